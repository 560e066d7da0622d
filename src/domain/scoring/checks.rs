//! What both files of a pack must agree on: items that have points, rules that can be worked out, bands without a gap.

use std::iter::successors;

use super::instrument::Instrument;
use super::pack_error::PackError;
use super::rule::Criterion;
use super::scale::Method;

impl Instrument {
    pub(super) fn check_items(&self) -> Result<(), PackError> {
        let (scoring, questionnaire) = (&self.scoring, &self.questionnaire);
        if (&scoring.instrument, &scoring.version) != (&questionnaire.id, &questionnaire.version) {
            return Err(PackError::Mismatch {
                scoring: format!("{} {}", scoring.instrument, scoring.version),
                questionnaire: format!("{} {}", questionnaire.id, questionnaire.version),
            });
        }
        let named = (scoring.items.iter())
            .chain(scoring.flags.iter().map(|flag| &flag.item))
            .chain(scoring.skips.iter().flat_map(|skip| skip.when.iter().map(|when| &when.item).chain(&skip.items)));
        let of_rules = scoring.rules.iter().flat_map(|rule| &rule.criteria).flat_map(|criterion| match criterion {
            Criterion::Items { items, .. } => items.as_slice(),
            Criterion::Total(..) => &[],
        });
        for link_id in named.chain(of_rules).chain(scoring.subscales.iter().flat_map(|subscale| &subscale.items)) {
            // Fewer than none would make "at least so many" untrue; what repeats has several answers for one place.
            let has_points = questionnaire.item(link_id).is_some_and(|item| {
                let mut within = successors(Some(item), |item| questionnaire.item_at(item.parent?));
                !item.options.is_empty()
                    && item.options.iter().all(|option| option.points.is_some_and(|points| points >= 0))
                    && within.all(|item| !item.repeats)
            });
            if !has_points {
                return Err(PackError::Item(link_id.clone()));
            }
        }
        for link_id in scoring.skips.iter().flat_map(|skip| &skip.items) {
            let zero = questionnaire.item(link_id).is_some_and(|item| item.option_worth(0).is_some());
            if !zero {
                return Err(PackError::Bands(
                    ["skipped items count 0, which no option of ", link_id, " does"].concat(),
                ));
            }
        }
        Ok(())
    }

    pub(super) fn check_rules(&self) -> Result<(), PackError> {
        let rules = &self.scoring.rules;
        for rule in rules {
            let fail = |problem: String| Err(PackError::Rule { rule: rule.id.clone(), problem });
            if rules.iter().filter(|other| other.id == rule.id).count() > 1 {
                return fail("is there twice".into());
            }
            for id in &rule.unless {
                match rules.iter().find(|other| other.id == *id) {
                    Some(other) if other.unless.is_empty() => {}
                    Some(_) => return fail(format!("waits for \"{id}\", which itself waits for another")),
                    None => return fail(format!("names \"{id}\", which is no rule here")),
                }
            }
            if self.scoring.method == Method::None && rule.criteria.iter().any(|c| matches!(c, Criterion::Total(..))) {
                return fail("asks for a total, which this instrument has not".into());
            }
        }
        Ok(())
    }

    pub(super) fn check_bands(&self) -> Result<(), PackError> {
        let (least, greatest) = self.scoring.range;
        let bound = |pick: fn(std::vec::IntoIter<i64>) -> Option<i64>| -> i64 {
            let of_item = |link_id: &String| {
                let points = self.questionnaire.item(link_id)?.options.iter().filter_map(|o| o.points);
                pick(points.collect::<Vec<_>>().into_iter())
            };
            match self.scoring.method {
                Method::Sum => self.scoring.items.iter().filter_map(of_item).sum(),
                Method::None => 0,
            }
        };
        let possible = (bound(Iterator::min), bound(Iterator::max));
        if possible != (least, greatest) {
            let (from, to) = possible;
            return Err(PackError::Bands(format!(
                "the range is {least} to {greatest}, the points give {from} to {to}"
            )));
        }
        let mut cut_offs = self.scoring.cutoff_sets.iter();
        if let Some(outside) = cut_offs.find(|cut_off| !(least..=greatest).contains(&cut_off.positive_from)) {
            return Err(PackError::Bands(["the cut-off ", &outside.id, " lies outside the range"].concat()));
        }
        let mut next = least;
        for band in &self.scoring.bands {
            if band.from != next || band.to < band.from {
                return Err(PackError::Bands(format!("the band \"{}\" should start at {next}", band.label)));
            }
            next = band.to.saturating_add(1);
        }
        if !self.scoring.bands.is_empty() && next != greatest + 1 {
            return Err(PackError::Bands(format!("the bands end at {}, the range at {greatest}", next - 1)));
        }
        Ok(())
    }
}
