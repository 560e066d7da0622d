//! Each chunk brings the sentences of its area: whatever is said before the chunk `case` is here has its words by then.

use std::collections::BTreeSet;
use std::fs;

use liaison::catalogue::Text;

use super::source::{below, files, refuse, root};

/// Every text in quotes of the files below these paths that is a key of the catalogue, with its file.
fn said(paths: &[&str]) -> BTreeSet<(String, String)> {
    let (src, all) = (root().join("src"), Text::english());
    let mut found = BTreeSet::new();
    for path in files(&src, "rs") {
        let name = below(&path, &src);
        if !paths.iter().any(|place| name.starts_with(place)) || name.contains("tests") {
            continue;
        }
        let code = fs::read_to_string(&path).unwrap();
        let code = code.split("#[cfg(test)]").next().unwrap_or_default();
        let quoted = code.split('"').skip(1).step_by(2).filter(|text| all.has(text));
        found.extend(quoted.map(|key| (key.to_owned(), name.clone())));
    }
    found
}

fn without_words(paths: &[&str], text: &Text) -> Vec<String> {
    let missing = said(paths).into_iter().filter(|(key, _)| !text.has(key));
    missing.map(|(key, file)| format!("src/{file} says {key}, whose words come with another chunk")).collect()
}

const INTERVIEW: &[&str] = &[
    "ui/screens/interview/",
    "ui/components/question",
    "ui/components/quiet_rules",
    "ui/components/answer_",
    "ui/components/date_field",
    "ui/components/text_field",
    "ui/components/error_summary",
    "ui/components/administration",
    "ui/components/provenance",
    "app/interview/",
    "app/host/reduce",
    "app/host/prefill",
    "app/host/embedded_",
    "app/core/eligibility",
    "document/fhir/",
];

#[test]
fn one_form_alone_has_every_sentence_it_says() {
    assert!(said(INTERVIEW).len() > 60, "{:?}", said(INTERVIEW).len());
    refuse("no words in the chunk interview", &without_words(INTERVIEW, &Text::interview()));
}

#[test]
fn the_lock_has_every_sentence_it_says() {
    let lock = ["ui/screens/lock/", "ui/screens/phase", "ui/screens/lazy", "ui/page_shell/shell", "app/lock/"];
    assert!(said(&lock).len() > 40, "{:?}", said(&lock).len());
    refuse("no words in the chunk vault", &without_words(&lock, &Text::lock()));
}

#[test]
fn a_sentence_of_another_chunk_is_seen() {
    let report = without_words(&["ui/screens/report/"], &Text::interview());
    assert!(report.iter().any(|line| line.contains("report-final")), "{report:?}");
}
