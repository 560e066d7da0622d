//! A trust's pack, its two files one after the other: it is refused, or it gives scores that hold together.
#![no_main]

use liaison::catalogue::{self, Text};
use liaison::domain::clinical_content::ClinicalContent;
use liaison::domain::scoring::pack::{PackContext, open, read};
use liaison::domain::scoring::{Instrument, Method, Score, score, score_given};
use liaison_fuzz::{Picks, changed_in_place, mutate_json, use_questionnaire};
use libfuzzer_sys::{Corpus, fuzz_mutator, fuzz_target};

/// Stands between questionnaire.json and scoring.json.
const MARKER: &[u8] = b"\n=== scoring.json ===\n";

thread_local! {
    static LIBRARY: (ClinicalContent, Text) = (catalogue::load().expect("the catalogue loads"), Text::english());
}

fn two(data: &[u8]) -> Option<(&[u8], &[u8])> {
    let at = data.windows(MARKER.len()).position(|window| window == MARKER)?;
    Some((&data[..at], &data[at + MARKER.len()..]))
}

fuzz_target!(|data: &[u8]| -> Corpus {
    let (questionnaire, scoring) = two(data).unwrap_or((data, b"{}"));
    LIBRARY.with(|(content, text)| {
        let known = PackContext { content, today: "2026-11-21".parse().expect("a date"), in_use: &|id| id == "taken" };
        match read(questionnaire, scoring, &known) {
            Ok(pack) => assert!(open(&pack.files).is_ok(), "what was taken once opens again"),
            Err(refusals) => assert!(refusals.first().is_some_and(|refusal| !refusal.say(text).is_empty())),
        }
    });
    let (Ok(questionnaire), Ok(scoring)) = (std::str::from_utf8(questionnaire), std::str::from_utf8(scoring)) else {
        return Corpus::Reject;
    };
    match Instrument::from_json(questionnaire, scoring) {
        Ok(instrument) => {
            let mut picks = Picks::of(data);
            for _ in 0..3 {
                let (answers, kept) = use_questionnaire(&instrument.questionnaire, &mut picks);
                let result = score(&instrument, &answers);
                check(&instrument, &result);
                check(&instrument, &score_given(&instrument, &answers));
                assert_eq!(result, score(&instrument, &kept), "an answer that is not asked counts");
            }
            Corpus::Keep
        }
        Err(error) => {
            assert!(!error.to_string().is_empty());
            Corpus::Reject
        }
    }
});

/// What holds for every score.
fn check(instrument: &Instrument, score: &Score) {
    let scoring = &instrument.scoring;
    assert_eq!(score.of, scoring.items.len());
    assert!(score.answered <= score.of && score.skipped.len() <= score.answered);
    assert_eq!(score.total.is_some(), score.complete() && scoring.method == Method::Sum, "{score:?}");
    let held = score.total.is_some() || score.prorated.is_some();
    assert_eq!(score.band.is_some(), held && !scoring.bands.is_empty(), "{score:?}");
    assert_eq!(score.cut_offs.is_empty(), !held || scoring.cutoff_sets.is_empty(), "{score:?}");
    if let Some(total) = score.total {
        assert!((scoring.range.0..=scoring.range.1).contains(&total), "{score:?}");
        assert!(score.prorated.is_none());
    }
    if let Some(scaled) = score.prorated {
        assert!(!scaled.to_string().is_empty());
    }
}

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    changed_in_place(data, size, max_size, seed, changed)
});

/// One of the two files changed, so that both go on agreeing on the id and the version.
fn changed(data: &[u8], seed: u32) -> Option<Vec<u8>> {
    let (questionnaire, scoring) = two(data)?;
    if seed.is_multiple_of(3) {
        Some([&mutate_json(questionnaire, seed)?, MARKER, scoring].concat())
    } else {
        Some([questionnaire, MARKER, &mutate_json(scoring, seed)?].concat())
    }
}
