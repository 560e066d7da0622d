//! Shapes read, and errors that name their place.

use super::*;

#[derive(Debug, PartialEq)]
struct Outer {
    name: String,
    inner: Vec<Inner>,
    note: Option<String>,
}
#[derive(Debug, PartialEq)]
struct Inner {
    count: u8,
    kind: Kind,
}
#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    Large,
    Small,
}
read_fields!(only Outer { name, inner, note });
read_fields!(Inner { count, kind });
read_words!(Kind { "large": Large, "small": Small });

fn read(json: &str) -> Result<Outer, String> {
    read_json(json.as_bytes()).map_err(|error| error.to_string())
}

#[test]
fn a_shape_is_read_and_optional_fields_may_be_absent_or_null() {
    let json = r#"{"name": "a", "inner": [{"count": 2, "kind": "small", "later": true}], "note": null}"#;
    let inner = vec![Inner { count: 2, kind: Kind::Small }];
    assert_eq!(read(json), Ok(Outer { name: "a".into(), inner, note: None }));
}

#[test]
fn an_error_names_its_place_and_what_is_known() {
    let error = |json: &str| read(json).unwrap_err();
    assert_eq!(error("[]"), "expected an object, found a list");
    assert_eq!(error(r#"{"inner": []}"#), "the field \"name\" is missing");
    assert_eq!(error(r#"{"name": 1, "inner": []}"#), "name: expected a text, found 1");
    assert_eq!(
        error(r#"{"name": "a", "inner": [], "nots": ""}"#),
        "the field \"nots\" is unknown; known: name, inner, note"
    );
    let inner =
        |inner: &str| error(&format!(r#"{{"name": "a", "inner": [{{"count": 1, "kind": "large"}}, {inner}]}}"#));
    assert_eq!(inner(r#"{"count": 1, "kind": "huge"}"#), "inner[1].kind: \"huge\" is unknown; known: large, small");
    assert_eq!(
        inner(r#"{"count": 256, "kind": "large"}"#),
        "inner[1].count: expected a whole number in range, found 256"
    );
    assert_eq!(inner("7"), "inner[1]: expected an object, found 7");
    assert_eq!(error("{\n\"name\": x"), "expected value at line 2 column 9");
}
