//! What HL7's Structured Data Capture asks of a form engine, row by row of the behaviours (F4 to F7).

use liaison::domain::questionnaire::{
    Answer, Answers, Coding, Enabled, Problem, ProblemKind, Questionnaire, Reason, Value, pages, problems, progress,
};
use serde_json::{Value as Json, json};

const HL7: &str = "http://hl7.org/fhir/StructureDefinition/";

fn form(items: Json) -> Questionnaire {
    let json =
        json!({ "resourceType": "Questionnaire", "id": "q", "url": "u", "version": "1", "title": "t", "item": items });
    Questionnaire::from_json(&json.to_string()).unwrap()
}

fn one(item: Json) -> Questionnaire {
    form(json!([item]))
}

fn answers(given: &[(&str, Vec<Value>)]) -> Answers {
    given.iter().map(|(id, values)| ((*id).to_owned(), Answer::Given(values.clone()))).collect()
}

fn found(form: &Questionnaire, given: &[(&str, Vec<Value>)]) -> Vec<ProblemKind> {
    problems(form, &answers(given)).into_iter().map(|Problem { kind, .. }| kind).collect()
}

fn text(words: &str) -> Vec<Value> {
    vec![Value::Text(words.into())]
}

fn code(code: &str) -> Value {
    Value::Coding(Coding { system: None, code: code.into(), display: None })
}

fn ext(name: &str, value: Json) -> Json {
    let mut ext = json!({ "url": format!("{HL7}{name}") });
    ext.as_object_mut().unwrap().extend(value.as_object().unwrap().clone());
    ext
}

// F5: limits, on both sides of each.
#[test]
fn lengths_values_occurrences_and_decimals_keep_their_limits() {
    let name = one(json!({ "linkId": "a", "type": "string", "maxLength": 4,
        "extension": [ext("minLength", json!({ "valueInteger": 2 }))] }));
    assert_eq!(found(&name, &[("a", text("x"))]), [ProblemKind::TooShort(2)]);
    assert!(found(&name, &[("a", text("xy"))]).is_empty() && found(&name, &[("a", text("żółw"))]).is_empty());
    assert_eq!(found(&name, &[("a", text("xyzzy"))]), [ProblemKind::TooLong(4, 1)]);

    let several = one(json!({ "linkId": "a", "type": "choice", "repeats": true,
        "answerOption": (0..5).map(|n| json!({ "valueCoding": { "code": n.to_string() } })).collect::<Vec<_>>(),
        "extension": [ext("questionnaire-minOccurs", json!({ "valueInteger": 2 })),
            ext("questionnaire-maxOccurs", json!({ "valueInteger": 3 }))] }));
    let taken = |count: usize| vec![("a", (0..count).map(|n| code(&n.to_string())).collect())];
    assert_eq!(found(&several, &taken(1)), [ProblemKind::TooFewValues(2)]);
    assert!(found(&several, &taken(2)).is_empty() && found(&several, &taken(3)).is_empty());
    assert_eq!(found(&several, &taken(4)), [ProblemKind::TooManyValues(3)]);
    let declined: Answers = [("a".to_owned(), Answer::Missing(Reason::Declined))].into();
    assert!(problems(&several, &declined).is_empty(), "a reason for no answer is no breach of a count");

    let weight = one(json!({ "linkId": "a", "type": "decimal", "extension": [
        ext("maxDecimalPlaces", json!({ "valueInteger": 1 })), ext("minValue", json!({ "valueDecimal": 0.5 })),
        ext("maxValue", json!({ "valueDecimal": 300 })) ] }));
    let kilos = |value: f64| vec![("a", vec![Value::Decimal(value)])];
    assert!(found(&weight, &kilos(0.5)).is_empty() && found(&weight, &kilos(300.0)).is_empty());
    assert_eq!(found(&weight, &kilos(0.4)), [ProblemKind::TooLow(Value::Decimal(0.5))]);
    assert_eq!(found(&weight, &kilos(300.5)), [ProblemKind::TooHigh(Value::Decimal(300.0))]);
    assert_eq!(found(&weight, &kilos(70.25)), [ProblemKind::TooManyDecimals(1)]);
}

// F6: one's own words beside the options of an open choice, and an exclusive option alone.
#[test]
fn an_open_choice_takes_own_words_beside_its_options_and_an_exclusive_option_stands_alone() {
    let help = one(json!({ "linkId": "a", "type": "open-choice", "repeats": true, "answerOption": [
        { "valueCoding": { "code": "gp" } }, { "valueCoding": { "code": "mentor" } },
        { "valueCoding": { "code": "none" }, "extension": [ext("questionnaire-optionExclusive", json!({ "valueBoolean": true }))] },
    ] }));
    let both = vec![code("gp"), Value::Text("my aunt".into())];
    assert!(found(&help, &[("a", both.clone())]).is_empty());
    let item = help.item("a").unwrap();
    let with_mentor = item.toggled(&both, &code("mentor"));
    assert_eq!(with_mentor, [code("gp"), code("mentor"), Value::Text("my aunt".into())], "own words come last");
    assert_eq!(item.toggled(&with_mentor, &code("none")), [code("none")]);
    assert_eq!(item.toggled(&[code("none")], &code("gp")), [code("gp")]);
    assert_eq!(found(&help, &[("a", vec![code("gp"), code("none")])]), [ProblemKind::Exclusive]);
}

// F7, SDC usageMode: what is not for entry makes no page, asks nothing and counts for nothing while answering.
#[test]
fn an_item_for_display_is_not_asked_and_one_for_entry_is_not_reviewed() {
    let usage = |mode: &str| json!([{ "url": "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-usageMode", "valueCode": mode }]);
    let form = form(json!([
        { "linkId": "a", "type": "boolean" },
        { "linkId": "total", "type": "integer", "required": true, "extension": usage("display") },
        { "linkId": "practice", "type": "boolean", "extension": usage("capture") },
    ]));
    let enabled = Enabled::of(&form, &Answers::new());
    let leads: Vec<&str> = pages(&form, &enabled).iter().map(|page| page.id(&form).unwrap()).collect();
    assert_eq!(leads, ["a", "practice"]);
    assert_eq!(progress(&form, &Answers::new()).of, 2);
    assert!(problems(&form, &Answers::new()).is_empty(), "nobody can answer what is not asked");
    let reviewed = |id: &str| form.item(id).unwrap().reviewed();
    assert!(reviewed("a") && reviewed("total") && !reviewed("practice"));
}

#[test]
fn a_read_only_item_takes_no_answer_and_holds_nothing_up() {
    let form = one(json!({ "linkId": "a", "type": "string", "required": true, "readOnly": true }));
    assert!(problems(&form, &Answers::new()).is_empty());
    assert_eq!(progress(&form, &Answers::new()).of, 0);
    assert_eq!(pages(&form, &Enabled::of(&form, &Answers::new())).len(), 1, "it is shown");
}

// F4: what a form starts with.
#[test]
fn initial_values_are_those_of_the_item_or_its_marked_options() {
    let form = form(json!([
        { "linkId": "a", "type": "integer", "initial": [{ "valueInteger": 7 }] },
        { "linkId": "b", "type": "choice", "repeats": true, "answerOption": [
            { "valueCoding": { "code": "x" }, "initialSelected": true }, { "valueCoding": { "code": "y" } },
            { "valueCoding": { "code": "z" }, "initialSelected": true } ] },
        { "linkId": "c", "type": "string" },
    ]));
    let initial: Answers = form.initial().map(|(id, answer)| (id.to_owned(), answer)).collect();
    assert_eq!(initial, answers(&[("a", vec![Value::Integer(7)]), ("b", vec![code("x"), code("z")])]));
}

fn between(severity: &str) -> Questionnaire {
    let constraint = json!({ "url": "https://liaison.example/fhir/StructureDefinition/constraint", "extension": [
        { "url": "key", "valueId": "order" }, { "url": "severity", "valueCode": severity },
        { "url": "human", "valueString": "Released cannot be before arrested." },
        { "url": "operator", "valueCode": ">=" }, { "url": "other", "valueString": "arrested" } ] });
    form(json!([
        { "linkId": "arrested", "type": "date" },
        { "linkId": "released", "type": "date", "extension": [constraint],
          "enableWhen": [{ "question": "out", "operator": "=", "answerBoolean": true }] },
        { "linkId": "out", "type": "boolean" },
    ]))
}

// F5, hapi#1841: a rule between two answers, in its own words; an error blocks the end, a warning does not.
#[test]
fn a_rule_between_two_answers_is_said_in_its_own_words() {
    let date = |date: &str| vec![Value::Date(date.parse().unwrap())];
    let out = |out: bool| vec![Value::Boolean(out)];
    let wrong = [("arrested", date("2026-11-21")), ("released", date("2026-11-20")), ("out", out(true))];
    let words = "Released cannot be before arrested.".to_owned();
    let error = found(&between("error"), &wrong);
    assert_eq!(error, [ProblemKind::Constraint(words.clone())]);
    assert!(error[0].blocks());
    let warning = found(&between("warning"), &wrong);
    assert_eq!(warning, [ProblemKind::Warning(words)]);
    assert!(!warning[0].blocks());

    let kept = [("arrested", date("2026-11-21")), ("released", date("2026-11-21")), ("out", out(true))];
    assert!(found(&between("error"), &kept).is_empty());
    assert!(found(&between("error"), &wrong[1..]).is_empty(), "unanswered breaks nothing");
    let closed = [wrong[0].clone(), wrong[1].clone(), ("out", out(false))];
    assert!(found(&between("error"), &closed).is_empty(), "nor does a question that is not asked");
}

#[test]
fn a_rule_that_names_nothing_or_says_nothing_is_refused_by_item() {
    let with = |parts: Json| {
        let json = json!({ "resourceType": "Questionnaire", "id": "q", "url": "u", "version": "1", "title": "t", "item": [
            { "linkId": "a", "type": "date", "extension": [{
                "url": "https://liaison.example/fhir/StructureDefinition/constraint", "extension": parts }] }] });
        Questionnaire::from_json(&json.to_string()).unwrap_err().to_string()
    };
    let operator = json!({ "url": "operator", "valueCode": ">" });
    let human = json!({ "url": "human", "valueString": "No." });
    let key = json!({ "url": "key", "valueId": "k" });
    let severity = json!({ "url": "severity", "valueCode": "error" });
    let other = |id: &str| json!({ "url": "other", "valueString": id });
    assert_eq!(with(json!([])), "item a has a constraint that cannot be used: operator is missing");
    assert_eq!(with(json!([operator])), "item a has a constraint that cannot be used: other or value is missing");
    assert_eq!(
        with(json!([operator, other("b"), human, key, severity])),
        "item a has a constraint that cannot be used: it names b, which is not in this questionnaire"
    );
    assert_eq!(
        with(json!([operator, other("a"), human, key])),
        "item a has a constraint that cannot be used: severity (error or warning) is missing"
    );
}

// F1, F3; lforms#185, lforms#192: every operator on every type of answer, true and false.
#[test]
fn every_operator_compares_every_type_that_has_an_order() {
    let values = |name: &str| -> (Json, Json, Json) {
        match name {
            "integer" => (json!(1), json!(2), json!(3)),
            "decimal" => (json!(1.5), json!(2.5), json!(3.5)),
            "date" => (json!("2026-01-01"), json!("2026-01-02"), json!("2026-01-03")),
            "dateTime" => (json!("2026-01-01T09:00:00"), json!("2026-01-01T10:00:00"), json!("2026-01-01T11:00:00")),
            "time" => (json!("09:00:00"), json!("10:00:00"), json!("11:00:00")),
            _ => (json!("a"), json!("b"), json!("c")),
        }
    };
    let suffix = [
        ("integer", "Integer"),
        ("decimal", "Decimal"),
        ("date", "Date"),
        ("dateTime", "DateTime"),
        ("time", "Time"),
        ("string", "String"),
    ];
    // Below, at and above what is waited for.
    let truth = [
        ("=", [false, true, false]),
        ("!=", [true, false, true]),
        (">", [false, false, true]),
        ("<", [true, false, false]),
        (">=", [false, true, true]),
        ("<=", [true, true, false]),
    ];
    for (kind, name) in suffix {
        let (below, at, above) = values(kind);
        for (operator, wanted) in truth {
            let mut when = json!({ "question": "a", "operator": operator });
            when[format!("answer{name}")] = at.clone();
            let form = form(json!([
                { "linkId": "a", "type": kind, "initial": [{ format!("value{name}"): below.clone() }] },
                { "linkId": "b", "type": "display", "enableWhen": [when] },
            ]));
            for (value, wanted) in [&below, &at, &above].into_iter().zip(wanted) {
                let holder =
                    one(json!({ "linkId": "a", "type": kind, "initial": [{ format!("value{name}"): value }] }));
                let answers: Answers = holder.initial().map(|(id, answer)| (id.to_owned(), answer)).collect();
                assert_eq!(answers.len(), 1, "{kind}");
                assert_eq!(Enabled::of(&form, &answers).is(&form, "b"), wanted, "{kind} {value} {operator} {at}");
            }
            assert!(!Enabled::of(&form, &Answers::new()).is(&form, "b"), "{kind}: no answer meets no {operator}");
        }
    }
}
