//! How many lines a text takes, without a browser: an upper bound from the widths of Arial's letters (those of
//! Liberation Sans are the same), so that a sheet filled by it never runs over.

/// A font size in hundredths of a millimetre.
pub(super) type Size = u32;

/// Body text, 10.5 pt.
pub(super) const BODY: Size = 370;

/// Kept free at the end of each line, in hundredths: other fonts are a little wider.
const SPARE: u32 = 8;

/// An upper bound of the width of a letter, in thousandths of the font size.
fn width(letter: char) -> u32 {
    match letter {
        'i' | 'j' | 'l' | 'I' | '\'' | '|' | '.' | ',' | ':' | ';' | '!' | '/' | ' ' => 290,
        'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '-' | '"' | '‘' | '’' | '“' | '”' => 360,
        'm' | 'M' | 'W' | '%' | 'w' => 950,
        'A'..='Z' => 780,
        'a'..='z' | '0'..='9' | '–' => 560,
        '\u{21}'..='\u{7e}' => 1020,
        '\u{a0}'..='\u{24f}' => 800,
        // Other scripts and symbols come from fonts we do not know.
        _ => 1300,
    }
}

/// The offsets at which the lines of a text end, for a column of this many millimetres. Breaks at spaces, and
/// inside a word only when the word is longer than a line.
pub(super) fn wrap(text: &str, column_mm: u32, size: Size) -> Vec<usize> {
    let capacity = column_mm.saturating_mul(1000 * (100 - SPARE)) / size.max(1);
    let mut ends = Vec::new();
    let (mut used, mut word, mut word_start) = (0, 0, 0);
    for (at, letter) in text.char_indices() {
        let wide = width(letter);
        if letter == '\n' {
            ends.push(at);
            (used, word, word_start) = (0, 0, at + 1);
            continue;
        }
        used += wide;
        word += wide;
        if letter == ' ' {
            (word, word_start) = (0, at + 1);
        } else if used > capacity {
            let whole_line = word >= used;
            ends.push(if whole_line { at } else { word_start });
            used = if whole_line { wide } else { word };
            if whole_line {
                (word, word_start) = (wide, at);
            }
        }
    }
    if ends.last() != Some(&text.len()) {
        ends.push(text.len());
    }
    ends
}

/// How many lines a text takes in such a column.
pub(super) fn lines(text: &str, column_mm: u32, size: Size) -> u32 {
    u32::try_from(wrap(text, column_mm, size).len()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_at_spaces_and_inside_words_longer_than_a_line() {
        let text = "one two three four five six";
        let ends = wrap(text, 20, BODY);
        assert!(ends.len() > 1);
        for end in &ends[..ends.len() - 1] {
            assert_eq!(&text[end - 1..*end], " ");
        }
        let long = "x".repeat(100);
        assert!(lines(&long, 20, BODY) > 9, "20 mm hold fewer than 10 letters");
        assert_eq!(wrap(&long, 20, BODY).last(), Some(&100));
    }

    #[test]
    fn an_empty_text_is_one_line_and_a_line_break_is_kept() {
        assert_eq!(lines("", 100, BODY), 1);
        assert_eq!(lines("a\nb", 100, BODY), 2);
        assert!(lines("żółć 你好 🙂", 3, BODY) > 3);
    }
}
