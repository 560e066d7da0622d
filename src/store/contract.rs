//! What every store must do, as one suite: native tests run it against memory, and a page in a browser against
//! IndexedDB (`check.html` on the trust's own machines, the end-to-end tests on three engines).
//!
//! It needs an empty store and WIPES it at the end: give it a database of its own, never the one with drafts.

use super::envelope::Sealed;
use super::port::{Append, Store, StoreError, entry_id};

type Checked = Result<(), String>;

/// Runs every check in order and returns their names, or the name of the first that failed and what was seen.
///
/// # Errors
/// The failed check, in words.
pub async fn run(store: &dyn Store) -> Result<Vec<&'static str>, String> {
    let mut passed = Vec::new();
    macro_rules! check {
        ($name:literal, $check:expr) => {
            match $check.await {
                Ok(()) => passed.push($name),
                Err(seen) => return Err(format!("{}: {seen}", $name)),
            }
        };
    }
    check!("an empty store has no header, heads or entries", is_empty(store));
    check!("a header is stored once and never replaced", header_once(store));
    check!("entries come back in journal order, whatever the order of writing", journal_order(store));
    check!("the head is the newest one, heads are sorted by case", newest_head(store));
    check!("a taken place is refused, and neither entry nor head changes", never_overwritten(store));
    check!("two writers at one place: exactly one wins", one_winner(store));
    check!("cases whose ids begin alike are kept apart", alike_ids(store));
    check!("any bytes come back as they were, none included", any_bytes(store));
    check!("a deleted case is gone, the others are not", delete_one(store));
    check!("a deleted case can be written again", write_again(store));
    check!("a wiped store is lost to its holder", wiped(store));
    Ok(passed)
}

fn sealed(text: &str) -> Sealed {
    Sealed::from_storage(text.as_bytes().to_vec())
}

async fn add(store: &dyn Store, case_id: &str, seq: u32, text: &str) -> Result<(), StoreError> {
    let entry = sealed(text);
    let head = sealed(&format!("head after {text}"));
    store.append(Append { case_id, seq, entry, head }).await
}

fn expect<T: PartialEq + std::fmt::Debug>(seen: T, wanted: T) -> Checked {
    if seen == wanted { Ok(()) } else { Err(format!("{seen:?} where {wanted:?} was due")) }
}

async fn expect_entries(store: &dyn Store, case_id: &str, wanted: &[(u32, &str)]) -> Checked {
    let wanted: Vec<_> = wanted.iter().map(|(seq, text)| (*seq, sealed(text))).collect();
    expect(store.entries(case_id).await, Ok(wanted))
}

async fn expect_heads(store: &dyn Store, wanted: &[(&str, &str)]) -> Checked {
    let wanted: Vec<_> = wanted.iter().map(|(id, text)| ((*id).to_owned(), sealed(text))).collect();
    expect(store.heads().await, Ok(wanted))
}

async fn is_empty(store: &dyn Store) -> Checked {
    expect(store.header().await, Ok(None))?;
    expect_heads(store, &[]).await?;
    expect_entries(store, "nobody", &[]).await
}

async fn header_once(store: &dyn Store) -> Checked {
    expect(store.create_header(b"first".to_vec()).await, Ok(()))?;
    let second = store.create_header(b"second".to_vec()).await;
    expect(second, Err(StoreError::Conflict { record: "header".to_owned() }))?;
    expect(store.header().await, Ok(Some(b"first".to_vec())))
}

async fn journal_order(store: &dyn Store) -> Checked {
    for (seq, text) in [(0, "a0"), (10, "a10"), (2, "a2"), (u32::MAX, "last"), (1, "a1")] {
        expect(add(store, "case-a", seq, text).await, Ok(()))?;
    }
    expect_entries(store, "case-a", &[(0, "a0"), (1, "a1"), (2, "a2"), (10, "a10"), (u32::MAX, "last")]).await
}

async fn newest_head(store: &dyn Store) -> Checked {
    expect(add(store, "CASE-B", 0, "b0").await, Ok(()))?;
    expect_heads(store, &[("CASE-B", "head after b0"), ("case-a", "head after a1")]).await
}

async fn never_overwritten(store: &dyn Store) -> Checked {
    let taken = Err(StoreError::Conflict { record: entry_id("CASE-B", 0) });
    expect(add(store, "CASE-B", 0, "usurper").await, taken)?;
    expect_entries(store, "CASE-B", &[(0, "b0")]).await?;
    expect_heads(store, &[("CASE-B", "head after b0"), ("case-a", "head after a1")]).await
}

/// Both are started before either ends, as two tabs would.
async fn one_winner(store: &dyn Store) -> Checked {
    let mut first = std::pin::pin!(add(store, "CASE-B", 1, "b1"));
    let mut second = std::pin::pin!(add(store, "CASE-B", 1, "b1"));
    let mut results: [Option<Result<(), StoreError>>; 2] = [None, None];
    std::future::poll_fn(|context| {
        let [one, two] = &mut results;
        for (result, writer) in [(one, first.as_mut()), (two, second.as_mut())] {
            if result.is_none()
                && let std::task::Poll::Ready(done) = writer.poll(context)
            {
                *result = Some(done);
            }
        }
        if results.iter().all(Option::is_some) { std::task::Poll::Ready(()) } else { std::task::Poll::Pending }
    })
    .await;
    let taken = Err(StoreError::Conflict { record: entry_id("CASE-B", 1) });
    let [one, two] = results;
    let (won, lost) = if one == Some(Ok(())) { (one, two) } else { (two, one) };
    expect((won, lost), (Some(Ok(())), Some(taken)))?;
    expect_entries(store, "CASE-B", &[(0, "b0"), (1, "b1")]).await
}

async fn alike_ids(store: &dyn Store) -> Checked {
    for case_id in ["x", "x/", "x/0", "xy"] {
        expect(add(store, case_id, 0, case_id).await, Ok(()))?;
    }
    for case_id in ["x", "x/", "x/0", "xy"] {
        expect_entries(store, case_id, &[(0, case_id)]).await?;
    }
    for case_id in ["x", "x/", "x/0", "xy"] {
        expect(store.delete_case(case_id).await, Ok(()))?;
    }
    expect_entries(store, "x", &[]).await
}

async fn any_bytes(store: &dyn Store) -> Checked {
    let every: Vec<u8> = (0..=255).collect();
    let large = vec![0xA5; 1024 * 1024];
    for (seq, bytes) in (0..).zip([Vec::new(), every, large]) {
        let (entry, head) = (Sealed::from_storage(bytes.clone()), Sealed::from_storage(Vec::new()));
        expect(store.append(Append { case_id: "bytes", seq, entry, head }).await, Ok(()))?;
        // Compared without printing a mebibyte.
        let stored = store.entries("bytes").await.map_err(|error| error.to_string())?;
        match stored.last() {
            Some((last, entry)) if *last == seq && entry.as_bytes() == bytes => {}
            _ => return Err(format!("{} bytes came back changed", bytes.len())),
        }
    }
    expect(store.delete_case("bytes").await, Ok(()))
}

async fn delete_one(store: &dyn Store) -> Checked {
    expect(store.delete_case("case-a").await, Ok(()))?;
    expect(store.delete_case("never there").await, Ok(()))?;
    expect_entries(store, "case-a", &[]).await?;
    expect_entries(store, "CASE-B", &[(0, "b0"), (1, "b1")]).await?;
    expect_heads(store, &[("CASE-B", "head after b1")]).await
}

async fn write_again(store: &dyn Store) -> Checked {
    expect(add(store, "case-a", 0, "again").await, Ok(()))?;
    expect_entries(store, "case-a", &[(0, "again")]).await
}

async fn wiped(store: &dyn Store) -> Checked {
    expect(store.wipe().await, Ok(()))?;
    expect(store.header().await, Err(StoreError::Lost))?;
    expect(store.heads().await, Err(StoreError::Lost))?;
    expect(store.entries("case-a").await, Err(StoreError::Lost))?;
    expect(add(store, "case-a", 1, "late").await, Err(StoreError::Lost))?;
    expect(store.create_header(b"late".to_vec()).await, Err(StoreError::Lost))?;
    expect(store.delete_case("case-a").await, Err(StoreError::Lost))?;
    expect(store.wipe().await, Err(StoreError::Lost))
}
