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
