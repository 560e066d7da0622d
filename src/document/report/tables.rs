//! Needs, results and referrals as tables.

use super::block::{Group, LINE, WIDTH};
use super::blocks::{BlockWriter, LIST_MARGIN};
use super::filter::Statement;
use super::measure::{BODY, lines};
use super::parts::{InstrumentResult, Need, ReferralLine};
use crate::document::markup::escape;

const SAFETY: u8 = 11;
const BASIC_NEEDS: u8 = 12;
const CELL_PADDING: u32 = 260;
const TABLE_HEAD: u32 = 800;

impl BlockWriter<'_> {
    fn table(&mut self, class: &str, heads: &[&str]) -> Group {
        let head: String =
            heads.iter().map(|key| format!("<th scope=\"col\">{}</th>", escape(&self.messages.text(key)))).collect();
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

    pub(super) fn needs(&mut self, needs: &[Need]) {
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

    pub(super) fn results(&mut self, results: &[InstrumentResult], conditions: &[String]) {
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
        self.subtitle(Some(&self.messages.text("report-head-conditions")));
        let group = self.group("<ul class=\"small\">\n".into(), "</ul>\n", LIST_MARGIN);
        for line in conditions {
            let height = lines(line, WIDTH - 6, BODY) * 440 + 40;
            self.row(group.clone(), format!("<li>{}</li>\n", escape(line)), height);
        }
    }

    pub(super) fn referrals(&mut self, referrals: &[ReferralLine]) {
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
