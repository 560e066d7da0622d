//! A file a trust loads as a form or the first half of a pack: it is refused, or everything can be asked of it.
#![no_main]

use std::rc::Rc;

use liaison::domain::questionnaire::Questionnaire;
use liaison_fuzz::{Picks, changed_in_place, mutate_json, use_questionnaire};
use libfuzzer_sys::{Corpus, fuzz_mutator, fuzz_target};

fuzz_target!(|data: &[u8]| -> Corpus {
    let Ok(text) = std::str::from_utf8(data) else { return Corpus::Reject };
    match Questionnaire::from_json(text) {
        Ok(questionnaire) => {
            let questionnaire = Rc::new(questionnaire);
            let mut picks = Picks::of(data);
            for _ in 0..3 {
                use_questionnaire(&questionnaire, &mut picks);
            }
            Corpus::Keep
        }
        Err(error) => {
            assert!(!error.to_string().is_empty());
            Corpus::Reject
        }
    }
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    changed_in_place(data, size, max_size, seed, mutate_json)
});
