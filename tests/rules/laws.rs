//! The laws of the rules (audit-2 A0a to A0d), each over ten thousand random cases of every form and instrument. A0e is in
//! `decision`.

use liaison::domain::case::{Case, HiddenAnswer, Person, hidden_answers, with_context};
use liaison::domain::questionnaire::Enabled;
use liaison::domain::questionnaire::external_answers::{ExternalAnswer, answers};
use liaison::domain::scoring::{Method, score};
use liaison::domain::urgency::{Outcome, Tier, outcome, quietened};
use serde_json::{Value as Json, json};

use super::kit::{case, content};
use super::random::{Dice, Given, changed, choices, random, worse};

pub const CASES: usize = 10_000;
/// How many changes are tried on one case: to work out what it says is most of the time.
const CHANGES: usize = 10;

fn rules<'o>(outcome: &'o Outcome<'_>) -> Vec<&'o str> {
    outcome.urgency.iter().map(|fired| fired.rule.id.as_str()).collect()
}

/// Ten thousand changes of random cases, some to each: `change` says what it made of one, and none where it made none.
fn over_changes<T>(
    change: impl Fn(&Given, &mut Dice) -> Option<T>,
    mut check: impl FnMut(&str, &Given, &Case, &Outcome<'_>, T),
) {
    let content = content();
    let mut tried = 0;
    for seed in 0_u64.. {
        let given = random(seed);
        let before = case(&given);
        let known = outcome(&before, &content);
        let mut dice = Dice::new(seed + 1);
        for turn in 0..CHANGES {
            let Some(changed) = change(&given, &mut dice) else { continue };
            check(&format!("seed {seed}, change {turn}"), &given, &before, &known, changed);
            tried += 1;
            if tried == CASES {
                return;
            }
        }
    }
}

// A0a: an answer one step worse, a sign added, a "no" turned to "yes" never lowers the proposed tier.
#[test]
fn worse_never_means_less() {
    let content = content();
    over_changes(worse, |at, given, _, known, (worse, told)| {
        let was = known.proposed();
        let after = case(&worse);
        let now = outcome(&after, &content);
        assert!(now.proposed() >= was, "{at}: {told}: {was:?} -> {:?} {:?}\n{given:?}", now.proposed(), rules(&now));
    });
}

/// What there is to ask of somebody: not what the contact is, nor who the person is, which say what is asked at all.
fn is_asked_of_the_person(item: &str) -> bool {
    !["offer", "known-more", "sex", "setting", "0"].contains(&item)
}

/// One answer of them taken away, with the form and the question.
fn without(given: &Given, dice: &mut Dice) -> Option<(Given, String, String)> {
    let content = content();
    let forms: Vec<&String> = given.keys().collect();
    let form = forms.get(dice.below(forms.len()))?.as_str();
    let items = choices(content.questionnaire(form).unwrap());
    let item = &items[dice.below(items.len())].link_id;
    if !given[form].contains_key(item) || !is_asked_of_the_person(item) {
        return None;
    }
    let mut without = given.clone();
    without.get_mut(form)?.insert(item.clone(), json!({"notKnown": true}));
    Some((without, form.to_owned(), item.clone()))
}

// A0b: an answer that is taken away, with whatever reason, never takes a tier with it in silence: either the tier stands,
// or screening was not completed and the question is named.
#[test]
fn unknown_is_never_no() {
    let content = content();
    over_changes(without, |at, _, _, known, (without, form, item)| {
        let after = case(&without);
        let unknown = outcome(&after, &content);
        if known.proposed() > unknown.proposed().max(Some(Tier::Within24h)) {
            let is_named = unknown.not_known.iter().any(|waits| {
                let of_instrument = content.instrument(&form).is_some() && waits.fact.starts_with(&format!("{form}:"));
                waits.fact == format!("{form}.{item}") || of_instrument
            });
            let told = format!("{at}: {form}.{item}: {:?} -> {:?}", rules(known), rules(&unknown));
            assert!(is_named, "{told}, {:?}", unknown.not_known);
            assert!(rules(&unknown).contains(&"U19"), "{told}");
        }
    });
}

// A0c: what a form must come to, whatever its open items hold, it fires for already; and it never has a band.
#[test]
fn a_total_fires_as_soon_as_it_must() {
    let content = content();
    let summed: Vec<_> = content.instruments.iter().filter(|i| i.scoring.method == Method::Sum).collect();
    let mut tried = 0;
    for seed in 0_u64.. {
        let mut dice = Dice::new(seed);
        let instrument = summed[dice.below(summed.len())];
        let id = &instrument.questionnaire.id;
        let best = |item: &liaison::domain::questionnaire::Item| {
            let points = |at: &usize| item.options[*at].points.unwrap();
            let at = 0..item.options.len();
            let at = if id == "who-5" { at.max_by_key(points) } else { at.min_by_key(points) };
            item.options[at.unwrap()].value.code().unwrap().to_owned()
        };
        let (mut partial, mut whole) = (Given::new(), Given::new());
        for item in choices(&instrument.questionnaire) {
            if !item.options.iter().all(|option| option.points.is_some()) {
                continue;
            }
            let any = item.options[dice.below(item.options.len())].value.code().unwrap().to_owned();
            let open = dice.below(4) == 0;
            let value = if open { best(item) } else { any };
            whole.entry(id.clone()).or_default().insert(item.link_id.clone(), json!(value));
            if !open {
                partial.entry(id.clone()).or_default().insert(item.link_id.clone(), json!(value));
            }
        }
        if partial.is_empty() {
            continue;
        }
        let (some, all) = (case(&partial), case(&whole));
        let (some, all) = (outcome(&some, &content), outcome(&all, &content));
        assert!(
            some.proposed() >= all.proposed(),
            "seed {seed}: {id}: {partial:?} {:?}, {whole:?} {:?}",
            rules(&some),
            rules(&all)
        );
        let plain = |(item, value): (&String, &Json)| (item.clone(), ExternalAnswer::of_json(value).unwrap());
        let given: Vec<_> = partial[id].iter().map(plain).collect();
        let score = score(instrument, &answers(&instrument.questionnaire, &given).unwrap());
        assert!(score.complete() || score.prorated.is_some() || score.band.is_none(), "{id}");
        tried += 1;
        if tried == CASES {
            return;
        }
    }
}

/// The answers in sight, by form and question.
fn in_sight(case: &Case) -> Vec<(String, String)> {
    let content = content();
    let person = Person::of(case, &content);
    let of = |run: &liaison::domain::case::Run| {
        let (form, answers) = with_context(content.questionnaire(&run.questionnaire).unwrap(), run.answers(), &person);
        let enabled = Enabled::of(&form, &answers);
        let all = enabled.keep(&form, &answers).filter(|(_, item, _)| item.kind.is_question() && !item.hidden);
        all.map(|(_, item, _)| (form.id.clone(), item.link_id.clone())).collect::<Vec<_>>()
    };
    case.runs.iter().flat_map(of).collect()
}

// A0d: whatever answer of whatever form is changed, what goes out of sight in any form is named beforehand, and so is every
// Immediate that would no longer be said. That the change then waits is in the journeys of the interview.
#[test]
fn nothing_recorded_goes_out_of_sight_unseen() {
    let content = content();
    let (mut hid, mut hid_elsewhere, mut silenced, mut silenced_elsewhere) = (0, 0, 0, 0);
    over_changes(changed, |at, _, before, had, (given, form, item)| {
        let after = case(&given);
        let (was, will) = (in_sight(before), in_sight(&after));
        let gone: Vec<_> =
            was.into_iter().filter(|one| *one != (form.clone(), item.clone()) && !will.contains(one)).collect();
        let named: Vec<HiddenAnswer> = hidden_answers(before, &after, &content);
        let named = |(form, item): &(String, String)| {
            named.iter().any(|hidden| hidden.item == *item && before.run(&hidden.run).unwrap().questionnaire == *form)
        };
        assert!(gone.iter().all(named), "{at}: {form}.{item} hides {gone:?}");
        hid += usize::from(!gone.is_empty());
        hid_elsewhere += usize::from(gone.iter().any(|(other, _)| *other != form));
        let has = outcome(&after, &content);
        let now = |tier: Tier| has.urgency.iter().filter(move |fired| fired.level >= tier);
        let quiet = quietened(had, &has, &content, &form);
        for fired in had.urgency.iter().filter(|fired| fired.level == Tier::Immediate) {
            let id = &fired.rule.id;
            let stays = now(Tier::Immediate).any(|other| other.rule.id == *id);
            assert_eq!(!stays, quiet.iter().any(|quiet| quiet.rule == *id), "{at}: {form}.{item}: {id}");
            silenced += usize::from(!stays);
        }
        silenced_elsewhere += usize::from(quiet.iter().any(|quiet| quiet.level < Tier::Immediate));
    });
    let counts = [hid, hid_elsewhere, silenced, silenced_elsewhere];
    assert!(counts.iter().all(|count| *count > 5), "{counts:?} of each kind");
}
