//! Yes, no, and not known: how several of them come to one. Unknown is never no.

/// Or: yes with one yes, no when all are no, else not known.
pub fn any(each: impl IntoIterator<Item = Option<bool>>) -> Option<bool> {
    let mut result = Some(false);
    for one in each {
        match one {
            Some(true) => return Some(true),
            Some(false) => {}
            None => result = None,
        }
    }
    result
}

/// And: no with one no, yes when all are yes, else not known.
pub fn all(each: impl IntoIterator<Item = Option<bool>>) -> Option<bool> {
    any(each.into_iter().map(|one| one.map(|one| !one))).map(|fails| !fails)
}
