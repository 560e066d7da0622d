//! Liaison: screening, referral and court reports for Liaison and Diversion, entirely in the browser.

pub mod catalogue;
pub mod document;
pub mod domain;
