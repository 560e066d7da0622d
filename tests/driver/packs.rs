//! Sealed referral packs on a [`Device`]: does what the runner does, with the real sealing.

use liaison::store::envelope::{KEY_LEN, KdfParams, NONCE_LEN, SALT_LEN};
use liaison::store::referral_pack::{PASSPHRASE_LEN, PackPassphrase, PackRandom};

use super::Device;
use super::app::{
    Action, CoreAction, CoreEffect, Effect, ExportFile, MadePack, ReferralAction, ReferralEffect, Screen, TypedPack,
    seal_referral_pack,
};

/// The page that opens packs, before its script and its styles are put in: it has the place for a pack.
const PAGE: &str = include_str!("../../src/web/pack/page.html");

pub fn pack_passphrase() -> PackPassphrase {
    PackPassphrase::new([8; PASSPHRASE_LEN])
}

pub fn typed_pack(words: &str, read: bool) -> TypedPack {
    let (team, phone) = ("Northmere Liaison and Diversion".to_owned(), "01632 960100".to_owned());
    TypedPack { team, phone, words: words.to_owned(), read }
}

impl Device {
    /// Asks for a pack for a service; what the runner is asked to do.
    pub fn ask_pack(&mut self, service: &str, typed: TypedPack) -> Option<ReferralEffect> {
        if self.screen() != &Screen::ReferralPack(service.into()) {
            self.go(Screen::ReferralPack(service.into()));
        }
        self.send(Action::Referral(ReferralAction::MakePack { service: service.into(), typed }));
        self.effects.iter().find_map(|effect| match effect {
            Effect::Referral(effect) => Some(effect.clone()),
            _ => None,
        })
    }

    /// What the runner makes of it.
    pub fn seal_pack(&mut self, asked: &ReferralEffect) -> MadePack {
        let ReferralEffect::Seal { pack, signing } = asked;
        let random =
            PackRandom { key: [1; KEY_LEN], salt: [2; SALT_LEN], key_nonce: [3; NONCE_LEN], nonce: [4; NONCE_LEN] };
        let made = seal_referral_pack(PAGE, pack, pack_passphrase(), KdfParams::RECOMMENDED, &random, signing.as_ref())
            .unwrap();
        self.send(Action::Referral(ReferralAction::PackMade(Box::new(made.clone()))));
        made
    }

    /// Saves the pack that was made; the file, and whether the browser took it.
    pub fn save_pack(&mut self, took: bool) -> Option<ExportFile> {
        self.send(Action::Referral(ReferralAction::SavePack));
        let file = self.effects.iter().find_map(|effect| match effect {
            Effect::Core(CoreEffect::Download(file)) => Some(file.clone()),
            _ => None,
        })?;
        if took {
            self.send(Action::Core(CoreAction::FileLeft(file.kind)));
        }
        Some(file)
    }

    /// Makes a pack and saves it.
    pub fn pack(&mut self, service: &str, words: &str) -> Option<ExportFile> {
        let asked = self.ask_pack(service, typed_pack(words, true))?;
        self.seal_pack(&asked);
        self.save_pack(true)
    }
}
