//! A text of opening hours, read: either all of it, or it is flagged and kept.

use jiff::civil::Date;

use super::build;
use super::group::groups;
use super::item::Item;
use super::items::items;
use super::lexer::lexemes;
use super::reading::{Findings, HoursFlagCode, HoursReading, HoursState};
use super::token::{Lexeme, Token};
use crate::domain::directory::text::bank_holidays;
use crate::domain::directory::text::clean::{clean, says_any};
use crate::domain::directory::text::placeholder::is_placeholder;

/// Reads opening hours as somebody wrote them. A guess is flagged, or marked; `today` tells dates that have passed.
pub fn read(text: &str, today: Date) -> HoursReading {
    let cleaned = clean(text);
    let note = text.trim().to_owned();
    let lower = cleaned.to_ascii_lowercase();
    if is_placeholder(&lower) {
        return HoursReading { note, ..HoursReading::default() };
    }
    let closed_bank_holidays = bank_holidays::closed(&lower);
    let mut findings = Findings::default();
    let mut lexemes = lexemes(&lower);
    let named = lexemes.iter().any(|one| one.token == Token::BankHoliday);
    if named && closed_bank_holidays.is_none() {
        findings.flag(HoursFlagCode::Exception);
        findings.no_guess = true;
    }
    without_bank_holidays(&mut lexemes);
    let about =
        |one: &Lexeme| matches!(one.token, Token::Clock(_) | Token::AllDay | Token::Days { .. } | Token::Date(_));
    if !lexemes.iter().any(about) {
        let reading = without_times(&lower, &lexemes, findings);
        return HoursReading { closed_bank_holidays, note, ..reading };
    }
    let items = items(&lexemes, &mut findings);
    let groups = groups(&items, &mut findings);
    let mut hours = build::hours(&groups, &cleaned, &mut findings);
    let periods = items.iter().filter_map(|item| match item {
        Item::Period(from, until) => Some((*from, *until)),
        _ => None,
    });
    build::dated(&mut hours, &periods.collect::<Vec<_>>(), today, &mut findings);
    if hours.is_empty() && findings.flags.is_empty() {
        findings.flag(HoursFlagCode::NoTimes);
    }
    let reading = findings.reading(hours);
    let all =
        |one: &crate::domain::directory::Hours| one.days.len() == 7 && one.open == "00:00" && one.close == "24:00";
    let always = reading.hours.iter().any(|one| all(one) && one.every_week() && one.label.is_none());
    let state = always.then_some(HoursState::Always);
    HoursReading { state, closed_bank_holidays, note, ..reading }
}

/// Bank holidays are read by themselves: they go, with what is said of nothing else.
fn without_bank_holidays(lexemes: &mut Vec<Lexeme>) {
    while let Some(at) = lexemes.iter().position(|one| one.token == Token::BankHoliday) {
        let token = |at: usize| lexemes.get(at).map(|one| one.token);
        let (mut start, mut end) = (at, at + 1);
        while start > 0
            && matches!(token(start - 1), Some(Token::Filler | Token::Included | Token::Doubt(HoursFlagCode::Season)))
        {
            start -= 1;
        }
        let before = start.checked_sub(1).and_then(token);
        if !matches!(before, Some(Token::Closed | Token::Except)) {
            let after = (end..end + 3).find(|at| matches!(token(*at), Some(Token::Closed | Token::Except)));
            let between = |after: usize| {
                (end..after).all(|at| matches!(token(at), Some(Token::Colon | Token::Dash | Token::Filler)))
            };
            end = after.filter(|after| between(*after)).map_or(end, |after| after + 1);
        }
        // "closed weekends and bank holidays": what is closed besides stays.
        let joins = [Token::And, Token::Comma, Token::Slash, Token::Closed, Token::Except];
        start -= usize::from(before.is_some_and(|before| joins.contains(&before)));
        lexemes.drain(start..end);
    }
}

/// What a text says that names no time and no day.
fn without_times(text: &str, lexemes: &[Lexeme], mut findings: Findings) -> HoursReading {
    let states: [(HoursState, &[&str]); 5] = [
        (HoursState::SameAsLocation, &["same as location", "same hours as location", "as location", "same as site"]),
        (HoursState::ByAppointment, &["appointment", "appointments", "appt", "appts", "by arrangement"]),
        (HoursState::Closed, &["closed", "shut", "no longer open", "not open"]),
        (HoursState::Vary, &["vary", "varies", "various", "variable", "varied", "flexible"]),
        (HoursState::Call, &["call", "phone", "ring", "telephone", "contact", "tel", "please call", "enquire"]),
    ];
    let elsewhere = says_any(text, &["above", "below", "ditto", "website", "see", "same as", "refer to"]);
    let state = states.iter().find(|(_, words)| says_any(text, words)).map(|(state, _)| *state);
    let state = state.filter(|state| !lexemes.is_empty() && (!elsewhere || *state == HoursState::SameAsLocation));
    if state.is_none() && !lexemes.is_empty() {
        let doubts =
            lexemes.iter().filter_map(|one| if let Token::Doubt(code) = one.token { Some(code) } else { None });
        findings.flags.extend(doubts);
        if findings.flags.is_empty() {
            findings.flag(if elsewhere { HoursFlagCode::Elsewhere } else { HoursFlagCode::Unread });
        }
    }
    HoursReading { state, ..findings.reading(Vec::new()) }
}
