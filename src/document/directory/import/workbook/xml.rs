//! Reading the XML of a workbook.

use std::io::{BufReader, Read};

use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::events::BytesStart;

use crate::document::directory::import::error::ImportError;

/// A reader over a file of the archive.
pub type Xml<R> = Reader<BufReader<R>>;

/// Reads elements without the spaces between them.
pub fn xml<R: Read>(file: R) -> Xml<R> {
    let mut reader = Reader::from_reader(BufReader::new(file));
    let config = reader.config_mut();
    config.expand_empty_elements = true;
    config.check_end_names = false;
    reader
}

/// An attribute of an element, by its name in the file or behind any prefix.
pub fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = element.attributes();
    attributes.with_checks(false);
    for attribute in attributes.flatten() {
        let key: &str = attribute.key.as_ref();
        if key == name || key.rsplit_once(':').is_some_and(|(_, local)| local == name) {
            return attribute.normalized_value(XmlVersion::Implicit1_0).ok().map(|value| value.into_owned());
        }
    }
    None
}

/// An attribute that is a number.
pub fn number(element: &BytesStart<'_>, name: &str) -> Option<usize> {
    attribute(element, name)?.parse().ok()
}

/// An attribute that says yes: `1` or `true`.
pub fn yes(element: &BytesStart<'_>, name: &str) -> bool {
    attribute(element, name).is_some_and(|value| value == "1" || value == "true")
}

/// What reading XML ends with.
pub fn damaged(error: impl ToString) -> ImportError {
    ImportError::Damaged(error.to_string())
}
