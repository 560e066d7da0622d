//! The files themselves: sheets, hash, schema, escaping, stable bytes, names.

use liaison::catalogue::{self, Text};
use liaison::document::report::{ReportRefusal, SectionPart, file_stem, to_json, verify};
use liaison::domain::case::{Event, ReportKind};
use serde_json::Value as Json;

use super::cases::{scenario_a, scenario_b};
use super::recorder::{Recorder, body, html, json};

#[test]
fn every_sheet_says_draft_or_version_and_page_n_of_m() {
    let mut case = scenario_a("yes");
    let draft = html(&case.draft("court"));
    let sheets: Vec<&str> = draft.split("<section class=\"sheet\"").skip(1).collect();
    for (number, sheet) in (1..).zip(&sheets) {
        assert!(sheet.contains("<span>DRAFT</span>") && sheet.contains("class=\"watermark\""));
        assert!(sheet.contains(&format!("<span>Page {number} of {}</span>", sheets.len())));
        assert!(sheet.contains("<span>7Q2-K4</span>") && sheet.contains("OFFICIAL-SENSITIVE"));
    }
    assert!(!draft.split_once("<title>").unwrap().1.split_once("</title>").unwrap().0.contains("Marsh"));
    let built = case.build("court", ReportKind::Final).unwrap();
    assert_eq!(built.report.version, 1);
    let final_report = html(&built);
    assert!(!body(&final_report).contains("DRAFT") && !body(&final_report).contains("watermark"));
    assert!(final_report.contains("<span>Version 1</span>") && final_report.contains("liaison-urgency 2.0.0"));
    assert!(final_report.contains("Page 1 of ") && final_report.contains(&built.hash.0));
    let reported = |recipient: &str, kind| Event::Reported {
        recipient: recipient.into(),
        kind,
        version: 1,
        hash: built.hash.clone(),
        rules: "r".into(),
        words_read: None,
    };
    case.record(reported("court", ReportKind::Final))
        .record(reported("court", ReportKind::Draft))
        .record(reported("gp", ReportKind::Final));
    assert_eq!(case.build("court", ReportKind::Final).unwrap().report.version, 2);
    assert_eq!(case.draft("court").report.version, 0);
}

#[test]
fn the_hash_verifies_and_a_changed_byte_is_found() {
    for kind in [ReportKind::Draft, ReportKind::Final] {
        let built = scenario_a("no").build("court", kind).unwrap();
        let file = to_json(&built.report);
        assert!(verify(&file));
        assert!(html(&built).contains(&built.hash.0));
        let bytes = file.as_bytes();
        for at in (0..bytes.len()).step_by(97) {
            let mut changed = bytes.to_vec();
            changed[at] ^= 1;
            assert!(!String::from_utf8(changed).is_ok_and(|text| verify(&text)), "byte {at}");
        }
        assert!(!verify("") && !verify("\"hash\": \"\"") && !verify(&file.replace(&built.hash.0, "")));
    }
}

#[test]
fn free_text_is_never_markup_and_long_text_goes_over_sheets() {
    let mut case = scenario_a("no");
    let hostile = "<script>alert(\"x\")</script> & 'quotes' <img src=x onerror=y>";
    let long = format!("{hostile} {}", "wide WWWW words and Żółć ".repeat(400));
    case.form("own-view", &[("own-words", &long)]);
    case.form("person", &[("name", hostile)]);
    case.form(
        "court-report",
        &[("sources-missing", &"Nothing at all was to be had. ".repeat(60)), ("handover-to", hostile)],
    );
    let built = case.draft("court");
    let page = html(&built);
    assert!(!page.contains("<script") && !page.contains("<img") && !page.contains("onerror=y>"));
    assert!(page.contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;quotes&#39;"));
    assert!(page.contains("The person’s own view (continued)"));
    let words = page.matches("WWWW").count();
    assert_eq!(words, 400, "every word is printed once");
    for tag in ["table", "tbody", "dl", "ul", "blockquote", "section", "div", "p", "tr", "td", "th", "dt", "dd"] {
        let (open, close) = (format!("<{tag}"), format!("</{tag}>"));
        let opened = page.matches(&format!("{open}>")).count() + page.matches(&format!("{open} ")).count();
        assert_eq!(opened, page.matches(&close).count(), "{tag}");
    }
    assert!(verify(&to_json(&built.report)));
}

#[test]
fn every_statement_says_what_it_rests_on_and_every_word_is_in_the_catalogue() {
    let text = Text::english();
    for case in [scenario_a("yes"), scenario_b()] {
        for kind in [ReportKind::Draft, ReportKind::Final] {
            let built = case.build("court", kind).unwrap();
            let page = html(&built);
            let key = body(&page).split(['<', '>']).find(|piece| piece.starts_with("report-"));
            assert_eq!(key, None, "a key without words");
            for section in &built.report.sections {
                assert!(section.note.is_some() || !section.parts.is_empty());
            }
            let tool = |part: &SectionPart| matches!(part, SectionPart::Results { results, .. } if !results.is_empty());
            assert!(built.report.sections.iter().flat_map(|section| &section.parts).any(tool));
        }
    }
    for source in std::fs::read_dir("src/document/report")
        .unwrap()
        .chain(std::fs::read_dir("src/document/report/sections").unwrap())
    {
        let path = source.unwrap().path();
        let Ok(code) = std::fs::read_to_string(&path) else { continue };
        for key in code.split('"').filter(|part| part.starts_with("report-") && !part.contains(['{', ' ', '.'])) {
            // The one question of the form whose name begins like a key.
            assert!(text.has(key) || key == "report-kind", "{}: {key}", path.display());
        }
    }
}

#[test]
fn the_json_is_valid_against_its_schema() {
    let schema: Json = serde_json::from_str(catalogue::COURT_REPORT_SCHEMA).unwrap();
    let mut schemas = boon::Schemas::new();
    let mut compiler = boon::Compiler::new();
    let id = schema["$id"].as_str().unwrap().to_owned();
    compiler.add_resource(&id, schema).unwrap();
    let index = compiler.compile(&id, &mut schemas).unwrap();
    let mut case = scenario_a("yes");
    for built in [
        case.draft("court"),
        case.build("court", ReportKind::Final).unwrap(),
        case.draft("gp"),
        scenario_b().draft("court"),
    ] {
        let report = json(&built);
        if let Err(error) = schemas.validate(&report, index) {
            panic!("{error:#}");
        }
        let mut extra = report.clone();
        extra["sections"][0]["answers"] = Json::Bool(true);
        assert!(schemas.validate(&extra, index).is_err());
    }
    case.form("own-view", &[("own-words", "x")]);
}

#[test]
fn the_same_case_gives_the_same_bytes() {
    let built = scenario_a("yes").draft("court");
    for (name, text) in [("court-report-a.json", to_json(&built.report)), ("court-report-a.html", html(&built))] {
        let path = format!("tests/golden/{name}");
        if std::env::var_os("WRITE_GOLDEN").is_some() {
            std::fs::write(&path, &text).unwrap();
        }
        let golden = std::fs::read_to_string(&path).unwrap();
        assert!(golden == text, "{path} differs: look at it, then run once with WRITE_GOLDEN=1");
    }
}

#[test]
fn a_final_report_lists_what_is_missing() {
    let mut case = Recorder::new("2AA-22", "2026-11-21T10:00:00Z");
    let basis = [("override-basis", "statute"), ("override-authoriser", "Dr Lane"), ("override-told", "no")];
    case.form("consent", &[("court", "overridden"), ("court-topics", "justice")]).form("consent", &basis);
    assert_eq!(case.build("court", ReportKind::Draft), Err(ReportRefusal::NothingWritten));
    case.form("own-view", &[("own-words", "Help.")]);
    assert!(case.build("court", ReportKind::Draft).is_ok());
    let Err(ReportRefusal::Missing(gaps)) = case.build("court", ReportKind::Final) else { panic!("final with gaps") };
    let named: Vec<(&str, &str)> = gaps.iter().map(|gap| (gap.form.as_str(), gap.item.as_str())).collect();
    for gap in [
        ("person", "age"),
        ("consent", "capacity"),
        ("court-report", "author-name"),
        ("court-report", "sources-missing"),
    ] {
        assert!(named.contains(&gap), "{gap:?} in {named:?}");
    }
    assert!(gaps.iter().all(|gap| !gap.text.is_empty()));
}

#[test]
fn a_file_name_holds_no_name() {
    assert_eq!(file_stem("7Q2-K4", "court", ReportKind::Draft, 0), "7Q2-K4-court-draft");
    assert_eq!(file_stem("7Q2-K4", "court", ReportKind::Final, 2), "7Q2-K4-court-v2");
    assert_eq!(file_stem("../7 Q", "gp", ReportKind::Draft, 0), "7Q-gp-draft");
}
