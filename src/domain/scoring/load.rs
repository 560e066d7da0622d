//! Loading an instrument pack: both files must agree, bands must cover the range, self-tests must pass.

use std::collections::BTreeMap;
use std::iter::successors;
use std::rc::Rc;

use serde_json::json;

use super::{Criterion, Instrument, Method, Scoring, SelfTest, score};
use crate::domain::questionnaire::{Answer, Answers, LoadError, Questionnaire};
use crate::domain::read_json::{ShapeError, read_json};

/// Why a pack cannot be used.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum PackError {
    /// The questionnaire is refused.
    #[error("questionnaire.json: {0}")]
    Questionnaire(#[from] LoadError),
    /// Not the shape of a scoring file.
    #[error("scoring.json {0}")]
    Shape(#[from] ShapeError),
    /// The two files are about different things.
    #[error("scoring.json is for {scoring}, questionnaire.json is {questionnaire}")]
    Mismatch {
        /// Id and version in scoring.json.
        scoring: String,
        /// Id and version in questionnaire.json.
        questionnaire: String,
    },
    /// An item that is not there or has no points.
    #[error("scoring.json names item {0}, which is not a question with usable points on every option")]
    Item(String),
    /// Bands with a gap or overlap, or a range, a cut-off or a skip the points cannot give.
    #[error("scoring.json: {0}")]
    Bands(String),
    /// A rule that could not be worked out.
    #[error("scoring.json: the rule \"{rule}\" {problem}")]
    Rule {
        /// The rule.
        rule: String,
        /// What is wrong.
        problem: String,
    },
    /// A self-test gives another result.
    #[error("self-test \"{name}\": expected {expected}, got {got}")]
    SelfTest {
        /// The test.
        name: String,
        /// What it says must come out.
        expected: String,
        /// What came out.
        got: String,
    },
}

impl Instrument {
    /// Reads and checks both files of a pack.
    pub fn from_json(questionnaire: &str, scoring: &str) -> Result<Self, PackError> {
        Self::checked(Questionnaire::from_json(questionnaire)?, read_json(scoring.as_bytes())?)
    }

    /// Checks that both files agree and that the self-tests pass.
    pub fn checked(questionnaire: Questionnaire, scoring: Scoring) -> Result<Self, PackError> {
        let instrument = Self { questionnaire: Rc::new(questionnaire), scoring };
        instrument.check_items()?;
        instrument.check_rules()?;
        instrument.check_bands()?;
        instrument.scoring.self_tests.iter().try_for_each(|test| instrument.check_self_test(test))?;
        Ok(instrument)
    }

    fn check_items(&self) -> Result<(), PackError> {
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

    fn check_rules(&self) -> Result<(), PackError> {
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

    fn check_bands(&self) -> Result<(), PackError> {
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
            return Err(PackError::Bands(format!("the range is {least} to {greatest}, the points give {possible:?}")));
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

    fn check_self_test(&self, test: &SelfTest) -> Result<(), PackError> {
        let fail = |expected: String, got: String| PackError::SelfTest { name: test.name.clone(), expected, got };
        let answers = self.answers_by_points(&test.answers).map_err(|item| fail("an option".into(), item))?;
        let score = score(self, &answers);
        let flags: Vec<&str> = score.flags.iter().map(|flag| flag.id.as_str()).collect();
        let band = score.band.as_ref().map(|band| band.label.as_str());
        // In the words of the file, so that whoever wrote it can hold one against the other.
        let got = json!({"total": score.total, "complete": score.complete(), "band": band, "positive": score.positive, "flags": flags});
        let expected = json!({"total": test.total, "complete": test.complete, "band": test.band, "positive": test.positive, "flags": test.flags});
        if got == expected { Ok(()) } else { Err(fail(expected.to_string(), got.to_string())) }
    }

    /// Answers from points by item; an item without an option of these points comes back as the error.
    pub fn answers_by_points(&self, points: &BTreeMap<String, i64>) -> Result<Answers, String> {
        points
            .iter()
            .map(|(link_id, wanted)| {
                let item = self.questionnaire.item(link_id).ok_or_else(|| link_id.clone())?;
                let option =
                    item.option_worth(*wanted).ok_or_else(|| format!("{link_id} has no option of {wanted} points"))?;
                Ok((link_id.clone(), Answer::one(option.value.clone())))
            })
            .collect()
    }
}
