//! The files themselves, built into the program: it has to work without a network. All but the first text are named in
//! [`super::load`] and [`super::Text::english`] only, so that they come with the second half of the program.

/// One instrument: its folder, and its two files.
pub(super) struct Pack {
    pub id: &'static str,
    pub questionnaire: &'static str,
    pub scoring: &'static str,
}

macro_rules! packs {
    ($($folder:literal: $id:literal),* $(,)?) => {
        &[$(Pack {
            id: $id,
            questionnaire: include_str!(concat!($folder, "/", $id, "/questionnaire.json")),
            scoring: include_str!(concat!($folder, "/", $id, "/scoring.json")),
        }),*]
    };
}

macro_rules! named {
    ($folder:literal, $ending:literal: $($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!($folder, $name, $ending)))),*]
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
pub(super) const FORMS: &[(&str, &str)] = named!("forms/", ".json":
    "identification", "person", "own-view", "basic-needs", "communication", "core-screen",
    "screening-outcome", "consent", "court-report");

pub(super) const CODES: &[(&str, &str)] = named!("codes/", ".tsv":
    "accommodation", "adjustments", "administration", "areas", "categories", "ethnicity-2021", "groups", "needs", "offence-groups",
    "points-of-intervention", "recipients", "referral-source", "stop-reasons", "topics", "vulnerabilities");

pub(super) const URGENCY: &str = include_str!("rules/urgency.json");
pub(super) const NEEDS: &str = include_str!("rules/needs.json");
pub(super) const SAFETY: &str = include_str!("rules/safety.json");
pub(super) const MATCHING: &str = include_str!("rules/matching.json");
pub(super) const REPORT: &str = include_str!("rules/report.json");

/// What is said before the second half of the program is here.
pub(super) const FIRST_TEXT: &str = text!("app");

/// Every sentence on screen and on paper, by area.
pub(super) const TEXT: &[&str] = &[
    FIRST_TEXT,
    text!("engine"),
    text!("home"),
    text!("case"),
    text!("report"),
    text!("report-screen"),
    text!("tablet"),
    text!("leaving"),
    text!("tools"),
    text!("fhir"),
    text!("host"),
];
pub(super) const DIRECTORY: &str = include_str!("directory/example.json");
