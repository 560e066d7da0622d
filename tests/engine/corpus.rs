//! The corpus kept for the fuzzer (tests/fuzz), run once by every test run: what was found stays found.

use std::fs;
use std::path::PathBuf;

use liaison::domain::case::{Case, read_entry};
use liaison::domain::device::Device;
use liaison::domain::questionnaire::Questionnaire;
use liaison::domain::scoring::Instrument;
use liaison::domain::scoring::pack::{PackContext, read};

use super::hostile::{content, load_pack, use_it};

/// Stands between questionnaire.json and scoring.json.
const MARKER: &str = "\n=== scoring.json ===\n";

fn corpus(target: &str) -> Vec<(String, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus").join(target);
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let read = |path: PathBuf| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        (name, String::from_utf8_lossy(&fs::read(path).unwrap()).into_owned())
    };
    files.into_iter().map(read).collect()
}

#[test]
fn every_questionnaire_of_the_corpus_loads_or_is_refused_with_words() {
    for (name, text) in corpus("load_questionnaire") {
        match Questionnaire::from_json(&text) {
            Ok(questionnaire) => drop(use_it(&questionnaire)),
            Err(error) => assert!(!error.to_string().is_empty(), "{name}"),
        }
    }
}

// The shapes a fuzzer begins with have to load, or it never gets behind the loader.
#[test]
fn the_packs_of_the_corpus_load_and_score() {
    let packs = corpus("load_pack");
    let loads = |name: &str| {
        let (_, text) = packs.iter().find(|(file, _)| file == name).unwrap();
        let (questionnaire, scoring) = text.split_once(MARKER).unwrap();
        Instrument::from_json(questionnaire, scoring).unwrap_or_else(|error| panic!("{name}: {error}"));
    };
    for name in ["trust", "trust-r5"] {
        let (_, text) = packs.iter().find(|(file, _)| file == name).unwrap();
        let (questionnaire, scoring) = text.split_once(MARKER).unwrap();
        let known = PackContext { content: &content(), today: "2026-11-21".parse().unwrap(), in_use: &|_| false };
        assert!(read(questionnaire.as_bytes(), scoring.as_bytes(), &known).is_ok(), "{name}");
    }
    ["sum", "gate", "skips", "rules", "patterns", "prorated", "flags", "concern", "low"]
        .iter()
        .for_each(|name| loads(name));
    for (_, text) in &packs {
        let (questionnaire, scoring) = text.split_once(MARKER).unwrap_or((text, "{}"));
        load_pack(questionnaire, scoring);
    }
}

#[test]
fn the_entries_of_the_corpus_are_refused_or_read_back_as_written() {
    for (name, text) in corpus("load_entry") {
        let mut case = Case::unopened("c", "");
        for entry in (1..).zip(text.lines()).filter_map(|(place, line)| read_entry("c", place, line.as_bytes()).ok()) {
            assert_eq!(read_entry("c", entry.seq, &entry.bytes()), Ok(entry.clone()), "{name}");
            case.record(&entry.id, entry.at, &entry.author, entry.what);
        }
        let records = (1..).zip(text.lines()).map(|(place, line)| (place, Ok(line))).collect();
        let stored = Case::read("c", "d", None, records);
        assert!(stored.is_damaged() || Case::fold("c", stored.entries).is_ok(), "{name}: a whole case is its union");
        let device = text.lines().any(|line| Device::fold([(1, line.as_bytes())]).is_ok());
        assert!(name == "unknown" || device || !case.entries.is_empty(), "{name}");
    }
}
