//! Answers that a host page has already, each checked against its question.

use crate::app::core::Fault;
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::questionnaire::Answers;
use crate::domain::questionnaire::external_answers::{self, ExternalAnswer};
use crate::domain::read_json::{Node, parse_json};

/// Answers that a page fills in, by form.
pub type Prefill = Vec<(String, Answers)>;

/// Reads them.
///
/// # Errors
/// The sentence for the first that is no answer to its question.
pub fn read_prefill(content: &ClinicalContent, json: &str) -> Result<Prefill, Fault> {
    let said = |why: &str| Fault::naming("input-refused", format!("prefill: {why}"));
    let json = parse_json(json.as_bytes()).map_err(|error| said(&error.to_string()))?;
    let root = Node::root(&json);
    let mut all = Vec::new();
    for (id, given) in root.entries().map_err(|error| said(&error.to_string()))? {
        let form = content.questionnaire(id).ok_or_else(|| said(&format!("there is no form \"{id}\"")))?;
        let mut plain = Vec::new();
        for (item, value) in given.entries().map_err(|error| said(&error.to_string()))? {
            let question = external_answers::question(form, item).map_err(|error| said(&error.to_string()))?;
            let one = ExternalAnswer::of_json(value.json())
                .ok_or_else(|| said(&external_answers::refusal(question, value.found()).to_string()))?;
            plain.push((item.to_owned(), one));
        }
        all.push((id.to_owned(), external_answers::answers(form, &plain).map_err(|error| said(&error.to_string()))?));
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::catalogue;
    use crate::domain::questionnaire::{Answer, Questionnaire, Value};

    #[test]
    fn answers_of_a_page_are_checked_against_their_questions() {
        let content = catalogue::load().unwrap();
        let said = |json: &str| read_prefill(&content, json).map_err(|fault| fault.detail);
        let filled = said(r#"{"phq-2": {"1": 3, "2": {"declined": true}}}"#).unwrap();
        assert_eq!((filled[0].0.as_str(), filled[0].1.len()), ("phq-2", 2));
        assert!(said(r#"{"phq-2": {"1": 7}}"#).unwrap_err().starts_with("prefill: item 1 does not offer 7"));
        assert!(said(r#"{"phq-2": {"1": [3, 3]}}"#).unwrap_err().starts_with("prefill: item 1 does not offer a list"));
        assert_eq!(said(r#"{"phq-22": {}}"#).unwrap_err(), "prefill: there is no form \"phq-22\"");
        assert!(said("[").unwrap_err().starts_with("prefill: EOF"));
    }

    // Audit D10: a number with a fraction was "no answer" to a question for one.
    #[test]
    fn a_number_with_a_fraction_is_filled_in_where_one_is_asked_for_and_nowhere_else() {
        let form = r#"{"resourceType": "Questionnaire", "id": "weight", "url": "u", "version": "1", "title": "t", "item": [
            {"linkId": "kg", "type": "decimal", "text": "kg"}, {"linkId": "years", "type": "integer", "text": "years"}]}"#;
        let mut content = catalogue::load().unwrap();
        content.forms =
            content.forms.iter().cloned().chain([Rc::new(Questionnaire::from_json(form).unwrap())]).collect();
        let said = |json: &str| read_prefill(&content, json).map_err(|fault| fault.detail);
        for (json, number) in [("71.5", 71.5), ("-0.25", -0.25), ("72", 72.0)] {
            let filled = said(&format!(r#"{{"weight": {{"kg": {json}}}}}"#)).unwrap();
            assert_eq!(filled[0].1.get("kg"), Some(&Answer::one(Value::Decimal(number))), "{json}");
        }
        let refused = said(r#"{"weight": {"years": 3.5}}"#).unwrap_err();
        assert!(refused.starts_with("prefill: item years does not offer 3.5; allowed: a whole number"), "{refused}");
        assert!(said(r#"{"phq-2": {"1": 1.5}}"#).unwrap_err().starts_with("prefill: item 1 does not offer 1.5"));
    }
}
