#!/usr/bin/env bash
# serde_json 1.0.154 with its feature `arbitrary_precision` keeps a number as the text it was read from: what FHIR asks for,
# where 1.10 is not 1.1. Handed on to another format of serde, such a number is no number any more but a map or struct with one
# secret key. ciborium 0.2.2 (CBOR) and serde_yaml_ng 0.10.0 (YAML) both write it so. Nothing fails.
#
#   CBOR {"value": {"$serde_json::private::Number": "1.10"}}
#   YAML value:
#          $serde_json::private::Number: '1.10'
set -euo pipefail
here=$(mktemp -d); trap 'rm -rf "$here"' EXIT; cd "$here"
cargo init --quiet --name number .
cat >> Cargo.toml <<'TOML'
serde_json = { version = "=1.0.154", features = ["arbitrary_precision"] }
ciborium = "=0.2.2"
serde_yaml_ng = "=0.10.0"
TOML
cat > src/main.rs <<'RUST'
fn main() {
    let dose: serde_json::Value = serde_json::from_str(r#"{"value":1.10}"#).unwrap();
    println!("JSON {dose}");
    let mut bytes = Vec::new();
    ciborium::into_writer(&dose, &mut bytes).unwrap();
    let back: ciborium::Value = ciborium::from_reader(&bytes[..]).unwrap();
    let value = &back.as_map().unwrap()[0].1;
    println!("CBOR {:?}", value.as_map().map(|map| (map[0].0.as_text(), map[0].1.as_text())));
    print!("YAML {}", serde_yaml_ng::to_string(&dose).unwrap());
}
RUST
found=$(cargo run --quiet)
printf '%s\n' "$found"
expected='JSON {"value":1.10}
CBOR Some((Some("$serde_json::private::Number"), Some("1.10")))
YAML value:
  $serde_json::private::Number: '"'1.10'"
[ "$found" = "$expected" ] || { echo "this has changed" >&2; exit 1; }
