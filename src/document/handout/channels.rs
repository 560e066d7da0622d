//! Where a link of this length survives, and what to do where it does not: asked before anything is sent.

use super::code::HandoutCode;
use super::sms::{TextMessage, counted};
use crate::domain::handout::HandoutRules;
use crate::domain::messages::Messages;

/// A way to hand it over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandoutChannel {
    /// Its id: `code`, `text-message`, `link-by-text-message`, or that of a limit of the rules.
    pub id: String,
    /// Does what is to be handed over come through whole?
    pub survives: bool,
    /// Its length there: letters, messages or codes.
    pub length: usize,
    /// The most that comes through; none where there is no such limit.
    pub longest: Option<usize>,
    /// What to do: how, or what instead.
    pub says: String,
}

/// What is to be handed over.
#[derive(Clone, Copy)]
pub struct ToHandOver<'a> {
    /// The whole link; none without the address of a reader.
    pub link: Option<&'a str>,
    /// Its codes.
    pub codes: &'a [HandoutCode],
    /// The text message.
    pub message: &'a TextMessage,
}

/// The table.
pub fn channels(rules: &HandoutRules, messages: &dyn Messages, what: ToHandOver<'_>) -> Vec<HandoutChannel> {
    let mut table = vec![];
    let mut row = |id: &str, key: &str, length: usize, longest: Option<usize>| {
        let survives = longest.is_none_or(|longest| length <= longest) && length > 0;
        let key = format!("handout-{key}-{}", if survives { "whole" } else { "cut" });
        let says = messages.say(&key, &[("length", length.to_string())]);
        table.push(HandoutChannel { id: id.to_owned(), survives, length, longest, says });
    };
    row("text-message", "message", what.message.parts, Some(rules.most_parts));
    if let Some(link) = what.link {
        row("code", "code", what.codes.len(), None);
        row("link-by-text-message", "link-message", counted(link.to_owned()).parts, Some(rules.most_parts));
        for limit in &rules.channels {
            row(&limit.id, "link", link.chars().count(), Some(limit.longest));
        }
    }
    table
}
