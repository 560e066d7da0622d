//! `cargo bench --bench vault`: opening a case of 200 and 2,000 entries, beside the SHA-256 of the same bytes; sealing
//! and opening one entry, beside its SHA-256. Read the ratios, not the figures: opening grows with the entries and no
//! faster, and costs a small multiple of hashing them, which their chain needs anyway.

#![allow(clippy::unwrap_used, missing_docs, reason = "a benchmark fails by panicking, and the macros make functions")]

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use liaison::domain::case::{Case, Event, Hash, OpenFailure};
use liaison::domain::questionnaire::{Answer, Coding, Value};
use liaison::domain::time::Timestamp;
use liaison::store::envelope::{AssociatedData, DataKey, NONCE_LEN, RecordKind, open, seal};
use liaison::store::port::entry_id;

/// A case of so many entries: one form, its questions answered again and again.
fn case(entries: u32) -> Case {
    let mut case = Case::unopened("8f14e45fceea167a5a36dedd4bea2543", "d3d9446802a44259755d38e6d163e820");
    let run = "c9f0f895fb98ab9159f51fd0297e236d";
    for place in 1..=entries {
        let what = match place {
            1 => Event::Opened { reference: "7Q2-K4".into() },
            2 => Event::RunStarted { run: run.into(), questionnaire: "core-screen".into(), version: "1".into() },
            _ => {
                let display = Some("More than half the days".into());
                let system = Some("https://example.org/codes".into());
                let value = Value::Coding(Coding { system, code: (place % 4).to_string(), display });
                let item = format!("question-{}", place % 60);
                Event::Answered { run: run.into(), item, answer: Some(Answer::one(value)) }
            }
        };
        case.record(&format!("{place:032x}"), Timestamp(i64::from(place) * 20_000), "Sam Okafor", what);
    }
    case
}

fn open_a_case(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("open a case");
    let key = DataKey::from_bytes([7; 32]);
    for entries in [200_u32, 2000] {
        let case = case(entries);
        let plain: Vec<Vec<u8>> = case.entries.iter().map(|entry| entry.bytes()).collect();
        let ids: Vec<String> = (1..=entries).map(|place| entry_id(&case.id, place)).collect();
        let label = |record| AssociatedData { kind: RecordKind::Entry, record };
        let sealed: Vec<_> =
            plain.iter().zip(&ids).map(|(plain, id)| seal(&key, label(id), [9; NONCE_LEN], plain).unwrap()).collect();
        group.throughput(Throughput::Bytes(plain.iter().map(|bytes| bytes.len() as u64).sum()));
        group.bench_with_input(BenchmarkId::new("open and fold", entries), &entries, |bencher, _| {
            bencher.iter(|| {
                let records = (1..).zip(&sealed).zip(&ids);
                let records = records.map(|((place, sealed), id)| (place, open(&key, label(id), sealed)));
                let records = records.map(|(place, plain)| (place, plain.map_err(|_| OpenFailure::Changed)));
                black_box(Case::read(&case.id, &case.device, Some(entries), records.collect()))
            });
        });
        group.bench_with_input(BenchmarkId::new("fold", entries), &entries, |bencher, _| {
            bencher.iter(|| {
                let records = (1..).zip(&plain).map(|(place, plain)| (place, Ok(plain)));
                black_box(Case::read(&case.id, &case.device, Some(entries), records.collect()))
            });
        });
        group.bench_with_input(BenchmarkId::new("SHA-256", entries), &entries, |bencher, _| {
            bencher.iter(|| plain.iter().for_each(|bytes| drop(black_box(Hash::of(bytes)))));
        });
    }
    group.finish();
}

fn one_entry(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("one entry");
    let key = DataKey::from_bytes([7; 32]);
    let plain = case(3).entries.last().unwrap().bytes();
    let id = entry_id("8f14e45fceea167a5a36dedd4bea2543", 3);
    let label = AssociatedData { kind: RecordKind::Entry, record: &id };
    let sealed = seal(&key, label, [9; NONCE_LEN], &plain).unwrap();
    group.throughput(Throughput::Bytes(plain.len() as u64));
    group.bench_function("seal", |bencher| bencher.iter(|| seal(&key, label, [9; NONCE_LEN], black_box(&plain))));
    group.bench_function("open", |bencher| bencher.iter(|| open(&key, label, black_box(&sealed))));
    group.bench_function("SHA-256", |bencher| bencher.iter(|| Hash::of(black_box(&plain))));
    group.finish();
}

criterion_group!(benches, open_a_case, one_entry);
criterion_main!(benches);
