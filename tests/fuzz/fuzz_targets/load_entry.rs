//! A stored journal, one entry a line: each is refused by place, or it reads back the same, and the case it makes can
//! be worked with. Read as what a store holds, the lines are a damaged case, or a whole one, and never a panic. A line
//! may be of the device's journal too.
#![no_main]

use std::rc::Rc;

use liaison::catalogue::{self, Text};
use liaison::document::fhir;
use liaison::document::report::{ReportRequest, build, to_html, to_json, verify};
use liaison::domain::case::{Case, CaseSummary, Entry, ReportKind, read_entry};
use liaison::domain::clinical_content::ClinicalContent;
use liaison::domain::device::Device;
use liaison::domain::time::Timestamp;
use liaison::domain::urgency::outcome;
use liaison_fuzz::{changed_in_place, mutate_json};
use libfuzzer_sys::{Corpus, fuzz_mutator, fuzz_target};

thread_local! {
    static LIBRARY: (ClinicalContent, Text) = (catalogue::load().expect("the catalogue loads"), Text::english());
}

fuzz_target!(|data: &[u8]| -> Corpus {
    let mut device_read = false;
    let mut case = Case::unopened("c", "");
    for (place, line) in (1..).zip(data.split(|byte| *byte == b'\n')) {
        match read_entry("c", place, line) {
            Ok(entry) => {
                let again = read_entry("c", entry.seq, &entry.bytes());
                assert_eq!(again.as_ref(), Ok(&entry), "what is written reads back the same");
                let _ = case.clone().receive([entry.clone()]);
                // The chain of hashes is beyond a fuzzer, so the case is recorded anew.
                case.record(&entry.id, entry.at, &entry.author, entry.what);
            }
            Err(error) => assert!(!error.to_string().is_empty()),
        }
        if let Ok(device) = Device::fold([(1, line)]) {
            device_read = true;
            LIBRARY.with(|(content, _)| use_device(device, content));
        }
    }
    let records = (1..).zip(data.split(|byte| *byte == b'\n')).map(|(place, line)| (place, Ok(line)));
    let stored = Case::read("c", "d", None, records.collect());
    assert!(stored.is_damaged() || Case::fold("c", stored.entries.clone()).is_ok(), "a whole case is its union");
    if case.entries.is_empty() {
        return if device_read { Corpus::Keep } else { Corpus::Reject };
    }
    let written = case.entries.iter().map(|e| read_entry("c", e.seq, &e.bytes()).expect("written just now"));
    let written: Vec<Entry> = written.collect();
    assert_eq!(Case::fold("c", written).as_ref(), Ok(&case), "a case is the fold of its journal");
    LIBRARY.with(|(content, text)| [&case, &stored].map(|case| use_case(case, content, text)));
    Corpus::Keep
});

fn use_device(device: Device, content: &ClinicalContent) {
    let again = device.entries.iter().map(|entry| (entry.seq, entry.bytes())).collect::<Vec<_>>();
    assert_eq!(Device::fold(again.iter().map(|(seq, bytes)| (*seq, bytes.as_slice()))).as_ref(), Ok(&device));
    let content = content.with_device(Rc::new(device));
    for instrument in &content.instruments {
        let _ = content.availability(&instrument.scoring.instrument, "2026-11-21".parse().expect("a date"));
    }
}

fn use_case(case: &Case, content: &ClinicalContent, text: &Text) {
    let _ = CaseSummary::of(case, content);
    let _ = outcome(case, content);
    assert!(!fhir::to_json(&fhir::bundle(case, content, text, Timestamp(1_790_000_000_000))).is_empty());
    for recipient in content.recipients() {
        for kind in [ReportKind::Draft, ReportKind::Final] {
            let request = ReportRequest { recipient: &recipient.code, kind, now: Timestamp(1_790_000_000_000) };
            if let Ok(built) = build(case, content, text, &request) {
                assert!(verify(&to_json(&built.report)), "a report proves itself");
                assert!(!to_html(&built.report, text).is_empty());
            }
        }
    }
}

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    changed_in_place(data, size, max_size, seed, changed)
});

/// One line changed.
fn changed(data: &[u8], seed: u32) -> Option<Vec<u8>> {
    let mut lines: Vec<Vec<u8>> = data.split(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
    let at = usize::try_from(seed).ok()? % lines.len();
    let line = lines.get_mut(at)?;
    *line = mutate_json(line, seed)?;
    Some(lines.join(&b'\n'))
}
