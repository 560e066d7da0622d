//! The law of decisions (audit-2 A0e): one that less was proposed for than now is out of date, over random cases.

use liaison::domain::case::{Case, Event};
use liaison::domain::questionnaire::external_answers::{ExternalAnswer, answers};
use liaison::domain::time::Timestamp;
use liaison::domain::urgency::{OutOfDate, Tier, TypedDecision, check_decision, decision_out_of_date, outcome};

use super::kit::content;
use super::random::{Dice, Given, random, worse};

/// A case being recorded, an entry a second.
struct Recorded(Case);

impl Recorded {
    fn record(&mut self, what: Event) {
        let number = i64::try_from(self.0.entries.len()).unwrap();
        self.0.record(&number.to_string(), Timestamp(1_795_000_000_000 + number * 1_000), "Sam Okafor", what);
    }

    fn answer(&mut self, given: &Given) {
        let content = content();
        for (form, items) in given {
            let questionnaire = content.questionnaire(form).unwrap();
            if self.0.run(form).is_none() {
                let version = questionnaire.version.clone();
                self.record(Event::RunStarted { run: form.clone(), questionnaire: form.clone(), version });
            }
            let plain: Vec<(String, ExternalAnswer)> =
                items.iter().map(|(item, value)| (item.clone(), ExternalAnswer::of_json(value).unwrap())).collect();
            for (item, answer) in answers(questionnaire, &plain).unwrap() {
                self.record(Event::Answered { run: form.clone(), item, answer: Some(answer) });
            }
        }
    }

    fn proposed(&self) -> Option<Tier> {
        outcome(&self.0, &content()).proposed()
    }
}

#[test]
fn whenever_more_is_proposed_than_was_decided_on_the_decision_is_out_of_date() {
    let content = content();
    let mut rose = 0;
    for seed in 0..600 {
        let given = random(seed);
        let mut case = Recorded(Case::unopened("1", ""));
        case.record(Event::Opened { reference: "L-1".into() });
        case.answer(&given);
        let typed = TypedDecision { tier: Some(Tier::Immediate), reason: "seen".into(), ..Default::default() };
        let decision = check_decision(&typed, case.proposed(), Vec::new(), content.rule_set()).unwrap();
        let before = decision.proposed;
        case.record(Event::UrgencyDecided(decision));
        let stale = |case: &Case| decision_out_of_date(case, &content, &outcome(case, &content));
        assert_eq!(stale(&case.0), None, "seed {seed}");
        let changed = if seed % 2 == 0 {
            Some(random(seed + 1))
        } else {
            worse(&given, &mut Dice::new(seed)).map(|(worse, _)| worse)
        };
        let Some(changed) = changed else { continue };
        case.answer(&changed);
        let higher = case.proposed() > before;
        rose += usize::from(higher);
        assert_eq!(stale(&case.0) == Some(OutOfDate::Higher), higher, "seed {seed}");
    }
    assert!(rose > 30, "{rose}");
}
