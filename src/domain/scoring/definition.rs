//! The second file of an instrument pack, `scoring.json`: how it is scored, for whom, by whose leave.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::{Declaration, Rule, RuleKind};
use crate::domain::questionnaire::Questionnaire;
use crate::domain::read_json::{Node, Read, ShapeError, read_fields, read_words};

/// An instrument: what is asked, and how it is scored.
#[derive(Clone, Debug)]
pub struct Instrument {
    /// What is asked.
    pub questionnaire: Rc<Questionnaire>,
    /// How it is scored.
    pub scoring: Scoring,
}

impl Instrument {
    /// Was it loaded by a trust, under a licence of its own?
    pub fn is_trusts_own(&self) -> bool {
        self.scoring.declaration.is_some()
    }
}

/// How totals are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// The sum of the points of the scored items.
    Sum,
    /// There is none: rules, subscales and flags say what the answers mean.
    None,
}
read_words!(Method { "sum": Sum, "none": None });

/// What happens to a total with unanswered items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// There is no total.
    None,
}
read_words!(Missing { "none": None });

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
    pub rules: Vec<Rule>,
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
    /// The licence a trust holds: of tools that a trust loads, and of no other.
    pub declaration: Option<Declaration>,
    /// The topic of consent, of tools that a trust loads; `rules/report.json` has those of the others.
    pub topic: Option<String>,
    /// Vectors that must pass before it is used.
    pub self_tests: Vec<SelfTest>,
}
read_fields!(only Scoring { instrument, version, title, short_title, variant, measures, method, items, range, bands, band_source, cutoff_sets, rules, subscales, prorate, flags, total_flags, skips, missing, age, conditions, after, codes, sensitive_items, text_status, licence, declaration, topic, self_tests });

/// A band of totals with its label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band {
    /// Least total.
    pub from: i64,
    /// Greatest total.
    pub to: i64,
    /// Its label: a screening range, never a diagnosis.
    pub label: String,
}
read_fields!(only Band { from, to, label });

/// A cut-off with its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CutOff {
    /// Its id.
    pub id: String,
    /// For whom it holds.
    pub label: String,
    /// The least positive total.
    pub positive_from: i64,
    /// Is it the one used where one is needed?
    pub default: bool,
    /// Who published it.
    pub source: String,
    /// How far that was verified.
    pub status: String,
}

impl Read for CutOff {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        node.only(&["id", "label", "positive_from", "default", "source", "status"])?;
        Ok(Self {
            id: node.get("id")?,
            label: node.get("label")?,
            positive_from: node.get("positive_from")?,
            default: node.get_or_default("default")?,
            source: node.get("source")?,
            status: node.get("status")?,
        })
    }
}

/// The sum of some of the items, only when all of them are answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subscale {
    /// Its id.
    pub id: String,
    /// Its name.
    pub label: String,
    /// Its items.
    pub items: Vec<String>,
    /// Least and greatest sum.
    pub range: (i64, i64),
    /// Who published it.
    pub source: String,
    /// How far that was verified.
    pub status: String,
}
read_fields!(only Subscale { id, label, items, range, source, status });

/// The owner's leave to scale a total up: items in all x points / items answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prorate {
    /// The fewest items answered.
    pub min_answered: usize,
    /// Where the owner says so.
    pub source: String,
    /// How far that was verified.
    pub status: String,
}
read_fields!(only Prorate { min_answered, source, status });

/// A flag of one item: fires the moment it is answered, whatever the total.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemFlag {
    /// Its id.
    pub id: String,
    /// The item.
    pub item: String,
    /// The least points that fire it.
    pub positive_from: i64,
    /// What it says.
    pub says: String,
    /// `safety` or another kind.
    pub kind: String,
}
read_fields!(only ItemFlag { id, item, positive_from, says, kind });

/// A flag of the total.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TotalFlag {
    /// Its id.
    pub id: String,
    /// The least total that fires it.
    pub positive_from: i64,
    /// What it says.
    pub says: String,
    /// `safety` or another kind.
    pub kind: String,
}
read_fields!(only TotalFlag { id, positive_from, says, kind });

/// Items that need not be asked when others say so; they then count as zero.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skip {
    /// All of these must hold.
    pub when: Vec<SkipWhen>,
    /// The items skipped.
    pub items: Vec<String>,
    /// The rule in words.
    pub says: String,
}
read_fields!(only Skip { when, items, says });

/// One item with exactly these points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkipWhen {
    /// The item.
    pub item: String,
    /// Its points.
    pub points: i64,
}
read_fields!(only SkipWhen { item, points });

/// The ages an instrument may be used for, in years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgeRange {
    /// The youngest.
    pub min: Option<u32>,
    /// The oldest.
    pub max: Option<u32>,
    /// Below this age it opens with a caution.
    pub caution_below: Option<u32>,
    /// Where the range comes from.
    pub source: String,
}
read_fields!(only AgeRange { min, max, caution_below, source });

/// Advice for a range of totals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// Least total.
    pub positive_from: i64,
    /// Greatest total.
    pub positive_to: i64,
    /// The advice.
    pub says: String,
}
read_fields!(only Advice { positive_from, positive_to, says });

/// Was the wording checked against the owner's form?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextStatus {
    /// Yes.
    Verified,
    /// Against agreeing copies, not the owner's own form; shown as such.
    VerifiedInPart,
    /// Not yet: off until a trust switches it on.
    ToBeChecked,
}
read_words!(coded TextStatus { "verified": Verified, "verified-in-part": VerifiedInPart, "to-be-checked": ToBeChecked });

impl TextStatus {
    /// The key of what every reader of the wording has to know; none where it was checked.
    pub fn caution_key(self) -> Option<&'static str> {
        match self {
            TextStatus::Verified => None,
            TextStatus::VerifiedInPart => Some("instrument-verified-in-part"),
            TextStatus::ToBeChecked => Some("instrument-to-be-checked"),
        }
    }
}

/// The permission on record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Licence {
    /// A: may ship. B: ships on its owner's conditions.
    pub class: String,
    /// The terms.
    pub terms: String,
    /// The line shown with it.
    pub attribution: String,
    /// Where the permission stands.
    pub permission_source: String,
    /// When it was given or read.
    pub permission_date: Option<String>,
    /// Not for commercial use?
    pub non_commercial: bool,
    /// No changes allowed?
    pub no_derivatives: bool,
    /// The owner.
    pub owner: String,
}
read_fields!(only Licence { class, terms, attribution, permission_source, permission_date, non_commercial, no_derivatives, owner });

/// A vector: points by item, and what must come out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelfTest {
    /// What it shows.
    pub name: String,
    /// Points by item.
    pub answers: BTreeMap<String, i64>,
    /// The total, none for a partial form.
    pub total: Option<i64>,
    /// Is the form complete?
    pub complete: bool,
    /// The band.
    pub band: Option<String>,
    /// What the default cut-off or the rules decide; none where nothing can be said.
    pub positive: Option<bool>,
    /// The flags that fire.
    pub flags: Vec<String>,
}
read_fields!(only SelfTest { name, answers, total, complete, band, positive, flags });

/// What an instrument's age range says to an age.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgeFit {
    /// In range.
    Fits,
    /// In range, with care.
    Caution,
    /// Out of range: refused.
    Outside,
}

impl Scoring {
    /// Does it say nothing until somebody has set one of its cut-offs?
    pub fn needs_cut_off(&self) -> bool {
        !self.cutoff_sets.is_empty()
            && self.bands.is_empty()
            && !self.cutoff_sets.iter().any(|set| set.default)
            && !self.rules.iter().any(|rule| rule.kind == RuleKind::Positive)
    }
}

impl Scoring {
    /// Does a rule among the scored items themselves allow to leave this one out? (A gate, which is not scored, forbids
    /// what is behind it.)
    pub fn may_be_left_out(&self, link_id: &str) -> bool {
        let among_scored = |skip: &Skip| skip.when.iter().all(|when| self.items.contains(&when.item));
        self.skips.iter().any(|skip| skip.items.iter().any(|item| item == link_id) && among_scored(skip))
    }
}

impl AgeRange {
    /// May it be used at this age? An unknown age is a reason for care, not for refusal.
    pub fn fit(&self, age: Option<u32>) -> AgeFit {
        let Some(age) = age else { return AgeFit::Caution };
        if self.min.is_some_and(|min| age < min) || self.max.is_some_and(|max| age > max) {
            AgeFit::Outside
        } else if self.caution_below.is_some_and(|below| age < below) {
            AgeFit::Caution
        } else {
            AgeFit::Fits
        }
    }
}
