//! A sealed referral pack: what one service may know and nothing else, in the clear nothing at all, and on record once it left.

use liaison::document::referral::ReferralPack;
use liaison::domain::case::Event;
use liaison::domain::team_key::{TeamKey, TeamPublicKey};
use liaison::store::referral_pack::SealedPack;

use crate::driver::{
    Action, CoreAction, Device, DeviceAction, ExportFile, ExportKind, Fault, ReferralAction, Screen, TypedPack,
    pack_passphrase, scenario_b, typed_pack,
};

const CENTRE: &str = "nm-womens-centre";

fn referred(topics: &str) -> Device {
    let mut b = scenario_b();
    b.services_may_know(topics).go(Screen::Referral).refer(CENTRE);
    b
}

/// What is sealed in a file and which key signed it, as the agency opens it.
fn opened_with_key(file: &ExportFile) -> (ReferralPack, Option<TeamPublicKey>) {
    let text = file.text.rsplit_once("id=\"pack\">").unwrap().1.split('<').next().unwrap();
    let opened = SealedPack::read(text).unwrap().open(&pack_passphrase()).unwrap();
    (ReferralPack::from_json(str::from_utf8(&opened.pack).unwrap()).unwrap(), opened.signed_with().unwrap())
}

fn opened(file: &ExportFile) -> ReferralPack {
    opened_with_key(file).0
}

fn given(device: &Device) -> Vec<Event> {
    let entries = device.case().entries.iter().map(|entry| entry.what.clone());
    entries.filter(|what| matches!(what, Event::ReferralPackGiven { .. })).collect()
}

// Scenario B: the women's centre is told what she agreed to tell it, and how to make contact.
#[test]
fn a_pack_tells_the_service_what_it_may_know_and_needs() {
    let mut b = referred("abuse|mental-health|housing-money");
    let file = b.pack(CENTRE, "She would like to be met at court.").unwrap();
    let pack = opened(&file);
    assert_eq!((pack.pack, pack.service.as_str()), (1, "Northmere Women's Centre"));
    assert_eq!((pack.person.name.as_str(), pack.person.birth.as_str()), ("Amina Clarke", "3 February 1999"));
    assert_eq!(pack.person.contact, "Never phone");
    let sender = (pack.sender.name.as_str(), pack.sender.team.as_str(), pack.sender.phone.as_str());
    assert_eq!(sender, ("Sam Okafor", "Northmere Liaison and Diversion", "01632 960100"));
    assert_eq!((pack.made.as_str(), pack.until.as_str()), ("2026-11-23", "2026-12-21"));
    assert_eq!((&pack.reference, &pack.directory), (&b.case().reference, &b.content.directory.version));
    assert_eq!(pack.words, "She would like to be met at court.");
    assert!(pack.purpose.contains("Women's Centre") && pack.consent.contains("agreed on 23 November 2026"), "{pack:?}");
    let codes = &b.case().referrals[0].needs;
    let labels: Vec<_> = codes.iter().map(|need| b.content.need_label(need)).collect();
    assert!(pack.needs == labels && pack.needs.len() > 2, "{pack:?}");
    assert!(labels.iter().zip(codes).all(|(label, code)| label != code), "in words: {labels:?}");
    // Nothing of the screening, and none of what is kept for others.
    let json = pack.to_json();
    for word in ["PHQ", "GAD", "severe", "afraid of the next day", "court cells", "suicid"] {
        assert!(!json.contains(word), "{word}: {json}");
    }
    b.assert_journal_is_state();
}

// The key is kept in the journal of the device; without one a pack is made all the same.
#[test]
fn a_pack_is_signed_with_the_key_of_the_team_where_there_is_one() {
    let mut b = referred("abuse|mental-health|housing-money");
    let key = TeamKey::new("Northmere Liaison and Diversion", &[7; 32]);
    assert_eq!(opened_with_key(&b.pack(CENTRE, "").unwrap()).1, None);
    b.send(Action::Device(DeviceAction::TeamKeyMade(key.clone())));
    let file = b.pack(CENTRE, "").unwrap();
    let (pack, signed) = opened_with_key(&file);
    assert_eq!((pack.service.as_str(), signed), ("Northmere Women's Centre", Some(key.public())));
    let clear = [key.name.clone(), key.public().text(), key.public().fingerprint().to_string()];
    assert!(clear.iter().all(|clear| !file.text.contains(clear)), "whoever has the file learns nothing of the team");
    b.send(Action::Device(DeviceAction::RemoveTeamKey));
    assert_eq!(opened_with_key(&b.pack(CENTRE, "").unwrap()).1, None);
}

// Scenario B, L6: whoever sees the file, its name or its title learns nothing; byte for byte, outside of what is sealed.
#[test]
fn in_the_clear_a_pack_names_nobody_and_nothing() {
    let mut b = referred("abuse|mental-health|housing-money");
    let file = b.pack(CENTRE, "Ask for her at the desk.").unwrap();
    let pack = opened(&file);
    let start = file.text.rfind("id=\"pack\">").unwrap();
    let end = start + file.text[start..].find('<').unwrap();
    let clear = format!("{}{}{}", file.name, &file.text[..start], &file.text[end..]).to_lowercase();
    for word in
        ["abuse", "violence", "domestic", "refuge", "women", "partner", "mental", "housing", "custody", "police"]
    {
        assert!(!clear.contains(word), "{word}");
    }
    let theirs = [&pack.person.name, &pack.person.birth, &pack.service, &pack.reference, &pack.sender.name];
    for theirs in theirs.into_iter().chain(&pack.needs).chain([&pack.made, &pack.until, &pack.sender.phone]) {
        assert!(!theirs.is_empty() && !clear.contains(&theirs.to_lowercase()), "{theirs}");
    }
    assert!(!file.text.contains(pack_passphrase().text().as_str()), "the passphrase goes another way");
    assert!(file.name.starts_with("sealed-pack-") && file.name.ends_with(".html") && file.name.len() == 25);
}

// A pack is an export: what was not agreed to is not in it, whoever took it back is heard.
#[test]
fn without_an_agreement_that_stands_there_is_no_pack_and_it_says_what_to_do() {
    let mut b = referred("abuse|mental-health|housing-money");
    for own in [
        &[("services", "refused")][..],
        &[("services", "withdrawn")],
        &[("services", "not-asked")],
        &[("services", "given"), ("services-until", "2026-11-22")],
    ] {
        b.form("consent", own);
        assert!(b.ask_pack(CENTRE, typed_pack("", false)).is_none(), "{own:?}");
        assert_eq!((b.said(), given(&b).len()), (Some("referral-pack-not-agreed"), 0), "{own:?}");
    }
    let mut fewer = referred("abuse|mental-health|housing-money");
    let all = opened(&fewer.pack(CENTRE, "").unwrap()).needs;
    fewer.services_may_know("mental-health");
    let pack = opened(&fewer.pack(CENTRE, "").unwrap());
    assert!(pack.needs.len() < all.len() && pack.needs.iter().all(|need| all.contains(need)), "{:?}", pack.needs);
    assert!(!pack.to_json().to_lowercase().contains("abuse"), "{}", pack.to_json());
}

#[test]
fn an_agreement_that_ends_sooner_ends_the_pack_sooner() {
    let mut b = referred("abuse|mental-health|housing-money");
    b.form("consent", &[("services-until", "2026-11-30")]);
    let pack = opened(&b.pack(CENTRE, "").unwrap());
    assert_eq!(pack.until, "2026-11-30");
    assert!(pack.consent.contains("30 November 2026"), "{}", pack.consent);
}

#[test]
fn only_a_service_the_person_is_referred_to_gets_a_pack() {
    let mut b = referred("abuse|mental-health|housing-money");
    for service in ["nm-domestic-abuse-service", "nm-closed-long-ago"] {
        assert!(b.ask_pack(service, typed_pack("", false)).is_none());
        assert_eq!(b.said(), Some("referral-pack-not-referred"), "{service}");
    }
    b.send(Action::Referral(ReferralAction::Withdraw { service: CENTRE.into() }));
    assert!(b.ask_pack(CENTRE, typed_pack("", false)).is_none());
    assert_eq!(b.said(), Some("referral-pack-not-referred"), "taken back");
}

#[test]
fn free_text_is_read_again_and_the_sender_is_named() {
    let mut b = referred("abuse|mental-health|housing-money");
    assert!(b.ask_pack(CENTRE, typed_pack("Her partner must not know.", false)).is_none());
    assert_eq!(b.said(), Some("referral-pack-read-first"));
    for typed in [
        TypedPack { team: "  ".into(), ..typed_pack("", false) },
        TypedPack { phone: String::new(), ..typed_pack("", false) },
    ] {
        assert!(b.ask_pack(CENTRE, typed).is_none());
        assert_eq!(b.said(), Some("referral-pack-no-sender"));
    }
    assert!(b.ask_pack(CENTRE, typed_pack("  ", false)).is_some(), "nothing is written, nothing to be read");
}

#[test]
fn a_pack_is_on_record_once_it_left_and_its_passphrase_never() {
    let mut b = referred("abuse|mental-health|housing-money");
    let asked = b.ask_pack(CENTRE, typed_pack("Met at court.", true)).unwrap();
    let made = b.seal_pack(&asked);
    assert_eq!(given(&b).len(), 0, "made is not given");
    assert!(b.save_pack(false).is_some());
    b.send(Action::Core(CoreAction::Failed(Fault::naming("export-forbidden", "x"))));
    assert_eq!(given(&b).len(), 0, "the page around kept it back");
    let file = b.save_pack(true).unwrap();
    assert_eq!((file.kind, file.mime), (ExportKind::Sealed, "text/html"));
    let all = given(&b);
    let [Event::ReferralPackGiven { service, needs, number, words, link, referral, .. }] = &all[..] else {
        panic!("{all:?}")
    };
    assert_eq!((service.as_str(), number, *words, *link), (CENTRE, &made.number, true, false));
    assert_eq!((referral, needs), (&b.case().referrals[0].id, &b.case().referrals[0].needs));
    assert!(file.name.contains(number));
    assert_eq!(b.said(), Some("referral-pack-recorded"));
    b.send(Action::Referral(ReferralAction::PackLinked));
    assert!(matches!(given(&b)[..], [_, Event::ReferralPackGiven { link: true, .. }]), "a link that was copied too");
    let state = format!("{:?} {:?}", b.state, b.case().entries);
    assert!(!state.contains(made.passphrase.text().as_str()), "neither in the journal nor in anything that is printed");
    b.assert_journal_is_state();
}

// The passphrase is shown once: it goes with the screen, and so does a pack that comes too late.
#[test]
fn the_passphrase_goes_with_the_screen() {
    let mut b = referred("abuse|mental-health|housing-money");
    let asked = b.ask_pack(CENTRE, typed_pack("", false)).unwrap();
    b.seal_pack(&asked);
    assert!(b.state.referral.made.is_some());
    b.go(Screen::Referral);
    assert!(b.state.referral.made.is_none() && b.save_pack(true).is_none());
    let asked = b.ask_pack(CENTRE, typed_pack("", false)).unwrap();
    assert!(b.ask_pack(CENTRE, typed_pack("", false)).is_none(), "one at a time");
    b.go(Screen::Case);
    b.seal_pack(&asked);
    assert!(b.state.referral.made.is_none(), "nobody waits for it any more");
    // A file on its way is of the case it was made of.
    let asked = b.ask_pack(CENTRE, typed_pack("", false)).unwrap();
    b.seal_pack(&asked);
    b.save_pack(false);
    b.go(Screen::Home).new_case();
    b.send(Action::Core(CoreAction::FileLeft(ExportKind::Sealed)));
    assert_eq!(given(&b).len(), 0);
}

#[test]
fn a_pack_that_could_not_be_made_says_why_and_can_be_asked_for_again() {
    let mut b = referred("abuse|mental-health|housing-money");
    b.ask_pack(CENTRE, typed_pack("", false)).unwrap();
    b.send(Action::Referral(ReferralAction::PackNotMade(Fault::new("referral-pack-no-page"))));
    assert_eq!(b.said(), Some("referral-pack-no-page"));
    assert!(b.ask_pack(CENTRE, typed_pack("", false)).is_some());
}
