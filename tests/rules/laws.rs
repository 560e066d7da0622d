//! The laws of the rules (audit-2 A0a to A0c), each over ten thousand random cases of every form and instrument.

use liaison::domain::scoring::{Method, score};
use serde_json::{Value as Json, json};

use super::kit::{Out, ask, content};
use super::random::{Dice, Given, choices, random, worse};

const CASES: u64 = 10_000;

pub fn rank(tier: Option<&str>) -> usize {
    [None, Some("routine"), Some("within-24h"), Some("same-day"), Some("immediate")]
        .iter()
        .position(|known| *known == tier)
        .unwrap()
}

/// The outcome of these answers. Never "low risk", never a probability, whatever is asked.
pub fn asked(given: &Given) -> Out {
    let out = ask(serde_json::to_value(given).unwrap());
    assert_eq!(out.refused(), None, "{given:?}");
    let words = out.0.to_string().to_lowercase();
    for never in ["low risk", "high risk", "medium risk", "probab", "likelihood", "predict"] {
        assert!(!words.contains(never), "{never}: {given:?}");
    }
    out
}

/// The facts that may stand for this question in the list of what is not known.
fn names(out: &Out, form: &str, item: &str) -> bool {
    let instrument = content().instrument(form).is_some();
    out.not_known()
        .iter()
        .any(|fact| *fact == format!("{form}.{item}") || (instrument && fact.starts_with(&format!("{form}:"))))
}

// A0a: an answer one step worse, a sign added, a "no" turned to "yes" never lowers the proposed tier.
#[test]
fn worse_never_means_less() {
    let mut tried = 0;
    for seed in 0..CASES * 3 {
        let given = random(seed);
        let mut dice = Dice::new(seed + 1);
        let Some((changed, told)) = worse(&given, &mut dice) else { continue };
        tried += 1;
        let (before, after) = (asked(&given), asked(&changed));
        assert!(
            rank(after.tier()) >= rank(before.tier()),
            "seed {seed}: {told}: {:?} {:?} -> {:?} {:?}\n{given:?}",
            before.tier(),
            before.rules(),
            after.tier(),
            after.rules()
        );
        if tried == CASES {
            return;
        }
    }
    panic!("only {tried} tries");
}

// A0b: an answer that is taken away, with whatever reason, never takes a tier with it in silence: either the tier stands,
// or screening was not completed and the question is named.
#[test]
fn unknown_is_never_no() {
    let mut tried = 0;
    for seed in 0..CASES {
        let given = random(seed);
        let mut dice = Dice::new(seed + 2);
        let forms: Vec<&String> = given.keys().collect();
        let Some(form) = forms.get(dice.below(forms.len())) else { continue };
        let content = content();
        let items = choices(content.questionnaire(form).unwrap());
        let item = &items[dice.below(items.len())].link_id;
        if !given[*form].contains_key(item) || ["offer", "known-more", "sex", "setting", "0"].contains(&item.as_str()) {
            continue;
        }
        let mut without = given.clone();
        without.get_mut(*form).unwrap().insert(item.clone(), json!({"notKnown": true}));
        let (known, unknown) = (asked(&given), asked(&without));
        tried += 1;
        if rank(known.tier()) > rank(unknown.tier()).max(rank(Some("within-24h"))) {
            let told = format!(
                "seed {seed}: {form}.{item}: {:?} -> {:?}, {:?}",
                known.rules(),
                unknown.rules(),
                unknown.not_known()
            );
            assert!(names(&unknown, form, item), "{told}");
            assert!(unknown.rules().contains(&"U19".to_owned()), "{told}");
        }
    }
    assert!(tried > CASES as usize / 3, "{tried}");
}

// A0c: what a form must come to, whatever its open items hold, it fires for already; and it never has a band.
#[test]
fn a_total_fires_as_soon_as_it_must() {
    let content = content();
    let summed: Vec<_> = content.instruments.iter().filter(|i| i.scoring.method == Method::Sum).collect();
    for seed in 0..CASES {
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
        let (some, all) = (asked(&partial), asked(&whole));
        assert!(
            rank(some.tier()) >= rank(all.tier()),
            "seed {seed}: {id}: {partial:?} {:?}, {whole:?} {:?}",
            some.rules(),
            all.rules()
        );
        let answers = liaison::domain::questionnaire::external_answers::answers(
            &instrument.questionnaire,
            &partial[id]
                .iter()
                .map(|(item, value): (&String, &Json)| {
                    (
                        item.clone(),
                        liaison::domain::questionnaire::external_answers::ExternalAnswer::of_json(value).unwrap(),
                    )
                })
                .collect::<Vec<_>>(),
        );
        let score = score(instrument, &answers.unwrap());
        assert!(score.complete() || score.prorated.is_some() || score.band.is_none(), "{id}");
    }
}
