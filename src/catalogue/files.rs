//! The files themselves, built into the program: it has to work without a network. Those that one form or the lock needs
//! are named apart; all others come with the chunk `case`, which [`super::load`] and [`super::Text::english`] are in.

/// One instrument: its folder, and its two files.
pub(super) struct Pack {
    pub id: &'static str,
    pub questionnaire: &'static str,
    pub scoring: &'static str,
}

/// A JSON file of the catalogue, as `build.rs` packed it.
macro_rules! json {
    ($($part:literal),*) => {
        include_str!(concat!(env!("OUT_DIR"), "/", $($part),*, ".json"))
    };
}

macro_rules! packs {
    ($($folder:literal: $id:literal),* $(,)?) => {
        &[$(Pack {
            id: $id,
            questionnaire: json!($folder, "/", $id, "/questionnaire"),
            scoring: json!($folder, "/", $id, "/scoring"),
        }),*]
    };
}

macro_rules! lists {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("codes/", $name, ".tsv")))),*]
    };
}

macro_rules! forms {
    ($($name:literal),* $(,)?) => {
        &[$(($name, json!("forms/", $name))),*]
    };
}

/// An area's sentences, `text/en/<area>.ftl`, as `build.rs` prepared them.
macro_rules! text {
    ($area:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/", $area, ".text"))
    };
}

/// In the order they are offered. The packs in `instruments_owned` come under conditions of their owners.
pub(super) const INSTRUMENTS: &[Pack] = packs![
    "instruments": "phq-9",
    "instruments": "phq-2",
    "instruments": "whooley",
    "instruments": "gad-7",
    "instruments": "gad-2",
    "instruments_owned": "c-ssrs",
    "instruments_owned": "core-10",
    "instruments_owned": "who-5",
    "instruments_owned": "k6",
    "instruments_owned": "k10",
    "instruments": "bjmhs",
    "instruments": "cmhs-m",
    "instruments": "cmhs-w",
    "instruments": "pc-ptsd-5",
    "instruments": "itq",
    "instruments_owned": "audit-c",
    "instruments_owned": "audit",
    "instruments": "fast",
    "instruments": "cage",
    "instruments": "ciwa-ar",
    "instruments_owned": "dast-10",
    "instruments_owned": "aq-10",
    "instruments_owned": "4at",
];

/// In the order of the pathway.
pub(super) const FORMS: &[(&str, &str)] = forms!(
    "identification",
    "person",
    "own-view",
    "basic-needs",
    "communication",
    "core-screen",
    "screening-outcome",
    "consent",
    "court-report"
);

pub(super) const CODES: &[(&str, &str)] = lists!(
    "accommodation",
    "adjustments",
    "administration",
    "areas",
    "categories",
    "ethnicity-2021",
    "groups",
    "needs",
    "offence-groups",
    "points-of-intervention",
    "recipients",
    "referral-source",
    "stop-reasons",
    "topics",
    "vulnerabilities"
);

/// The list that every instrument needs: how it was given.
pub(super) const ADMINISTRATION: (&str, &str) = ("administration", include_str!("codes/administration.tsv"));

/// Every form and instrument of the package, by its id.
pub(super) const IDS: &[&str] = &[
    "identification",
    "person",
    "own-view",
    "basic-needs",
    "communication",
    "core-screen",
    "screening-outcome",
    "consent",
    "court-report",
    "phq-9",
    "phq-2",
    "whooley",
    "gad-7",
    "gad-2",
    "c-ssrs",
    "core-10",
    "who-5",
    "k6",
    "k10",
    "bjmhs",
    "cmhs-m",
    "cmhs-w",
    "pc-ptsd-5",
    "itq",
    "audit-c",
    "audit",
    "fast",
    "cage",
    "ciwa-ar",
    "dast-10",
    "aq-10",
    "4at",
];

/// The id and version of the urgency rules.
pub(super) const RULE_SET: (&str, &str) = ("liaison-urgency", "2.0.0");
pub(super) const URGENCY: &str = json!("rules/urgency");
pub(super) const NEEDS: &str = json!("rules/needs");
pub(super) const SAFETY: &str = json!("rules/safety");
pub(super) const ASKED_AGAIN: &str = json!("rules/asked-again");
pub(super) const SUGGESTIONS: &str = json!("rules/suggestions");
pub(super) const MATCHING: &str = json!("rules/matching");
pub(super) const REPORT: &str = json!("rules/report");
pub(super) const ADULT: &str = json!("rules/appropriate-adult");
pub(super) const HANDOUT_RULES: &str = json!("rules/handout");
/// The fixed sentences of handouts, English first.
pub(super) const HANDOUT_TABLES: &[(&str, &str)] =
    &[("en", json!("handout/en")), ("cy", json!("handout/cy")), ("ar", json!("handout/ar"))];

/// What is said before any chunk is here.
pub(super) const CORE_TEXT: &[&str] = &[CORE, HOST];
/// What is said at the lock.
pub(super) const LOCK_TEXT: &[&str] = &[CORE, HOST, LOCK];
/// What is said around one form.
pub(super) const INTERVIEW_TEXT: &[&str] = &[CORE, HOST, INTERVIEW];
const CORE: &str = text!("core");
const HOST: &str = text!("host");
const INTERVIEW: &str = text!("interview");
const LOCK: &str = text!("lock");

/// Every sentence on screen and on paper, a file for each area.
pub(super) const TEXT: &[&str] = &[
    CORE,
    HOST,
    LOCK,
    INTERVIEW,
    text!("case"),
    text!("outcome"),
    text!("referral"),
    text!("directory"),
    text!("handout"),
    text!("report"),
    text!("transfer"),
    text!("device"),
];

pub(super) const DIRECTORY: &str = json!("directory/example");

/// The version of the catalogue as a whole, stamped on every output.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The JSON Schema of the court report file.
pub const COURT_REPORT_SCHEMA: &str = include_str!("schemas/court-report-1.schema.json");
