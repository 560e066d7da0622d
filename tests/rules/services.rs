//! `services`: what fits, as the screens show it, by the published schema.

use serde_json::{Value as Json, json};

use liaison::catalogue::with_directory;
use liaison::domain::directory::Directory;
use liaison::domain::evaluate::services;

use super::kit::{content, core, points};
use super::random::random;

fn asked(now: &str, answers: Json) -> Json {
    json!({"now": now, "contacts": [{"at": now, "place": "custody", "answers": answers}]})
}

/// Scenario A, as another program would ask.
fn scenario_a() -> Json {
    asked(
        "2026-11-21T22:15:00Z",
        json!({
            "person": {"date-of-birth": "1992-03-27", "sex": "male", "area": "northmere-central"},
            "identification": {"setting": "custody"},
            "core-screen": core(json!({"alcohol-now": ["shaking"], "V3": "self-report", "V11": "self-report"})),
            "basic-needs": {"tonight": "HM04"},
            "audit": points(&[4, 4, 4, 2, 2, 2, 1, 1, 0, 0]),
        }),
    )
}

fn ids(found: &Json) -> Vec<&str> {
    found["matches"].as_array().unwrap().iter().map(|one| one["service"].as_str().unwrap()).collect()
}

#[test]
fn a_bed_tonight_comes_first_with_its_reasons_and_what_to_ask() {
    let found = services(&content(), &scenario_a());
    let first = &found["matches"][0];
    assert_eq!(
        (&first["service"], &first["opening"]),
        (&json!("nm-night-shelter"), &json!({"code": "open", "until": "09:00", "days": 1})),
        "{found:#}"
    );
    for reason in
        [json!({"code": "today"}), json!({"code": "need", "need": "basic:housing"}), json!({"code": "from-custody"})]
    {
        assert!(first["why"].as_array().unwrap().contains(&reason), "{reason}: {first:#}");
    }
    assert_eq!(first["ask"], json!([{"code": "offence", "offences": ["02"]}]));
    let near = found["nearMisses"].as_array().unwrap();
    let womens = near.iter().find(|near| near["service"] == "nm-womens-hostel").unwrap();
    assert_eq!(womens["whyNot"], json!([{"code": "sex", "served": "female"}]));
    assert!(!ids(&found).contains(&"nm-crc"));
}

#[test]
fn another_directory_is_matched_by_its_own_areas_and_what_it_lacks_is_unmet() {
    let json = r#"{"format":"liaison-directory","version":"2","title":"Another","fictional":false,
        "areas":[{"id":"m1","name":"Ardwick"}],"services":[{"id":"beds","name":"Beds","categories":["housing"],
        "needs":["basic:housing"],"description":"","phone":"0161 496 0000","areas":["m1"],"age":{},"sex":"any",
        "eligibility":"","accepts":{"excluded_offences":[]},"referral_how":"","requires":[],"hours":[],"status":"active"}]}"#;
    let own = with_directory(&content(), std::rc::Rc::new(Directory::from_json(json).unwrap())).unwrap();
    let input = scenario_a();
    let refused = services(&own, &input);
    assert!(refused["refused"][0].as_str().unwrap().contains("area"), "an area it does not know: {refused}");
    let mut here = input;
    here["contacts"][0]["answers"]["person"]["area"] = json!("m1");
    let found = services(&own, &here);
    assert_eq!(found["directory"], json!({"title": "Another", "version": "2", "fictional": false}));
    assert_eq!(ids(&found), ["beds"]);
    assert_eq!(found["matches"][0]["ask"], json!([{"code": "from-custody"}]));
    assert_eq!(
        (&found["matches"][0]["neverChecked"], &found["matches"][0]["opening"]),
        (&json!(true), &json!({"code": "not-known"}))
    );
    assert!(found["unmet"].as_array().unwrap().contains(&json!("V3")), "{found:#}");
}

#[test]
fn what_cannot_be_read_is_refused_and_nothing_is_looked_for() {
    let refused = services(&content(), &asked("2026-11-21T22:15:00Z", json!({"phq-99": {}})));
    assert_eq!(refused.as_object().unwrap().keys().collect::<Vec<_>>(), ["refused", "version"]);
    assert!(services(&content(), &json!({})).get("refused").is_some());
}

#[test]
fn every_result_keeps_to_the_published_schema() {
    let schema: Json =
        serde_json::from_str(include_str!("../../src/catalogue/schemas/services-1.schema.json")).unwrap();
    let (mut compiler, mut schemas) = (boon::Compiler::new(), boon::Schemas::new());
    compiler.add_resource("services", schema).unwrap();
    let index = compiler.compile("services", &mut schemas).unwrap();
    let mut some = 0;
    for seed in 0..300 {
        for now in ["2026-11-22T09:00:00Z", "2026-12-25T23:00:00Z", "2029-03-04T10:00:00Z"] {
            let found = services(&content(), &asked(now, json!(random(seed))));
            schemas.validate(&found, index).unwrap_or_else(|error| panic!("seed {seed}: {error}\n{found:#}"));
            some += found["matches"].as_array().map_or(0, Vec::len);
        }
    }
    assert!(some > 1000, "{some}");
    schemas.validate(&services(&content(), &json!({})), index).unwrap();
    schemas.validate(&services(&content(), &scenario_a()), index).unwrap();
}
