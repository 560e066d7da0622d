//! What a discreet handout keeps to itself: services and signposts of a sensitive topic, and every word that would give one away.

use liaison::document::handout::{CrisisLine, LeftOut, write};
use liaison::domain::directory::{Service, ServiceStatus};

use super::kit::{Spoil, appointment, cells_abuse, kit, request};

#[test]
fn a_discreet_handout_leaves_out_a_signpost_that_gives_away() {
    let mut kit = kit();
    for (at, change) in [(0, "name"), (1, "words"), (2, "topic")] {
        let signpost = &mut kit.directory.signposts.as_mut().unwrap()[at];
        match change {
            "name" => signpost.name = "Help after violence".into(),
            "words" => signpost.words = "For anybody who was abused.".into(),
            _ => signpost.sensitive = Some("abuse".into()),
        }
    }
    let mut request = request(&[]);
    request.signposts = kit.directory.signposts()[..3].iter().map(|signpost| signpost.id.clone()).collect();
    request.discreet = true;
    let built = kit.build(&request).unwrap();
    let left = |at: usize, part| LeftOut { service: request.signposts[at].clone(), part };
    assert_eq!(built.left_out, [left(0, None), left(1, Some("what")), left(2, None)]);
    assert_eq!(built.handout.services.len(), 1);
    assert_eq!(built.handout.services[0].what, "");
}

// Scenario B: held against every byte.
#[test]
fn a_discreet_handout_names_no_such_service_and_says_so_to_its_maker_only() {
    let kit = kit();
    let built = kit.build(&cells_abuse()).unwrap();
    let whole = |service: &str| LeftOut { service: service.into(), part: None };
    assert_eq!(
        built.left_out,
        [
            whole("nm-domestic-abuse-service"),
            whole("nm-sexual-assault-referral"),
            LeftOut { service: "nm-trauma-service".into(), part: Some("what") }
        ]
    );
    let said = format!("{:?}", built.handout).to_lowercase();
    for word in ["abuse", "assault", "harbourlight", "refuge", "violence", "0808 157 0103", "0808 157 0104", "discreet"]
    {
        assert!(!said.contains(word), "{word} in {said}");
    }
    // The same request without those services is the same handout: nothing shows that something is missing.
    let mut never_chosen = cells_abuse();
    never_chosen
        .services
        .retain(|choice| choice.id != "nm-domestic-abuse-service" && choice.id != "nm-sexual-assault-referral");
    assert_eq!(kit.build(&never_chosen).unwrap().handout, built.handout);
    let (one, other) = (write(&built.handout).unwrap(), write(&kit.build(&never_chosen).unwrap().handout).unwrap());
    assert_eq!(one, other);
}

#[test]
fn what_is_typed_beside_it_must_not_give_it_away_either() {
    let kit = kit();
    let spoils: &[(Spoil, &str)] = &[
        (
            |it| it.services[0].bring = "Your letter from Harbourlight domestic abuse service".into(),
            ": bring: this gives away",
        ),
        (|it| it.services[0].directions = "Next to the refuge".into(), ": where: this gives away"),
        (|it| it.services[0].directions = "Ask at Harbourlight".into(), ": where: this gives away"),
        (
            |it| {
                it.services[0].appointment = Some(liaison::document::handout::AppointmentChoice {
                    words: "Sexual-assault worker".into(),
                    ..appointment()
                })
            },
            ": appointment: this gives away",
        ),
        (
            |it| {
                it.crisis = Some(vec![CrisisLine::Local {
                    name: "Helpline".into(),
                    phone: "0808 1570103".into(),
                    words: String::new(),
                }])
            },
            "crisis[0].phone: this gives away",
        ),
        (|it| it.team.as_mut().unwrap().name = "Domestic Violence Team".into(), "team.name: this gives away"),
    ];
    for (spoil, words) in spoils {
        let mut request = cells_abuse();
        spoil(&mut request);
        let refused = kit.build(&request).unwrap_err().to_string();
        assert!(refused.contains(words), "{refused}: {words}");
        request.discreet = false;
        assert!(kit.build(&request).is_ok(), "{words}");
    }
    let mut other = cells_abuse();
    other.services[0].bring = "Papers that show you are a refugee".into();
    assert!(kit.build(&other).is_ok(), "only whole words");
}

#[test]
fn every_form_of_a_word_gives_away_in_english_and_in_welsh_and_no_common_word_does() {
    let kit = kit();
    let mut request = request(&["nm-carers"]);
    request.discreet = true;
    let mut refused = |words: &str| {
        request.services[0].what = Some(words.to_owned());
        kit.build(&request).is_err()
    };
    for words in [
        "abusing",
        "Abuser",
        "violence",
        "Violently",
        "stalker",
        "survivors'",
        "raped",
        "coercion",
        "perpetrating",
        "trais",
        "drais yn y cartref",
        "Thrais",
        "cam-drin",
        "gamdriniaeth",
        "treisio",
        "dreisiwyd",
        "stelcio",
        "lloches",
        "ymosodiad",
        "goroeswyr",
    ] {
        assert!(refused(words), "{words}");
    }
    for words in [
        "refugees",
        "rapeseed",
        "drapes",
        "a bus",
        "survey",
        "absent",
        "Mae’r lle ar agor",
        "llechi",
        "drink",
        "domestication",
    ] {
        assert!(!refused(words), "{words}");
    }
}

#[test]
fn a_discreet_handout_is_the_one_for_which_those_services_were_never_chosen() {
    let kit = kit();
    let open = kit.directory.services.iter().filter(|service| service.status == ServiceStatus::Active);
    let (sensitive, plain): (Vec<&Service>, Vec<&Service>) = open.partition(|service| service.sensitive.is_some());
    for (at, service) in plain.iter().enumerate() {
        let other = &plain[(at + 17) % plain.len()];
        let of = |ids: &[&str]| {
            let mut request = request(ids);
            request.discreet = true;
            kit.build(&request).unwrap().handout
        };
        let hidden = &sensitive[at % sensitive.len()].id;
        let with = of(&[&service.id, hidden, &other.id]);
        assert_eq!(with, of(&[&service.id, &other.id]), "{}", service.id);
        assert_eq!(with.services.len(), 2, "{}: a plain service is not left out", service.id);
    }
}
