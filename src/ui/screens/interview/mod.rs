//! Screens of the area `interview`: a form or an instrument from its start to its score, in a case or alone on a host page.

mod check;
mod embedded_form;
mod form;
mod hides;
mod interview_screen;
mod page;
mod score;
mod score_findings;
mod score_total;
mod start;

pub use interview_screen::interview_screen;
