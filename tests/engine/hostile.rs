//! Packs come from outside (a trust loads its own): whatever stands in the file, loading gives a questionnaire or
//! an error, and what loads can be used (architecture, invariant 1: domain never panics on data).

use std::rc::Rc;

use liaison::catalogue;
use liaison::domain::clinical_content::ClinicalContent;
use liaison::domain::directory::Directory;
use liaison::domain::questionnaire::{
    Answer, Answers, Enabled, Questionnaire, first_open_page, pages, problems, progress,
};
use liaison::domain::scoring::{Instrument, score};
use liaison::domain::urgency::{NeedLevel, RuleSet, Tier};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

macro_rules! packs {
    ($($path:literal),*) => {
        [$((
            include_str!(concat!("../../src/catalogue/", $path, "/questionnaire.json")),
            include_str!(concat!("../../src/catalogue/", $path, "/scoring.json")),
        )),*]
    };
}

/// One of each shape: sums, a gate, skips, rules, a scaled total.
const PACKS: [(&str, &str); 7] = packs![
    "instruments/phq-9",
    "instruments/pc-ptsd-5",
    "instruments/itq",
    "instruments/fast",
    "instruments_owned/audit",
    "instruments_owned/c-ssrs",
    "instruments_owned/core-10"
];
const FORMS: [&str; 3] = [
    include_str!("../../src/catalogue/forms/core-screen.json"),
    include_str!("../../src/catalogue/forms/person.json"),
    include_str!("../../src/catalogue/forms/consent.json"),
];
const URGENCY: &str = include_str!("../../src/catalogue/rules/urgency.json");
const NEEDS: &str = include_str!("../../src/catalogue/rules/needs.json");
const DIRECTORY: &str = include_str!("../../src/catalogue/directory/example.json");

thread_local! {
    static LIBRARY: Rc<ClinicalContent> = Rc::new(catalogue::load().unwrap());
}

pub fn content() -> Rc<ClinicalContent> {
    LIBRARY.with(Clone::clone)
}

/// One change to the bytes of a file.
#[derive(Clone, Debug)]
enum Change {
    Set(usize, u8),
    Insert(usize, String),
    Remove(usize, usize),
}

fn change() -> impl Strategy<Value = Change> {
    let bits = prop::sample::select(vec![
        "9",
        "-",
        "1e99",
        "9223372036854775807",
        "null",
        "{",
        "]",
        "\"",
        "\\u0000",
        "true",
        "é",
        ",",
        ".5",
        "[[[[[[[[",
    ]);
    prop_oneof![
        (any::<usize>(), any::<u8>()).prop_map(|(at, byte)| Change::Set(at, byte)),
        (any::<usize>(), bits).prop_map(|(at, bits)| Change::Insert(at, bits.to_owned())),
        (any::<usize>(), 1..40_usize).prop_map(|(at, count)| Change::Remove(at, count)),
    ]
}

fn changed(text: &str, changes: &[Change]) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for change in changes {
        let length = bytes.len().max(1);
        match change {
            Change::Set(at, byte) => bytes[at % length] = *byte,
            Change::Insert(at, bits) => {
                let at = at % length;
                bytes.splice(at..at, bits.bytes());
            }
            Change::Remove(at, count) => {
                let at = at % length;
                bytes.drain(at..(at + count).min(length));
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Puts another value in the place of one leaf, so that the file stays JSON and gets further into the loader.
fn reshaped(text: &str, leaf: usize, with: &Json) -> String {
    fn leaves(json: &mut Json, left: &mut usize, with: &Json) -> bool {
        match json {
            Json::Array(list) => list.iter_mut().any(|inner| leaves(inner, left, with)),
            Json::Object(map) => map.values_mut().any(|inner| leaves(inner, left, with)),
            leaf => {
                if *left == 0 {
                    *leaf = with.clone();
                    return true;
                }
                *left -= 1;
                false
            }
        }
    }
    fn count(json: &Json) -> usize {
        match json {
            Json::Array(list) => list.iter().map(count).sum(),
            Json::Object(map) => map.values().map(count).sum(),
            _ => 1,
        }
    }
    let mut json: Json = serde_json::from_str(text).unwrap();
    let mut left = leaf % count(&json);
    leaves(&mut json, &mut left, with);
    json.to_string()
}

fn odd() -> impl Strategy<Value = Json> {
    prop::sample::select(vec![
        Json::Null,
        json!(true),
        json!(""),
        json!("1"),
        json!("9"),
        json!("group"),
        json!("<="),
        json!(0),
        json!(-1),
        json!(i64::MAX),
        json!(i64::MIN),
        json!(u64::MAX),
        json!(1e300),
        json!(-1e300),
        json!([]),
        json!({}),
    ])
}

/// Uses whatever loads: the first option everywhere, and the last.
pub fn use_it(questionnaire: &Questionnaire) -> Vec<Answers> {
    let pick = |last: bool| -> Answers {
        let options = questionnaire.items().iter().filter_map(|item| {
            let option = if last { item.options.last() } else { item.options.first() };
            Some((item.link_id.clone(), Answer::one(option?.value.clone())))
        });
        options.collect()
    };
    let all = vec![Answers::new(), pick(false), pick(true)];
    for answers in &all {
        let _ = pages(questionnaire, &Enabled::of(questionnaire, answers));
        let _ = (
            problems(questionnaire, answers),
            progress(questionnaire, answers),
            first_open_page(questionnaire, answers),
        );
    }
    all
}

pub fn load_pack(questionnaire: &str, scoring: &str) {
    match Instrument::from_json(questionnaire, scoring) {
        Ok(instrument) => {
            for answers in use_it(&instrument.questionnaire) {
                let _ = score(&instrument, &answers);
            }
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn a_damaged_instrument_loads_or_is_refused(
        pack in 0..PACKS.len(), questions in prop::collection::vec(change(), 0..4), scoring in prop::collection::vec(change(), 0..4)
    ) {
        let (q, s) = PACKS[pack];
        load_pack(&changed(q, &questions), &changed(s, &scoring));
    }

    #[test]
    fn an_instrument_with_an_odd_value_loads_or_is_refused(
        pack in 0..PACKS.len(), in_scoring in any::<bool>(), leaf in any::<usize>(), with in odd()
    ) {
        let (q, s) = PACKS[pack];
        if in_scoring { load_pack(q, &reshaped(s, leaf, &with)) } else { load_pack(&reshaped(q, leaf, &with), s) }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(120) })]

    #[test]
    fn a_damaged_form_rule_set_or_directory_loads_or_is_refused(
        form in 0..FORMS.len(), changes in prop::collection::vec(change(), 1..4), leaf in any::<usize>(), with in odd()
    ) {
        for text in [changed(FORMS[form], &changes), reshaped(FORMS[form], leaf, &with)] {
            match Questionnaire::from_json(&text) {
                Ok(questionnaire) => drop(use_it(&questionnaire)),
                Err(error) => prop_assert!(!error.to_string().is_empty()),
            }
        }
        for text in [changed(URGENCY, &changes), reshaped(URGENCY, leaf, &with)] {
            let _ = RuleSet::<Tier>::from_json(&text);
        }
        for text in [changed(NEEDS, &changes), reshaped(NEEDS, leaf, &with)] {
            let _ = RuleSet::<NeedLevel>::from_json(&text);
        }
        for text in [changed(DIRECTORY, &changes), reshaped(DIRECTORY, leaf, &with)] {
            let _ = Directory::from_json(&text);
        }
    }
}

// Architecture, invariant 1. A trust's pack with points or bands near the end of the number range is refused; it
// must not overflow on the way.
#[test]
fn points_and_bands_at_the_end_of_the_number_range_are_refused_without_overflow() {
    let (questions, scoring) = PACKS[0];
    let huge_points = questions.replace("\"valueDecimal\": 3", "\"valueDecimal\": 9e18");
    let range = scoring.replace("\"range\": [0, 27]", "\"range\": [0, 9223372036854775807]");
    let bands = range.replace("\"to\": 27", "\"to\": 9223372036854775807");
    for (q, s) in [(huge_points.as_str(), scoring), (questions, bands.as_str()), (huge_points.as_str(), bands.as_str())]
    {
        assert!(Instrument::from_json(q, s).is_err());
    }
}

// A file that nests deeper than the stack is refused by the reader.
#[test]
fn a_file_nested_a_hundred_thousand_deep_is_refused() {
    let deep = r#"{"linkId":"a","type":"group","item":["#.repeat(100_000);
    let json =
        format!(r#"{{"resourceType":"Questionnaire","id":"q","url":"u","version":"1","title":"t","item":[{deep}"#);
    assert!(Questionnaire::from_json(&json).is_err());
}
