//! What another program is given, by its published schema.

use boon::{Compiler, Schemas};
use liaison::document::directory::import::{Field, Known, Mark, NoPause, ReadOptions, read_directory_json};
use serde_json::{Value, json};

use super::made::{TODAY, codes, now};

const SCHEMA: &str = include_str!("../../src/catalogue/schemas/directory-import-1.schema.json");

fn read(bytes: &[u8], options: &ReadOptions) -> Value {
    let codes = codes();
    let known = Known { current: None, today: TODAY, categories: &codes, needs: &[] };
    let read = now(read_directory_json(bytes, "list.csv", options, &known, &NoPause));
    let mut schemas = Schemas::new();
    let mut compiler = Compiler::new();
    compiler.add_resource("import.json", serde_json::from_str(SCHEMA).unwrap()).unwrap();
    let index = compiler.compile("import.json", &mut schemas).unwrap();
    if let Err(error) = schemas.validate(&read, index) {
        panic!("{error}");
    }
    read
}

#[test]
fn results_keep_to_the_schema() {
    let list = "Service name,Postcode,Phone,Category\nHarbour,NM1 4AA,1632960001,Mental health\nHarbour,NM1 4AA,01632 960002,Other\n,,,\nNobody,,,\n";
    let read_list = read(list.as_bytes(), &ReadOptions::default());
    assert_eq!(read_list["counts"]["added"], 1);
    assert_eq!(read_list["rows"][0]["marks"][0], json!({"mark": "zero-restored", "column": 2}));
    assert_eq!(read_list["rows"][1]["outcome"], "duplicate");
    assert_eq!(read_list["rows"][2]["reasons"], json!(["no-contact"]));
    assert_eq!(read_list["mapping"]["columns"][1]["field"], "postcode");
    let example = include_str!("../../src/catalogue/directory/example.json");
    assert_eq!(read(example.as_bytes(), &ReadOptions::default())["kind"], "directory");
    let feed = br#"{"contents": [{"id": "1", "name": "A", "email": "a@b.uk"}]}"#;
    assert_eq!(read(feed, &ReadOptions::default())["kind"], "open-referral");
    for bad in [&b"%PDF-1.7"[..], b"", b"{", b"PK\x03\x04"] {
        assert!(read(bad, &ReadOptions::default())["refused"]["code"].is_string());
    }
}

#[test]
fn the_mapping_it_gives_can_be_given_back_changed() {
    let list = b"Service name,Odd,Phone\nHarbour,Amir,01632 960001\n";
    let first = read(list, &ReadOptions::default());
    let mut mapping =
        liaison::document::directory::import::Mapping::from_json(first["mapping"].to_string().as_bytes()).unwrap();
    mapping.set(1, Field::Owner);
    let second = read(list, &ReadOptions { mapping: Some(mapping), sheet: None });
    assert_eq!(second["directory"]["services"][0]["owner"], "Amir");
}

#[test]
fn the_schema_knows_every_code() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let codes = |name: &str| -> Vec<String> {
        schema["$defs"][name]["enum"].as_array().unwrap().iter().map(|code| code.as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(codes("mark"), Mark::ALL.iter().map(|mark| mark.code()).collect::<Vec<_>>());
    assert_eq!(codes("field"), Field::all().map(Field::code).collect::<Vec<_>>());
}
