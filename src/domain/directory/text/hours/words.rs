//! Words that are neither days nor times: the name of what is open, perhaps.

use super::item::{Item, Reader};
use super::reading::{Findings, HoursFlagCode};
use super::token::{Lexeme, Token};

impl Reader<'_> {
    /// Words beside each other, with what joins them.
    pub fn words(&mut self, first: Lexeme, findings: &mut Findings) -> Item {
        let glued = |left: &Lexeme, right: &Lexeme| left.end == right.start;
        let (this, lexemes) = (self.at, self.lexemes);
        let before = |back: usize| this.checked_sub(back).and_then(|at| lexemes.get(at));
        // "Mon-Fir" is a range with a slip, "Monday - lunch" is not.
        if let (Some(day), Some(dash)) = (before(3), before(2))
            && matches!(day.token, Token::Days { .. })
            && dash.token == Token::Dash
            && glued(day, dash)
            && glued(dash, &first)
        {
            findings.flag(HoursFlagCode::DayRange);
        }
        let (mut end, mut count, mut ahead) = (first.end, 1, 0);
        while let Some(lexeme) = self.lexemes.get(self.at + ahead) {
            match lexeme.token {
                Token::Word => {
                    (self.at, end, count) = (self.at + ahead + 1, lexeme.end, count + 1);
                    ahead = 0;
                    continue;
                }
                Token::And | Token::Filler | Token::Slash => {}
                Token::Dash if before_is_glued(self.lexemes, self.at + ahead) => {}
                _ => break,
            }
            ahead += 1;
        }
        // "Take Time" is a name, "drop-in times" as well.
        let fillers = self.lexemes.get(self.at..).unwrap_or_default().iter();
        let fillers = fillers.take_while(|one| one.token == Token::Filler).collect::<Vec<_>>();
        let closes = matches!(self.token(fillers.len()), None | Some(Token::Break | Token::Close | Token::Colon));
        if let Some(last) = fillers.last().filter(|_| closes) {
            (self.at, end) = (self.at + fillers.len(), last.end);
        }
        let part = before(2).filter(|one| one.token == Token::PartOfDay && one.end + 1 == first.start);
        Item::Words(part.map_or(first.start, |part| part.start), end, count)
    }
}

/// Does this token follow the one before without a space?
fn before_is_glued(lexemes: &[Lexeme], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| lexemes.get(before));
    before.zip(lexemes.get(at)).is_some_and(|(before, this)| before.end == this.start)
}
