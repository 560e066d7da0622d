//! What a form says already, whatever its open items hold: a total is reached once the least possible total is. The
//! urgency rules read this; what is shown as a result stays that of the complete form.

use super::instrument::Instrument;
use super::rule::RuleKind;
use super::rule_logic::{KnownPoints, met, pattern_met};
use super::scale::Method;

/// What cannot change any more. Of a complete form, its result.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    /// The least and the greatest total that the open items allow, in points; none where there is no total.
    pub total: Option<(i64, i64)>,
    /// Positive, as soon as no further answer can change it; negative only once the form says so itself.
    pub positive: Option<bool>,
    /// The ids of the published rules that are met.
    pub rules: Vec<String>,
    /// The ids of the flags of the total that fire.
    pub total_flags: Vec<String>,
}

/// Works it out. `open` are the scored items without points; `held` is what the form itself says.
pub(super) fn reach(
    instrument: &Instrument,
    points: &dyn Fn(&str) -> Option<i64>,
    so_far: i64,
    open: &[&str],
    held: Option<bool>,
) -> Reach {
    let scoring = &instrument.scoring;
    let total = (scoring.method == Method::Sum).then(|| bounds(instrument, so_far, open));
    let known = KnownPoints { points, total };
    let least = total.map_or(0, |(least, _)| least);
    let reached = |from: i64| total.is_some() && least >= from;
    let of_rules = scoring.rules.iter().zip(met(&scoring.rules, &known)).filter(|(_, met)| *met == Some(true));
    let met_rules: Vec<_> = of_rules.map(|(rule, _)| rule).collect();
    let by_rule = scoring.rules.iter().any(|rule| rule.kind == RuleKind::Positive);
    let surely = if by_rule {
        met_rules.iter().any(|rule| rule.kind == RuleKind::Positive) || pattern_met(&scoring.rules, &known)
    } else {
        scoring.cutoff_sets.iter().any(|set| set.default && reached(set.positive_from))
    };
    Reach {
        total,
        positive: if surely { Some(true) } else { held },
        rules: met_rules.into_iter().map(|rule| rule.id.clone()).collect(),
        total_flags: (scoring.total_flags.iter().filter(|flag| reached(flag.positive_from)))
            .map(|flag| flag.id.clone())
            .collect(),
    }
}

/// The least and the greatest total that the open items still allow.
fn bounds(instrument: &Instrument, so_far: i64, open: &[&str]) -> (i64, i64) {
    let skippable = |link_id: &str| instrument.scoring.skips.iter().any(|skip| skip.items.iter().any(|i| i == link_id));
    let of = |link_id: &&str| {
        let item = instrument.questionnaire.item(link_id);
        let points = || item.into_iter().flat_map(|item| &item.options).filter_map(|option| option.points);
        let least = points().min().unwrap_or(0);
        (if skippable(link_id) { least.min(0) } else { least }, points().max().unwrap_or(0))
    };
    open.iter().map(of).fold((so_far, so_far), |(least, most), item| (least + item.0, most + item.1))
}
