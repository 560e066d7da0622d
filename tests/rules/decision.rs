//! The law of decisions (audit-2 A0e): one that less was proposed for than now, or whose questions were answered unseen by
//! whoever decided, is out of date, over random cases; and so of an action and an appropriate adult.

use liaison::domain::case::{AdultStatus, Case, Event};
use liaison::domain::questionnaire::external_answers::{ExternalAnswer, answers};
use liaison::domain::time::Timestamp;
use liaison::domain::urgency::{
    OutOfDate, Tier, TypedDecision, action_out_of_date, adult_out_of_date, check_decision, decision_out_of_date,
    outcome,
};
use serde_json::{Value as Json, json};

use super::kit::content;
use super::laws::CASES;
use super::random::{Dice, Given, changed, random, worse};

/// How many changes are tried on one case.
const CHANGES: usize = 20;

/// A case being recorded, an entry a second.
#[derive(Clone)]
struct Recorded(Case);

impl Recorded {
    fn record(&mut self, what: Event) {
        let number = i64::try_from(self.0.entries.len()).unwrap();
        self.0.record(&number.to_string(), Timestamp(1_795_000_000_000 + number * 1_000), "Sam Okafor", what);
    }

    fn begin(&mut self, form: &str) {
        if self.0.run(form).is_none() {
            let version = content().questionnaire(form).unwrap().version.clone();
            self.record(Event::RunStarted { run: form.into(), questionnaire: form.into(), version });
        }
    }

    fn put(&mut self, form: &str, item: &str, value: &Json) {
        self.begin(form);
        let content = content();
        let plain = ExternalAnswer::of_json(value).map(|plain| (item.to_owned(), plain));
        let read = answers(content.questionnaire(form).unwrap(), plain.as_slice()).unwrap();
        let answer = read.into_values().next();
        self.record(Event::Answered { run: form.into(), item: item.into(), answer });
    }

    fn answer(&mut self, given: &Given) {
        for (form, items) in given {
            items.iter().for_each(|(item, value)| self.put(form, item, value));
        }
    }

    fn decide(&mut self) -> Option<Tier> {
        let content = content();
        let proposed = outcome(&self.0, &content).proposed();
        let typed = TypedDecision { tier: Some(Tier::Immediate), reason: "seen".into(), ..Default::default() };
        self.record(Event::UrgencyDecided(check_decision(&typed, proposed, Vec::new(), content.rule_set()).unwrap()));
        proposed
    }
}

/// The questions of forms that a rule of the same day or higher asks for.
fn urgent() -> Vec<String> {
    let content = content();
    let mut facts = Vec::new();
    let levels = content.urgency.rules.iter().flat_map(|rule| &rule.levels);
    levels
        .filter(|level| level.level >= Tier::SameDay)
        .for_each(|level| level.when.each(&mut |condition| facts.push(condition.fact.clone())));
    facts
}

#[test]
fn whenever_more_is_proposed_than_was_decided_on_or_a_safety_question_is_answered_the_decision_is_out_of_date() {
    let (content, urgent) = (content(), urgent());
    let (mut tried, mut rose, mut anew) = (0, 0, 0);
    for seed in 0.. {
        let given = random(seed);
        let mut decided = Recorded(Case::unopened("1", ""));
        decided.record(Event::Opened { reference: "L-1".into() });
        decided.answer(&given);
        let before = decided.decide();
        let stale = |case: &Case| {
            let now = outcome(case, &content);
            (decision_out_of_date(case, &content, &now), now.proposed())
        };
        assert_eq!(stale(&decided.0).0, None, "seed {seed}");
        let mut dice = Dice::new(seed);
        for turn in 0..CHANGES {
            let next = if turn % 2 == 0 {
                worse(&given, &mut dice).map(|(worse, _)| worse)
            } else {
                changed(&given, &mut dice).map(|(changed, ..)| changed)
            };
            let Some(next) = next else { continue };
            let (form, items) = next.iter().find(|(form, items)| given[*form] != **items).unwrap();
            let (item, value) = items.iter().find(|(item, value)| given[form].get(*item) != Some(value)).unwrap();
            let mut case = decided.clone();
            case.put(form, item, value);
            let (why, proposed) = stale(&case.0);
            let higher = proposed > before;
            let told = format!("seed {seed}, change {turn}: {form}.{item}");
            assert_eq!(why == Some(OutOfDate::Higher), higher, "{told}");
            let asked_for = urgent.contains(&format!("{form}.{item}"));
            assert!(!asked_for || why.is_some(), "{told}");
            rose += usize::from(higher);
            anew += usize::from(why == Some(OutOfDate::AnsweredSince));
            tried += 1;
            if tried == CASES {
                assert!(rose > 10 && anew > 50, "{rose}, {anew}");
                return;
            }
        }
    }
}

/// Two tablets with the same case: the first decides, does the first action of U5 and arranges an adult; the second changes
/// `item` at the same time. The case as both then have it.
fn merged(item: &str, value: &Json, second_is_first_in_order: bool, knew: bool) -> Case {
    let mut first = Recorded(Case::unopened("1", "tablet-a"));
    first.record(Event::Opened { reference: "L-1".into() });
    for (item, value) in [("offer", json!("accepted")), ("alcohol-now", json!(["shaking"])), ("V2", json!("no"))] {
        first.put("core-screen", item, &value);
    }
    let mut second = Recorded(Case::unopened("1", "tablet-b"));
    second.0.receive(first.0.entries.clone()).unwrap();
    // Of two entries that did not know of each other, the one with fewer before it is the first of the two.
    for _ in 0..if second_is_first_in_order { 0 } else { 6 } {
        second.record(Event::Signposted { service: "s".into(), name: "S".into() });
    }
    second.put("core-screen", item, value);
    if knew {
        first.0.receive(second.0.entries.clone()).unwrap();
    } else {
        for _ in 0..if second_is_first_in_order { 2 } else { 0 } {
            first.record(Event::Signposted { service: "s".into(), name: "S".into() });
        }
    }
    first.decide();
    first.record(Event::ActionDone { rule: "U5".into(), action: 1, told: None });
    let rules = outcome(&first.0, &content()).adult.iter().map(|fired| fired.rule.id.clone()).collect();
    let adult = Event::AppropriateAdult { status: AdultStatus::Arranged, reason: None, adult: None, rules };
    first.record(adult);
    first.0.receive(second.0.entries.clone()).unwrap();
    first.0
}

fn out_of_date(case: &Case) -> (bool, bool, bool) {
    let content = content();
    let outcome = outcome(case, &content);
    let action = outcome.urgency.iter().find(|fired| fired.rule.id == "U5");
    (
        decision_out_of_date(case, &content, &outcome).is_some(),
        action.is_some_and(|fired| action_out_of_date(case, &content, fired, 1)),
        adult_out_of_date(case, &content, &outcome).is_some(),
    )
}

// The order of entries says nothing of what was seen: an answer of another tablet may stand before a decision that did not
// know of it.
#[test]
fn what_another_tablet_recorded_unseen_by_whoever_decided_makes_it_out_of_date_in_whatever_order() {
    let sweating = json!(["shaking", "sweating"]);
    for first_in_order in [true, false] {
        let case = merged("alcohol-now", &sweating, first_in_order, false);
        let place =
            |wanted: &dyn Fn(&Event) -> bool| case.entries.iter().rposition(|entry| wanted(&entry.what)).unwrap();
        let decided = place(&|event| matches!(event, Event::UrgencyDecided(_)));
        let answered = place(&|event| matches!(event, Event::Answered { item, .. } if item == "alcohol-now"));
        assert_eq!(answered < decided, first_in_order, "the case is what the test says");
        assert_eq!(out_of_date(&case), (true, true, true), "answered first in order: {first_in_order}");
        // The same answer, known to whoever decided.
        let known = merged("alcohol-now", &sweating, first_in_order, true);
        assert_eq!(out_of_date(&known), (false, false, false), "answered first in order: {first_in_order}");
        // One that no rule asks for.
        let other = merged("background", &json!(["none"]), first_in_order, false);
        assert_eq!(out_of_date(&other), (false, false, false), "answered first in order: {first_in_order}");
    }
}
