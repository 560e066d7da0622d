//! What a page brings along is refused by name.

use super::*;
use crate::app::core::View;
use crate::catalogue;

fn worked_in(config: &HostConfig) -> Result<(ClinicalContent, View), String> {
    with_host_content(&catalogue::load().unwrap(), &catalogue::Text::english(), config, Timestamp(1_795_000_000_000))
        .map_err(|fault| fault.detail)
}

#[test]
fn a_questionnaire_of_the_page_is_asked_and_one_of_ours_is_not_replaced() {
    let sleep = r#"{"resourceType":"Questionnaire","id":"sleep","status":"active",
        "item":[{"linkId":"1","text":"How did you sleep?","type":"string"}]}"#;
    let (content, view) =
        worked_in(&HostConfig { questionnaire: Some(sleep.into()), ..HostConfig::default() }).unwrap();
    assert_eq!(view, View::Instrument("sleep".into()));
    assert!(content.form("sleep").is_some());
    let ours = sleep.replace("\"sleep\"", "\"phq-9\"");
    let said = worked_in(&HostConfig { questionnaire: Some(ours), ..HostConfig::default() }).unwrap_err();
    assert_eq!(said, "questionnaire: there is one with the id \"phq-9\" already");
}

#[test]
fn what_a_page_brings_is_refused_by_name() {
    let said = |config: HostConfig| worked_in(&config).unwrap_err();
    let unknown = View::Instrument("phq-19".into());
    assert!(
        said(HostConfig { view: unknown, ..HostConfig::default() })
            .starts_with("instrument: there is no \"phq-19\"; there")
    );
    assert!(
        said(HostConfig { directory: Some("{}".into()), ..HostConfig::default() })
            .starts_with("directory: the field \"")
    );
    assert!(
        said(HostConfig { packs: vec![("{}".into(), "{}".into())], ..HostConfig::default() }).starts_with("packs: ")
    );
}

// Audit D6: of 122 public questionnaires that were taken, 31 held logic that was silently not run.
#[test]
fn logic_that_is_not_carried_out_is_refused_by_name_in_a_questionnaire_of_the_page() {
    let said = |form: serde_json::Value| {
        worked_in(&HostConfig { questionnaire: Some(form.to_string()), ..HostConfig::default() }).map(drop)
    };
    let form = |url: &str, value: serde_json::Value| {
        serde_json::json!({"resourceType": "Questionnaire", "url": "https://trust.example/facial-expression", "item": [
            {"linkId": "g", "type": "group", "item": [{"linkId": "a", "type": "integer", "extension": [{"url": url, "valueString": value}]}]}]})
    };
    assert_eq!(said(form("https://trust.example/colour", "red".into())), Ok(()));
    let sdc = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";
    for name in [
        "calculatedExpression",
        "enableWhenExpression",
        "initialExpression",
        "answerExpression",
        "answerOptionsToggleExpression",
    ] {
        let url = [sdc, name].concat();
        let place = "questionnaire: item[0].item[0].extension[0]: ";
        assert_eq!(said(form(&url, "1".into())), Err(format!("{place}{url} is logic that Liaison does not carry out")));
    }
    for name in ["variable", "targetConstraint", "cqf-expression", "questionnaire-constraint"] {
        let url = ["http://hl7.org/fhir/StructureDefinition/", name].concat();
        let mut whole = form("https://trust.example/colour", "red".into());
        whole["extension"] = serde_json::json!([{"url": url}]);
        assert_eq!(
            said(whole),
            Err(format!("questionnaire: extension[0]: {url} is logic that Liaison does not carry out"))
        );
    }
    // Where a value would stand, and in an extension nobody has heard of.
    let mut limit = form("https://trust.example/colour", "red".into());
    limit["item"][0]["item"][0]["_maxLength"] =
        serde_json::json!({"extension": [{"url": "https://trust.example/x", "valueExpression": {}}]});
    assert_eq!(
        said(limit),
        Err("questionnaire: item[0].item[0]._maxLength.extension[0]: valueExpression is logic that Liaison does not carry out".into())
    );
}

// Audit D3: the words of somebody else's questionnaire stand at their place, once. They headed every later page.
#[test]
fn words_of_a_questionnaire_of_the_page_are_on_one_page_only() {
    let ask = |id: &str| serde_json::json!({"linkId": id, "type": "string", "text": id});
    let words = |id: &str| serde_json::json!({"linkId": id, "type": "display", "text": id});
    let page = serde_json::json!([{"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
        "valueCodeableConcept": {"coding": [{"system": "http://hl7.org/fhir/questionnaire-item-control", "code": "page"}]}}]);
    let form = serde_json::json!({"resourceType": "Questionnaire", "id": "sleep", "item": [
        words("first"), ask("1"), ask("2"), {"linkId": "g", "type": "group", "item": [words("inside"), ask("3"), ask("4")]},
        {"linkId": "p", "type": "group", "text": "p", "extension": page, "item": [ask("5")]}, ask("6"), words("last")]});
    let config = HostConfig { questionnaire: Some(form.to_string()), ..HostConfig::default() };
    let (content, _) = worked_in(&config).unwrap();
    let form = content.form("sleep").unwrap();
    let enabled = crate::domain::questionnaire::Enabled::of(form, &Default::default());
    let pages = crate::domain::questionnaire::pages(form, &enabled);
    let shown = pages.iter().flat_map(|page| page.intro.iter().chain(&page.stem).chain(&page.items).chain(&page.outro));
    let shown: Vec<&str> = shown.filter_map(|&at| form.item_at(at)).map(|item| item.link_id.as_str()).collect();
    assert_eq!(shown, ["first", "1", "2", "inside", "3", "4", "5", "6", "last"]);
}
