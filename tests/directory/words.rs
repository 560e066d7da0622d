//! Every code has its sentence.

use liaison::catalogue::Text;
use liaison::document::directory::import::{Confidence, Field, ImportError, Mark, RowOutcome, RowRefusal, Why};

fn has(kind: &str, code: &str) {
    let key = format!("import-{kind}-{code}");
    assert!(Text::english().has(&key), "{key}");
}

#[test]
fn every_meaning_of_a_column_has_a_code_and_words() {
    for field in Field::all() {
        assert_eq!(Field::of_code(field.code()), Some(field));
        has("field", field.code());
    }
}

#[test]
fn every_mark_reason_outcome_and_error_has_words() {
    let words = include_str!("../../src/catalogue/text/en/directory.ftl");
    let listed = words.lines().filter(|line| line.starts_with("import-mark-")).count();
    assert_eq!(listed, Mark::ALL.len());
    Mark::ALL.iter().for_each(|mark| has("mark", mark.code()));
    RowRefusal::ALL.iter().for_each(|refusal| has("refused", refusal.code()));
    let outcomes = [
        RowOutcome::Added,
        RowOutcome::Changed(vec![]),
        RowOutcome::Unchanged,
        RowOutcome::Refused(vec![]),
        RowOutcome::DuplicateProposed(String::new()),
    ];
    outcomes.iter().for_each(|outcome| has("outcome", outcome.code()));
    let errors = [
        ImportError::UnknownKind,
        ImportError::OldWorkbook,
        ImportError::Encrypted,
        ImportError::Damaged(String::new()),
        ImportError::TooLarge,
        ImportError::Empty,
        ImportError::Cancelled,
        ImportError::Json(String::new()),
    ];
    errors.iter().for_each(|error| has("error", error.code()));
    [Why::Nothing, Why::Heading, Why::Content, Why::Remembered, Why::Person]
        .iter()
        .for_each(|why| has("why", why.code()));
    [Confidence::None, Confidence::Guess, Confidence::Sure].iter().for_each(|it| has("confidence", it.code()));
}
