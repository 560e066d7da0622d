//! Screen of the area `report`: choosing who a report is for, and making its files.

mod preview;
mod report_screen;
mod unsaid;

pub use report_screen::report_screen;
