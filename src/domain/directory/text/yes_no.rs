//! Yes and no as lists write them. What is neither is not known.

use super::clean::clean;

/// Reads yes or no.
pub fn read(text: &str) -> Option<bool> {
    let text = clean(text).to_lowercase();
    match text.trim_matches(|char: char| !char.is_alphanumeric() && char != '✓' && char != '✔' && char != '✗') {
        "yes" | "y" | "true" | "t" | "1" | "x" | "✓" | "✔" | "yes please" | "on" => Some(true),
        "no" | "n" | "false" | "f" | "0" | "none" | "✗" | "off" => Some(false),
        _ => None,
    }
}
