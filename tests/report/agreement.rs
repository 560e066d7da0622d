//! What an agreement needs to count: an end that is not over, a basis, and nothing on the form that contradicts it.

use liaison::catalogue::Text;
use liaison::document::report::{ReportRefusal, ReportRequest, build};
use liaison::domain::case::{Event, ReportKind};
use liaison::domain::consent::{Contradiction, Exported, Sharing, consent, contradictions, exports};
use liaison::domain::hash::Hash;

use super::cases::scenario_b;
use super::recorder::{Recorder, files, json, moment, section};

fn sharing(case: &Recorder) -> Sharing {
    consent(&case.case, &case.content, "court", case.now).sharing
}

fn found(case: &Recorder) -> Vec<Contradiction> {
    contradictions(&case.case, &case.content, "court").into_iter().collect()
}

fn with(answers: &[(&str, &str)]) -> Recorder {
    let mut case = scenario_b();
    case.form("consent", answers);
    case
}

// Audit B2: an agreement up to a day counts on that day, and not on the next; the time comes with what is asked.
#[test]
fn an_agreement_with_a_last_day_counts_no_more_after_it_not_even_with_the_clock_set_back() {
    let mut case = with(&[("court-until", "2026-11-28")]);
    let at = |case: &Recorder, iso: &str| {
        let request = ReportRequest { recipient: "court", kind: ReportKind::Draft, now: moment(iso) };
        build(&case.case, &case.content, &Text::english(), &request)
    };
    let on_the_day = at(&case, "2026-11-28T23:30:00Z").unwrap();
    assert!(
        section(&json(&on_the_day), "consent").to_string().contains("28 November 2026"),
        "the reader knows the end"
    );
    // Just past midnight in London.
    let refused = |case: &Recorder, iso| match at(case, iso) {
        Err(ReportRefusal::NoConsent { sharing, .. }) => sharing,
        other => panic!("{other:?}"),
    };
    assert_eq!(refused(&case, "2026-11-29T00:00:01Z"), Sharing::Expired);
    assert!(consent(&case.case, &case.content, "court", moment("2026-11-29T00:00:01Z")).topics.is_empty());
    case.now = moment("2026-11-30T09:00:00Z");
    case.form("basic-needs", &[("lacks", "food")]);
    assert_eq!(refused(&case, "2026-11-27T09:00:00Z"), Sharing::Expired, "the journal is later than the clock");
    case.now = moment("2026-11-27T09:05:00Z");
    case.form("basic-needs", &[("lacks", "money")]);
    assert_eq!(refused(&case, "2026-11-27T09:06:00Z"), Sharing::Expired, "and with one more tap by that clock");
    case.now = moment("2026-11-30T09:10:00Z");
    case.form("consent", &[("court-until", "2026-12-24")]);
    assert!(at(&case, "2026-12-24T12:00:00Z").is_ok(), "asked again");
}

#[test]
fn nothing_is_shared_of_whoever_lacks_capacity_without_a_best_interests_basis_and_who_decided() {
    let lacks = [("capacity", "no"), ("court", "lacks-capacity"), ("court-topics", "mental-health")];
    let mut case = with(&lacks);
    assert_eq!(sharing(&case), Sharing::LacksCapacity);
    case.form("consent", &[("best-interests-basis", "She needs her medicine in custody.")]);
    assert_eq!(sharing(&case), Sharing::LacksCapacity, "nobody decided it");
    case.form("consent", &[("best-interests-decider", "Dr Lane")]);
    assert_eq!(sharing(&case), Sharing::BestInterests);
    let built = case.draft("court");
    let text = files(&built);
    for words in ["in their best interests", "she needs her medicine in custody.", "dr lane", "low mood"] {
        assert!(text.contains(words), "{words}");
    }
    assert!(!text.contains("the person agreed to this report") && !text.contains("sofas"));
    let read_again = built.warnings.iter().any(|warning| warning.item == "best-interests-basis");
    assert!(read_again, "why it is in their best interests is free text");
    case.form("consent", &[("capacity", "yes")]);
    assert_eq!(sharing(&case), Sharing::Unsettled, "who can decide is asked");
}

#[test]
fn a_legal_basis_counts_once_who_authorised_it_and_whether_the_person_was_told_is_recorded() {
    let mut case = with(&[("court", "overridden"), ("court-topics", "abuse")]);
    for (item, answer) in [("override-basis", "statute"), ("override-authoriser", "Dr Lane"), ("override-told", "no")] {
        assert_eq!(sharing(&case), Sharing::Unsettled);
        assert_eq!(found(&case), [Contradiction::OverrideUnfounded]);
        case.form("consent", &[(item, answer)]);
    }
    assert_eq!(sharing(&case), Sharing::Overridden);
}

#[test]
fn what_cannot_be_so_together_is_named_and_lets_nothing_out_until_it_is_settled() {
    for (answers, named, settled) in [
        (&[("capacity", "no")][..], Contradiction::AgreedWithoutCapacity, ("capacity", "yes")),
        (&[("court", "lacks-capacity")], Contradiction::CapacityIsThere, ("court", "given")),
        (&[("explained", "not-possible")], Contradiction::AgreedUnexplained, ("explained", "easy-read")),
        (&[("capacity", "under-16-parent")], Contradiction::NotUnderSixteen, ("capacity", "yes")),
        (&[("court-until", "2026-11-20")], Contradiction::EndsBeforeItBegan, ("court-until", "2026-12-01")),
    ] {
        let mut case = with(answers);
        assert_eq!(found(&case), [named]);
        assert_eq!(sharing(&case), Sharing::Unsettled, "{named:?}");
        assert!(case.build("court", ReportKind::Draft).is_err(), "{named:?}");
        case.form("consent", &[settled]);
        assert_eq!((found(&case), sharing(&case)), (vec![], Sharing::Given));
    }
    // An earlier tick is of an agreement that is over; a later one was made against the refusal.
    let mut case = with(&[("court", "refused")]);
    assert!(found(&case).is_empty());
    case.form("consent", &[("court-topics", "abuse")]);
    assert_eq!(found(&case), [Contradiction::TopicWithoutAgreement]);
    assert_eq!(sharing(&case), Sharing::Refused);
    // A child of 15 decides, or a parent does.
    let mut child = with(&[("capacity", "under-16-parent")]);
    child.form("person", &[("date-of-birth", "2011-05-06")]);
    assert_eq!(sharing(&child), Sharing::Given);
}

#[test]
fn what_was_made_for_a_recipient_before_is_found_with_its_day() {
    let mut case = scenario_b();
    for (recipient, kind, version) in
        [("court", ReportKind::Draft, 0), ("gp", ReportKind::Draft, 0), ("court", ReportKind::Final, 1)]
    {
        let rules = case.content.rule_set();
        let (recipient, hash) = (recipient.to_owned(), Hash::default());
        case.record(Event::Reported { recipient, kind, version, hash, rules, words_read: None });
    }
    let whole = |to: &str| Event::Transferred { recipient: to.into(), file: Hash::default(), entries: 9 };
    case.record(whole("Northmere probation, Mr Hill")).record(whole("Night team"));
    case.record(Event::ReferralPackGiven {
        referral: "ref-nm-womens-centre".into(),
        service: "nm-womens-centre".into(),
        name: "Northmere Women's Centre".into(),
        needs: Vec::new(),
        number: "FD5D4CE1".into(),
        words: false,
        link: false,
    });
    case.record(Event::ReferralWithdrawn { referral: "ref-nm-womens-centre".into() });
    let made = |recipient| exports(&case.case, &case.content, recipient);
    let what: Vec<Exported> = made("court").into_iter().map(|export| export.what).collect();
    let report = |kind, version| Exported::Report { kind, version };
    // For whom a sealed file really was, a typed name does not tell: it is listed for each.
    let sealed = ["Northmere probation, Mr Hill", "Night team"].map(|to| Exported::File(to.into()));
    assert_eq!(what, [&[report(ReportKind::Draft, 0), report(ReportKind::Final, 1)][..], &sealed].concat());
    assert!(made("court").windows(2).all(|pair| pair[0].at < pair[1].at));
    let services = made("services");
    assert_eq!(services.len(), 2 + 1 + 2, "one was taken back: it may have been read");
    assert!(services.iter().any(|export| export.what == Exported::ReferralPack("Northmere Women's Centre".into())));
    assert_eq!((made("gp").len(), made("police").len()), (1 + 2, 2));
}

// What was typed and is no date was an agreement without an end.
#[test]
fn an_agreement_whose_last_day_cannot_be_read_shares_nothing_until_it_can() {
    let mut case = with(&[]);
    assert_eq!(sharing(&case), Sharing::Given);
    let typed =
        |text: &str| Event::Drafted { run: "run-consent".into(), item: "court-until".into(), text: text.into() };
    case.record(typed("31/6/2027"));
    assert_eq!(sharing(&case), Sharing::Unsettled);
    assert_eq!(found(&case), [Contradiction::EndUnreadable]);
    case.record(typed(""));
    assert_eq!(sharing(&case), Sharing::Given);
}

// Unanswered is not yes: an agreement from before these were asked for, or in haste, says what it still needs.
#[test]
fn an_agreement_is_complete_once_it_says_how_it_was_explained_and_that_the_person_can_decide() {
    let mut case = Recorder::new("9DD-2P", "2026-11-21T10:58:00Z");
    case.form("consent", &[("court", "given"), ("court-topics", "mental-health")]);
    for (item, answer) in [("explained", "interpreter"), ("capacity", "yes")] {
        assert_eq!((found(&case), sharing(&case)), (vec![Contradiction::AgreementUnfounded], Sharing::Unsettled));
        assert!(case.build("court", ReportKind::Draft).is_err());
        case.form("consent", &[(item, answer)]);
    }
    assert_eq!((found(&case), sharing(&case)), (vec![], Sharing::Given));
    // A reason is no answer; what was refused, or is told on a legal basis, rests on neither.
    case.form("consent", &[("capacity", "?declined")]);
    assert_eq!(sharing(&case), Sharing::Unsettled);
    for decided in ["refused", "withdrawn", "not-asked"] {
        case.form("consent", &[("court", decided)]);
        assert!(found(&case).is_empty(), "{decided}");
    }
}

// Topics belong to the decision they were ticked for.
#[test]
fn what_was_ticked_for_an_agreement_is_not_told_on_a_later_decision() {
    let mut case = with(&[]);
    let topics = |case: &Recorder| consent(&case.case, &case.content, "court", case.now).topics;
    assert!(!topics(&case).is_empty());
    case.now = moment("2026-11-24T09:00:00Z");
    let decided = [
        ("capacity", "no"),
        ("best-interests-basis", "the court needs to know"),
        ("best-interests-decider", "Dr Lane"),
        ("court", "lacks-capacity"),
    ];
    case.form("consent", &decided);
    assert_eq!((sharing(&case), topics(&case).len()), (Sharing::BestInterests, 0));
    case.form("consent", &[("court-topics", "mental-health")]);
    assert_eq!(topics(&case), ["mental-health".to_owned()].into());
}
