//! What other programs ask for and get: by the published schema, refused by name, and read back.

use liaison::document::handout::{HandoutSource, directory_of, handout_json, read_handout_json};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::{Value as Json, json};

use super::kit::{ADDRESS, Kit, kit};

const PUBLISHED: &str = include_str!("../../src/catalogue/schemas/handout-1.schema.json");

struct Schema {
    schemas: boon::Schemas,
    parts: [boon::SchemaIndex; 3],
}

const INPUT: usize = 0;
const OUTPUT: usize = 1;
const READ: usize = 2;

impl Schema {
    fn published() -> Self {
        let (mut compiler, mut schemas) = (boon::Compiler::new(), boon::Schemas::new());
        let id = "https://liaison.example/schemas/handout-1.schema.json";
        compiler.add_resource(id, serde_json::from_str(PUBLISHED).unwrap()).unwrap();
        let parts = ["input", "output", "read"]
            .map(|part| compiler.compile(&format!("{id}#/$defs/{part}"), &mut schemas).unwrap());
        Self { schemas, parts }
    }

    fn holds(&self, part: usize, json: &Json) -> bool {
        self.schemas.validate(json, self.parts[part]).is_ok()
    }
}

/// As the bundle does it: with the directory that the input brings.
fn asked(kit: &Kit, input: &Json) -> Json {
    let own = directory_of(input).map(Result::unwrap);
    let directory = own.as_ref().unwrap_or(&kit.directory);
    handout_json(HandoutSource { directory, ..kit.source() }, input)
}

fn full() -> Json {
    json!({
        "made": "2026-11-28",
        "services": [
            "nm-safe-haven",
            {"id": "nm-drug-alcohol-service", "bring": "Your card", "directions": "Next to the mill", "text": "07700 900077",
             "what": "Help to stop", "hoursNote": "", "email": "a@b.example",
             "appointment": {"day": "2026-12-01", "time": "10:30", "words": "With Sam", "agreed": true}},
        ],
        "signposts": ["nm-sign-survey"],
        "language": "cy", "largePrint": true, "discreet": true,
        "crisis": ["999", {"name": "Crisis café", "phone": "01632 960999", "words": "Every evening"}],
        "validUntil": "2026-12-31",
        "team": {"name": "Northmere Liaison and Diversion", "phone": "01632 960100"},
        "address": ADDRESS,
    })
}

#[test]
fn every_form_of_a_handout_comes_out_and_its_link_is_read_back() {
    let (kit, schema) = (kit(), Schema::published());
    for input in [full(), json!({"made": "2026-11-28", "services": ["nm-carers"]})] {
        assert!(schema.holds(INPUT, &input), "{input}");
        let out = asked(&kit, &input);
        assert!(schema.holds(OUTPUT, &out), "{out}");
        assert!(out["html"].as_str().unwrap().starts_with("<!DOCTYPE html>"));
        assert_eq!(out["link"].is_null(), input["address"].is_null());
        assert_eq!(out["qr"].as_array().unwrap().is_empty(), input["address"].is_null());
        for text in ["fragment", "digits"] {
            let read = read_handout_json(out[text].as_str().unwrap(), &[]);
            assert!(schema.holds(READ, &read), "{read}");
            assert_eq!(read["signature"], json!({"state": "not-signed"}));
            assert_eq!(
                read["handout"]["services"].as_array().unwrap().len(),
                input["services"].as_array().unwrap().len() + input["signposts"].as_array().map_or(0, Vec::len)
            );
        }
    }
    let read = read_handout_json(asked(&kit, &full())["link"].as_str().unwrap(), &[]);
    let service = &read["handout"]["services"][1];
    assert_eq!(service["appointment"], json!({"day": "2026-12-01", "time": "10:30", "words": "With Sam"}));
    assert_eq!(service["contacts"]["text"], "07700 900077");
    assert_eq!(service["hours"][0], json!({"days": ["mon", "wed", "thu", "fri"], "opens": "09:00", "closes": "17:00"}));
    assert_eq!(read["handout"]["crisis"][1]["name"], "Crisis café");
}

#[test]
fn what_cannot_be_read_or_made_is_refused_by_name_and_there_is_nothing_else() {
    let (kit, schema) = (kit(), Schema::published());
    let with = |name: &str, value: Json| {
        let mut input = full();
        input[name] = value;
        input
    };
    for (input, words) in [
        (json!([]), "expected an object"),
        (json!({}), "the field \"made\" is missing"),
        (with("made", json!("today")), "made: expected a text such as 2026-11-21"),
        (with("person", json!("Jo")), "the field \"person\" is unknown"),
        (with("services", json!([7])), "services[0]: expected an object"),
        (with("services", json!([{"id": "nm-carers", "need": "V1"}])), "services[0]: the field \"need\" is unknown"),
        (
            with("services", json!([{"id": "nm-carers", "appointment": {"day": "2026-12-01"}}])),
            "services[0].appointment: the field \"agreed\" is missing",
        ),
        (
            with("services", json!([{"id": "nm-carers", "appointment": {"day": "2026-12-01", "agreed": false}}])),
            "only if the person agreed",
        ),
        (with("signposts", json!(["nm-carers"])), "signposts[0]: there is no signpost \"nm-carers\""),
        (with("services", json!(["nm-nowhere"])), "services[0]: there is no service \"nm-nowhere\""),
        (with("address", json!("handouts.example")), "address: the address of the reader is no web address"),
        (with("crisis", json!([])), "crisis: without a crisis line"),
        (with("language", json!("xx")), "language: there are no sentences in \"xx\"; there are: en, cy, ar"),
    ] {
        let out = asked(&kit, &input);
        assert!(schema.holds(OUTPUT, &out), "{out}");
        let refused = out["refused"][0].as_str().unwrap_or_default();
        assert!(refused.contains(words), "{refused}: {words}");
        assert_eq!(out.as_object().unwrap().len(), 2, "{out}");
    }
    assert_eq!(read_handout_json("#AQ", &[]), json!({"version": 1, "refused": "cut-short"}));
    assert!(schema.holds(READ, &read_handout_json("", &[])));
}

#[test]
fn a_directory_of_ones_own_is_used_and_a_wrong_one_named() {
    let kit = kit();
    let mut service: Json = serde_json::from_str::<Json>(include_str!("../../src/catalogue/directory/example.json"))
        .unwrap()["services"][0]
        .clone();
    service["id"] = json!("own");
    service["name"] = json!("A place of our own");
    let directory = json!({"format": "liaison-directory", "version": "7", "title": "Own", "fictional": false,
        "areas": [{"id": "northmere-central", "name": "A"}, {"id": "harrow-vale", "name": "B"}, {"id": "eastwick", "name": "C"},
                  {"id": "saltby-coast", "name": "D"}],
        "services": [service]});
    let input = json!({"made": "2026-11-28", "services": ["own"], "directory": directory});
    assert!(Schema::published().holds(INPUT, &input));
    let out = asked(&kit, &input);
    let read = read_handout_json(out["fragment"].as_str().unwrap(), &[]);
    assert_eq!(read["handout"]["services"][0]["name"], "A place of our own");
    assert_eq!(read["handout"]["directoryVersion"], "7");
    assert!(directory_of(&json!({"directory": {"services": 1}})).unwrap().is_err());
    assert!(directory_of(&json!({"directory": null})).is_none());
}

#[test]
fn what_is_too_large_for_a_code_still_has_a_sheet_and_says_so() {
    let kit = kit();
    let noise: String = (0..290_u32).map(|at| char::from_u32(0x4e00 + at * 7919 % 20_000).unwrap()).collect();
    let input = json!({"made": "2026-11-28", "services": [{"id": "nm-carers", "bring": noise}], "address": "http://intranet/h.html"});
    let out = asked(&kit, &input);
    let codes: Vec<&str> = out["warnings"].as_array().unwrap().iter().map(|it| it["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["plain-http", "intranet", "too-large-for-code"]);
    assert!(out["qr"].as_array().unwrap().is_empty() && out["html"].as_str().unwrap().contains("<article"));
    let code = out["channels"].as_array().unwrap().iter().find(|row| row["id"] == "code").unwrap();
    assert_eq!(code["survives"], false);
    assert!(Schema::published().holds(OUTPUT, &out));
}

/// Any JSON where it does not belong.
fn any_json() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        any::<i64>().prop_map(Json::from),
        "\\PC{0,12}".prop_map(Json::from),
        Just(json!("nm-carers")),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| prop::collection::vec(inner, 0..4).prop_map(Json::from))
}

#[test]
fn whatever_stands_in_an_input_is_answered_by_the_schema() {
    let (kit, schema) = (kit(), Schema::published());
    let published: Json = serde_json::from_str(PUBLISHED).unwrap();
    let names = published["$defs"]["input"]["properties"].as_object().unwrap().keys().map(String::as_str);
    // A directory is read before, and refused by errors of its own.
    let names: Vec<&str> = names.filter(|name| *name != "directory").chain(["x"]).collect();
    let mut runner = TestRunner::deterministic();
    for name in names.iter().cycle().take(200) {
        let mut input = full();
        input[*name] = any_json().new_tree(&mut runner).unwrap().current();
        let out = asked(&kit, &input);
        assert!(schema.holds(OUTPUT, &out), "{input}: {out}");
    }
}
