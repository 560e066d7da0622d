//! Reading JSON into our shapes: the one way in for every pack, rule and record.
//!
//! A shape is read field by field from a parsed value, so an error names its place (`item[3].enableWhen[0].operator`)
//! and a field nobody knows is refused by name. Serde's derived readers give neither the path nor small code: they
//! were a quarter of the program.

mod decimal;
mod macros;
mod node;
#[cfg(test)]
mod tests;
mod types;

pub use decimal::decimal;
pub(crate) use macros::{read_fields, read_words};
pub use node::{Node, Read, ShapeError, parse_json, read_json};
