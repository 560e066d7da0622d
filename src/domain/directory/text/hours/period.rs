//! From which date and until which; and times that are no end of opening.

use super::item::{Item, Reader};
use super::reading::{Findings, HoursFlagCode};
use super::token::Token;

impl Reader<'_> {
    /// A period: from a date, until a date, or both. Other words "from" and "to" say nothing more.
    pub fn period(&mut self, first: Token, findings: &mut Findings) -> Option<Item> {
        let after_days = self.at.checked_sub(2).and_then(|at| self.lexemes.get(at));
        let after_days = after_days.is_some_and(|one| matches!(one.token, Token::Days { .. }));
        if first == Token::From && self.token(0) == Some(Token::Colon) {
            self.at += 1;
        }
        let named_day = matches!(self.token(0), Some(Token::Days { .. }));
        let date = match (first, self.token(0), self.token(1)) {
            (Token::Date(date), _, _) => date,
            (_, Some(Token::Date(date)), _) => {
                self.at += 1;
                date
            }
            (_, Some(Token::Days { .. }), Some(Token::Date(date))) if named_day => {
                self.at += 2;
                date
            }
            _ => {
                if first == Token::To && after_days {
                    findings.flag(HoursFlagCode::DayRange);
                }
                return None;
            }
        };
        let until = match (self.token(0), self.token(1), self.token(2)) {
            (Some(Token::Dash | Token::To), Some(Token::Date(until)), _) => Some((2, until)),
            (Some(Token::And), Some(Token::Date(until)), _) if self.between => Some((2, until)),
            (Some(Token::Dash | Token::To), Some(Token::Days { .. }), Some(Token::Date(until))) => Some((3, until)),
            _ => None,
        };
        if let Some((ahead, until)) = until {
            self.at += ahead;
            return Some(Item::Period(Some(date), Some(until)));
        }
        match first {
            Token::From => Some(Item::Period(Some(date), None)),
            Token::To => Some(Item::Period(None, Some(date))),
            _ => {
                findings.flag(HoursFlagCode::Dated);
                None
            }
        }
    }

    /// "last entry 4pm" says nothing of closing.
    pub fn last_entry(&mut self) {
        while matches!(self.token(0), Some(Token::Filler | Token::Colon | Token::Dash)) {
            self.at += 1;
        }
        if matches!(self.token(0), Some(Token::Clock(_))) {
            self.at += 1;
        }
    }
}
