//! A trust's pack, its two files one after the other: it is refused, or it gives scores that hold together.
#![no_main]

use liaison::domain::scoring::{Instrument, Method, Score, score};
use liaison_fuzz::{Picks, mutate_json, use_questionnaire};
use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};

/// Stands between questionnaire.json and scoring.json.
const MARKER: &str = "\n=== scoring.json ===\n";

fuzz_target!(|data: &[u8]| {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let (questionnaire, scoring) = text.split_once(MARKER).unwrap_or((text, "{}"));
    match Instrument::from_json(questionnaire, scoring) {
        Ok(instrument) => {
            let mut picks = Picks::of(data);
            for _ in 0..3 {
                let (answers, kept) = use_questionnaire(&instrument.questionnaire, &mut picks);
                let result = score(&instrument, &answers);
                check(&instrument, &result);
                assert_eq!(result, score(&instrument, &kept), "an answer that is not asked counts");
            }
        }
        Err(error) => assert!(!error.to_string().is_empty()),
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
    if let Some(mean) = score.prorated {
        assert!(!mean.to_string().is_empty());
    }
}

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    match changed(&data[..size], seed).filter(|changed| changed.len() <= max_size && seed % 4 != 0) {
        Some(changed) => {
            data[..changed.len()].copy_from_slice(&changed);
            changed.len()
        }
        None => fuzzer_mutate(data, size, max_size),
    }
});

/// One of the two files changed; both keep the id and version they agree on.
fn changed(data: &[u8], seed: u32) -> Option<Vec<u8>> {
    let (questionnaire, scoring) = std::str::from_utf8(data).ok()?.split_once(MARKER)?;
    let (questionnaire, scoring) = if seed % 3 == 0 {
        (mutate_json(questionnaire.as_bytes(), seed)?, scoring.as_bytes().to_vec())
    } else {
        (questionnaire.as_bytes().to_vec(), mutate_json(scoring.as_bytes(), seed)?)
    };
    Some([&questionnaire, MARKER.as_bytes(), &scoring].concat())
}
