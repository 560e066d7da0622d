//! Text files of rows: whatever stands between the cells, however lines end, in whichever letters.

mod letters;
mod read;
mod separator;

pub use letters::{looks_like_text, text_of};
pub use read::read;
