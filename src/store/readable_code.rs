//! Bytes as groups of letters that a person can copy by hand, read out or type: the recovery code ([`super::vault`])
//! and the address of a device ([`super::envelope::PublicAddress`]).
//!
//! Five characters a group: four carry 20 bits, the fifth checks them and the place of the group. The alphabet is
//! Crockford's: digits and capitals without I, L, O and U. A check value in each group names the group to look at
//! again, which one value at the end could not. It finds every wrong character, every two exchanged in a group and two
//! groups exchanged; of worse muddles one in 32 a group slips through. It is no protection against anybody: it only
//! says "mistyped" before something slow or final is done with it.

use zeroize::Zeroizing;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUP: usize = 5;
/// Stands for a character that is in no group.
const NO_SYMBOL: u8 = 32;

/// What is wrong with groups that were typed. Says nothing of what they hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Mistyped {
    /// This group cannot be right.
    #[error("group {group} is mistyped")]
    Group {
        /// Which, from 1.
        group: usize,
    },
    /// Every whole group is right, but some are missing or there are too many.
    #[error("{found} characters where {wanted} are needed")]
    Length {
        /// Characters typed, without spaces and hyphens.
        found: usize,
        /// Characters of the whole.
        wanted: usize,
    },
}

/// The groups, with hyphens between. `N` must be a multiple of five: two groups hold five bytes.
pub fn write<const N: usize>(bytes: &[u8; N]) -> String {
    const { assert!(N.is_multiple_of(5)) };
    let mut text = String::with_capacity(N / 5 * 2 * (GROUP + 1));
    for (at, five) in bytes.as_chunks::<5>().0.iter().enumerate() {
        let bits = five.iter().fold(0u64, |bits, byte| (bits << 8) | u64::from(*byte));
        for (place, bits) in [(2 * at, bits >> 20), (2 * at + 1, bits)] {
            let symbols = [15, 10, 5, 0].map(|shift| (bits >> shift) as u8 & 31);
            if !text.is_empty() {
                text.push('-');
            }
            for symbol in symbols.into_iter().chain([check(place, symbols)]) {
                text.extend(ALPHABET.get(usize::from(symbol)).map(|letter| char::from(*letter)));
            }
        }
    }
    text
}

/// Reads what [`write()`] wrote and somebody typed: small letters, spaces, hyphens and dashes anywhere or nowhere, O
/// for 0, I and L for 1.
///
/// # Errors
/// The first group that is wrong; if none is, a wrong length.
pub fn read<const N: usize>(typed: &str) -> Result<[u8; N], Mistyped> {
    const { assert!(N.is_multiple_of(5)) };
    let mut symbols = Zeroizing::new(Vec::with_capacity(typed.len()));
    symbols.extend(typed.chars().filter(|letter| !is_between(*letter)).map(symbol));
    let (groups, rest) = symbols.as_chunks::<GROUP>();
    for (place, [a, b, c, d, last]) in groups.iter().enumerate() {
        let four = [*a, *b, *c, *d];
        if four.contains(&NO_SYMBOL) || check(place, four) != *last {
            return Err(Mistyped::Group { group: place + 1 });
        }
    }
    if rest.contains(&NO_SYMBOL) {
        return Err(Mistyped::Group { group: groups.len() + 1 });
    }
    let wanted = N / 5 * 2 * GROUP;
    if symbols.len() != wanted {
        return Err(Mistyped::Length { found: symbols.len(), wanted });
    }
    let mut bytes = [0; N];
    for (two, five) in groups.as_chunks::<2>().0.iter().zip(bytes.as_chunks_mut::<5>().0) {
        let carrying = two.iter().flat_map(|[a, b, c, d, _]| [*a, *b, *c, *d]);
        let bits = carrying.fold(0u64, |bits, symbol| (bits << 5) | u64::from(symbol));
        let [_, _, _, low @ ..] = bits.to_be_bytes();
        *five = low;
    }
    Ok(bytes)
}

fn is_between(letter: char) -> bool {
    // A device makes a dash of two hyphens.
    letter.is_whitespace() || letter == '-' || ('\u{2010}'..='\u{2015}').contains(&letter)
}

fn symbol(letter: char) -> u8 {
    let letter = match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let known = ALPHABET.iter().position(|known| char::from(*known) == letter);
    known.and_then(|at| u8::try_from(at).ok()).unwrap_or(NO_SYMBOL)
}

/// A weighted sum over the field of 32 elements: each place of a group, and the group's own place, has another weight.
fn check(place: usize, symbols: [u8; 4]) -> u8 {
    let place = (place + 1) as u8 & 31;
    symbols.into_iter().fold(doubled(place), |sum, symbol| doubled(sum ^ symbol))
}

/// Times x, modulo x^5 + x^2 + 1.
fn doubled(element: u8) -> u8 {
    if element & 16 == 0 { element << 1 } else { (element << 1) ^ 0b10_0101 }
}

#[cfg(test)]
mod tests;
