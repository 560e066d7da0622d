//! Screens of the area `transfer`: sealed files handed over, backed up and opened, where two devices differ, and deleting a
//! case here.

mod backup;
mod case_deletion;
mod confirm_receipt;
mod conflict_side;
mod conflicts;
mod file_progress;
mod import_summary;
mod lock_choice;
mod made_file;
mod open_file;
mod opened_file;
mod own_address;
mod sealed_file_panel;
mod transfer_screen;

pub use backup::BackupScreen;
pub use case_deletion::CaseDeletionScreen;
pub use confirm_receipt::ConfirmReceipt;
pub use conflicts::{conflicts_notice, conflicts_screen};
pub use open_file::OpenFileScreen;
pub use sealed_file_panel::sealed_file_panel;
pub use transfer_screen::TransferScreen;
