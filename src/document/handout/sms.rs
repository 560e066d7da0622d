//! A handout as a text message: names and numbers, and how many messages a telephone network makes of it (3GPP TS 23.038,
//! 23.040).

use super::model::{CrisisLine, Handout, HandoutContacts};
use super::words::Words;
use crate::domain::handout::HandoutContent;

/// A text message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextMessage {
    /// Its text.
    pub text: String,
    /// Is every letter in the alphabet of GSM? If not, each takes 16 bits.
    pub is_gsm: bool,
    /// Its length in units of that alphabet.
    pub length: usize,
    /// How many messages it becomes.
    pub parts: usize,
}

/// The message.
pub fn to_sms(handout: &Handout, content: &HandoutContent) -> TextMessage {
    let words = Words::of(content, &handout.language);
    let mut lines = Vec::new();
    for service in &handout.services {
        lines.push(joined(&service.name, reached(&service.contacts)));
        let moment = |it: &super::model::HandoutAppointment| words.moment(it.day, it.minutes);
        lines.extend(service.appointment.as_ref().map(moment));
    }
    for line in &handout.crisis {
        lines.push(match line {
            CrisisLine::Fixed(id) if words.has(&format!("line-{id}-phone")) => {
                let said = |part: &str| words.sentence(&format!("line-{id}-{part}"));
                joined(&said("name"), &said("phone"))
            }
            CrisisLine::Fixed(id) => id.clone(),
            CrisisLine::Local { name, phone, .. } => joined(name, phone),
        });
    }
    counted(lines.join("\n"))
}

/// The best way to reach it.
fn reached(contacts: &HandoutContacts) -> &str {
    let all = [&contacts.phone, &contacts.text, &contacts.email, &contacts.web];
    all.into_iter().find(|contact| !contact.is_empty()).map(String::as_str).unwrap_or_default()
}

/// A name and a number, unless the name says it.
fn joined(name: &str, number: &str) -> String {
    if name.contains(number) { name.to_owned() } else { format!("{name} {number}") }
}

const GSM: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡\
                   ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
/// These take two units.
const EXTENSION: &str = "\u{c}^{}\\[~]|€";
/// Units of one message, and of each where there are several.
const GSM_UNITS: (usize, usize) = (160, 153);
const WIDE_UNITS: (usize, usize) = (70, 67);

/// Counts a text.
pub fn counted(text: String) -> TextMessage {
    let gsm = |letter: char| match letter {
        _ if GSM.contains(letter) => Some(1),
        _ if EXTENSION.contains(letter) => Some(2),
        _ => None,
    };
    let narrow: Option<Vec<usize>> = text.chars().map(gsm).collect();
    let is_gsm = narrow.is_some();
    let units = narrow.unwrap_or_else(|| text.chars().map(char::len_utf16).collect());
    let (single, of_several) = if is_gsm { GSM_UNITS } else { WIDE_UNITS };
    let length = units.iter().sum();
    // A letter of two units is never split over two messages.
    let (mut parts, mut used) = (1, 0);
    for unit in &units {
        if used + unit > of_several {
            parts += 1;
            used = 0;
        }
        used += unit;
    }
    TextMessage { is_gsm, length, parts: if length <= single { 1 } else { parts }, text }
}
