//! How a directory is written: its types have the same fields in the file as in the program, so one list of them serves
//! reading and writing. What is not known is left out.

use jiff::civil::Date;
use serde_json::{Map, Value as Json};

/// What can be written.
pub trait AsJson {
    /// As it stands in the file; `null` where it is left out.
    fn as_json(&self) -> Json;
}

impl AsJson for String {
    fn as_json(&self) -> Json {
        self.as_str().into()
    }
}

impl AsJson for Date {
    fn as_json(&self) -> Json {
        self.to_string().into()
    }
}

macro_rules! plain {
    ($($type:ident),*) => {
        $(impl AsJson for $type {
            fn as_json(&self) -> Json {
                (*self).into()
            }
        })*
    };
}
plain!(bool, i8, u8, u32);

impl<T: AsJson> AsJson for Option<T> {
    fn as_json(&self) -> Json {
        self.as_ref().map_or(Json::Null, AsJson::as_json)
    }
}

impl<T: AsJson> AsJson for Vec<T> {
    fn as_json(&self) -> Json {
        self.iter().map(AsJson::as_json).collect()
    }
}

/// An object of these fields, without those left out.
pub fn object(fields: &[(&str, Json)]) -> Json {
    let known = fields.iter().filter(|(_, value)| !value.is_null());
    Json::Object(known.map(|(name, value)| ((*name).to_owned(), value.clone())).collect::<Map<_, _>>())
}

/// Reads a type from an object with these fields and no others, and writes it as one.
macro_rules! both_ways {
    ($type:ident { $($field:ident),* $(,)? }) => {
        $crate::domain::read_json::read_fields!(only $type { $($field),* });

        impl $crate::domain::directory::to_json::AsJson for $type {
            fn as_json(&self) -> serde_json::Value {
                use $crate::domain::directory::to_json::{AsJson, object};
                object(&[$((stringify!($field), AsJson::as_json(&self.$field))),*])
            }
        }
    };
}

/// Reads a type from one of its words, and writes it as that.
macro_rules! coded {
    ($type:ident { $($word:literal: $variant:ident),* $(,)? }) => {
        $crate::domain::read_json::read_words!(coded $type { $($word: $variant),* });

        impl $crate::domain::directory::to_json::AsJson for $type {
            fn as_json(&self) -> serde_json::Value {
                self.code().into()
            }
        }
    };
}

pub(super) use {both_ways, coded};
