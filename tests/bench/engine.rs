//! `cargo bench`: one answer in a questionnaire of 16, 160 and 1,600 items, on a sheet, beside its peer in the same run,
//! working out anew what is asked. Read the ratios, not the figures: the sheet's time should not grow with the form.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a benchmark fails by panicking, and the macros make functions"
)]

#[path = "../engine/long.rs"]
mod long;

use std::hint::black_box;
use std::rc::Rc;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use liaison::domain::questionnaire::{Answer, Answers, Coding, Enabled, IncrementalForm, Questionnaire, Value};

fn points(points: usize) -> Answer {
    Answer::one(Value::Coding(Coding { system: None, code: points.to_string(), display: None }))
}

fn one_answer(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("one answer");
    for questions in [16, 160, 1600] {
        let questionnaire = Rc::new(Questionnaire::from_json(&long::json(questions)).unwrap());
        let answers: Answers = (0..questions).map(|index| (long::id(index), points(1 + index % 3))).collect();
        // The head of a chain in the middle: its answer opens and closes the seven that follow.
        let head = long::id(questions / 2 / long::CHAIN * long::CHAIN);
        group.bench_with_input(BenchmarkId::new("sheet", questions), &questions, |bencher, _| {
            let mut sheet = IncrementalForm::new(questionnaire.clone(), answers.clone());
            let mut open = false;
            bencher.iter(|| {
                sheet.answer(&head, Some(points(if open { 2 } else { 0 })));
                open = !open;
                black_box(sheet.points())
            });
        });
        group.bench_with_input(BenchmarkId::new("everything anew", questions), &questions, |bencher, _| {
            bencher.iter(|| black_box(Enabled::of(&questionnaire, &answers)));
        });
    }
    group.finish();
}

criterion_group!(benches, one_answer);
criterion_main!(benches);
