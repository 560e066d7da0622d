//! Signing a pack, and checking who signed one.

use zeroize::Zeroizing;

use super::error::SealedPackError;
use super::open::OpenedPack;
use super::signed::PackSignature;
use crate::domain::team_key::{TeamKey, TeamPublicKey};

/// What a team signs of a pack.
pub(super) fn sign(team: &TeamKey, prefix: &[u8], pack: &[u8]) -> PackSignature {
    let signature = team.sign(&Zeroizing::new([prefix, pack].concat()));
    PackSignature { key: *team.public().as_bytes(), signature }
}

impl OpenedPack {
    /// The key that it is signed with; none where it is not signed. Whose that is, a list of trusted keys says.
    ///
    /// # Errors
    /// [`SealedPackError::WrongSignature`]: then nothing of it is to be used.
    pub fn signed_with(&self) -> Result<Option<TeamPublicKey>, SealedPackError> {
        let Some((PackSignature { key, signature }, prefix)) = &self.signature else { return Ok(None) };
        let key = TeamPublicKey::from_bytes(*key).ok_or(SealedPackError::WrongSignature)?;
        let under = Zeroizing::new([prefix.as_slice(), &self.pack].concat());
        if key.verifies(&under, signature) { Ok(Some(key)) } else { Err(SealedPackError::WrongSignature) }
    }
}
