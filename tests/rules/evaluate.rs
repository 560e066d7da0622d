//! `evaluate`: refusals by name, the same result in any order, nothing that grades a person, and the same outcome as the
//! screens show.

use serde_json::{Value as Json, json};

use liaison::domain::case::{Case, Event, Person};
use liaison::domain::evaluate::evaluate;
use liaison::domain::questionnaire::external_answers::{ExternalAnswer, answers};
use liaison::domain::time::Timestamp;
use liaison::domain::urgency::{Tier, is_adult_to_consider, outcome};

use super::kit::{Out, ask, contacts, content, points};
use super::laws::CASES;
use super::random::{Dice, Given, random};

fn refused(input: &Json) -> String {
    let out = Out(evaluate(&content(), input));
    assert!(out.0.get("urgency").is_none(), "nothing is worked out: {}", out.0);
    out.refused().unwrap().to_owned()
}

#[test]
fn what_cannot_be_read_is_refused_by_name_and_nothing_is_assumed() {
    let with = |answers: Json| {
        refused(
            &json!({"now": "2026-11-22T09:00:00Z", "contacts": [{"at": "2026-11-21T22:15:00Z", "place": "custody", "answers": answers}]}),
        )
    };
    for (input, words) in [
        (json!({"phq-99": {}}), "contacts[0].answers.phq-99: there is no form or instrument \"phq-99\""),
        (json!({"phq-9": {"11": 1}}), "phq-9 has no item \"11\""),
        (json!({"phq-9": {"1": 4}}), "item 1 does not offer"),
        (json!({"core-screen": {"offer": "perhaps"}}), "item offer does not offer"),
        (json!({"core-screen": {"alcohol-now": ["shaking", "dancing"]}}), "item alcohol-now does not offer"),
        (
            json!({"core-screen": {"context-not-male": true}}),
            "contacts[0].answers.core-screen.context-not-male: this is no answer",
        ),
        (json!({"person": {"date-of-birth": "2031-01-01"}}), "contacts[0].answers.person.date-of-birth"),
        (json!({"person": {"date-of-birth": "1831-01-01"}}), "contacts[0].answers.person.date-of-birth"),
        (json!({"phq-9": {"1": {"because": "no"}}}), "contacts[0].answers.phq-9.1: this is no answer"),
    ] {
        let said = with(input.clone());
        assert!(said.contains(words), "{input}: {said}");
    }
    let whole = |at: &str, place: &str| {
        refused(&json!({"now": "2026-11-22T09:00:00Z", "contacts": [{"at": at, "place": place, "answers": {}}]}))
    };
    assert!(whole("2026-11-23T09:00:00Z", "custody").contains("contacts[0].at: the contact is after now"));
    assert!(whole("2026-11-21 22:15", "custody").contains("no moment with an offset"));
    assert!(whole("2026-11-21T22:15:00Z", "moon").contains("there is no point of intervention \"moon\""));
    assert!(refused(&json!({"now": "2026-11-22T09:00:00Z"})).contains("contacts"));
    assert!(refused(&json!({"now": "2026-11-22T09:00:00Z", "contacts": [], "risk": 1})).contains("risk"));
}

/// Something that is no answer to most questions.
fn anything(dice: &mut Dice) -> Json {
    let odd = [
        json!(-1),
        json!(1e300),
        json!(2.5),
        json!(true),
        json!(""),
        json!("yes"),
        json!("2031-02-30"),
        json!([]),
        json!([[]]),
        json!([1, "none"]),
        json!(["none", "none"]),
        json!({}),
        json!({"declined": false}),
        json!({"unable": true, "declined": true}),
        json!("\u{202e}"),
        json!(u64::MAX),
        json!("x".repeat(9_000)),
        json!("2026-11-21T22:15:00Z"),
        json!("31 March"),
        json!({"valueCode": "yes"}),
    ];
    odd[dice.below(odd.len())].clone()
}

// Whatever stands in place of an answer, in whatever form: it is refused by its place and nothing is worked out, or it is
// an answer to that question. Nothing panics.
#[test]
fn whatever_stands_in_place_of_an_answer_is_refused_by_its_place_or_taken() {
    let content = content();
    let every: Vec<(String, String)> = content
        .questionnaires()
        .flat_map(|form| form.items().iter().map(|item| (form.id.clone(), item.link_id.clone())))
        .collect();
    let (mut refusals, mut taken) = (0, 0);
    for seed in 0..CASES as u64 {
        let mut dice = Dice::new(seed);
        let (form, item) = &every[dice.below(every.len())];
        let odd = anything(&mut dice);
        let out = ask(json!({form: {item: odd}}));
        match out.refused() {
            Some(words) => {
                assert!(out.0.get("urgency").is_none() && out.0.get("needs").is_none(), "{form}.{item}: {odd}");
                assert!(words.contains("contacts[0].answers") && words.contains(form.as_str()), "{odd}: {words}");
                refusals += 1;
            }
            None => taken += 1,
        }
    }
    assert!(refusals > 5_000 && taken > 100, "{refusals} refused, {taken} taken");
}

/// The same answers, every list of several the other way round.
fn turned(given: &Given) -> Json {
    let mut all = serde_json::to_value(given).unwrap();
    let lists = all.as_object_mut().unwrap().values_mut().flat_map(|form| form.as_object_mut().unwrap().values_mut());
    lists.filter_map(Json::as_array_mut).for_each(|list| list.reverse());
    all
}

// Domain 4.4, and the laws of `evaluate`, over ten thousand inputs of one contact, two, or two at the same moment.
#[test]
fn no_input_panics_or_grades_a_person_and_no_order_of_the_same_answers_decides_anything() {
    let never = ["low risk", "high risk", "medium risk", "probab", "likelihood", "predict"];
    for seed in 0..CASES as u64 {
        let given = random(seed);
        let later = Dice::new(seed).below(4);
        let (mut first, mut second) = (given.clone(), given);
        first.retain(|form, _| !(form.len() + later).is_multiple_of(4));
        second.retain(|form, _| !first.contains_key(form) || form == "core-screen");
        let at = if later == 3 { "2026-11-21T22:15:00Z" } else { "2026-11-22T08:00:00Z" };
        let one = |at: &str, place: &str, answers: Json| json!({"at": at, "place": place, "answers": answers});
        let forward =
            [one("2026-11-21T22:15:00Z", "custody", json!(first)), one(at, "first-appearance", json!(second))];
        let backward =
            [one(at, "first-appearance", turned(&second)), one("2026-11-21T22:15:00Z", "custody", turned(&first))];
        let out = contacts(&json!(forward));
        assert_eq!(out.refused(), None, "seed {seed}");
        assert_eq!(out, contacts(&json!(backward)), "seed {seed}");
        let words = out.0.to_string().to_lowercase();
        assert!(never.iter().all(|never| !words.contains(never)), "seed {seed}: {words}");
    }
}

// The screens show `outcome` of the case; the case that a tablet records of these answers comes to the same.
#[test]
fn it_is_what_the_screens_show() {
    let content = content();
    for seed in 0..500 {
        let given = random(seed);
        let mut case = Case::unopened("1", "");
        let at = Timestamp(1_795_000_000_000);
        let mut number = 0;
        let mut record = |case: &mut Case, what: Event| {
            number += 1;
            case.record(&number.to_string(), at, "Sam Okafor", what);
        };
        record(&mut case, Event::Opened { reference: "L-1".into() });
        record(&mut case, Event::ContactStarted { contact: "c".into(), point: "custody".into(), place: None });
        for (form, items) in &given {
            let questionnaire = content.questionnaire(form).unwrap();
            let version = questionnaire.version.clone();
            record(&mut case, Event::RunStarted { run: form.clone(), questionnaire: form.clone(), version });
            let plain: Vec<(String, ExternalAnswer)> =
                items.iter().map(|(item, value)| (item.clone(), ExternalAnswer::of_json(value).unwrap())).collect();
            for (item, answer) in answers(questionnaire, &plain).unwrap() {
                record(&mut case, Event::Answered { run: form.clone(), item, answer: Some(answer) });
            }
            record(&mut case, Event::RunFinished { run: form.clone() });
        }
        let shown = outcome(&case, &content);
        let told = ask(serde_json::to_value(&given).unwrap());
        let ids: Vec<&str> = shown.urgency.iter().map(|fired| fired.rule.id.as_str()).collect();
        assert_eq!(told.rules(), ids, "seed {seed}");
        assert_eq!(told.tier(), shown.proposed().map(Tier::code), "seed {seed}");
        assert_eq!(told.needs(), shown.need_codes(), "seed {seed}");
        let safety: Vec<&str> = shown.safety.iter().map(|fired| fired.rule.id.as_str()).collect();
        assert_eq!(told.safety(), safety, "seed {seed}");
        let open: Vec<&str> = shown.not_known.iter().map(|waits| waits.fact.as_str()).collect();
        assert_eq!(told.not_known(), open, "seed {seed}");
        let child = Person::of(&case, &content).is_child();
        let adult: Vec<&str> = shown.adult.iter().filter(|_| !child).map(|fired| fired.rule.id.as_str()).collect();
        let told_adult = &told.0["appropriateAdult"];
        let rules = told_adult["rules"].as_array().unwrap().iter().map(|rule| rule["id"].as_str().unwrap());
        assert_eq!(rules.collect::<Vec<_>>(), adult, "seed {seed}");
        assert_eq!(told_adult["consider"], json!(!child && is_adult_to_consider(&case, &shown)), "seed {seed}");
        let waits = shown.adult_not_known.iter().filter(|waits| !child && waits.question.ended);
        let open: Vec<&str> = waits.map(|waits| waits.question.words.as_str()).collect();
        let told_open =
            told_adult["notKnown"].as_array().unwrap().iter().map(|waits| waits["question"].as_str().unwrap());
        assert_eq!(told_open.collect::<Vec<_>>(), open, "seed {seed}");
    }
}

#[test]
fn age_says_how_sure_it_is() {
    let age = |person: Json| ask(json!({"person": person})).0;
    let born = age(json!({"date-of-birth": "1992-03-27"}));
    assert_eq!((&born["age"], &born["adult"]), (&json!({"years": 34, "sure": "date-of-birth"}), &json!(true)));
    let stated = age(json!({"age": 15}));
    assert_eq!((&stated["age"], &stated["adult"]), (&json!({"years": 15, "sure": "stated"}), &json!(false)));
    let unknown = age(json!({"sex": "male"}));
    assert_eq!((&unknown["age"], &unknown["adult"]), (&json!({"years": null, "sure": "not-known"}), &json!(null)));
}

// Evidence 7: the prompt for an adult who is vulnerable, by what speaks for it and what could.
#[test]
fn what_speaks_for_an_appropriate_adult_is_said_of_an_adult_and_of_a_child_it_is_by_right() {
    let adult = |age: i64, answers: Json| {
        ask(json!({"person": {"age": age}, "core-screen": super::kit::core(answers)})).0["appropriateAdult"].clone()
    };
    let doubt = adult(34, json!({"V2": "observed"}));
    assert_eq!((&doubt["byRight"], &doubt["consider"]), (&json!(false), &json!(true)), "{doubt}");
    assert!(!doubt["rules"][0]["because"][0]["says"].as_str().unwrap().is_empty(), "{doubt}");
    let none = adult(34, json!({}));
    assert_eq!((&none["consider"], &none["rules"]), (&json!(false), &json!([])), "{none}");
    let open = adult(34, json!({"V2": {"declined": true}}));
    assert_eq!(open["notKnown"][0]["fact"], "core-screen.V2", "{open}");
    let child = adult(15, json!({"V2": "observed"}));
    assert_eq!(child, json!({"byRight": true, "consider": false, "rules": [], "notKnown": []}));
}

#[test]
fn an_instrument_is_suggested_with_why_until_it_is_given_and_only_for_its_age() {
    let phq = |extra: Json| {
        let mut all = json!({"phq-2": points(&[3, 3])});
        for (form, answers) in extra.as_object().unwrap() {
            all[form] = answers.clone();
        }
        ask(all).suggested()
    };
    assert_eq!(phq(json!({})), ["phq-9"]);
    assert!(phq(json!({"phq-9": points(&[1])})).is_empty());
    assert!(phq(json!({"person": {"age": 11}})).is_empty());
    let audit = ask(json!({"core-screen": super::kit::core(json!({"alcohol-now": ["shaking"]}))}));
    assert_eq!(audit.0["suggested"][0]["because"][0]["says"], "Signs of alcohol withdrawal");
}

// The published schema holds for every result, and the inputs of these tests are of its input shape.
#[test]
fn input_and_output_keep_to_the_published_schema() {
    let schema: Json =
        serde_json::from_str(include_str!("../../src/catalogue/schemas/evaluate-1.schema.json")).unwrap();
    let (mut compiler, mut schemas) = (boon::Compiler::new(), boon::Schemas::new());
    compiler.add_resource("https://liaison.example/schemas/evaluate-1.schema.json", schema).unwrap();
    let mut of = |part: &str| {
        let at = format!("https://liaison.example/schemas/evaluate-1.schema.json#/$defs/{part}");
        compiler.compile(&at, &mut schemas).unwrap()
    };
    let (input, output) = (of("input"), of("output"));
    for seed in 0..500 {
        let asked = json!({"now": "2026-11-22T09:00:00Z", "contacts": [{"at": "2026-11-21T22:15:00Z", "place": "custody", "answers": random(seed)}]});
        schemas.validate(&asked, input).unwrap_or_else(|error| panic!("seed {seed}: {error}"));
        let out = evaluate(&content(), &asked);
        schemas.validate(&out, output).unwrap_or_else(|error| panic!("seed {seed}: {error}\n{out}"));
    }
    assert!(schemas.validate(&evaluate(&content(), &json!({})), output).is_ok());
    assert!(schemas.validate(&json!({"contacts": []}), input).is_err());
}

// Found by trying it: several signs that one rule reads in one question named that question as often.
#[test]
fn a_question_that_a_rule_waits_for_is_named_once() {
    let answers = json!({"identification": {"setting": "custody"}, "core-screen": {"rouse": "yes"}});
    let contact = json!({"at": "2026-11-21T22:15:00Z", "place": "custody", "answers": answers});
    let output = evaluate(&content(), &json!({"now": "2026-11-22T09:00:00Z", "contacts": [contact]}));
    for named in [&output["notKnown"], &output["appropriateAdult"]["notKnown"]] {
        let named = named.as_array().unwrap();
        assert!(!named.is_empty());
        assert!(named.iter().enumerate().all(|(at, one)| !named[..at].contains(one)), "{named:#?}");
    }
}
