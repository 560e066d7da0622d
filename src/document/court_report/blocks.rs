//! A section as blocks of markup with the height each takes: what [`layout`](super::layout) puts on sheets.

use super::filter::{Basis, Statement};
use super::html::label_text;
use super::layout::{Block, Group, LINE, WIDTH};
use super::measure::{BODY, lines};
use super::model::{CourtReport, Fact, Need, Part, ReferralLine, Section, ToolResult};
use crate::document::markup::escape;
use crate::domain::words::Words;

/// Sections about the report itself: their facts stand two beside each other, without a label of basis.
const ABOUT_THE_REPORT: [u8; 6] = [1, 2, 3, 4, 5, 16];

const SAFETY: u8 = 11;
const BASIC_NEEDS: u8 = 12;

/// Longer text than this stands below its label and may go on over a sheet.
const LONG: usize = 420;

const ROW_GAP: u32 = 130;
const CELL_PADDING: u32 = 260;
const TABLE_HEAD: u32 = 800;
const LIST_MARGIN: u32 = 250;

/// Makes the blocks of a report.
pub(super) struct Writer<'a> {
    pub report: &'a CourtReport,
    pub words: &'a dyn Words,
    pub blocks: Vec<Block>,
    groups: usize,
    about: bool,
    title: String,
    number: u8,
}

impl<'a> Writer<'a> {
    pub fn new(report: &'a CourtReport, words: &'a dyn Words) -> Self {
        Self { report, words, blocks: Vec::new(), groups: 0, about: false, title: String::new(), number: 0 }
    }

    fn group(&mut self, open: String, close: &'static str, height: u32) -> Group {
        self.groups += 1;
        Group { id: self.groups, open, close, height }
    }

    fn row(&mut self, group: Group, html: String, height: u32) {
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
        let continued = self.words.say("report-continued", &[("title", format!("{number} {}", section.title))]);
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

    fn part(&mut self, part: &Part) {
        match part {
            Part::Facts { facts } => self.facts(facts),
            Part::Lines { title, lines } => self.lines(title.as_deref(), lines),
            Part::Words { title, words } => {
                self.subtitle(title.as_deref());
                self.free(words);
            }
            Part::Needs { needs } => self.needs(needs),
            Part::Results { results, conditions } => self.results(results, conditions),
            Part::Referrals { referrals } => self.referrals(referrals),
        }
    }

    fn subtitle(&mut self, title: Option<&str>) {
        if let Some(title) = title {
            self.alone(format!("<h3>{}</h3>\n", escape(title)), LINE + 200, true);
        }
    }

    /// Free text, paragraph by paragraph.
    fn free(&mut self, words: &Statement) {
        let paragraphs: Vec<&str> = words.text().lines().filter(|line| !line.trim().is_empty()).collect();
        for (at, text) in paragraphs.iter().enumerate() {
            let last = at + 1 == paragraphs.len();
            let end = if last { self.label(words) } else { String::new() };
            self.blocks.push(Block::Text { text: (*text).to_owned(), end });
        }
    }

    /// What a statement rests on, in words; not where the section is about the report itself.
    fn label(&self, statement: &Statement) -> String {
        let text = self.label_words(statement);
        if text.is_empty() { text } else { format!(" <span class=\"basis\">{}</span>", escape(&text)) }
    }

    fn label_words(&self, statement: &Statement) -> String {
        if self.about || statement.basis() == Basis::Fixed {
            return String::new();
        }
        label_text(self.report, self.words, statement)
    }

    /// Statements in a row, each run of the same basis with one label. Markup, and the text to measure.
    fn joined(&self, statements: &[Statement]) -> (String, String) {
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

    fn facts(&mut self, facts: &[Fact]) {
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

    fn lines(&mut self, title: Option<&str>, said: &[Statement]) {
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

    fn table(&mut self, class: &str, heads: &[&str]) -> Group {
        let head: String =
            heads.iter().map(|key| format!("<th scope=\"col\">{}</th>", escape(&self.words.text(key)))).collect();
        let open = format!(
            "<table class=\"{class}\"><caption>{}</caption>\n<thead><tr>{head}</tr></thead>\n<tbody>\n",
            escape(&self.title)
        );
        self.group(open, "</tbody></table>\n", TABLE_HEAD)
    }

    /// One statement after another, each with its label.
    fn stacked(&self, statements: &[Statement], column: u32) -> (String, u32) {
        let mut html = String::new();
        let mut tall = 0;
        for statement in statements {
            let (one, plain) = self.joined(std::slice::from_ref(statement));
            html.push_str(&format!("<p>{one}</p>"));
            tall += lines(&plain, column, BODY);
        }
        (html, tall)
    }

    fn needs(&mut self, needs: &[Need]) {
        let first = if self.number == SAFETY { "report-head-concern" } else { "report-head-need" };
        let group = self.table("two", &[first, "report-head-findings"]);
        for need in needs {
            // How sure a need of home or money is says nothing that its reason does not.
            let level = need.level.as_ref().filter(|_| self.number != BASIC_NEEDS);
            let level = level.map_or(String::new(), |level| level.label.clone());
            let under = if level.is_empty() { level.clone() } else { format!("<small>{}</small>", escape(&level)) };
            let (found, tall) = self.stacked(&need.findings, 110);
            let height = tall.max(lines(need.title.text(), 50, BODY) + lines(&level, 50, BODY)) * LINE + CELL_PADDING;
            let title = escape(need.title.text());
            self.row(
                group.clone(),
                format!("<tr><th scope=\"row\">{title}{under}</th><td>{found}</td></tr>\n"),
                height,
            );
        }
    }

    fn results(&mut self, results: &[ToolResult], conditions: &[String]) {
        let group = self.table("three", &["report-head-tool", "report-head-result", "report-head-cut-offs"]);
        for result in results {
            let (found, tall) = self.stacked(std::slice::from_ref(&result.result), 50);
            let mut cut_offs = String::new();
            let mut cut_lines = 0;
            for held in &result.cut_offs {
                cut_offs.push_str(&format!("<p>{}</p>", escape(&held.words)));
                cut_lines += lines(&held.words, 50, BODY);
            }
            let name = result.name.text();
            let height = tall.max(cut_lines).max(lines(name, 50, BODY)) * LINE + CELL_PADDING;
            let html = format!("<tr><th scope=\"row\">{}</th><td>{found}</td><td>{cut_offs}</td></tr>\n", escape(name));
            self.row(group.clone(), html, height);
        }
        self.subtitle(Some(&self.words.text("report-head-conditions")));
        let group = self.group("<ul class=\"small\">\n".into(), "</ul>\n", LIST_MARGIN);
        for line in conditions {
            let height = lines(line, WIDTH - 6, BODY) * 440 + 40;
            self.row(group.clone(), format!("<li>{}</li>\n", escape(line)), height);
        }
    }

    fn referrals(&mut self, referrals: &[ReferralLine]) {
        let group = self.table("three", &["report-head-service", "report-head-for", "report-head-state"]);
        for referral in referrals {
            let needs: Vec<&str> = referral.needs.iter().map(Statement::text).collect();
            let needs = needs.join("; ");
            let state = format!("{} {}", referral.status.text(), referral.next.text());
            let name = referral.name.text();
            let tall = [name, &needs, &state].map(|text| lines(text, 50, BODY));
            let height = tall.into_iter().max().unwrap_or(1) * LINE + CELL_PADDING;
            let [name, needs, state] = [name, &needs, &state].map(escape);
            self.row(
                group.clone(),
                format!("<tr><th scope=\"row\">{name}</th><td>{needs}</td><td>{state}</td></tr>\n"),
                height,
            );
        }
    }
}
