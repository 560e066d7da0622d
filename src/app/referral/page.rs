//! The page that opens a sealed pack, which each pack is put into. Taken in when a release is built (build.rs), so that
//! it comes like the rest of the program: fetched beside it, kept for offline use, in the one file, covered by its hashes.

use crate::store::referral_pack::SealedPack;

/// The page; empty in a build without it.
pub(super) const PAGE: &str = include_str!(concat!(env!("OUT_DIR"), "/referral-pack.html"));

/// The end of the place for the pack.
const PLACE: &str = "id=\"pack\"></script>";

/// The page with a pack in it; none where it has no place for one.
pub fn page_with(page: &str, pack: &SealedPack) -> Option<String> {
    let (before, after) = page.split_once(PLACE)?;
    Some([before, "id=\"pack\">", &pack.text(), "</script>", after].concat())
}
