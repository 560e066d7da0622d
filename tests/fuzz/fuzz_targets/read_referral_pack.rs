//! A sealed referral pack as a text, and as the content of a frame that is whole: refused by name, or it is read and is the same
//! again. It is not opened: that takes the time of a guess. What was sealed is read as a pack, the text as a passphrase and as
//! the signature of a directory.
#![no_main]

use base64ct::{Base64UrlUnpadded, Encoding};
use liaison::document::referral::ReferralPack;
use liaison::domain::directory_signature::{DirectorySignature, directory_signature};
use liaison::domain::link_frame::{REFERRAL_PACK, begun, closed};
use liaison::store::referral_pack::{PackPassphrase, SealedPack};
use libfuzzer_sys::{Corpus, fuzz_target};

fuzz_target!(|bytes: &[u8]| -> Corpus {
    let framed = begun(REFERRAL_PACK, bytes).map(|frame| Base64UrlUnpadded::encode_string(&closed(frame)));
    let text = str::from_utf8(bytes).ok();
    let kept = [text, framed.as_deref()].into_iter().flatten().filter(|text| is_read(text)).count();
    let Some(text) = text else { return if kept > 0 { Corpus::Keep } else { Corpus::Reject } };
    // Nobody signed anything with it.
    assert!(!matches!(
        directory_signature(b"", Some(bytes), &[]),
        DirectorySignature::Trusted(_) | DirectorySignature::Missing
    ));
    if let Ok(passphrase) = PackPassphrase::parse(text) {
        assert_eq!(PackPassphrase::parse(&passphrase.text()), Ok(passphrase));
    } else if let Ok(pack) = ReferralPack::from_json(text) {
        assert_eq!(ReferralPack::from_json(&pack.to_json()).as_ref().ok(), Some(&pack));
    } else if kept == 0 {
        return Corpus::Reject;
    }
    Corpus::Keep
});

fn is_read(text: &str) -> bool {
    match SealedPack::read(text) {
        Ok(pack) => {
            assert_eq!(SealedPack::read(&pack.text()).as_ref(), Ok(&pack));
            assert_eq!(pack.number().len(), 8);
            true
        }
        Err(error) => {
            assert!(!error.to_string().is_empty());
            false
        }
    }
}
