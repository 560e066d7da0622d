//! From tokens to items: days, spans, dates, words.

use super::item::{Item, Reader};
use super::reading::{Findings, HoursFlagCode, HoursMark};
use super::times::{Habits, span};
use super::token::{Clock, DAY, Lexeme, Token};

/// The items of a text. What cannot be one is flagged.
pub(super) fn items(lexemes: &[Lexeme], findings: &mut Findings) -> Vec<Item> {
    let clocks =
        || lexemes.iter().filter_map(|one| if let Token::Clock(clock) = one.token { Some(clock) } else { None });
    let habits = Habits {
        whole_day: clocks().any(|clock| clock.half.is_none() && (clock.hour > 12 || clock.hour == 0)),
        halves: clocks().any(|clock| clock.half.is_some()),
        part_of_day: lexemes.iter().any(|one| one.token == Token::PartOfDay),
        office: lexemes.windows(3).any(is_office),
    };
    let mut reader = Reader { lexemes, habits, between: false, at: 0 };
    let mut found = Vec::new();
    while let Some(lexeme) = reader.lexemes.get(reader.at) {
        if let Some(item) = reader.next(*lexeme, findings) {
            found.push(item);
        }
    }
    found
}

impl Reader<'_> {
    fn next(&mut self, lexeme: Lexeme, findings: &mut Findings) -> Option<Item> {
        let start = self.at;
        self.at += 1;
        match lexeme.token {
            Token::Days { set, plural } => return self.days(set, plural, findings),
            Token::Ordinal(_) => return self.some_weeks(start, findings),
            Token::Clock(from) => return self.times(from, findings),
            Token::AllDay => return Some(Item::Span((0, DAY))),
            Token::Between => self.between = true,
            Token::Word => return Some(self.words(lexeme, findings)),
            Token::From | Token::To | Token::Date(_) => return self.period(lexeme.token, findings),
            Token::LastEntry => self.last_entry(),
            Token::Equals => findings.flag(HoursFlagCode::Typo),
            Token::Doubt(code) => {
                findings.flag(code);
                return Some(Item::Remark);
            }
            Token::Appointment => {
                findings.mark(HoursMark::Appointment);
                return Some(Item::Remark);
            }
            Token::PartOfDay => return Some(Item::Remark),
            Token::Closed => return Some(Item::Closed),
            Token::Except => return Some(Item::Except),
            Token::Colon => return Some(Item::Colon),
            Token::Comma => return Some(Item::Comma),
            Token::Open => return Some(Item::Open),
            Token::Close => return Some(Item::Close),
            Token::Break => return Some(Item::Break),
            // "9:30-15:30 / -": an empty second session.
            Token::Slash if self.token(0) == Some(Token::Dash) => {
                self.at += 1;
                return Some(Item::Remark);
            }
            Token::Dash => return Some(Item::Dash),
            Token::And | Token::Slash | Token::Filler => {}
            Token::BankHoliday | Token::Included => {}
        }
        None
    }

    fn times(&mut self, from: Clock, findings: &mut Findings) -> Option<Item> {
        let earlier = self.lexemes.get(..self.at - 1).unwrap_or_default().iter().rev();
        let mut earlier = earlier.skip_while(|one| matches!(one.token, Token::Colon | Token::Comma | Token::Dash));
        let behind_days = earlier.next().is_some_and(|one| matches!(one.token, Token::Days { .. }));
        let (ahead, to) = match (self.token(0), self.token(1), self.token(2)) {
            (Some(Token::Dash | Token::To), Some(Token::Clock(to)), _) => (2, to),
            (Some(Token::Dash), Some(Token::To), Some(Token::Clock(to))) => (3, to),
            (Some(Token::And), Some(Token::Clock(to)), _) if self.between => (2, to),
            (Some(Token::Equals), Some(Token::Clock(to)), _) => {
                findings.flag(HoursFlagCode::Typo);
                (2, to)
            }
            _ => {
                findings.flag(HoursFlagCode::NoTimes);
                return None;
            }
        };
        self.at += ahead;
        self.between = false;
        if matches!(self.token(0), Some(Token::Dash | Token::To)) && matches!(self.token(1), Some(Token::Clock(_))) {
            findings.flag(HoursFlagCode::Typo);
        }
        let bare = |clock: Clock| clock.half.is_none() && clock.minute.is_none();
        // Among times with am and pm, "12-14" is a house or an age.
        if self.habits.halves && bare(from) && bare(to) && (from.hour > 12 || to.hour > 12) {
            findings.flag(HoursFlagCode::NotHours);
        }
        let habits = Habits { office: self.habits.office && behind_days, ..self.habits };
        span(from, to, habits, findings).map(Item::Span)
    }
}

/// "9-5": the hours of an office, on a clock of twelve.
fn is_office(lexemes: &[Lexeme]) -> bool {
    let [Lexeme { token: Token::Clock(from), .. }, to, Lexeme { token: Token::Clock(close), .. }] = lexemes else {
        return false;
    };
    let bare = |clock: &Clock| clock.half.is_none() && clock.minute.is_none() && clock.hour < 13;
    let dash = matches!(to.token, Token::Dash | Token::To);
    dash && bare(from) && bare(close) && (7..=12).contains(&from.hour) && close.hour < from.hour
}
