//! The local reference of a case: made without a name, and found again from what was written down or read aloud.

/// Letters and digits that are not mistaken for each other when read aloud or by hand.
const ALPHABET: &[u8; 30] = b"23456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A short local reference from random bytes, such as `7Q2-K4`, that is not taken.
pub fn reference(random: &[u8], taken: impl Fn(&str) -> bool) -> String {
    let letter = |byte: &u8| ALPHABET.get(usize::from(*byte) % ALPHABET.len()).map_or('2', |b| char::from(*b));
    let made = |window: &[u8]| -> String {
        let letters: Vec<char> = window.iter().map(letter).collect();
        let (left, right) = letters.split_at(letters.len().min(3));
        format!("{}-{}", left.iter().collect::<String>(), right.iter().collect::<String>())
    };
    let mut windows = random.windows(5).map(made);
    windows.find(|made| !taken(made)).unwrap_or_else(|| made(random))
}

/// A reference somebody looks for, or a part of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReferenceQuery(Vec<char>);

impl ReferenceQuery {
    /// What was typed. Capitals, hyphens and spaces do not matter.
    pub fn of(typed: &str) -> Self {
        Self(letters(typed).collect())
    }

    /// Is nothing looked for? Then every reference is found.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Does it stand in this reference? A letter that no reference has (I, L, 1, O, 0, U) was misread for another, and
    /// nobody can say for which: it stands for any.
    pub fn is_in(&self, reference: &str) -> bool {
        let reference: Vec<char> = letters(reference).collect();
        let reads = |(typed, letter): (&char, &char)| typed == letter || !in_alphabet(*typed);
        self.is_empty() || reference.windows(self.0.len()).any(|part| self.0.iter().zip(part).all(reads))
    }
}

fn letters(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|letter| letter.is_alphanumeric()).map(|letter| letter.to_ascii_uppercase())
}

fn in_alphabet(letter: char) -> bool {
    ALPHABET.iter().any(|known| char::from(*known) == letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(typed: &str) -> bool {
        ReferenceQuery::of(typed).is_in("7Q2-K4")
    }

    #[test]
    fn a_reference_that_is_taken_is_not_given_again() {
        let random: Vec<u8> = (0..32).collect();
        let first = reference(&random, |_| false);
        assert_eq!(first, "234-56");
        assert_eq!(reference(&random, |made| made == first), "345-67");
    }

    #[test]
    fn capitals_hyphens_and_spaces_do_not_matter_and_a_part_is_enough() {
        for typed in ["7Q2-K4", "7q2k4", " 7 q 2 – k 4 ", "7Q2", "k4", "2-K", "", " - "] {
            assert!(found(typed), "{typed:?}");
        }
        for typed in ["7Q3", "K47", "7Q2-K44", "Q7", "K4 7Q2"] {
            assert!(!found(typed), "{typed:?}");
        }
    }

    #[test]
    fn a_letter_no_reference_has_stands_for_the_one_it_was_misread_for() {
        for typed in ["7O2-K4", "702-K4", "1Q2-K4", "lq2k4", "i02k4", "7Q2-KU", "7é2"] {
            assert!(found(typed), "{typed:?}");
        }
        for typed in ["7O3", "I7Q2", "7Q2-K4I", "OOOOOO"] {
            assert!(!found(typed), "{typed:?}");
        }
    }
}
