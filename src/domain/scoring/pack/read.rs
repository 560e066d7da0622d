//! Taking in the two files that a trust chose: everything that can be checked of them and of the content they come
//! into.

use std::rc::Rc;

use super::eligibility::{self, PackContext};
use super::files::{PackFiles, parsed, text};
use super::forbidden_content;
use super::open::open_new;
use super::refusal::{PackFile, PackRefusal};
use super::trust_pack::TrustPack;

/// Reads two files a trust chose, and checks all that can be checked of them and of the content they come into.
///
/// # Errors
/// Every reason found, at most about ten of each file.
pub fn read(questionnaire: &[u8], scoring: &[u8], known: &PackContext<'_>) -> Result<TrustPack, Vec<PackRefusal>> {
    let mut reasons = Vec::new();
    let mut text_of = |file, bytes| text(file, bytes).map_err(|refusal| reasons.push(refusal)).ok();
    let texts = (text_of(PackFile::Questionnaire, questionnaire), text_of(PackFile::Scoring, scoring));
    let (Some(questionnaire), Some(scoring)) = texts else { return Err(reasons) };
    let files = PackFiles { questionnaire, scoring };
    for file in PackFile::ALL {
        match parsed(&files, file) {
            Ok(json) => reasons.extend(forbidden_content::find(file, &json)),
            Err(refusal) => reasons.push(refusal),
        }
    }
    if !reasons.is_empty() {
        return Err(reasons);
    }
    let instrument = Rc::new(open_new(&files).map_err(|refusal| vec![refusal])?);
    let pack = TrustPack { instrument, files };
    let reasons = eligibility::reasons(&pack, known);
    if reasons.is_empty() { Ok(pack) } else { Err(reasons) }
}
