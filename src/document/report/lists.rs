//! Facts and lists of statements as rows.

use super::block::{LINE, WIDTH};
use super::blocks::{BlockWriter, LIST_MARGIN};
use super::filter::Statement;
use super::measure::{BODY, lines};
use super::parts::Fact;
use crate::document::markup::escape;

/// Longer text than this stands below its label and may go on over a sheet.
const LONG: usize = 420;
const ROW_GAP: u32 = 130;

impl BlockWriter<'_> {
    pub(super) fn facts(&mut self, facts: &[Fact]) {
        let class = if self.about { "pairs" } else { "rows" };
        let group = self.group(format!("<dl class=\"{class}\">\n"), "</dl>\n", LIST_MARGIN);
        let mut waiting: Option<(String, u32)> = None;
        for fact in facts {
            let (html, plain) = self.joined(&fact.statements);
            let cell = |class: &str| format!("<div{class}><dt>{}</dt><dd>{html}</dd></div>\n", escape(&fact.label));
            let half = lines(&plain, 50, BODY).max(lines(&fact.label, 30, BODY));
            let whole = lines(&plain, if self.about { 138 } else { 126 }, BODY).max(lines(
                &fact.label,
                if self.about { 30 } else { 44 },
                BODY,
            ));
            if self.about && half <= 3 {
                let height = half * LINE + ROW_GAP;
                match waiting.take() {
                    None => waiting = Some((cell(""), height)),
                    Some((first, tall)) => self.row(group.clone(), first + &cell(""), tall.max(height)),
                }
                continue;
            }
            if let Some((first, tall)) = waiting.take() {
                self.row(group.clone(), first, tall);
            }
            match fact.statements.first() {
                Some(long) if plain.len() > LONG && fact.statements.len() == 1 => {
                    self.subtitle(Some(&fact.label));
                    self.free(long);
                }
                _ => {
                    let class = if fact.id == "hash" { " class=\"wide hash\"" } else { " class=\"wide\"" };
                    self.row(group.clone(), cell(class), whole * LINE + ROW_GAP);
                }
            }
        }
        if let Some((first, tall)) = waiting {
            self.row(group, first, tall);
        }
    }

    pub(super) fn lines(&mut self, title: Option<&str>, said: &[Statement]) {
        self.subtitle(title);
        let group = self.group("<ul>\n".into(), "</ul>\n", LIST_MARGIN);
        for statement in said {
            let (html, plain) = self.joined(std::slice::from_ref(statement));
            if plain.len() > LONG {
                self.free(statement);
            } else {
                let height = lines(&plain, WIDTH - 6, BODY) * LINE + 60;
                self.row(group.clone(), format!("<li>{html}</li>\n"), height);
            }
        }
    }
}
