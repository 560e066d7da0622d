//! `script/bench`: a vault of 10, 1,000 and 10,000 cases in each engine, and the store's contract on its IndexedDB.
//!
//! Measured and printed, never judged by the clock: what counts is the ratio of a vault to the smallest one of the same
//! run. The key derivation is the same work each time, so how much slower that became is taken out of every ratio: a
//! machine with other work to do slows both. Ignored otherwise: it wants a build with the feature `bench` in `target/bench/`, and many minutes.

use std::fs;
use std::path::Path;
use std::time::Duration;

use serde_json::Value;
use tokio::time::{Instant, sleep};

use crate::browser::Browser;
use crate::journey::PASSPHRASE;
use crate::site::Site;

/// Entries of each case.
const ENTRIES: u32 = 200;
/// Entries of one long case.
const LONG: u32 = 2000;
/// Cases filled in with one call.
const AT_ONCE: u32 = 100;
/// Each figure is the median of so many.
const TIMES: usize = 5;

/// What is measured, in milliseconds; the names are the heads of the table.
const COLUMNS: [&str; 7] = ["key", "unlock after the key", "home", "find", "open", "open long", "answer"];

async fn bench_site() -> Site {
    let built = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/bench");
    assert!(built.join("index.html").is_file(), "target/bench/index.html is missing: start script/bench");
    Site::with_fault(&built, include_str!("bench.js")).await
}

journey!(
    #[ignore = "script/bench"]
    the_stores_contract_holds,
    async |b: &mut Browser| {
        let site = bench_site().await;
        b.open(&site.url).await;
        b.see_heading("Set up this device").await;
        let passed = bundle(b, "begin('benchStoreContract')").await.unwrap_or_else(|broken| panic!("{broken}"));
        let passed = passed.as_array().unwrap();
        println!("{}: {} promises of the store are kept", b.engine.name(), passed.len());
        assert!(passed.len() >= 19, "{passed:?}");
    }
);

journey!(
    #[ignore = "script/bench"]
    a_vault_of_many_cases,
    async |b: &mut Browser| {
        let site = bench_site().await;
        b.set_up(&site).await;
        b.saved().await;
        let mut cases: Vec<String> = Vec::new();
        let (mut rows, mut end) = (Vec::new(), String::new());
        let long = match fill(b, 1, LONG).await {
            Ok(made) => made[0].clone(),
            Err(error) => panic!("{error}"),
        };
        for size in sizes() {
            let began = Instant::now();
            let before = cases.len();
            while cases.len() < size && end.is_empty() {
                let missing = u32::try_from(size - cases.len()).unwrap();
                match fill(b, missing.min(AT_ONCE), ENTRIES).await {
                    Ok(made) => cases.extend(made),
                    Err(error) => end = format!("{}: no more than {} cases: {error}", b.engine.name(), cases.len()),
                }
            }
            let filled = began.elapsed().as_secs_f64();
            println!("{}: {} cases stored in {filled:.0} s", b.engine.name(), cases.len() - before);
            rows.push((cases.len(), measure(b, &cases, &long).await));
            println!("{}", table(b.engine.name(), &rows));
            if !end.is_empty() {
                break;
            }
        }
        assert!(end.is_empty(), "{end}");
    }
);

/// `LIAISON_BENCH_CASES`, smallest first.
fn sizes() -> Vec<usize> {
    let named = std::env::var("LIAISON_BENCH_CASES").unwrap_or_default();
    let sizes: Vec<usize> = named.split_whitespace().map(|size| size.parse().expect("a number of cases")).collect();
    if sizes.is_empty() { vec![10, 1000, 10_000] } else { sizes }
}

/// Adds cases while the app is locked; their references.
async fn fill(b: &Browser, cases: u32, entries: u32) -> Result<Vec<String>, String> {
    let made = bundle(b, &format!("begin('benchFill', '{PASSPHRASE}', {cases}, {entries})")).await?;
    Ok(made.as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned()).collect())
}

/// Calls a function of the bundle and waits for it, for ten minutes at most.
async fn bundle(b: &Browser, call: &str) -> Result<Value, String> {
    b.script(call).await;
    for _ in 0..6000 {
        let outcome = b.script("return window.outcome").await;
        if let Some(error) = outcome["error"].as_str() {
            return Err(error.to_owned());
        }
        if !outcome.is_null() {
            return Ok(outcome["value"].clone());
        }
        sleep(Duration::from_millis(100)).await;
    }
    panic!("{call} does not end");
}

async fn measure(b: &Browser, cases: &[String], long: &str) -> [f64; COLUMNS.len()] {
    let mut taken: [Vec<f64>; COLUMNS.len()] = Default::default();
    for round in 0..TIMES {
        b.reload().await;
        b.see_heading("Unlock").await;
        b.fill("Passphrase", PASSPHRASE).await;
        b.settle().await;
        let unlocked = b.script("return unlocked()").await;
        let (whole, after) = (unlocked[0].as_f64().unwrap(), unlocked[1].as_f64().unwrap());
        taken[0].push(whole - after);
        taken[1].push(after);
        b.saved().await;
        // Somewhere in the middle of the list.
        let case = &cases[(cases.len() - 1) * (round + 1) / (TIMES + 1)];
        for (reference, column) in [(long, 5), (case.as_str(), 4)] {
            taken[3].push(milliseconds(b, &format!("found('{reference}')")).await);
            taken[column].push(milliseconds(b, &format!("opened('{reference}')")).await);
            if column == 4 {
                b.press("Basic needs").await;
                b.see("Where will they sleep tonight").await;
                for _ in 0..2 {
                    b.saved().await;
                    taken[6].push(milliseconds(b, "answered()").await);
                }
            }
            taken[2].push(milliseconds(b, "wentHome()").await);
        }
    }
    taken.map(|mut times| {
        times.sort_by(f64::total_cmp);
        times[times.len() / 2]
    })
}

async fn milliseconds(b: &Browser, what: &str) -> f64 {
    b.script(&format!("return {what}")).await.as_f64().unwrap_or_else(|| panic!("{what} was not measured"))
}

/// Milliseconds, each with its ratio to the first row, beside that of the key. Kept in `target/e2e/` too.
fn table(engine: &str, rows: &[(usize, [f64; COLUMNS.len()])]) -> String {
    let mut lines =
        vec![format!("| {engine}, cases | {} |", COLUMNS.join(" | ")), "|---".repeat(COLUMNS.len() + 1) + "|"];
    let first = &rows[0].1;
    for (size, figures) in rows {
        let slower = figures[0] / first[0];
        let cell = |column: usize| {
            let ratio = figures[column] / first[column] / if column == 0 { 1.0 } else { slower };
            format!("{:.0} ms x{ratio:.1}", figures[column])
        };
        let cells: Vec<String> = (0..COLUMNS.len()).map(cell).collect();
        lines.push(format!("| {size} | {} |", cells.join(" | ")));
    }
    let table = lines.join("\n");
    fs::write(crate::process::out().join(format!("bench-{engine}.md")), &table).unwrap();
    table
}
