//! Identifiers made from the random seed of one action: as many as it needs, none twice.

use crate::domain::case::Hash;

/// A source of ids.
pub struct Ids<'a> {
    seed: &'a [u8],
    count: u32,
}

impl<'a> Ids<'a> {
    /// Ids of this seed.
    pub fn new(seed: &'a [u8]) -> Self {
        Self { seed, count: 0 }
    }

    /// A fresh id: 32 hexadecimal digits.
    pub fn fresh(&mut self) -> String {
        self.count += 1;
        let bytes: Vec<u8> = self.seed.iter().copied().chain(self.count.to_be_bytes()).collect();
        let mut id = Hash::of(&bytes).0;
        id.truncate(32);
        id
    }
}
