//! The two files of the example, and ways to spoil them.

use liaison::catalogue::{self, Text};
use liaison::domain::clinical_content::ClinicalContent;
use liaison::domain::scoring::pack::{PackContext, PackRefusal, TrustPack, read};
use serde_json::Value;

pub const QUESTIONNAIRE: &str = include_str!("../fixtures/example-sleep-check/questionnaire.json");
pub const SCORING: &str = include_str!("../fixtures/example-sleep-check/scoring.json");

thread_local! {
    static LIBRARY: ClinicalContent = catalogue::load().unwrap();
}

/// Reads two files on 21 November 2026, on a device where no case holds answers.
pub fn load(questionnaire: &[u8], scoring: &[u8]) -> Result<TrustPack, Vec<PackRefusal>> {
    on("2026-11-21", questionnaire, scoring)
}

pub fn on(day: &str, questionnaire: &[u8], scoring: &[u8]) -> Result<TrustPack, Vec<PackRefusal>> {
    LIBRARY.with(|content| {
        read(questionnaire, scoring, &PackContext { content, today: day.parse().unwrap(), in_use: &|_| false })
    })
}

/// The sentences of the refusals.
pub fn said(result: Result<TrustPack, Vec<PackRefusal>>) -> Vec<String> {
    let text = Text::english();
    let refusals = result.map(|pack| pack.files).expect_err("this must be refused");
    refusals.iter().map(|refusal| refusal.say(&text)).collect()
}

/// A file with something changed in it.
pub fn with(file: &str, change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let mut json: Value = serde_json::from_str(file).unwrap();
    change(&mut json);
    serde_json::to_vec(&json).unwrap()
}

// Issue 3: the worked example is the one the tests load.
#[test]
fn the_guide_quotes_the_files_of_the_example() {
    let guide = include_str!("../../docs/own-tools.md");
    let quoted: Vec<Value> = guide
        .split("```json")
        .skip(1)
        .map(|block| block.split("```").next().unwrap().trim())
        .map(|json| {
            serde_json::from_str(json).unwrap_or_else(|_| serde_json::from_str(&format!("{{{json}}}")).unwrap())
        })
        .collect();
    let (questionnaire, scoring): (Value, Value) =
        (serde_json::from_str(QUESTIONNAIRE).unwrap(), serde_json::from_str(SCORING).unwrap());
    assert_eq!(quoted.len(), 3);
    assert_eq!(quoted[0], questionnaire["item"][3]);
    assert_eq!(quoted[1]["declaration"], scoring["declaration"]);
    assert_eq!(quoted[2], scoring["self_tests"][2]);
}
