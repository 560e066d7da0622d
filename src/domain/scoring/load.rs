//! Loading an instrument pack: both files must agree, bands must cover the range, self-tests must pass.

use std::collections::BTreeMap;
use std::rc::Rc;

use serde_json::json;

use super::definition::Scoring;
use super::instrument::Instrument;
use super::pack_error::PackError;
use super::score::score;
use super::self_test::SelfTest;
use crate::domain::questionnaire::{Answer, Answers, Questionnaire};
use crate::domain::read_json::read_json;

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
