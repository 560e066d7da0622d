//! May this instrument be used here, now: its licence, its self-tests, and an id and a topic that fit in.

use jiff::civil::Date;
use serde_json::Value;

use super::files::parsed;
use super::refusal::{PackFile, PackRefusal};
use super::trust_pack::TrustPack;
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::scoring::{Declaration, Scoring};
use crate::domain::time::long_date;

/// The fewest self-tests, each with other answers.
const FEWEST_TESTS: usize = 3;

/// What an instrument is held against.
pub struct PackContext<'a> {
    /// The content it comes into.
    pub content: &'a ClinicalContent,
    /// Today, by the clock in London.
    pub today: Date,
    /// Do cases on this device hold answers to the instrument with this id?
    pub in_use: &'a dyn Fn(&str) -> bool,
}

/// Every reason why this pack may not be used here.
pub(super) fn reasons(pack: &TrustPack, known: &PackContext<'_>) -> Vec<PackRefusal> {
    let mut reasons = Vec::new();
    let (scoring, questionnaire) = (&pack.instrument.scoring, &pack.instrument.questionnaire);
    let mut refuse = |file, path: &str, key, found: &str| reasons.push(PackRefusal::at(file, path, key, found));
    let id = &questionnaire.id;
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if id.is_empty() || id.len() > 64 || !id.chars().all(plain) {
        refuse(PackFile::Questionnaire, "id", "pack-id", id);
    }
    let shipped = known.content.form(id).is_some()
        || known.content.instrument(id).is_some_and(|instrument| !instrument.is_trusts_own());
    if shipped {
        refuse(PackFile::Questionnaire, "id", "pack-id-taken", id);
    }
    let copyright = questionnaire.copyright.as_deref().unwrap_or_default();
    for (path, text) in
        [("url", questionnaire.url.as_str()), ("title", questionnaire.title.as_str()), ("copyright", copyright)]
    {
        if text.trim().is_empty() {
            refuse(PackFile::Questionnaire, path, "pack-empty", path);
        }
    }
    for (path, text) in [
        ("title", &scoring.title),
        ("short_title", &scoring.short_title),
        ("measures", &scoring.measures),
        ("licence.attribution", &scoring.licence.attribution),
    ] {
        if text.trim().is_empty() {
            refuse(PackFile::Scoring, path, "pack-empty", path);
        }
    }
    let topics: Vec<&str> = known.content.codes("topics").iter().map(|row| row.code.as_str()).collect();
    if !scoring.topic.as_deref().is_some_and(|topic| topics.contains(&topic)) {
        refuse(PackFile::Scoring, "topic", "pack-topic", &topics.join(", "));
    }
    match &scoring.declaration {
        None => refuse(PackFile::Scoring, "declaration", "pack-no-declaration", ""),
        Some(declaration) => licence(declaration, known.today, &mut refuse),
    }
    let tests = different_tests(scoring);
    if tests < FEWEST_TESTS {
        refuse(PackFile::Scoring, "self_tests", "pack-self-tests", &tests.to_string());
    }
    if (known.in_use)(id) && !only_licence_differs(pack, known.content) {
        refuse(PackFile::Questionnaire, "id", "pack-in-use", id);
    }
    reasons
}

fn licence(declaration: &Declaration, today: Date, refuse: &mut dyn FnMut(PackFile, &str, &'static str, &str)) {
    let mut here =
        |field: &str, key, found: &str| refuse(PackFile::Scoring, &["declaration.", field].concat(), key, found);
    let Declaration { owner, grant_reference, ods_code, from, until, declared_by, electronic_use } = declaration;
    for (field, text) in [("owner", owner), ("grant_reference", grant_reference), ("declared_by", declared_by)] {
        if text.trim().is_empty() {
            here(field, "pack-empty", field);
        }
    }
    let plain = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit();
    if !(3..=10).contains(&ods_code.len()) || !ods_code.chars().all(plain) {
        here("ods_code", "pack-ods", ods_code);
    }
    if !electronic_use {
        here("electronic_use", "pack-not-electronic", "");
    }
    if from > until {
        here("until", "pack-dates", &long_date(*from));
    } else if today > *until {
        here("until", "pack-ended", &long_date(*until));
    }
}

/// Tests with the same answers count once.
fn different_tests(scoring: &Scoring) -> usize {
    let tests = scoring.self_tests.iter().enumerate();
    tests.filter(|(at, test)| !scoring.self_tests.iter().take(*at).any(|other| other.answers == test.answers)).count()
}

/// A licence is renewed with the same questions and the same scoring, so that no score of a case changes.
fn only_licence_differs(pack: &TrustPack, content: &ClinicalContent) -> bool {
    let Some(held) = content.device.files(&pack.instrument.scoring.instrument) else { return true };
    let scoring = |files| {
        let mut json = parsed(files, PackFile::Scoring).unwrap_or(Value::Null);
        json.as_object_mut().map(|fields| fields.remove("declaration"));
        json
    };
    held.questionnaire == pack.files.questionnaire && scoring(held) == scoring(&pack.files)
}
