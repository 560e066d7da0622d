//! Repeating groups: every instance keeps its own conditions and its own answers (F2; medplum#10569, medplum#7373,
//! smart-forms#705).

use std::rc::Rc;

use liaison::domain::questionnaire::{
    Answer, Answers, Enabled, ProblemKind, Questionnaire, Value, instances, pages, problems, progress, with_another,
    without,
};
use serde_json::{Value as Json, json};

/// Children, each with a name, whether they are in danger, and then where they are now.
pub fn children() -> Json {
    let order = json!({ "url": "https://liaison.example/fhir/StructureDefinition/constraint", "extension": [
        { "url": "key", "valueId": "ages" }, { "url": "severity", "valueCode": "error" },
        { "url": "human", "valueString": "They cannot have moved in before they were born." },
        { "url": "operator", "valueCode": "<=" }, { "url": "other", "valueString": "age" } ] });
    json!({ "resourceType": "Questionnaire", "id": "children", "url": "u", "version": "1", "title": "Children", "item": [
        { "linkId": "any", "type": "boolean", "text": "Any children?" },
        { "linkId": "child", "type": "group", "repeats": true, "text": "Child",
          "enableWhen": [{ "question": "any", "operator": "=", "answerBoolean": true }],
          "item": [
            { "linkId": "name", "type": "string", "text": "Name", "required": true },
            { "linkId": "age", "type": "integer", "text": "Age" },
            { "linkId": "years-here", "type": "integer", "text": "Years here", "extension": [order] },
            { "linkId": "danger", "type": "boolean", "text": "In danger?" },
            { "linkId": "where", "type": "string", "text": "Where are they now?", "required": true,
              "enableWhen": [{ "question": "danger", "operator": "=", "answerBoolean": true }] },
          ] },
        { "linkId": "end", "type": "display", "text": "Thank you." },
    ] })
}

fn form() -> Rc<Questionnaire> {
    Rc::new(Questionnaire::from_json(&children().to_string()).unwrap())
}

fn yes(yes: bool) -> Answer {
    Answer::one(Value::Boolean(yes))
}

fn text(words: &str) -> Answer {
    Answer::one(Value::Text(words.into()))
}

fn given(answers: &[(&str, Answer)]) -> Answers {
    answers.iter().map(|(id, answer)| ((*id).to_owned(), answer.clone())).collect()
}

fn three() -> Answer {
    Answer::Given([1, 2, 3].map(Value::Integer).to_vec())
}

fn asked(form: &Rc<Questionnaire>, answers: &Answers) -> Vec<String> {
    let form = form.unfolded(answers);
    let enabled = Enabled::of(&form, answers);
    let items = form.items().iter().enumerate().filter(|(index, _)| enabled.at(*index));
    items.map(|(_, item)| item.link_id.clone()).collect()
}

#[test]
fn a_condition_looks_at_its_own_instance_only() {
    let answers = given(&[("any", yes(true)), ("child", three()), ("danger#2", yes(true))]);
    let asked = asked(&form(), &answers);
    let wheres: Vec<&String> = asked.iter().filter(|id| id.starts_with("where")).collect();
    assert_eq!(wheres, ["where#2"]);
    assert_eq!(asked.iter().filter(|id| id.starts_with("name#")).count(), 3);
}

#[test]
fn the_first_instance_is_there_from_the_start_and_a_closed_group_asks_nothing() {
    let open = given(&[("any", yes(true))]);
    assert_eq!(asked(&form(), &open), ["any", "child#1", "name#1", "age#1", "years-here#1", "danger#1", "end"]);
    assert_eq!(asked(&form(), &Answers::new()), ["any", "end"]);
}

#[test]
fn each_instance_is_a_page_with_its_place_in_the_heading() {
    let answers = given(&[("any", yes(true)), ("child", three())]);
    let form = form().unfolded(&answers);
    let pages = pages(&form, &Enabled::of(&form, &answers));
    let titles: Vec<&str> = pages.iter().map(|page| form.item_at(page.lead).unwrap().text.as_str()).collect();
    assert_eq!(titles, ["Any children?", "Child (1/3)", "Child (2/3)", "Child (3/3)"]);
    assert_eq!(progress(&form, &answers).of, 1 + 3 * 4);
}

#[test]
fn an_instance_taken_away_takes_its_answers_with_it_and_its_number_never_comes_back() {
    let form = form();
    let mut answers = given(&[("any", yes(true)), ("name#1", text("Ada"))]);
    answers.insert("child".into(), with_another(&form, "child", &answers));
    answers.insert("name#2".into(), text("Ben"));
    assert_eq!(instances("child", &answers), [1, 2]);
    answers.insert("child".into(), without(2, "child", &answers));
    assert!(!asked(&form, &answers).contains(&"name#2".to_owned()), "Ben is in no output");
    answers.insert("child".into(), with_another(&form, "child", &answers));
    assert_eq!(instances("child", &answers), [1, 3], "not 2, whose answers are still in the journal");
    let unfolded = form.unfolded(&answers);
    let enabled = Enabled::of(&unfolded, &answers);
    let kept: Vec<&str> = enabled.keep(&unfolded, &answers).map(|(_, item, _)| item.link_id.as_str()).collect();
    assert_eq!(kept, ["any", "name#1"]);
}

#[test]
fn problems_and_rules_between_answers_are_of_one_instance() {
    let number = |n: i64| Answer::one(Value::Integer(n));
    let answers = given(&[
        ("any", yes(true)),
        ("child", Answer::Given([1, 2].map(Value::Integer).to_vec())),
        ("name#1", text("Ada")),
        ("age#1", number(9)),
        ("years-here#1", number(9)),
        ("age#2", number(3)),
        ("years-here#2", number(9)),
    ]);
    let form = form().unfolded(&answers);
    let found: Vec<(String, ProblemKind)> =
        problems(&form, &answers).into_iter().map(|problem| (problem.link_id, problem.kind)).collect();
    let rule = ProblemKind::Constraint("They cannot have moved in before they were born.".into());
    assert_eq!(found, [("name#2".to_owned(), ProblemKind::Unanswered), ("years-here#2".to_owned(), rule)]);
}

#[test]
fn what_the_engine_cannot_keep_apart_is_refused_by_name() {
    let refused = |change: &dyn Fn(&mut Json)| {
        let mut json = children();
        change(&mut json);
        Questionnaire::from_json(&json.to_string()).unwrap_err().to_string()
    };
    let when = json!([{ "question": "danger", "operator": "exists", "answerBoolean": true }]);
    assert_eq!(
        refused(&|json| json["item"][2]["enableWhen"] = when.clone()),
        "item end: it depends on danger, which is in a repeating group and has several answers"
    );
    assert_eq!(
        refused(&|json| json["item"][1]["item"][0] =
            json!({ "linkId": "inner", "type": "group", "repeats": true, "item": [] })),
        "item inner: a repeating group inside a repeating group is not supported"
    );
    // Audit D6: the app would show one field or no "Add another", and lose what does not fit.
    let page = json!([{ "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
        "valueCodeableConcept": { "coding": [{ "code": "page" }] } }]);
    assert_eq!(
        refused(&|json| json["item"][2] = json!({ "linkId": "page", "type": "group", "extension": page,
            "item": [{ "linkId": "in", "type": "group", "item": [
                { "linkId": "inner", "type": "group", "repeats": true, "item": [] }] }] })),
        "item inner: a repeating group inside a page is not supported"
    );
    for kind in ["string", "text", "integer", "decimal", "date", "dateTime", "time", "boolean"] {
        assert_eq!(
            refused(&|json| json["item"][2] = json!({ "linkId": "end", "type": kind, "repeats": true })),
            "item end: several answers (repeats) to a question without options are not supported"
        );
    }
    assert_eq!(
        refused(&|json| json["item"][2]["linkId"] = json!("end#1")).split(':').next_back(),
        Some(" its id holds \"#\", which marks the instances of a repeating group")
    );
}

#[test]
fn a_questionnaire_without_repeats_is_passed_on_as_it_is() {
    let mut json = children();
    json["item"][1]["repeats"] = json!(false);
    let form = Rc::new(Questionnaire::from_json(&json.to_string()).unwrap());
    assert!(Rc::ptr_eq(&form, &form.unfolded(&Answers::new())));
}
