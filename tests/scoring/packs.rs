//! What a pack says about itself: by whose leave it is here, whether its wording was checked, for what ages, with which
//! codes; and what must not be here at all (domain 3.1, 3.4, 3.5; architecture, invariant 3).

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use liaison::domain::scoring::{AgeFit, TextStatus};

use super::kit::{content, tool};

/// Class, not for commercial use, no changes, and a word of the owner (domain 3.1).
const LICENCES: &[(&str, &str, bool, bool, &str)] = &[
    ("phq-9", "A", false, false, "Pfizer"),
    ("phq-2", "A", false, false, "Pfizer"),
    ("whooley", "A-", false, false, "Whooley"),
    ("gad-7", "A", false, false, "Pfizer"),
    ("gad-2", "A", false, false, "Pfizer"),
    ("c-ssrs", "B", true, true, "Research Foundation for Mental Hygiene"),
    ("core-10", "B", true, true, "CORE System Trust"),
    ("who-5", "B", true, false, "World Health Organization"),
    ("k6", "B", false, false, "Kessler"),
    ("k10", "B", false, false, "Kessler"),
    ("bjmhs", "A", false, false, "Policy Research Associates"),
    ("cmhs-m", "A-", false, false, "National Institute of Justice"),
    ("cmhs-w", "A-", false, false, "National Institute of Justice"),
    ("pc-ptsd-5", "A", false, false, "Veterans Affairs"),
    ("itq", "A-", false, false, "Cloitre"),
    ("audit-c", "B", true, false, "World Health Organization"),
    ("audit", "B", true, false, "World Health Organization"),
    ("fast", "A", false, false, "Health Development Agency"),
    ("cage", "A", false, false, "Ewing"),
    ("ciwa-ar", "A", false, false, "Sullivan"),
    ("dast-10", "B", true, false, "Skinner"),
    ("aq-10", "B", true, true, "Autism Research Centre"),
    ("4at", "B", false, false, "MacLullich"),
];

fn catalogue() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/catalogue")
}

// Domain 3.1: free packs in one folder, packs on their owners' conditions in another, each with its notice.
#[test]
fn every_pack_says_by_whose_leave_it_is_here() {
    assert_eq!(LICENCES.len(), content().instruments.len());
    for (id, class, non_commercial, no_derivatives, owner) in LICENCES {
        let licence = &tool(id).scoring.licence;
        assert_eq!(&licence.class, class, "{id}");
        assert_eq!((licence.non_commercial, licence.no_derivatives), (*non_commercial, *no_derivatives), "{id}");
        assert!(licence.owner.contains(owner), "{id}: {}", licence.owner);
        for (what, words) in [
            ("terms", &licence.terms),
            ("attribution", &licence.attribution),
            ("permission_source", &licence.permission_source),
        ] {
            assert!(words.len() > 20, "{id} has no {what}: {words}");
        }
        assert!(tool(id).questionnaire.copyright.as_ref().is_some_and(|line| line.len() > 20), "{id}: copyright line");
        let owned = *class == "B";
        let folder = if owned { "instruments_owned" } else { "instruments" };
        let notice = fs::read_to_string(catalogue().join(folder).join(id).join("NOTICE.txt")).unwrap();
        let flat = notice.split_whitespace().collect::<Vec<_>>().join(" ");
        let surname = if *owner == "Research Foundation for Mental Hygiene" { "Mental Hygiene" } else { owner };
        assert!(flat.contains(surname), "{id}: the notice does not name {surname}");
        assert_eq!(flat.contains("THE LICENCE OF THE LIAISON CODE DOES NOT COVER THIS FOLDER"), owned, "{id}");
    }
}

// Issue: CamCOPS quotes the owners; the conditions stand in the pack in the owners' words.
#[test]
fn the_conditions_of_the_owners_stand_in_their_words() {
    for (id, words) in [
        ("phq-9", "No permission is required to reproduce, translate, display or distribute"),
        ("audit", "not for sale or for use in conjunction with commercial purposes"),
        ("audit-c", "not for sale or for use in conjunction with commercial purposes"),
        ("dast-10", "non-commercial use (clinical, research, training purposes)"),
        ("aq-10", "not for commercial use"),
        ("core-10", "allows no changes to the text"),
        ("who-5", "NonCommercial-ShareAlike 3.0 IGO"),
        ("c-ssrs", "The text may not be altered"),
        ("ciwa-ar", "not copyrighted and may be used freely"),
        ("bjmhs", "public domain as an open resource"),
        ("itq", "freely available"),
    ] {
        let terms = &tool(id).scoring.licence.terms;
        assert!(terms.contains(words), "{id}: {terms}");
    }
}

// Issue: wording that could not be checked is marked, and off until a trust switches it on.
#[test]
fn wording_that_was_not_checked_is_marked_and_not_offered() {
    let today = "2026-11-21".parse().unwrap();
    let unchecked = ["bjmhs", "ciwa-ar", "cmhs-m", "cmhs-w", "core-10", "dast-10", "who-5"];
    for instrument in &content().instruments {
        let id = instrument.scoring.instrument.as_str();
        let marked = instrument.scoring.text_status == TextStatus::ToBeChecked;
        assert_eq!(marked, unchecked.contains(&id), "{id}");
        assert_eq!(content().offers(id, today), !marked, "{id}");
    }
    for id in ["phq-9", "phq-2", "gad-7", "gad-2"] {
        assert_eq!(tool(id).scoring.text_status, TextStatus::Verified, "{id}");
    }
}

/// The youngest, and below what age with care (domain 3.2 and 3.5).
const AGES: &[(&str, u32, Option<u32>)] = &[
    ("phq-9", 12, Some(18)),
    ("phq-2", 12, Some(18)),
    ("whooley", 18, None),
    ("gad-7", 12, Some(18)),
    ("gad-2", 12, Some(18)),
    ("c-ssrs", 12, Some(18)),
    ("core-10", 17, Some(18)),
    ("who-5", 12, Some(18)),
    ("k6", 18, None),
    ("k10", 18, None),
    ("bjmhs", 18, None),
    ("cmhs-m", 18, None),
    ("cmhs-w", 18, None),
    ("pc-ptsd-5", 18, None),
    ("itq", 18, None),
    ("audit-c", 16, Some(18)),
    ("audit", 16, Some(18)),
    ("fast", 16, Some(18)),
    ("cage", 18, None),
    ("ciwa-ar", 18, None),
    ("dast-10", 18, None),
    ("aq-10", 16, None),
    ("4at", 18, None),
];

#[test]
fn an_instrument_is_refused_below_its_age_and_opens_with_care_where_it_says_so() {
    assert_eq!(AGES.len(), content().instruments.len());
    for (id, least, caution_below) in AGES {
        let age = &tool(id).scoring.age;
        assert!(!age.source.is_empty(), "{id}");
        for years in 0..=110 {
            let wanted = if years < *least {
                AgeFit::Outside
            } else if caution_below.is_some_and(|below| years < below) {
                AgeFit::Caution
            } else {
                AgeFit::Fits
            };
            assert_eq!(age.fit(Some(years)), wanted, "{id} at {years}");
        }
        assert_eq!(age.fit(None), AgeFit::Caution, "{id}: an unknown age is no refusal");
        // Domain 3.5: at 10 and 11 none of them.
        assert_eq!((age.fit(Some(10)), age.fit(Some(11))), (AgeFit::Outside, AgeFit::Outside), "{id}");
    }
}

// Domain 3.2: the codes marked [V], and none that is only recalled.
#[test]
fn only_codes_that_were_verified_are_given() {
    for instrument in &content().instruments {
        let id = instrument.scoring.instrument.as_str();
        let code = |name: &str| instrument.scoring.codes.get(name).cloned().flatten();
        let wanted = match id {
            "phq-9" => (Some("44261-6"), Some("720433000")),
            "phq-2" => (None, Some("836541000000100")),
            "gad-7" => (Some("70274-6"), Some("445455005")),
            "audit" => (None, Some("443280005")),
            "audit-c" => (Some("75626-2"), Some("763256006")),
            "whooley" => (None, Some("803351000000106")),
            _ => (None, None),
        };
        assert_eq!((code("loinc_total").as_deref(), code("snomed_total").as_deref()), wanted, "{id}");
    }
}

// Domain 3.2, DAST-10: question 8 invites self-incrimination; ITQ: the event is in the person's own words.
#[test]
fn what_must_never_be_exported_is_marked() {
    for instrument in &content().instruments {
        let wanted: &[&str] = match instrument.scoring.instrument.as_str() {
            "dast-10" => &["8"],
            "itq" => &["event"],
            _ => &[],
        };
        assert_eq!(instrument.scoring.sensitive_items, wanted, "{}", instrument.scoring.instrument);
        let has = |item: &&str| instrument.questionnaire.item(item).is_some();
        assert!(wanted.iter().all(has), "{}", instrument.scoring.instrument);
    }
}

#[test]
fn every_pack_brings_vectors_of_its_own_for_forms_done_and_not_done() {
    for instrument in &content().instruments {
        let (id, tests) = (&instrument.scoring.instrument, &instrument.scoring.self_tests);
        assert!(tests.len() >= 5, "{id}");
        assert!(tests.iter().any(|test| test.complete) && tests.iter().any(|test| !test.complete), "{id}");
        let names: BTreeSet<&str> = tests.iter().map(|test| test.name.as_str()).collect();
        assert_eq!(names.len(), tests.len(), "{id}: a name is there twice");
    }
}

// Domain 3.1, classes C and D: import only, or not at all. The folders hold the list of the issue and nothing else,
// and no file of the program holds a telling line of the others.
#[test]
fn nothing_is_shipped_that_may_only_be_imported_or_not_at_all() {
    let folders = |folder: &str| -> BTreeSet<String> {
        let entries = fs::read_dir(catalogue().join(folder)).unwrap();
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
    };
    let of_class = |owned: bool| -> BTreeSet<String> {
        LICENCES.iter().filter(|(_, class, ..)| (*class == "B") == owned).map(|(id, ..)| (*id).to_owned()).collect()
    };
    assert_eq!(folders("instruments"), of_class(false));
    assert_eq!(folders("instruments_owned"), of_class(true));

    let names = [
        "scoff",
        "pgsi",
        "6cit",
        "dudit",
        "asrs",
        "crafft",
        "sapas",
        "epds",
        "edinburgh postnatal",
        "strengths and difficulties",
        "ldsq",
        "caids",
        "bisi",
        "prisnquest",
        "polquest",
        "frailty scale",
        "mmse",
        "moca",
        "hads",
        "beck depression",
        "eq-5d",
        "epworth",
        "gass",
        "lunsers",
        "problem gambling severity",
    ];
    let lines = [
        "make yourself sick because you feel uncomfortably full",
        "bet more than you could really afford to lose",
        "difficulty wrapping up the final details",
        "ridden in a car driven by someone",
        "difficulty making and keeping friends",
        "see the funny side of things",
        "considerate of other people's feelings",
        "i feel tense or 'wound up'",
    ];
    for instrument in &content().instruments {
        let scoring = &instrument.scoring;
        for title in [&scoring.title, &scoring.short_title, &scoring.instrument] {
            let words: Vec<String> =
                title.to_lowercase().split(|c: char| !c.is_alphanumeric() && c != '-').map(str::to_owned).collect();
            assert!(!names.iter().any(|name| words.iter().any(|word| word == name)), "{title}");
        }
    }
    let mut folders = vec![catalogue()];
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = fs::read_to_string(&path).unwrap().to_lowercase().replace('’', "'");
            assert!(!lines.iter().any(|line| text.contains(line)), "{}", path.display());
        }
    }
}
