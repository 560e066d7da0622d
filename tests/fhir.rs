//! FHIR out: a response and a score for every form and instrument, written for two judges nobody here wrote
//! (tests/fhir/judge.py and judge.mjs, run by script/test), and what they must and must not hold.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod fhir {
    #[path = "../report/cases.rs"]
    mod cases;
    mod files;
    mod made;
    #[path = "../engine/model/mod.rs"]
    #[allow(dead_code, reason = "of the generator, only what makes a form is used here")]
    mod model;
    mod random;
    #[path = "../report/recorder.rs"]
    #[allow(dead_code, reason = "of the recorder, only what makes a case is used here")]
    mod recorder;
    mod response;
    mod score;
}
