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
    // A tablet makes a dash of two hyphens.
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
mod tests {
    use proptest::prelude::*;

    use super::*;

    const CODE: [u8; 10] = [0, 0, 0, 0, 0, 255, 1, 2, 3, 4];

    #[test]
    fn what_a_hand_and_a_tablet_do_to_it_is_forgiven() {
        let text = write(&CODE);
        let spoken = text.to_lowercase().replace('0', "o").replace('1', "l").replace('-', " \u{2013} ");
        assert_eq!(read(&spoken), Ok(CODE), "{spoken}");
        assert_eq!(read(&text.replace('-', "").replace('1', "i")), Ok(CODE));
    }

    #[test]
    fn a_code_cut_short_or_doubled_is_told_by_its_length() {
        let text = write(&CODE);
        assert_eq!(read::<10>(&text[..text.len() - 6]), Err(Mistyped::Length { found: 15, wanted: 20 }));
        assert_eq!(read::<10>(""), Err(Mistyped::Length { found: 0, wanted: 20 }));
        assert_eq!(read::<5>(&text), Err(Mistyped::Length { found: 20, wanted: 10 }));
    }

    #[test]
    fn a_letter_that_is_in_no_code_names_its_group() {
        let text = write(&CODE);
        assert_eq!(read::<10>(&text.replacen('-', "-U", 1)), Err(Mistyped::Group { group: 2 }));
        assert_eq!(read::<10>(&format!("{text}-é")), Err(Mistyped::Group { group: 5 }));
    }

    proptest! {
        #[test]
        fn any_bytes_round_trip(bytes: [u8; 20]) {
            prop_assert_eq!(read::<20>(&write(&bytes)), Ok(bytes));
        }

        #[test]
        fn one_wrong_letter_names_its_group(bytes: [u8; 20], at in (0usize..8, 0usize..5), letter in 0usize..32) {
            let mut text = write(&bytes).into_bytes();
            let (group, place) = (at.0, at.0 * 6 + at.1);
            prop_assume!(text[place] != ALPHABET[letter]);
            text[place] = ALPHABET[letter];
            let typed = String::from_utf8(text).unwrap();
            prop_assert_eq!(read::<20>(&typed), Err(Mistyped::Group { group: group + 1 }));
        }

        #[test]
        fn two_letters_exchanged_name_their_group(bytes: [u8; 20], group in 0usize..8, two in (0usize..5, 0usize..5)) {
            let mut text = write(&bytes).into_bytes();
            prop_assume!(text[group * 6 + two.0] != text[group * 6 + two.1]);
            text.swap(group * 6 + two.0, group * 6 + two.1);
            let typed = String::from_utf8(text).unwrap();
            prop_assert_eq!(read::<20>(&typed), Err(Mistyped::Group { group: group + 1 }));
        }

        #[test]
        fn two_groups_exchanged_name_the_first(bytes: [u8; 20], one in 0usize..8, other in 0usize..8) {
            prop_assume!(one != other);
            let text = write(&bytes);
            let mut groups: Vec<&str> = text.split('-').collect();
            groups.swap(one, other);
            prop_assert_eq!(read::<20>(&groups.join("-")), Err(Mistyped::Group { group: one.min(other) + 1 }));
        }

        #[test]
        fn no_text_makes_it_panic(typed: String) {
            let _ = read::<20>(&typed);
        }
    }
}
