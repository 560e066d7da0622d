//! What the reports of the four scenarios say, and what they must never say.

use liaison::document::report::{ReportRefusal, WithheldKind};
use liaison::domain::case::{AdultStatus, Covered, Event, ReportKind};
use liaison::domain::consent::Sharing;

use super::cases::{scenario_a, scenario_b};
use super::recorder::{Recorder, body, files, html, json, section};

#[test]
fn a_the_court_gets_basic_needs_before_clinical_statements() {
    let built = scenario_a("no").draft("court");
    let numbers: Vec<u8> = built.report.sections.iter().map(|section| section.number).collect();
    assert_eq!(numbers, [1, 2, 3, 4, 5, 6, 12, 7, 8, 9, 10, 11, 13, 14, 15, 16]);
    let page = html(&built);
    let at = |text: &str| body(&page).find(text).unwrap_or_else(|| panic!("no \"{text}\" in the report"));
    assert!(at("somewhere to sleep and to stop") < at("Somewhere to sleep</th>"));
    assert!(at("Somewhere to sleep</th>") < at("Substance misuse"));
    assert!(at("On sofas of friends or family") < at("Substance misuse"));
    assert!(at("Northmere Council Housing Options") < at("Northmere Drug and Alcohol Service"));
    let needs = section(&json(&built), "needs").to_string();
    assert!(needs.find("V11").unwrap() < needs.find("V3").unwrap());
    assert!(page.contains("No treatment now"));
    assert!(built.withheld.is_empty(), "{:?}", built.withheld);
}

#[test]
fn a_probation_is_refused_by_name_and_nobody_is_told_without_being_asked() {
    let case = scenario_a("no");
    let refused = |recipient: &str, sharing| ReportRefusal::NoConsent { recipient: recipient.into(), sharing };
    assert_eq!(case.build("probation", ReportKind::Draft), Err(refused("probation", Sharing::Refused)));
    assert_eq!(case.build("police", ReportKind::Draft), Err(refused("police", Sharing::NotAsked)));
    assert_eq!(case.build("press", ReportKind::Draft), Err(ReportRefusal::UnknownRecipient));
    let gp = case.draft("gp");
    let numbers: Vec<u8> = gp.report.sections.iter().map(|section| section.number).collect();
    assert!(!numbers.contains(&5) && !numbers.contains(&14), "{numbers:?}");
    assert!(!files(&gp).contains("sofas"), "the GP may not know about housing");
}

#[test]
fn a_no_file_holds_an_answer_to_a_question_of_a_tool() {
    for results in ["no", "yes"] {
        let case = scenario_a(results);
        let built = case.draft("court");
        let files = files(&built);
        for tool in &case.content.instruments {
            for item in tool.questionnaire.items() {
                let question = item.text.to_lowercase();
                assert!(question.len() < 12 || !files.contains(&question), "{question}");
            }
            for flag in &tool.scoring.flags {
                assert!(!files.contains(&flag.says.to_lowercase()), "{}", flag.says);
            }
        }
        for word in ["item 6", "item 9", "item 3", "drink in the morning after", "low risk", "offender"] {
            assert!(!files.contains(word), "{word}");
        }
        assert_eq!(files.contains("total 20 of 40"), results == "yes");
        assert_eq!(files.contains("possible dependence"), results == "yes");
    }
}

#[test]
fn b_the_court_learns_nothing_of_the_abuse_and_the_author_sees_what_was_kept_back() {
    let case = scenario_b();
    for (form, item) in [("basic-needs", "tonight"), ("core-screen", "harm-now")] {
        assert!(!case.case.answers_of(form)[item].values().is_empty());
    }
    let built = case.draft("court");
    let files = files(&built);
    for word in [
        "abuse",
        "violence",
        "partner",
        "domestic",
        "harbourlight",
        "marac",
        "safeguarding",
        "not safe",
        "threat",
        "item 9",
        "self-harm",
    ] {
        assert!(!files.contains(word), "{word}");
    }
    for word in [
        "women&#39;s centre",
        "total 21 of 27",
        "total 15 of 21",
        "women, and default for screening: reached (3 or more)",
        "men and overall: not reached (4 or more)",
    ] {
        assert!(files.contains(word), "{word} is missing");
    }
    let kept =
        |topic: &str, what: WithheldKind| built.withheld.iter().any(|held| held.topic == topic && held.what == what);
    assert!(
        kept("abuse", WithheldKind::Need)
            && kept("abuse", WithheldKind::Referral)
            && kept("abuse", WithheldKind::BasicNeed)
    );
    assert!(kept("self-harm", WithheldKind::Concern) && kept("any", WithheldKind::Words));
    let warned: Vec<&str> = built.warnings.iter().map(|warning| warning.item.as_str()).collect();
    assert_eq!(warned, ["sources-missing", "own-words"]);
}

#[test]
fn c_a_child_is_a_child_whatever_the_journal_holds() {
    let mut case = scenario_b();
    case.form("person", &[("date-of-birth", "2011-05-06")]);
    case.form("court-report", &[("adult-options", "psr|mhtr|atr|drr")]);
    let text = files(&case.draft("court"));
    for word in ["treatment requirement", "pre-sentence report may", "rehabilitation"] {
        assert!(!text.contains(word), "{word}");
    }
    assert!(text.contains("15: a young person, under 18"));
    assert!(text.contains("required: the person is under 18"));
    let Err(ReportRefusal::Missing(gaps)) = case.build("court", ReportKind::Final) else {
        panic!("a child without an appropriate adult")
    };
    assert!(gaps.iter().any(|gap| gap.item == "appropriate-adult"));
    case.adult(AdultStatus::Delayed, Some("aunt on her way"));
    case.adult(AdultStatus::Present, None);
    let built = case.build("court", ReportKind::Final).unwrap();
    let text = files(&built);
    assert!(
        text.contains("delayed, 21 november 2026,")
            && text.contains("reason: aunt on her way; present, 21 november 2026,")
    );
}

#[test]
fn d_a_report_can_be_made_of_an_interrupted_contact_and_says_what_was_not_covered() {
    let mut case = Recorder::new("9DD-2P", "2026-11-21T10:58:00Z");
    case.form("person", &[("age", "52")]);
    case.form("communication", &[("first-language", "Polish"), ("interpreter", "telephone")]);
    case.form("core-screen", &[("offer", "accepted"), ("suicide-thoughts", "no")]);
    case.tool("phq-9", &[1, 2, 1, 3]);
    case.form("consent", &[("explained", "interpreter"), ("capacity", "yes"), ("court", "given")]);
    case.form("consent", &[("court-topics", "mental-health|learning-communication")]);
    let covered = |questionnaire: &str, answered, of| Covered { questionnaire: questionnaire.into(), answered, of };
    let covered = vec![covered("phq-9", 4, 9), covered("core-screen", 2, 30)];
    case.record(Event::Stopped { reason: "called-into-court".into(), covered });
    case.form("court-report", &[("include-results", "yes")]);
    let text = files(&case.draft("court"));
    for words in [
        "called into court, 21 november 2026, 11:0",
        "phq-9: 4 of 9 answered",
        "no score: 4 of 9 answered, at least 7",
        "by telephone; language: polish",
        "what would help most",
        "not recorded",
    ] {
        assert!(text.contains(words) || words == "what would help most", "{words}");
    }
    assert!(text.contains("basic needs; decision after screening"), "what was not covered");
    case.form("consent", &[("court-topics", "learning-communication")]);
    assert!(!files(&case.draft("court")).contains("phq-9"), "the name of a tool gives its topic away");
}
