//! Carrying out what the screens of referrals ask for. In the chunk `case`, through [`super::lazy`].

use super::action::ReferralAction;
use super::effect::ReferralEffect;
use super::page::page_with;
use super::state::MadePack;
use crate::app::core::run::{Backend, no_random};
use crate::app::core::{ChunkMissing, Fault};
use crate::browser::random;
use crate::document::referral::ReferralPack;
use crate::domain::team_key::TeamKey;
use crate::store::envelope::KdfParams;
use crate::store::referral_pack::{PackPassphrase, PackRandom, SealedPackError, seal_pack};

/// Carries one out; what came of it. `page` is the one that opens a sealed pack, if it could be fetched.
pub async fn run(backend: &Backend, page: Result<&str, ChunkMissing>, effect: ReferralEffect) -> ReferralAction {
    match effect {
        ReferralEffect::Seal { pack, signing } => match make(backend, page, &pack, signing.as_ref()).await {
            Ok(made) => ReferralAction::PackMade(Box::new(made)),
            Err(fault) => ReferralAction::PackNotMade(fault),
        },
    }
}

async fn make(
    backend: &Backend,
    page: Result<&str, ChunkMissing>,
    pack: &ReferralPack,
    signing: Option<&TeamKey>,
) -> Result<MadePack, Fault> {
    let page = page.map_err(|_| Fault::new("later-failed"))?;
    let passphrase = PackPassphrase::new(random::bytes().map_err(no_random)?);
    let random = PackRandom {
        key: random::bytes().map_err(no_random)?,
        salt: random::bytes().map_err(no_random)?,
        key_nonce: random::bytes().map_err(no_random)?,
        nonce: random::bytes().map_err(no_random)?,
    };
    // A guess at the pack costs what a guess at the vault costs.
    let header = backend.header().await?;
    let params = header.map_or(KdfParams::RECOMMENDED, |(header, _)| Backend::kdf_params(&header));
    seal(page, pack, passphrase, params, &random, signing)
}

/// Seals a pack, signed where there is a key, and puts it into the page that opens it.
///
/// # Errors
/// The sentence for why it could not be made.
pub fn seal(
    page: &str,
    pack: &ReferralPack,
    passphrase: PackPassphrase,
    params: KdfParams,
    random: &PackRandom,
    signing: Option<&TeamKey>,
) -> Result<MadePack, Fault> {
    let sealed =
        seal_pack(pack.to_json().as_bytes(), &passphrase, params, random, signing).map_err(|error| match error {
            SealedPackError::TooLarge => Fault::new("referral-pack-too-large"),
            SealedPackError::NoMemory => Fault::new("fault-no-memory"),
            _ => Fault::new("referral-pack-failed"),
        })?;
    let html = page_with(page, &sealed).ok_or(Fault::new("referral-pack-no-page"))?;
    Ok(MadePack { number: sealed.number(), html, text: sealed.text(), passphrase })
}
