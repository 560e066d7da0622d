//! A passphrase on its way from the keyboard to the key derivation. It is a type of its own so that it is wiped when
//! dropped and cannot be printed by accident; made by `ui`, used by [`super::vault`] and [`super::sealed_file`].
//!
//! Wiping is best effort in a browser: the text field holds a JavaScript string of its own, which nobody can wipe.

use std::fmt;

use zeroize::Zeroizing;

/// What somebody typed to open a vault or a file. Compared only with what was typed the second time.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// As it is derived: outer white space is dropped, because on-screen keyboards add a space after a suggested word.
    /// Nothing else is changed; letters are taken as the keyboard composes them.
    pub(in crate::store) fn as_derived(&self) -> &str {
        self.0.trim()
    }

    /// Characters it has, outer white space not counted.
    pub fn chars(&self) -> usize {
        self.as_derived().chars().count()
    }
}

impl From<String> for Passphrase {
    fn from(typed: String) -> Self {
        Self(Zeroizing::new(typed))
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(secret)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_never_shows_what_was_typed() {
        assert_eq!(format!("{:?}", Some(Passphrase::from("three plain words".to_owned()))), "Some(Passphrase(secret))");
    }

    #[test]
    fn a_space_the_keyboard_added_does_not_count() {
        let typed = Passphrase::from(" é à ".to_owned());
        assert_eq!((typed.as_derived(), typed.chars()), ("é à", 3));
    }
}
