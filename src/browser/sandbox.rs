//! Whether the frame we are in forbids something. Used by [`super::download`] and [`super::print`], because a browser
//! that refuses either says nothing: the practitioner would believe that the report was saved.
//!
//! A sandbox is written on the `iframe` element, which is visible from inside only where every frame above has the same
//! origin. Where it is not, nothing can be known.

use js_sys::{Array, Reflect};
use web_sys::{Element, Window};

/// What a frame lets us do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Permission {
    /// Not framed, or every frame allows it.
    Allowed,
    /// A frame above us forbids it.
    Refused,
    /// A frame of another origin is above us: it can only be tried.
    Unknown,
}

/// Whether all frames above `window` allow what the sandbox keyword `token` stands for.
pub fn permission(window: &Window, token: &str) -> Permission {
    if among_others(window) {
        return Permission::Unknown;
    }
    let mut window = window.clone();
    loop {
        let parent = match window.parent() {
            Ok(Some(parent)) if parent != window => parent,
            // The top, which is its own parent.
            Ok(_) => return Permission::Allowed,
            Err(_) => return Permission::Unknown,
        };
        match window.frame_element() {
            Ok(Some(frame)) if forbids(&frame, token) => return Permission::Refused,
            Ok(Some(_)) => window = parent,
            Ok(None) | Err(_) => return Permission::Unknown,
        }
    }
}

/// Whether a frame above is of another origin, where the browser tells. WebKit writes an error to the console of
/// whoever looks at such a frame.
fn among_others(window: &Window) -> bool {
    let location = window.location();
    let (Ok(above), Ok(own)) = (Reflect::get(&location, &"ancestorOrigins".into()), location.origin()) else {
        return false;
    };
    above.is_object() && Array::from(&above).iter().any(|origin| origin.as_string().as_ref() != Some(&own))
}

fn forbids(frame: &Element, token: &str) -> bool {
    frame.get_attribute("sandbox").is_some_and(|sandbox| lacks(&sandbox, token))
}

fn lacks(sandbox: &str, token: &str) -> bool {
    !sandbox.split_ascii_whitespace().any(|word| word.eq_ignore_ascii_case(token))
}

#[cfg(test)]
mod tests {
    use super::lacks;

    #[test]
    fn a_sandbox_forbids_what_it_does_not_name() {
        assert!(lacks("", "allow-downloads"));
        assert!(lacks("allow-scripts allow-same-origin", "allow-downloads"));
        assert!(lacks("allow-downloads-without-user-activation", "allow-downloads"));
        assert!(!lacks("allow-scripts\n Allow-Downloads", "allow-downloads"));
    }
}
