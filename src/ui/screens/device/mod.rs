//! Screens of the area `device`: who may open this device, its settings and storage, its instruments, and wiping it.

mod access;
mod check_form;
mod confirm_instrument;
mod device_history;
mod device_screen;
mod instrument;
mod instrument_facts;
mod instrument_problems;
mod instrument_words;
mod instruments;
mod load_instrument;
mod recovery_code;
mod settings;
mod sign_directory;
mod team_key;
mod wipe;

pub use confirm_instrument::confirm_instrument_screen;
pub use device_screen::device_screen;
pub use instrument::InstrumentScreen;
pub use instruments::instruments_screen;
pub use load_instrument::LoadInstrumentScreen;
pub use recovery_code::recovery_code_screen;
pub use wipe::WipeScreen;
