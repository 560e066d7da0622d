//! What spreadsheets and web pages leave around what somebody typed, taken off: tags, entities, the dashes of four character
//! sets, spaces nobody sees. Soft hyphens are dashes: one program writes "9am\u{ad}5pm" so.

/// The text as it would be typed on one keyboard: `-` for every dash, `'` for every apostrophe, single spaces, a line a line.
pub fn clean(text: &str) -> String {
    let mut text = text.replace("\\n", "\n");
    // What was exported twice is masked twice: `&amp;nbsp;`.
    for _ in 0..2 {
        if text.contains('&') {
            text = without_entities(&text);
        }
    }
    for (broken, meant) in [
        ("â€“", "-"),
        ("â€”", "-"),
        ("â€™", "'"),
        ("Ã©", "é"),
        ("Â\u{a0}", " "),
        ("Â ", " "),
        ("Â£", "£"),
        ("<br", "\n<br"),
        ("</", "\n</"),
    ] {
        text = text.replace(broken, meant);
    }
    let typed = without_tags(&text).chars().filter_map(keyboard).collect::<String>();
    let lines = typed.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

fn keyboard(char: char) -> Option<char> {
    Some(match char {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{ad}' | '\u{96}' | '\u{97}' | '\u{fe58}' | '\u{ff0d}' => '-',
        '\u{2018}' | '\u{2019}' | '\u{91}' | '\u{92}' | '`' | '\u{b4}' => '\'',
        '\u{201c}' | '\u{201d}' | '\u{93}' | '\u{94}' => '"',
        '\u{200b}'..='\u{200d}' | '\u{feff}' => return None,
        '\u{2022}' | '\u{b7}' | '\r' | '\u{2028}' => '\n',
        '\n' => '\n',
        other if other.is_whitespace() || other.is_control() => ' ',
        other => other,
    })
}

fn without_entities(text: &str) -> String {
    let mut parts = text.split('&');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let named = part.split_once(';').and_then(|(name, rest)| Some((entity(name)?, rest)));
        match named {
            Some((char, rest)) => out.extend([char.to_string().as_str(), rest]),
            None => out.extend(["&", part]),
        }
    }
    out
}

fn entity(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code);
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" | "lsquo" | "rsquo" => '\'',
        "ldquo" | "rdquo" => '"',
        "nbsp" => ' ',
        "ndash" | "mdash" | "shy" | "minus" => '-',
        "bull" => '\n',
        "pound" => '£',
        "eacute" => 'é',
        _ => return None,
    })
}

/// A tag is `<` before a letter or a slash: "under <18" has none.
fn without_tags(text: &str) -> String {
    let mut parts = text.split('<');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let tag = part.starts_with(|first: char| first.is_ascii_alphabetic() || first == '/');
        // `<jo@example.org>` is an address.
        let address = |inner: &str| inner.contains('@') && !inner.contains('=');
        match part.split_once('>').filter(|(inner, _)| tag && !address(inner)) {
            Some((_, rest)) => out.extend([" ", rest]),
            None => out.extend(["<", part]),
        }
    }
    out
}

/// Is this the end of a word: no letter and no digit goes on?
pub fn word_ends(rest: &str) -> bool {
    !rest.starts_with(char::is_alphanumeric)
}

/// Do these words stand in the text, whole?
pub fn says(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let before = text.get(..at).unwrap_or_default();
        let after = text.get(at + words.len()..).unwrap_or_default();
        !before.ends_with(char::is_alphanumeric) && word_ends(after)
    })
}

/// Do any of these?
pub fn says_any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|words| says(text, words))
}
