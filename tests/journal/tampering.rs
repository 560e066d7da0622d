//! Random damage to what a store holds: it is read without a panic, and named.

use liaison::domain::case::{Case, Damage, DamageKind, MergeError, OpenFailure};
use proptest::prelude::*;

use super::oracle::{hash, parents};
use super::random::{story, told};
use super::tablet::{Records, Tablet, assert_same};

#[derive(Clone, Copy, Debug)]
enum Harm {
    Drop,
    Swap,
    /// Changed below its seal.
    Change,
    /// Sealed by a later version.
    Newer,
    /// A field that this version does not know.
    Field,
    Garble,
    /// Another author, sealed anew.
    Edit,
    /// Stored again in place of another, or behind the last.
    Double,
    Foreign,
}

const HARMS: [Harm; 9] = [
    Harm::Drop,
    Harm::Swap,
    Harm::Change,
    Harm::Newer,
    Harm::Field,
    Harm::Garble,
    Harm::Edit,
    Harm::Double,
    Harm::Foreign,
];

/// Does the harm, and says what must be named for it; nothing where it may go unseen.
fn harm(tablet: &Tablet, records: &mut Records, harm: Harm, at: usize, other: usize) -> Option<Damage> {
    let place = u32::try_from(at + 1).unwrap();
    let named = |kind| Some(Damage { place, kind });
    let entry = &tablet.disk[at];
    let bytes = entry.bytes();
    let text = String::from_utf8(bytes.clone()).unwrap();
    let put = |records: &mut Records, text: String| records[at].1 = Ok(text.into_bytes());
    match harm {
        Harm::Drop => {
            let _ = records.remove(at);
            named(DamageKind::Missing)
        }
        Harm::Swap => {
            let (a, b) = (records[at].1.clone(), records[other].1.clone());
            (records[at].1, records[other].1) = (b, a);
            None
        }
        Harm::Change => {
            records[at].1 = Err(OpenFailure::Changed);
            named(DamageKind::Changed)
        }
        Harm::Newer => {
            records[at].1 = Err(OpenFailure::NewerFormat);
            named(DamageKind::NewerFormat)
        }
        Harm::Field => {
            put(records, text.replacen('{', r#"{"mood":"new","#, 1));
            named(DamageKind::NewerFormat)
        }
        Harm::Garble => {
            put(records, text.chars().rev().collect());
            named(DamageKind::Unreadable)
        }
        Harm::Edit => {
            put(records, text.replace(r#""author":""#, r#""author":"Not "#));
            let child = tablet.disk.iter().position(|child| parents(child).contains(&hash(entry)))?;
            Some(Damage { place: u32::try_from(child + 1).unwrap(), kind: DamageKind::OutOfChain })
        }
        Harm::Double if at == other => {
            let place = tablet.case.places() + 1;
            records.push((place, Ok(bytes)));
            Some(Damage { place, kind: DamageKind::OutOfChain })
        }
        Harm::Double => {
            records[other].1 = Ok(bytes);
            let second = u32::try_from(at.max(other) + 1).unwrap();
            Some(Damage { place: second, kind: DamageKind::OutOfChain })
        }
        Harm::Foreign => {
            put(records, text.replacen(r#""case":"c""#, r#""case":"d""#, 1));
            named(DamageKind::Foreign)
        }
    }
}

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases) }
}

proptest! {
    #![proptest_config(config(200))]

    #[test]
    fn one_harm_is_named_and_the_rest_is_there(
        (story, kind, at, other) in (story(30), prop::sample::select(HARMS.to_vec()), any::<usize>(), any::<usize>())
    ) {
        let tablets = told(&story);
        let tablet = &tablets[1];
        let count = tablet.disk.len();
        let (at, other) = (at % count, other % count);
        let mut records = tablet.records();
        let wanted = harm(tablet, &mut records, kind, at, other);
        let mut case = Case::read("c", "B", Some(tablet.case.places()), records);
        if let Some(wanted) = wanted {
            prop_assert!(case.damage.contains(&wanted), "{kind:?} {wanted:?} {:?}", case.damage);
        }
        prop_assert!(case.damage.is_sorted());
        let lost = match kind {
            Harm::Swap | Harm::Field | Harm::Edit => 0,
            Harm::Double => usize::from(at != other),
            _ => 1,
        };
        prop_assert_eq!(case.entries.len(), count - lost, "{:?} {:?}", kind, case.damage);
        match (case.is_damaged(), kind) {
            (true, _) => {
                let refused = case.receive(tablet.case.entries.clone());
                prop_assert_eq!(refused, Err(MergeError::Damaged { case: "c".into() }));
            }
            // An end that somebody with the key wrote anew is an entry like any other; the seal refuses everybody else.
            (false, Harm::Edit) => prop_assert!(wanted.is_none()),
            (false, _) => assert_same(&case, &tablet.case),
        }
    }

    #[test]
    fn many_harms_at_once_never_panic_and_never_pass_for_the_whole(
        (story, harms) in (story(30), prop::collection::vec((prop::sample::select(HARMS.to_vec()), any::<usize>(), any::<usize>()), 1..6))
    ) {
        let tablets = told(&story);
        let tablet = &tablets[1];
        let mut records = tablet.records();
        for (kind, at, other) in harms {
            // Records may have gone, so the harm is done to those that stand where they did.
            let whole = records.len() == tablet.disk.len();
            if whole {
                harm(tablet, &mut records, kind, at % tablet.disk.len(), other % tablet.disk.len());
            }
        }
        let case = Case::read("c", "B", Some(tablet.case.places()), records);
        let same = case.entries == tablet.case.entries;
        let edited = case.entries.iter().any(|entry| entry.author.starts_with("Not"));
        prop_assert!(same || edited || case.is_damaged());
    }

    #[test]
    fn anything_at_all_in_the_store_is_read_without_a_panic(
        records in prop::collection::vec((any::<u32>(), prop::collection::vec(any::<u8>(), 0..40)), 0..8),
        expected in prop::option::of(any::<u32>()),
    ) {
        let count = records.len();
        let records = records.into_iter().map(|(place, bytes)| (place, Ok::<_, OpenFailure>(bytes))).collect();
        let case = Case::read("c", "A", expected, records);
        prop_assert!(case.damage.len() <= 1000 + 2 * count);
        prop_assert!(case.is_damaged() || (count == 0 && expected.unwrap_or(0) == 0));
    }
}
