//! Nothing reaches a file that its recipient may not know.

use std::collections::BTreeSet;

use liaison::catalogue::Text;
use liaison::document::report::{ReportRequest, build, to_json};
use liaison::domain::case::{Event, ReportKind};
use liaison::domain::questionnaire::{Answer, Coding, Value};
use serde_json::Value as Json;

use super::cases::{scenario_a, scenario_b};
use super::recorder::{files, json, section};

const TOPICS: [&str; 10] = [
    "mental-health",
    "self-harm",
    "substance-use",
    "physical-health",
    "learning-communication",
    "housing-money",
    "family",
    "abuse",
    "safeguarding",
    "justice",
];

#[test]
fn one_answered_question_shows_no_least_total() {
    let mut case = scenario_a("yes");
    case.tool("gad-7", &[3]);
    let text = files(&case.draft("court"));
    assert!(text.contains("no score: 1 of 7 answered") && !text.contains("at least 3"));
    let json = json(&case.draft("court"));
    let results = section(&json, "results")["parts"][0]["results"].as_array().unwrap().clone();
    let gad = results.iter().find(|result| result["instrument"] == "gad-7").unwrap();
    assert_eq!(gad["total"], Json::Null);
    assert!(gad.get("atLeast").is_none());
}

#[test]
fn an_override_says_on_what_legal_basis_and_only_then() {
    let mut case = scenario_a("no");
    assert!(!files(&case.draft("court")).contains("legal basis"));
    case.form(
        "consent",
        &[("police", "overridden"), ("police-topics", "self-harm|substance-use"), ("override-basis", "serious-harm")],
    );
    case.form(
        "consent",
        &[("override-reason", "Withdrawal can kill."), ("override-authoriser", "Dr Lane"), ("override-told", "yes")],
    );
    let police = files(&case.draft("police"));
    for words in ["on a legal basis", "risk of serious harm", "withdrawal can kill.", "dr lane", "shaking"] {
        assert!(police.contains(words), "{words}");
    }
    assert!(
        !police.contains("sofas")
            && !police.contains("dr lane\"},{")
            && !files(&case.draft("court")).contains("dr lane")
    );
}

/// What the court is told when it may know only this topic.
fn told_of(case: &mut super::recorder::Recorder, topic: &str) -> String {
    case.form("consent", &[("court", "given"), ("court-topics", topic)]);
    let request = ReportRequest { recipient: "court", kind: ReportKind::Draft, now: case.now };
    to_json(&build(&case.case, &case.content, &Text::english(), &request).unwrap().report)
}

// Audit B1: an answer that gives a topic away by its name is told to those who may know the topic, in every section.
#[test]
fn what_the_report_rests_on_is_told_by_its_topic() {
    let mut case = scenario_b();
    case.form(
        "court-report",
        &[("sources-read", "person|mh-record|gp|probation|family|service"), ("present", "adult|family|solicitor")],
    );
    case.form("consent", &[("explained", "talked|easy-read")]);
    for (topic, words) in [
        ("mental-health", "Mental health record"),
        ("physical-health", "GP record"),
        ("justice", "Probation"),
        ("safeguarding", "A service that knows them"),
        ("learning-communication", "With Easy Read"),
        ("learning-communication", "Appropriate adult"),
    ] {
        let quoted = format!("\"text\": \"{words}\"");
        assert!(told_of(&mut case, topic).contains(&quoted), "{topic} may know: {words}");
        assert!(!told_of(&mut case, "housing-money").contains(&quoted), "housing may not know: {words}");
    }
    assert!(told_of(&mut case, "housing-money").contains("\"text\": \"Talked through\""));
}

// Audit C3: a service that is none of those listed was left out of the report.
#[test]
fn another_service_than_those_listed_is_in_the_report_for_those_who_may_know_and_for_no_other() {
    let mut case = scenario_a("no");
    case.form("core-screen", &[("in-care", "gp|other")]);
    assert!(told_of(&mut case, "safeguarding").contains("\"text\": \"Another service\""));
    assert!(!told_of(&mut case, "housing-money").contains("Another service"));
}

// Audit B2: nobody agrees who lacks the capacity for it; "declined" under the question is a refusal; withdrawn is none.
#[test]
fn an_agreement_that_cannot_be_one_lets_nothing_out() {
    let build_with = |own: &[(&str, &str)]| {
        let mut case = scenario_b();
        case.form("consent", own);
        let consent = liaison::domain::consent::consent(&case.case, &case.content, "court", case.now);
        (consent.sharing, consent.topics.len())
    };
    use liaison::domain::consent::Sharing;
    let topics = ("court-topics", "mental-health");
    assert_eq!(build_with(&[("capacity", "no"), ("court", "given"), topics]), (Sharing::Unsettled, 0));
    assert_eq!(build_with(&[("capacity", "yes"), ("court", "given"), topics]), (Sharing::Given, 1));
    assert_eq!(build_with(&[("capacity", "yes"), ("court", "?declined")]), (Sharing::Refused, 0));
    assert_eq!(build_with(&[("capacity", "yes"), ("court", "withdrawn")]), (Sharing::Withdrawn, 0));
    let overridden = [("capacity", "no"), ("court", "overridden"), topics];
    assert_eq!(build_with(&overridden).0, Sharing::Unsettled, "no basis is recorded");
    let basis = [("override-basis", "statute"), ("override-authoriser", "Dr Lane"), ("override-told", "no")];
    let based = [&overridden[..], &basis].concat();
    assert_eq!(build_with(&based).0, Sharing::Overridden);
}

#[test]
fn for_every_set_of_topics_nothing_outside_it_is_in_the_file() {
    let mut case = scenario_b();
    case.form(
        "core-screen",
        &[
            ("alcohol-now", "shaking"),
            ("V3", "record"),
            ("V2", "self-report"),
            ("V8", "record"),
            ("suicide-thoughts", "yes"),
            ("body-now", "chest-pain"),
            ("medicine-missed", "clozapine|methadone"),
            ("in-care", "gp|mental-health|substance-misuse|probation|social-care|housing"),
        ],
    );
    case.form("communication", &[("difficulty", "yes"), ("adjustments", "easy-read")]);
    case.form("basic-needs", &[("lacks", "food|medication|gp")]);
    case.tool("audit", &[4, 4, 4, 2, 2, 2, 1, 1, 0, 0]);
    for (service, needs) in [
        ("nm-drug-alcohol-service", &["V3", "basic:medication"][..]),
        ("nm-carers", &["carer"]),
        ("nm-health-inclusion", &["basic:gp", "V3"]),
        ("nm-learning-disability-community", &["V2", "communication"]),
        ("nm-east-european", &["V14"]),
    ] {
        case.refer(service, needs);
    }
    case.form(
        "court-report",
        &[
            ("options", "address-support|medicine|psychiatric-report"),
            ("adult-options", "mhtr|atr|drr"),
            ("suggestions", "easy-read"),
        ],
    );
    for (rule, action) in [("U1", 1), ("U5", 0), ("U10", 1), ("U12", 2), ("U14", 0), ("U17", 0)] {
        case.record(Event::ActionDone { rule: rule.into(), action, told: None });
    }
    // Words that give a topic away, wherever they stand.
    let telling: [(&str, &[&str]); 7] = [
        ("abuse", &["partner", "harbourlight", "not safe", "domestic"]),
        ("substance-use", &["alcohol", "audit", "drug", "shaking", "substance"]),
        ("mental-health", &["phq", "gad-7", "pc-ptsd", "mental", "psychiatric report may", "mood"]),
        ("physical-health", &["chest pain", "\"gp\"", "a dose", "physical"]),
        ("learning-communication", &["easy read", "\"learning disability\"", "be understood"]),
        ("self-harm", &["ending their life", "suicide"]),
        ("justice", &["repeat contact", "mappa"]),
    ];
    let request = ReportRequest { recipient: "court", kind: ReportKind::Draft, now: case.now };
    let words = Text::english();
    let run = "run-consent".to_owned();
    let mut seen = BTreeSet::new();
    for mask in 1_u32..1 << TOPICS.len() {
        let allowed: BTreeSet<&str> =
            (0..).zip(TOPICS).filter(|(bit, _)| mask >> bit & 1 == 1).map(|(_, topic)| topic).collect();
        let values =
            allowed.iter().map(|code| Value::Coding(Coding { system: None, code: (*code).into(), display: None }));
        let answer = Some(Answer::Given(values.collect()));
        let mut told = case.case.clone();
        told.record(
            "x",
            case.now,
            "Sam Okafor",
            Event::Answered { run: run.clone(), item: "court-topics".into(), answer },
        );
        let built = build(&told, &case.content, &words, &request).unwrap();
        let text = to_json(&built.report).to_lowercase();
        for part in text.split("\"topic\": \"").skip(1) {
            let topic = part.split('"').next().unwrap();
            assert!(allowed.contains(topic), "{topic} with {allowed:?}");
            seen.insert(topic.to_owned());
        }
        // Fixed words of the report, which every report holds.
        let text = text
            .replace("not a psychiatric or other expert report", "")
            .replace("mental health record: not checked", "");
        let text = text.replace("gp record: the surgery", "");
        for (topic, words) in telling {
            for word in words.iter().filter(|_| !allowed.contains(topic)) {
                let at = text
                    .find(word)
                    .map(|at| text.get(at.saturating_sub(200)..(at + 60).min(text.len())).unwrap_or(word).to_owned());
                assert_eq!(at, None, "{word} with {allowed:?}");
            }
        }
        assert!(
            !text.contains("v14")
                && !text.contains("v10")
                && !text.contains("eastern european")
                && !text.contains("clozapine")
        );
        let held: BTreeSet<&str> = built.withheld.iter().map(|held| held.topic.as_str()).collect();
        assert!(held.iter().all(|topic| !allowed.contains(topic)));
    }
    assert_eq!(seen.len(), TOPICS.len(), "every topic was said once at least: {seen:?}");
}
