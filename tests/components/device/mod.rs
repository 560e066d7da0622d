//! The pages of the device: its tools, and the banner where it keeps nothing.

mod forgetting;
mod licences;
mod team_key;
mod tools;

use super::html::between;

fn line<'h>(page: &'h str, id: &str) -> &'h str {
    between(page, &format!("data-tool=\"{id}\""), "</li>")
}
