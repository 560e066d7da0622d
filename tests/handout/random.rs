//! Random handouts.

use jiff::civil::Date;
use liaison::document::handout::{
    CrisisLine, Handout, HandoutAppointment, HandoutContacts, HandoutHours, HandoutService, HandoutTeam,
};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;

/// Any text, with what needs an escape, is right to left, or takes two units in JavaScript.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![4 => "[ -~]{0,40}", 2 => "\\PC{0,12}", 1 => "[\"\\\\\u{0}-\u{1f}\u{7f}\u{2028}é€ب😀]{0,8}"]
}

fn name() -> impl Strategy<Value = String> {
    "[A-Z][ -~]{0,30}"
}

fn day() -> impl Strategy<Value = Date> {
    (1_i16..=9999, 1_i8..=12, 1_i8..=28).prop_map(|(year, month, day)| Date::new(year, month, day).unwrap())
}

fn hours() -> impl Strategy<Value = HandoutHours> {
    (1_u8..=127, 0_u16..=1440, 0_u16..=1440).prop_map(|(days, opens, closes)| HandoutHours { days, opens, closes })
}

fn service() -> impl Strategy<Value = HandoutService> {
    let contacts = (words(), words(), words(), words()).prop_map(|(phone, text, email, web)| HandoutContacts {
        phone,
        text,
        email,
        web,
    });
    let appointment =
        (day(), 0_u16..=1440, words()).prop_map(|(day, minutes, words)| HandoutAppointment { day, minutes, words });
    let texts = (name(), words(), words(), words(), words(), words());
    (texts, vec(hours(), 0..4), contacts, of(appointment), of(day())).prop_map(
        |((name, what, hours_note, place, bring, category), hours, contacts, appointment, checked)| HandoutService {
            name,
            what,
            hours,
            hours_note,
            place,
            bring,
            contacts,
            appointment,
            checked,
            category,
        },
    )
}

fn crisis() -> impl Strategy<Value = CrisisLine> {
    prop_oneof![
        "[0-9]{3,6}".prop_map(CrisisLine::Fixed),
        (name(), words(), words()).prop_map(|(name, phone, words)| CrisisLine::Local { name, phone, words }),
    ]
}

/// A handout.
pub fn handout() -> impl Strategy<Value = Handout> {
    let team = (name(), words()).prop_map(|(name, phone)| HandoutTeam { name, phone });
    let head = ("[a-z]{0,2}", of(day()), of(day()), words(), any::<bool>());
    (head, vec(service(), 0..5), vec(crisis(), 0..4), of(team)).prop_map(
        |((language, made, valid_until, directory_version, large_print), services, crisis, team)| Handout {
            language,
            made,
            valid_until,
            directory_version,
            large_print,
            services,
            crisis,
            team,
        },
    )
}
