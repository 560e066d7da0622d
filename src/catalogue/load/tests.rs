//! The catalogue is whole: what one pack names is in another.

use super::*;
use crate::domain::consent::consents;

#[test]
fn the_catalogue_loads() {
    let content = load().unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(content.instruments.len(), files::INSTRUMENTS.len());
}

#[test]
fn the_areas_a_form_offers_are_those_of_the_directory() {
    let offered = |content: &ClinicalContent| {
        let form = content.form("person").unwrap();
        let options = form.item("area").unwrap().options.iter();
        let codes: Vec<String> = options.map(|option| option.value.code().unwrap().to_owned()).collect();
        let listed: Vec<String> = content.codes("areas").iter().map(|row| row.code.clone()).collect();
        assert_eq!(codes, listed);
        codes
    };
    let content = load().unwrap();
    let beside = ["no-fixed-abode", "elsewhere"];
    let of = |areas: &[&str]| areas.iter().chain(&beside).map(|area| (*area).to_owned()).collect::<Vec<_>>();
    assert_eq!(offered(&content), of(&["northmere-central", "harrow-vale", "eastwick", "saltby-coast"]));
    let json = r#"{"format":"liaison-directory","version":"2","title":"Another","fictional":false,"services":[],
        "areas":[{"id":"m1","name":"Ardwick","districts":["M1"]}]}"#;
    let another = with_directory(&content, Rc::new(Directory::from_json(json).unwrap())).unwrap();
    assert_eq!(offered(&another), of(&["m1"]));
    assert_eq!(another.label("areas", "m1"), "Ardwick");
    assert_eq!(offered(&content), of(&["northmere-central", "harrow-vale", "eastwick", "saltby-coast"]));
    let twice = json.replace("\"m1\"", "\"elsewhere\"");
    assert!(Directory::from_json(&twice).unwrap_err().to_string().starts_with("area elsewhere: "));
}

#[test]
fn every_recipient_of_the_list_is_asked_about_and_the_other_way_round() {
    let content = load().unwrap();
    let form = content.form("consent").unwrap();
    for row in content.recipients() {
        assert!(form.item(&row.code).is_some(), "{} is not in the consent form", row.code);
        assert!(form.item(&format!("{}-topics", row.code)).is_some(), "{}", row.code);
    }
    let asked = form.items().iter().filter(|item| item.option_coded("refused").is_some()).count();
    assert_eq!(asked, content.recipients().len());
    let case = crate::domain::case::Case::open("c", "r", "e", crate::domain::time::Timestamp(0), "a");
    assert!(
        consents(&case, &content, crate::domain::time::Timestamp(0)).values().all(|consent| !consent.sharing.allows())
    );
}

#[test]
fn every_need_of_a_rule_or_a_service_has_a_name() {
    let content = load().unwrap();
    let named =
        |code: &str| ["vulnerabilities", "needs", "groups"].iter().any(|list| content.label(list, code) != code);
    for rule in &content.needs.rules {
        assert!(named(&rule.id), "rule {}", rule.id);
    }
    for service in &content.directory.services {
        for need in &service.needs {
            assert!(named(need), "{}: {need}", service.id);
        }
    }
}

#[test]
fn a_rule_naming_an_unknown_fact_or_option_is_refused_by_name() {
    let mut content = load().unwrap();
    let broken = files::URGENCY.replacen("core-screen.suicide-plan", "core-screen.suicide-plot", 1);
    content.urgency = Rc::new(RuleSet::from_json(&broken).unwrap());
    let error = content.check_rules().unwrap_err().to_string();
    assert_eq!(error, "rule U1 asks for the fact \"core-screen.suicide-plot\", which no form or instrument provides");
    let broken = files::URGENCY.replacen("\"value\":\"shaking\"", "\"value\":\"shaken\"", 1);
    content.urgency = Rc::new(RuleSet::from_json(&broken).unwrap());
    let error = content.check_rules().unwrap_err().to_string();
    assert_eq!(error, "rule U5 waits for \"shaken\", which core-screen.alcohol-now does not offer");
}

#[test]
fn an_unknown_item_type_is_refused_by_name() {
    let json = files::FORMS[0].1.replacen("\"type\":\"dateTime\"", "\"type\":\"slider\"", 1);
    let error = Questionnaire::from_json(&json).unwrap_err().to_string();
    assert!(error.starts_with("item alerted has the unknown type \"slider\"; known: group,"), "{error}");
}

// A need of which nobody has said whom it concerns was held back from everybody, in silence.
#[test]
fn a_need_without_a_topic_keeps_the_catalogue_from_loading() {
    let content = load().unwrap();
    for code in ["V10", "V12", "V14", "G1", "G7"] {
        let mut broken = content.clone();
        let mut rules = (*content.report).clone();
        assert!(rules.need_topics.remove(code).is_some(), "{code}");
        broken.report = Rc::new(rules);
        let error = every_need_is_disclosed(&broken).unwrap_err().to_string();
        assert!(error.contains(&format!("the need \"{code}\" names neither")), "{error}");
    }
}

// The name of a service tells what it is for: a kind of which nobody has said so would be told to everybody.
#[test]
fn a_kind_of_service_without_a_topic_keeps_the_catalogue_from_loading() {
    let content = load().unwrap();
    for code in ["carers", "diversity-bme", "housing"] {
        let mut broken = content.clone();
        let mut rules = (*content.report).clone();
        assert!(rules.category_topics.remove(code).is_some(), "{code}");
        broken.report = Rc::new(rules);
        let error = every_category_is_disclosed(&broken).unwrap_err().to_string();
        assert!(error.contains(&format!("the category \"{code}\" names neither")), "{error}");
    }
}

// What a need rests on decides who may be told of it: the topic of its instruments and of the answers that name one.
#[test]
fn a_need_is_told_to_nobody_who_may_not_know_what_it_rests_on() {
    let content = load().unwrap();
    let mut held = Vec::new();
    for rule in &content.needs.rules {
        let Disclosure::Topic(topic) = content.need_disclosure(&rule.id) else { continue };
        rule.levels.iter().for_each(|step| {
            step.when.each(&mut |condition| {
                let instrument = condition.fact.split_once(':').map_or("", |(instrument, _)| instrument);
                // What an item on suicide shows is stricter than the rest of its instrument.
                let stricter = topic == "self-harm";
                if !stricter && content.instrument_topics.get(instrument).is_some_and(|known| known != topic) {
                    held.push(format!("{}: {topic} rests on {instrument}", rule.id));
                }
            });
        });
    }
    assert!(held.is_empty(), "{held:?}");
    for public in ["V10", "G1", "G2", "G3"] {
        assert_eq!(content.need_disclosure(public), Disclosure::Public, "age and sex are what any recipient sees");
    }
    for (code, topic) in
        [("V14", "background"), ("G4", "background"), ("G5", "background"), ("G7", "background"), ("G6", "justice")]
    {
        assert_eq!(content.need_disclosure(code), Disclosure::Topic(topic));
    }
}

// Deny by default: what a report could print without knowing what it gives away keeps the catalogue from loading.
#[test]
fn an_answer_without_a_topic_keeps_the_catalogue_from_loading() {
    let content = load().unwrap();
    for (key, named) in [
        ("court-report.sources-read=mh-record", "court-report.sources-read=mh-record"),
        ("court-report.options=appointments", "court-report.options=appointments"),
        ("stop.reason=other", "stop.reason=other"),
        ("own-view.own-words=*", "own-view.own-words"),
    ] {
        let mut rules = (*content.report).clone();
        assert!(rules.option_topics.remove(key).is_some(), "{key}");
        let error = every_answer_is_disclosed(&rules, &content.forms, &content.codes).unwrap_err().to_string();
        assert!(error.contains(named), "{error}");
    }
}
