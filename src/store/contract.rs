//! What every store must do, as one suite: native tests run it against memory, and `script/bench` against the
//! IndexedDB of three engines.
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
    check!("a header is stored once, and never over another", header_once(store));
    check!("a header is replaced only by who knows what it is now", header_compared(store));
    check!("two who change the header at once: exactly one wins", one_header(store));
    check!("the wrong passphrases are counted apart from the header", attempts_kept(store));
    check!("entries come back in journal order, whatever the order of writing", journal_order(store));
    check!("the head is the newest one, heads are sorted by case", newest_head(store));
    check!("a taken place is refused, and neither entry nor head changes", never_overwritten(store));
    check!("two writers at one place: exactly one wins", one_winner(store));
    check!("one entry is read by its place", one_entry(store));
    check!("many entries and their head are stored together", batch(store));
    check!("one taken place refuses all that come with it", batch_refused(store));
    check!("places end where numbers do, and nothing is stored past it", batch_too_far(store));
    check!("a head alone is replaced", head_alone(store));
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

async fn add(store: &dyn Store, case_id: &str, place: u32, text: &str) -> Result<(), StoreError> {
    add_all(store, case_id, place, &[text]).await
}

async fn add_all(store: &dyn Store, case_id: &str, first: u32, texts: &[&str]) -> Result<(), StoreError> {
    let entries = texts.iter().map(|text| sealed(text)).collect();
    let head = sealed(&format!("head after {}", texts.last().unwrap_or(&"nothing")));
    store.append(Append { case_id, first, entries, head }).await
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

async fn header_compared(store: &dyn Store) -> Checked {
    let stale = store.replace_header(b"another".to_vec(), b"second".to_vec()).await;
    expect(stale, Err(StoreError::Conflict { record: "header".to_owned() }))?;
    expect(store.header().await, Ok(Some(b"first".to_vec())))?;
    expect(store.replace_header(b"first".to_vec(), b"second".to_vec()).await, Ok(()))?;
    expect(store.header().await, Ok(Some(b"second".to_vec())))
}

async fn one_header(store: &dyn Store) -> Checked {
    let change = || store.replace_header(b"second".to_vec(), b"third".to_vec());
    one_of_two(change(), change(), StoreError::Conflict { record: "header".to_owned() }).await?;
    expect(store.header().await, Ok(Some(b"third".to_vec())))
}

async fn attempts_kept(store: &dyn Store) -> Checked {
    expect(store.attempts().await, Ok(None))?;
    for bytes in [b"one".to_vec(), b"two".to_vec(), Vec::new()] {
        expect(store.set_attempts(bytes.clone()).await, Ok(()))?;
        expect(store.attempts().await, Ok(Some(bytes)))?;
    }
    expect(store.header().await, Ok(Some(b"third".to_vec())))
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

async fn one_winner(store: &dyn Store) -> Checked {
    let write = || add(store, "CASE-B", 1, "b1");
    one_of_two(write(), write(), StoreError::Conflict { record: entry_id("CASE-B", 1) }).await?;
    expect_entries(store, "CASE-B", &[(0, "b0"), (1, "b1")]).await
}

/// Starts both before either ends, as two tabs would: one must be done, the other refused with `refusal`.
async fn one_of_two<W: Future<Output = Result<(), StoreError>>>(first: W, second: W, refusal: StoreError) -> Checked {
    let (mut first, mut second) = (Box::pin(first), Box::pin(second));
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
    let [one, two] = results;
    let (won, lost) = if one == Some(Ok(())) { (one, two) } else { (two, one) };
    expect((won, lost), (Some(Ok(())), Some(Err(refusal))))
}

async fn one_entry(store: &dyn Store) -> Checked {
    expect(store.entry("CASE-B", 1).await, Ok(Some(sealed("b1"))))?;
    expect(store.entry("CASE-B", 2).await, Ok(None))?;
    expect(store.entry("nobody", 0).await, Ok(None))
}

async fn batch(store: &dyn Store) -> Checked {
    expect(add_all(store, "merged", 1, &["m1", "m2", "m3"]).await, Ok(()))?;
    expect(add_all(store, "merged", 4, &["m4"]).await, Ok(()))?;
    expect_entries(store, "merged", &[(1, "m1"), (2, "m2"), (3, "m3"), (4, "m4")]).await?;
    expect(head_of(store, "merged").await, Ok(Some(sealed("head after m4"))))
}

/// The place taken is neither the first nor the last, so that what comes before it must be undone.
async fn batch_refused(store: &dyn Store) -> Checked {
    expect(add(store, "merged", 7, "m7").await, Ok(()))?;
    let taken = Err(StoreError::Conflict { record: entry_id("merged", 7) });
    expect(add_all(store, "merged", 5, &["x5", "x6", "x7", "x8"]).await, taken)?;
    expect_entries(store, "merged", &[(1, "m1"), (2, "m2"), (3, "m3"), (4, "m4"), (7, "m7")]).await?;
    expect(head_of(store, "merged").await, Ok(Some(sealed("head after m7"))))
}

async fn batch_too_far(store: &dyn Store) -> Checked {
    let past = Err(StoreError::Conflict { record: entry_id("merged", u32::MAX) });
    expect(add_all(store, "merged", u32::MAX, &["last", "past it"]).await, past)?;
    expect(store.entry("merged", u32::MAX).await, Ok(None))
}

async fn head_alone(store: &dyn Store) -> Checked {
    expect(add_all(store, "merged", 5, &[]).await, Ok(()))?;
    expect(head_of(store, "merged").await, Ok(Some(sealed("head after nothing"))))?;
    expect(store.entries("merged").await.map(|entries| entries.len()), Ok(5))?;
    expect(store.delete_case("merged").await, Ok(()))
}

async fn head_of(store: &dyn Store, case_id: &str) -> Result<Option<Sealed>, StoreError> {
    Ok(store.heads().await?.into_iter().find(|(id, _)| id == case_id).map(|(_, head)| head))
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
    for (first, bytes) in (0..).zip([Vec::new(), every, large]) {
        let (entries, head) = (vec![Sealed::from_storage(bytes.clone())], Sealed::from_storage(Vec::new()));
        expect(store.append(Append { case_id: "bytes", first, entries, head }).await, Ok(()))?;
        // Compared without printing a mebibyte.
        let stored = store.entries("bytes").await.map_err(|error| error.to_string())?;
        match stored.last() {
            Some((last, entry)) if *last == first && entry.as_bytes() == bytes => {}
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
    expect(store.entry("case-a", 0).await, Err(StoreError::Lost))?;
    expect(store.create_header(b"late".to_vec()).await, Err(StoreError::Lost))?;
    expect(store.replace_header(b"third".to_vec(), b"late".to_vec()).await, Err(StoreError::Lost))?;
    expect(store.attempts().await, Err(StoreError::Lost))?;
    expect(store.set_attempts(b"late".to_vec()).await, Err(StoreError::Lost))?;
    expect(store.delete_case("case-a").await, Err(StoreError::Lost))?;
    expect(store.wipe().await, Err(StoreError::Lost))
}
