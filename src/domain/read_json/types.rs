//! Reading plain types: texts, numbers, dates, lists and maps.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, Time};

use super::decimal::decimal;
use super::node::{Node, Read, ShapeError};
use crate::domain::calendar::{read_date, read_time};

impl Read for String {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        node.text().map(str::to_owned)
    }
}

impl Read for bool {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        node.value.as_bool().ok_or_else(|| node.expected("true or false"))
    }
}

impl Read for i64 {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        node.whole()
    }
}

impl Read for f64 {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        node.value.as_number().and_then(decimal).ok_or_else(|| node.expected("a number"))
    }
}

macro_rules! whole_numbers {
    ($($type:ident),*) => {
        $(impl Read for $type {
            fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
                $type::try_from(node.whole()?).map_err(|_| node.expected("a whole number in range"))
            }
        })*
    };
}

whole_numbers!(i8, u8, u32, usize);

macro_rules! calendar {
    ($($type:ident: $read:ident, $example:literal),*) => {
        $(impl Read for $type {
            fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
                $read(node.text()?).ok_or_else(|| node.expected(concat!("a text such as ", $example)))
            }
        })*
    };
}

calendar!(Date: read_date, "2026-11-21", Time: read_time, "22:15:00");

impl<T: Read> Read for Option<T> {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        if node.value.is_null() { Ok(None) } else { T::read(node).map(Some) }
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

// A loop, not `collect`: made for some twenty types, it is a third of the code.
impl<T: Read> Read for Vec<T> {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        let mut all = Vec::new();
        for node in node.list()? {
            all.push(T::read(&node)?);
        }
        Ok(all)
    }
}

/// A sorted list. An absent one is empty: it came into records that were there before it.
impl<T: Read + Ord> Read for BTreeSet<T> {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        let mut all = BTreeSet::new();
        for node in node.list()? {
            all.insert(T::read(&node)?);
        }
        Ok(all)
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }
}

/// Two numbers, as the ends of a range.
impl Read for (i64, i64) {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        match Vec::read(node)?.as_slice() {
            [from, to] => Ok((*from, *to)),
            _ => Err(node.expected("a list of two whole numbers")),
        }
    }
}

impl<T: Read> Read for BTreeMap<String, T> {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        let mut all = BTreeMap::new();
        for (name, node) in node.entries()? {
            all.insert(name.to_owned(), T::read(&node)?);
        }
        Ok(all)
    }
}
