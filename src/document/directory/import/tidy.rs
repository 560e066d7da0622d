//! What programs leave in a text, taken out with a mark: letters read in the wrong set, markup of web pages, hyphens that are
//! not shown but stand for dashes.

use encoding_rs::WINDOWS_1252;

use super::mark::Mark;
use super::table::{Cell, CellValue};

/// What a spreadsheet shows where it could not work a value out, and saves as text.
const ERRORS: [&str; 7] = ["#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!"];

/// A cell of text as a person meant it.
pub(super) fn tidied(text: &str) -> Cell {
    let mut cell = Cell::text(text);
    if ERRORS.contains(&cell.text.as_str()) {
        (cell.value, cell.marks) = (CellValue::Error, vec![Mark::ErrorCell]);
        return cell;
    }
    if cell.text.is_ascii() && !cell.text.contains(['<', '&', '\\']) {
        return cell;
    }
    if let Some(mended) = mended(&cell.text) {
        (cell.text, cell.marks) = (mended, vec![Mark::EncodingMended]);
    }
    if cell.text.contains('\u{ad}') {
        cell.text = cell.text.replace('\u{ad}', "-");
        cell.marks.push(Mark::DashRestored);
    }
    if let Some(bare) = without_markup(&cell.text) {
        cell.text = bare;
        cell.marks.push(Mark::MarkupRemoved);
    }
    let spaced = |letter: char| matches!(letter, '\u{a0}' | '\u{2007}' | '\u{202f}');
    if cell.text.contains(spaced) {
        cell.text = cell.text.replace(spaced, " ").trim().to_owned();
    }
    cell
}

/// UTF-8 that was read as Windows-1252: an accented letter is two of its signs.
fn mended(text: &str) -> Option<String> {
    if !text.contains(['Ã', 'Â', 'â']) {
        return None;
    }
    let (bytes, _, lost) = WINDOWS_1252.encode(text);
    let mended = std::str::from_utf8(&bytes).ok().filter(|mended| !lost && *mended != text)?;
    Some(mended.to_owned())
}

/// The text of a piece of a web page, and line breaks written out.
fn without_markup(text: &str) -> Option<String> {
    let mut bare = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(['<', '&', '\\']) {
        let (before, after) = rest.split_at(at);
        bare.push_str(before);
        rest = match taken(after) {
            Some((length, instead)) => {
                bare.push_str(instead);
                after.get(length..).unwrap_or_default()
            }
            None => {
                let sign = after.chars().next().map_or(1, char::len_utf8);
                bare.push_str(after.get(..sign).unwrap_or_default());
                after.get(sign..).unwrap_or_default()
            }
        };
    }
    bare.push_str(rest);
    let lines = bare.lines().map(str::trim).filter(|line| !line.is_empty());
    let bare = lines.collect::<Vec<_>>().join("\n");
    (bare != text).then_some(bare)
}

const ENTITIES: &[(&str, &str)] = &[
    ("&amp;", "&"),
    ("&nbsp;", " "),
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&quot;", "\""),
    ("&#39;", "'"),
    ("&#039;", "'"),
    ("&apos;", "'"),
    ("&rsquo;", "’"),
    ("&lsquo;", "‘"),
    ("&ndash;", "–"),
    ("&mdash;", "—"),
    ("&pound;", "£"),
    ("&#8217;", "’"),
    ("&#8211;", "–"),
    ("&#163;", "£"),
];

/// How much is markup here, and what stands for it. A path such as `C:\new` has none: a break comes after no letter and colon.
fn taken(text: &str) -> Option<(usize, &'static str)> {
    if let Some((entity, letter)) = ENTITIES.iter().find(|(entity, _)| text.starts_with(entity)) {
        return Some((entity.len(), letter));
    }
    if text.starts_with("\\n") {
        return Some((2, "\n"));
    }
    let inside = text.strip_prefix('<')?;
    // "<18" is no tag.
    let tag = inside.starts_with(|first: char| first.is_ascii_alphabetic() || first == '/' || first == '!');
    let end = inside.find('>').filter(|end| tag && *end < 300)?;
    let name = inside.get(..end)?.trim_matches('/').to_ascii_lowercase();
    let block = ["p", "br", "li", "div", "ul", "ol", "tr", "h1", "h2", "h3", "h4"];
    let name = name.split_whitespace().next().unwrap_or_default();
    Some((end + 2, if block.contains(&name) { "\n" } else { "" }))
}
