//! The hash that chains journals, names files and seals reports: SHA-256, and the short receipt that people read out.

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::domain::read_json::{Node, Read, ShapeError};

/// SHA-256, in lower-case hexadecimal.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Hash(pub String);

impl Read for Hash {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        Read::read(node).map(Self)
    }
}

impl Hash {
    /// The hash of some bytes.
    pub fn of(bytes: &[u8]) -> Self {
        use std::fmt::Write;
        let mut hex = String::with_capacity(64);
        for byte in Sha256::digest(bytes) {
            let _ = write!(hex, "{byte:02x}");
        }
        Self(hex)
    }

    /// What whoever received a file reads back to whoever made it: the beginning of its hash, such as `4F2A-9C01`.
    pub fn receipt(&self) -> String {
        let letters = self.0.chars().take(8).map(|letter| letter.to_ascii_uppercase());
        let pairs =
            (0..).zip(letters).flat_map(|(place, letter)| (place == 4).then_some('-').into_iter().chain([letter]));
        pairs.collect()
    }

    /// Is this its receipt, as somebody heard and typed it? Capitals, spaces and hyphens do not matter.
    pub fn has_receipt(&self, typed: &str) -> bool {
        let heard = |text: &str| -> String {
            text.chars().filter(|letter| letter.is_alphanumeric()).map(|letter| letter.to_ascii_uppercase()).collect()
        };
        let receipt = heard(&self.receipt());
        !receipt.is_empty() && heard(typed) == receipt
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_receipt_is_the_beginning_of_a_hash_in_two_groups() {
        assert_eq!(Hash("4f2a9c01d7".into()).receipt(), "4F2A-9C01");
        assert_eq!(Hash::default().receipt(), "");
    }

    #[test]
    fn a_receipt_is_known_however_it_was_typed_and_no_other_is() {
        let hash = Hash("4f2a9c01d7".into());
        for typed in ["4F2A-9C01", "4f2a9c01", " 4f2a 9c01 ", "4F2A\u{2013}9C01"] {
            assert!(hash.has_receipt(typed), "{typed}");
        }
        for typed in ["", "-", "4F2A", "4F2A-9C02", "4F2A-9C01-D7", "R. Ellis, by telephone"] {
            assert!(!hash.has_receipt(typed), "{typed}");
        }
        assert!(!Hash::default().has_receipt("") && !Hash::default().has_receipt("-"));
    }
}
