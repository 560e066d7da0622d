//! Liaison: screening, referral and court reports for Liaison and Diversion, entirely in the browser.

pub mod browser;
pub mod catalogue;
pub mod domain;
pub mod store;
