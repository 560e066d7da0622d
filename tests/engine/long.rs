//! A questionnaire of any length: groups of eight scored questions in a chain, each asked when the one before is
//! answered with points. Made here for the count of work and for the benchmark.

use serde_json::json;

/// Questions in one chain.
pub const CHAIN: usize = 8;

/// The link id of a question.
pub fn id(index: usize) -> String {
    format!("i{index}")
}

/// The questionnaire as JSON.
pub fn json(questions: usize) -> String {
    let option = |points: usize| {
        json!({ "valueCoding": {
            "code": points.to_string(),
            "extension": [{ "url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": points }],
        } })
    };
    let options: Vec<_> = (0..4).map(option).collect();
    let items: Vec<_> = (0..questions)
        .map(|index| {
            let mut item = json!({ "linkId": id(index), "text": "?", "type": "choice", "answerOption": options });
            if !index.is_multiple_of(CHAIN) {
                item["enableWhen"] = json!([{
                    "question": id(index - 1), "operator": "!=", "answerCoding": { "code": "0" },
                }]);
            }
            item
        })
        .collect();
    json!({ "resourceType": "Questionnaire", "id": "long", "url": "u", "version": "1", "title": "t", "item": items })
        .to_string()
}
