//! A postcode of this country somewhere in a text: by its form, not whether anybody lives there.

/// The first postcode of a text, written as the post does: `M1 1AE`.
pub fn find(text: &str) -> Option<String> {
    let upper = text.to_ascii_uppercase();
    let starts = upper.char_indices().filter(|(at, _)| {
        let before = upper.get(..*at).and_then(|before| before.chars().next_back());
        !before.is_some_and(char::is_alphanumeric)
    });
    starts.into_iter().find_map(|(at, _)| at_beginning(upper.get(at..)?))
}

fn at_beginning(text: &str) -> Option<String> {
    let mut outward = String::new();
    for (at, char) in text.char_indices() {
        let rest = text.get(at..)?;
        let gap = rest.trim_start_matches([' ', '\u{a0}', '-']);
        if let Some(inward) = inward(gap).filter(|_| is_outward(&outward)) {
            return Some([outward.as_str(), " ", inward].concat());
        }
        if !char.is_ascii_alphanumeric() || outward.len() == 4 {
            return None;
        }
        outward.push(char);
    }
    None
}

/// A digit and two letters, of which the post uses twenty, and nothing behind.
fn inward(text: &str) -> Option<&str> {
    let (inward, rest) = text.split_at_checked(3)?;
    let letter = |char: char| char.is_ascii_uppercase() && !"CIKMOV".contains(char);
    let mut chars = inward.chars();
    let form = chars.next()?.is_ascii_digit() && chars.all(letter);
    (form && !rest.starts_with(char::is_alphanumeric)).then_some(inward)
}

/// `M1`, `M60`, `CR2`, `DN55`, `W1A`, `EC1A`, and `GIR`.
fn is_outward(text: &str) -> bool {
    let kinds = text.chars().map(|char| if char.is_ascii_digit() { '9' } else { 'A' }).collect::<String>();
    let first = !text.starts_with(['Q', 'V', 'X']);
    text == "GIR" || (first && matches!(kinds.as_str(), "A9" | "A99" | "AA9" | "AA99" | "A9A" | "AA9A"))
}
