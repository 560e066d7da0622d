//! Bands and cut-offs: every total of every instrument, so both sides of every boundary (F8). The figures are those of
//! domain 3.2, written down again.

use super::kit::{at_total, band, content, cut_offs, summed, tool};

/// The greatest total of each band, and its name.
pub type Bands = &'static [(i64, &'static str)];

/// Instrument, least total, bands. Instruments that are not named have none.
pub const BANDS: &[(&str, i64, Bands)] = &[
    ("phq-9", 0, &[(4, "minimal"), (9, "mild"), (14, "moderate"), (19, "moderately severe"), (27, "severe")]),
    ("gad-7", 0, &[(4, "minimal"), (9, "mild"), (14, "moderate"), (21, "severe")]),
    ("audit", 0, &[(7, "lower risk"), (15, "increasing risk"), (19, "higher risk"), (40, "possible dependence")]),
    (
        "audit-c",
        0,
        &[(4, "below the UK threshold of 5"), (7, "increasing risk"), (10, "higher risk"), (12, "possible dependence")],
    ),
    (
        "dast-10",
        0,
        &[
            (0, "no problems reported"),
            (2, "low level"),
            (5, "moderate level"),
            (8, "substantial level"),
            (10, "severe level"),
        ],
    ),
    ("k10", 10, &[(15, "low distress"), (21, "moderate distress"), (29, "high distress"), (50, "very high distress")]),
    // The manual calls the first "healthy", which a form with item 6 answered yes is not.
    (
        "core-10",
        0,
        &[
            (5, "lowest range"),
            (10, "low level problems"),
            (14, "mild distress"),
            (19, "moderate distress"),
            (24, "moderate to severe distress"),
            (40, "severe distress"),
        ],
    ),
    (
        "4at",
        0,
        &[
            (
                0,
                "delirium or severe cognitive impairment unlikely (but delirium still possible if [4] information incomplete)",
            ),
            (3, "possible cognitive impairment"),
            (12, "possible delirium +/- cognitive impairment"),
        ],
    ),
];

/// The cut-offs in the order shown; the one that decides, where one does. Those of the CMHS, and 3 for the DAST-10, wait
/// for the Clinical Safety Officer and decide nothing. 13 of the CORE-10 and 3 of the DAST-10 are of the packs' sources.
pub const CUT_OFFS: &[(&str, &[i64], Option<i64>)] = &[
    ("phq-9", &[10], Some(10)),
    ("phq-2", &[3, 2], Some(3)),
    ("whooley", &[1], Some(1)),
    ("gad-7", &[10, 8], Some(10)),
    ("gad-2", &[3], Some(3)),
    ("core-10", &[11, 13], Some(11)),
    ("k6", &[13, 5], Some(13)),
    ("cmhs-m", &[6, 6], None),
    ("cmhs-w", &[5, 4], None),
    ("pc-ptsd-5", &[3, 4], Some(3)),
    ("audit-c", &[5], Some(5)),
    ("audit", &[8], Some(8)),
    ("cage", &[2], Some(2)),
    ("dast-10", &[3], None),
    ("aq-10", &[6], Some(6)),
    ("4at", &[4], Some(4)),
];

pub fn bands_of(tool: &str) -> Option<Bands> {
    BANDS.iter().find(|(id, ..)| *id == tool).map(|(.., bands)| *bands)
}

pub fn cut_offs_of(tool: &str) -> (&'static [i64], Option<i64>) {
    CUT_OFFS.iter().find(|(id, ..)| *id == tool).map_or((&[], None), |(_, all, default)| (*all, *default))
}

#[test]
fn every_total_falls_in_the_band_of_the_dossier() {
    for (id, least, bands) in BANDS {
        let greatest = bands.last().unwrap().0;
        assert_eq!(tool(id).scoring.range, (*least, greatest), "{id}");
        for total in *least..=greatest {
            let (_, wanted) = bands.iter().find(|(to, _)| total <= *to).unwrap();
            let result = at_total(id, total);
            assert_eq!((result.total, band(&result)), (Some(total), Some(*wanted)), "{id}");
        }
    }
}

// No gap, no overlap, and no band that the dossier does not know.
#[test]
fn the_bands_of_the_packs_follow_each_other_over_the_whole_range() {
    for instrument in &content().instruments {
        let (id, bands) = (&instrument.scoring.instrument, &instrument.scoring.bands);
        assert_eq!(bands.is_empty(), bands_of(id).is_none(), "{id}");
        let Some(wanted) = bands_of(id) else { continue };
        assert_eq!(bands.first().unwrap().from, instrument.scoring.range.0, "{id}");
        assert_eq!(bands.last().unwrap().to, instrument.scoring.range.1, "{id}");
        assert!(bands.windows(2).all(|pair| pair[0].to + 1 == pair[1].from), "{id}");
        assert_eq!(
            bands.iter().map(|band| band.to).collect::<Vec<_>>(),
            wanted.iter().map(|w| w.0).collect::<Vec<_>>()
        );
        assert!(instrument.scoring.band_source.as_ref().is_some_and(|source| !source.is_empty()), "{id}");
    }
}

// Domain 3.2: both cut-offs of the PC-PTSD-5, the GAD-7, the PHQ-2 … are shown, each with its source; none is chosen
// from the person's sex.
#[test]
fn every_cut_off_is_shown_and_every_total_lies_on_its_side_of_it() {
    for instrument in summed() {
        let (id, range) = (instrument.scoring.instrument.as_str(), instrument.scoring.range);
        let (wanted, default) = cut_offs_of(id);
        for total in range.0..=range.1 {
            let result = at_total(id, total);
            let each: Vec<(i64, bool)> = wanted.iter().map(|from| (*from, total >= *from)).collect();
            assert_eq!(cut_offs(&result), each, "{id} at {total}");
            if instrument.scoring.rules.is_empty() {
                assert_eq!(result.positive, default.map(|from| total >= from), "{id} at {total}");
            }
        }
        for cut_off in &instrument.scoring.cutoff_sets {
            assert!(!cut_off.source.is_empty() && !cut_off.label.is_empty() && !cut_off.status.is_empty(), "{id}");
            assert_eq!(cut_off.default, default == Some(cut_off.positive_from), "{id}: {}", cut_off.id);
        }
    }
}

// Domain 3.2, CMHS: not used until the Clinical Safety Officer has set the cut-off. Both figures are shown; neither
// makes a result, whatever the total.
#[test]
fn the_cmhs_is_never_positive_or_negative_before_its_cut_off_is_set() {
    for (id, greatest) in [("cmhs-m", 12), ("cmhs-w", 8)] {
        for total in 0..=greatest {
            assert_eq!(at_total(id, total).positive, None, "{id} at {total}");
        }
        let sets = &tool(id).scoring.cutoff_sets;
        assert!(sets.iter().all(|set| set.status == "to-be-confirmed" && !set.default), "{id}");
        assert_eq!(sets.iter().map(|set| set.id.as_str()).collect::<Vec<_>>(), ["developers", "nice"], "{id}");
    }
}

// Domain 3.2, K10 and CIWA-Ar: no cut-off, so nothing is positive.
#[test]
fn without_a_cut_off_nothing_is_positive() {
    for (id, range) in [("k10", 10..=50), ("ciwa-ar", 0..=67)] {
        for total in range {
            assert_eq!(at_total(id, total).positive, None, "{id} at {total}");
        }
    }
}
