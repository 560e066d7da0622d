//! The second file of an instrument pack, `scoring.json`: how it is scored, for whom, by whose leave.

use std::collections::BTreeMap;

use super::age::AgeRange;
use super::declaration::Declaration;
use super::flag::{Advice, ItemFlag, TotalFlag};
use super::licence::{Licence, TextStatus};
use super::rule::{RuleKind, ScoringRule};
use super::scale::{Band, CutOff, Method, Missing, Prorate, Subscale};
use super::self_test::SelfTest;
use super::skip::Skip;
use crate::domain::read_json::read_fields;

/// Everything `scoring.json` says.
#[derive(Clone, Debug)]
pub struct Scoring {
    /// The id of the questionnaire it scores.
    pub instrument: String,
    /// The version of both files.
    pub version: String,
    /// The full title.
    pub title: String,
    /// The short title.
    pub short_title: String,
    /// The variant, where the owner or a country has several.
    pub variant: Option<String>,
    /// What it measures, over what time.
    pub measures: String,
    /// How the total is made.
    pub method: Method,
    /// The scored items.
    pub items: Vec<String>,
    /// Least and greatest possible total.
    pub range: (i64, i64),
    /// The bands, without gap or overlap over the range; or none.
    pub bands: Vec<Band>,
    /// Where the bands come from.
    pub band_source: Option<String>,
    /// Cut-offs, each with its source.
    pub cutoff_sets: Vec<CutOff>,
    /// Rules that decide where a cut-off alone does not.
    pub rules: Vec<ScoringRule>,
    /// Sums of some of the items.
    pub subscales: Vec<Subscale>,
    /// The owner's leave to scale a total up from fewer items.
    pub prorate: Option<Prorate>,
    /// Flags of single items.
    pub flags: Vec<ItemFlag>,
    /// Flags of the total.
    pub total_flags: Vec<TotalFlag>,
    /// The owner's skip rules and gates.
    pub skips: Vec<Skip>,
    /// What a partial form gives.
    pub missing: Missing,
    /// For what ages it may be used.
    pub age: AgeRange,
    /// Limits of administration, shown before it starts.
    pub conditions: Vec<String>,
    /// Advice by total.
    pub after: Vec<Advice>,
    /// Codes of the total, where verified.
    pub codes: BTreeMap<String, Option<String>>,
    /// Items never exported.
    pub sensitive_items: Vec<String>,
    /// Was the wording checked against the owner's form?
    pub text_status: TextStatus,
    /// By whose leave it is here.
    pub licence: Licence,
    /// The licence a trust holds: of instruments that a trust loads, and of no other.
    pub declaration: Option<Declaration>,
    /// The topic of consent, of instruments that a trust loads; `rules/report.json` has those of the others.
    pub topic: Option<String>,
    /// Vectors that must pass before it is used.
    pub self_tests: Vec<SelfTest>,
}
read_fields!(only Scoring { instrument, version, title, short_title, variant, measures, method, items, range, bands, band_source, cutoff_sets, rules, subscales, prorate, flags, total_flags, skips, missing, age, conditions, after, codes, sensitive_items, text_status, licence, declaration, topic, self_tests });

impl Scoring {
    /// Does it say nothing until somebody has set one of its cut-offs?
    pub fn needs_cut_off(&self) -> bool {
        !self.cutoff_sets.is_empty()
            && self.bands.is_empty()
            && !self.cutoff_sets.iter().any(|set| set.default)
            && !self.rules.iter().any(|rule| rule.kind == RuleKind::Positive)
    }

    /// Does a rule among the scored items themselves allow to leave this one out? (A gate, which is not scored, forbids
    /// what is behind it.)
    pub fn may_be_left_out(&self, link_id: &str) -> bool {
        let among_scored = |skip: &Skip| skip.when.iter().all(|when| self.items.contains(&when.item));
        self.skips.iter().any(|skip| skip.items.iter().any(|item| item == link_id) && among_scored(skip))
    }
}
