//! What stands between the cells of a text file: what gives the same number of cells in most of its rows.

/// What lists use. The last is the sign of negation, of one NHS export.
const SEPARATORS: [char; 5] = [',', ';', '\t', '|', '¬'];
/// How much of a file is looked at.
const SAMPLE: usize = 1 << 16;

/// The separator, and whether another would do as well.
pub fn separator(text: &str) -> (char, bool) {
    let sample = sample(text);
    let mut scores = SEPARATORS.map(|separator| (score(sample, separator), separator));
    scores.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    match scores {
        [(best, separator), (next, _), ..] if best > 0.0 => (separator, next > best * 0.9),
        _ => (',', false),
    }
}

/// The beginning of a file, up to the end of a line.
fn sample(text: &str) -> &str {
    if text.len() <= SAMPLE {
        return text;
    }
    let end = text.char_indices().map(|(at, _)| at).take_while(|at| *at < SAMPLE).last().unwrap_or_default();
    let cut = text.get(..end).unwrap_or(text);
    cut.rfind(['\n', '\r']).and_then(|at| cut.get(..at)).unwrap_or(cut)
}

/// The share of rows that have the usual number of cells, a little more for more cells; none for one cell.
fn score(text: &str, separator: char) -> f64 {
    let mut counts = std::collections::BTreeMap::<u32, u32>::new();
    let (mut cells, mut quoted, mut begun, mut filled) = (1_u32, false, false, false);
    for letter in text.chars().chain(['\n']) {
        match letter {
            '"' if quoted => quoted = false,
            '"' if !begun => (quoted, begun, filled) = (true, true, true),
            _ if quoted => {}
            '\n' | '\r' => {
                if filled {
                    *counts.entry(cells).or_default() += 1;
                }
                (cells, begun, filled) = (1, false, false);
            }
            _ if letter == separator => (cells, begun) = (cells + 1, false),
            ' ' | '\t' => {}
            _ => (begun, filled) = (true, true),
        }
    }
    let rows: u32 = counts.values().sum();
    let usual = counts.into_iter().filter(|(cells, _)| *cells > 1).max_by_key(|(_, rows)| *rows);
    usual.map_or(0.0, |(cells, of)| f64::from(of) / f64::from(rows) * (1.0 + f64::from(cells.min(50)) / 100.0))
}
