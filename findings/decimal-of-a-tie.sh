#!/usr/bin/env bash
# serde_json 1.0.154 (which writes numbers with zmij 1.0.23) and Rust's own `Display` write the same f64 with another last
# digit where it lies exactly between two shortest texts. 926551237411937.25 is such a number: doubles of this size are 0.125
# apart, so ...937.2 and ...937.3 both read back as it, and both are as short as can be. Of .25 serde_json takes .2 and the
# standard library .3; of .75 both take .8:
#
#   Display    926551237411937.3 926551237411937.8
#   serde_json 926551237411937.2 926551237411937.8
#
# Both are right as numbers. But the text of a FHIR `decimal` counts (its precision is part of it): a value shown with
# `to_string()` and exported with serde_json is then not the same text, and a test over random numbers that holds one
# against the other fails now and then.
set -euo pipefail
here=$(mktemp -d); trap 'rm -rf "$here"' EXIT; cd "$here"
cargo init --quiet --name tie .
cat >> Cargo.toml <<'TOML'
serde_json = "=1.0.154"
zmij = "=1.0.23"
TOML
cat > src/main.rs <<'RUST'
fn main() {
    let ties = [926551237411937.25_f64, 926551237411937.75];
    let shown = ties.map(|tie| tie.to_string());
    let written = ties.map(|tie| serde_json::Number::from_f64(tie).unwrap().to_string());
    for texts in [&shown, &written] {
        assert_eq!(texts.clone().map(|text| text.parse::<f64>().unwrap()), ties);
    }
    println!("Display    {}\nserde_json {}", shown.join(" "), written.join(" "));
}
RUST
found=$(cargo run --quiet)
printf '%s\n' "$found"
expected='Display    926551237411937.3 926551237411937.8
serde_json 926551237411937.2 926551237411937.8'
[ "$found" = "$expected" ] || { echo "this has changed" >&2; exit 1; }
