//! The questionnaire engine under random questionnaires and hostile files: one enablement oracle, any order of
//! answers, refusals by name, and no panic whatever a pack holds.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod engine {
    mod corpus;
    mod hostile;
    pub mod long;
    mod model;
    mod order;
    mod outputs;
    mod refusals;
    mod repeats;
    mod resume;
    mod semantics;
    mod work;
}
