//! `read_fields!` and `read_words!`: how a struct is read from an object, and an enum from one of its words. The names
//! of fields and the words are stored formats.

/// Reads a type from an object with its fields. `only` refuses other fields: for packs, where one is a mistake; a
/// stored record is read without, because a later version may add some.
macro_rules! read_fields {
    (only $type:ident { $($field:ident),* $(,)? }) => {
        impl $crate::domain::read_json::Read for $type {
            fn read(
                node: &$crate::domain::read_json::Node<'_>,
            ) -> Result<Self, $crate::domain::read_json::ShapeError> {
                node.only(&[$(stringify!($field)),*])?;
                Ok(Self { $($field: node.get(stringify!($field))?),* })
            }
        }
    };
    ($type:ident { $($field:ident),* $(,)? }) => {
        impl $crate::domain::read_json::Read for $type {
            fn read(
                node: &$crate::domain::read_json::Node<'_>,
            ) -> Result<Self, $crate::domain::read_json::ShapeError> {
                Ok(Self { $($field: node.get(stringify!($field))?),* })
            }
        }
    };
}

/// Reads a type from one of its words. `coded` gives the word back as `code()`, too.
macro_rules! read_words {
    (coded $type:ident { $($word:literal: $variant:ident),* $(,)? }) => {
        $crate::domain::read_json::read_words!($type { $($word: $variant),* });

        impl $type {
            /// Its code: in files, and in the keys of its words.
            pub fn code(self) -> &'static str {
                match self {
                    $($type::$variant => $word),*
                }
            }
        }
    };
    ($type:ident { $($word:literal: $variant:ident),* $(,)? }) => {
        impl $crate::domain::read_json::Read for $type {
            fn read(
                node: &$crate::domain::read_json::Node<'_>,
            ) -> Result<Self, $crate::domain::read_json::ShapeError> {
                node.word(&[$(($word, $type::$variant)),*])
            }
        }
    };
}

pub(crate) use {read_fields, read_words};
