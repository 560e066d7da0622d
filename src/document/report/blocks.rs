//! A section as blocks of markup with the height each takes: what [`sheets`](super::sheets) puts on sheets.

use super::basis::Basis;
use super::basis_label::label_text;
use super::block::{Block, Group, LINE, WIDTH};
use super::filter::Statement;
use super::measure::{BODY, lines};
use super::model::{CourtReport, Section, SectionPart};
use crate::document::markup::escape;
use crate::domain::messages::Messages;

/// Sections about the report itself: their facts stand two beside each other, without a label of basis.
const ABOUT_THE_REPORT: [u8; 6] = [1, 2, 3, 4, 5, 16];

pub(super) const LIST_MARGIN: u32 = 250;

/// Makes the blocks of a report.
pub(super) struct BlockWriter<'a> {
    pub report: &'a CourtReport,
    pub messages: &'a dyn Messages,
    pub blocks: Vec<Block>,
    pub(super) groups: usize,
    pub(super) about: bool,
    pub(super) title: String,
    pub(super) number: u8,
}

impl<'a> BlockWriter<'a> {
    pub fn new(report: &'a CourtReport, messages: &'a dyn Messages) -> Self {
        Self { report, messages, blocks: Vec::new(), groups: 0, about: false, title: String::new(), number: 0 }
    }

    pub(super) fn group(&mut self, open: String, close: &'static str, height: u32) -> Group {
        self.groups += 1;
        Group { id: self.groups, open, close, height }
    }

    pub(super) fn row(&mut self, group: Group, html: String, height: u32) {
        self.blocks.push(Block::Row { group, html, height, keep: false });
    }

    /// Markup that stands alone.
    pub fn alone(&mut self, html: String, height: u32, keep: bool) {
        self.blocks.push(Block::Row { group: Group::none(), html, height, keep });
    }

    /// A section.
    pub fn section(&mut self, section: &Section) {
        self.about = ABOUT_THE_REPORT.contains(&section.number);
        self.title.clone_from(&section.title);
        self.number = section.number;
        let (number, title) = (section.number, escape(&section.title));
        let continued = self.messages.say("report-continued", &[("title", format!("{number} {}", section.title))]);
        self.blocks.push(Block::Heading {
            html: format!("<h2 id=\"{}\"><span>{number}</span> {title}</h2>\n", section.id),
            continued: format!("<p class=\"continued\">{}</p>\n", escape(&continued)),
        });
        if let Some(note) = &section.note {
            let height = lines(note, WIDTH, BODY) * LINE + 150;
            self.alone(format!("<p class=\"note\">{}</p>\n", escape(note)), height, !section.parts.is_empty());
        }
        section.parts.iter().for_each(|part| self.part(part));
    }

    pub(super) fn part(&mut self, part: &SectionPart) {
        match part {
            SectionPart::Facts { facts } => self.facts(facts),
            SectionPart::Lines { title, lines } => self.lines(title.as_deref(), lines),
            SectionPart::Words { title, words } => {
                self.subtitle(title.as_deref());
                self.free(words);
            }
            SectionPart::Needs { needs } => self.needs(needs),
            SectionPart::Results { results, conditions } => self.results(results, conditions),
            SectionPart::Referrals { referrals } => self.referrals(referrals),
        }
    }

    pub(super) fn subtitle(&mut self, title: Option<&str>) {
        if let Some(title) = title {
            self.alone(format!("<h3>{}</h3>\n", escape(title)), LINE + 200, true);
        }
    }

    /// Free text, paragraph by paragraph.
    pub(super) fn free(&mut self, words: &Statement) {
        let paragraphs: Vec<&str> = words.text().lines().filter(|line| !line.trim().is_empty()).collect();
        for (at, text) in paragraphs.iter().enumerate() {
            let last = at + 1 == paragraphs.len();
            let end = if last { self.label(words) } else { String::new() };
            self.blocks.push(Block::Text { text: (*text).to_owned(), end });
        }
    }

    /// What a statement rests on, in words; not where the section is about the report itself.
    pub(super) fn label(&self, statement: &Statement) -> String {
        let text = self.label_words(statement);
        if text.is_empty() { text } else { format!(" <span class=\"basis\">{}</span>", escape(&text)) }
    }

    fn label_words(&self, statement: &Statement) -> String {
        if self.about || statement.basis() == Basis::Fixed {
            return String::new();
        }
        label_text(self.report, self.messages, statement)
    }

    /// Statements in a row, each run of the same basis with one label. Markup, and the text to measure.
    pub(super) fn joined(&self, statements: &[Statement]) -> (String, String) {
        let (mut html, mut plain) = (String::new(), String::new());
        for (at, statement) in statements.iter().enumerate() {
            if at > 0 {
                html.push_str("; ");
                plain.push_str("; ");
            }
            html.push_str(&escape(statement.text()));
            plain.push_str(statement.text());
            let next = statements.get(at + 1);
            if next.is_none_or(|next| self.label_words(next) != self.label_words(statement)) {
                html.push_str(&self.label(statement));
                // A label has space around it.
                plain.push_str(&format!(" xx{}xx", self.label_words(statement)));
            }
        }
        (html, plain)
    }
}
