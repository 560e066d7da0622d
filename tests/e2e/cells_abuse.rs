//! Scenario B whole: magistrates' court, morning, the cells. The browser is killed in the middle; the court file
//! holds no word of the abuse.

use std::path::{Path, PathBuf};

use crate::browser::Browser;
use crate::journey::Do::{Date, Many, Next, One, Press, Text};
use crate::scenario::{AuthorsPart, NONE, Screening};
use crate::site::Site;

journey!(scenario_b, steps);

async fn steps(b: &mut Browser) {
    let site = Site::dist().await;
    b.set_up(&site).await;
    b.new_case().await;
    let reference = b.reference().await;
    identify(b).await;
    scores(b).await;
    b.saved().await;
    // Killed in the middle: everything that showed as saved is there again.
    b.hard_kill_and_relaunch().await;
    b.resume().await;
    b.see("21 of 27").await;
    b.see("15 of 21").await;
    b.see("3 of 5").await;
    outcome(b).await;
    consent(b).await;
    services(b).await;
    let (pack, passphrase) = pack(b).await;
    report(b, &reference).await;
    let link = handout(b).await;
    // What she gets, at its own page: the women's centre, and no word of the rest.
    b.open(&format!("{}handout.html#{link}", site.url)).await;
    b.see("Useful places and numbers").await;
    b.see("Women").await;
    let page = b.script("return document.documentElement.outerHTML").await.to_string().to_lowercase();
    holds_no_word(&page);
    opened_by_the_centre(b, &pack, &passphrase).await;
    b.open(&site.url).await;
    b.resume().await;
    b.nothing_readable().await;
}

async fn identify(b: &Browser) {
    b.form(
        "How the concern came up",
        &[
            One("Where is this contact?", "Magistrates’ court"),
            Next,
            One("Agency", "Court staff"),
            Next,
            Press("L&D was told at", "Now"),
            Next,
            Many("Signs", &["Mental ill-health"]),
            Next,
        ],
    )
    .await;
    b.form(
        "About the person",
        &[
            Text("Name", "Amina Clarke"),
            Date("Date of birth", 3, 2, 1999),
            Next,
            One("What is their sex?", "Female"),
            Next,
            One("Where do they live or stay?", "Northmere Central"),
            Next,
            One("What is safe?", "Never phone"),
            Next,
        ],
    )
    .await;
    b.see("Female, 27").await;
    b.form("own view", &[Text("Their words", "I want to sleep without being afraid of the next day."), Next]).await;
    b.form(
        "Basic needs",
        &[
            One("Where will they sleep tonight", "A home that is not safe for them"),
            Next,
            Many("Basic needs", NONE),
            Next,
        ],
    )
    .await;
    b.screening(&Screening {
        happened: &["Violence, threats or control by a partner"],
        danger_today: Some("No"),
        pregnancy: Some("No"),
        services: &["GP"],
        ..Screening::default()
    })
    .await;
    b.press("Back to the case").await;
}

async fn scores(b: &Browser) {
    b.begin("PHQ-9: ").await;
    b.items("phq-9", &[("1", 3), ("2", 3), ("3", 2), ("4", 3), ("5", 2), ("6", 3), ("7", 2), ("8", 1), ("9", 2)]).await;
    // The flag of item 9 fires as soon as it is answered: the banner is there before the form is finished.
    b.see("Same day:").await;
    b.press("Continue").await;
    b.finish().await;
    b.see("21 of 27").await;
    b.see("severe").await;
    b.see("Act on this").await;
    b.press("Back to the case").await;
    b.begin("GAD-7: ").await;
    b.items("gad-7", &[("1", 2), ("2", 2), ("3", 3), ("4", 2), ("5", 1), ("6", 2), ("7", 3)]).await;
    b.finish().await;
    b.see("15 of 21").await;
    b.see("severe").await;
    b.press("Back to the case").await;
    b.begin("PC-PTSD-5: ").await;
    b.items("pc-ptsd-5", &[("0", 1), ("1", 1), ("2", 1), ("3", 1), ("4", 0), ("5", 0)]).await;
    b.finish().await;
    b.see("3 of 5").await;
    b.see("Positive at 3:").await;
    b.see("Below 4:").await;
    b.press("Back to the case").await;
}

async fn outcome(b: &Browser) {
    b.press("Outcome of screening and urgency").await;
    b.see("Proposed: Same day").await;
    let rules = b.ids("data-rule").await;
    for id in ["U2", "U12", "U16"] {
        assert!(rules.iter().any(|rule| rule == id), "{id} is not listed: {rules:?}");
    }
    b.see("Ask directly about suicide").await;
    b.see("Hand over to custody and escort staff").await;
    b.not_see("low risk").await;
    b.choose("You decide: how urgent is it?", "Same day").await;
    b.press("Record the decision").await;
    b.see("Identify and screen").await;
}

async fn services(b: &Browser) {
    b.press("Services and referrals").await;
    b.see("How to make contact: Never phone").await;
    let first = b.ids("data-service").await;
    let place = |id: &str| {
        first.iter().position(|found| *found == id).unwrap_or_else(|| panic!("{id} is not matched: {first:?}"))
    };
    // The clock is the real one: at night the women's centre is closed, and who can help now comes before it.
    assert_eq!(place("nm-domestic-abuse-service"), 0, "{first:?}");
    assert!(place("nm-womens-centre") < place("nm-talking-therapies"), "{first:?}");
    b.see("For women").await;
    b.see("Helps with: At risk: domestic abuse, stalking or “honour”-based harm").await;
    for service in ["nm-womens-centre", "nm-domestic-abuse-service"] {
        let name = b.script(&format!("return document.querySelector('[data-service={service}] h2').innerText")).await;
        b.press(name.as_str().unwrap()).await;
        b.press(&format!("Refer to {}", name.as_str().unwrap())).await;
    }
    b.press("Back to the case").await;
    b.see("2 referrals").await;
}

/// The women's centre's pack and its passphrase; in the clear it holds no word of her.
async fn pack(b: &Browser) -> (PathBuf, String) {
    b.press("Services and referrals").await;
    b.press("Northmere Women's Centre").await;
    b.press("Sealed pack for Northmere Women's Centre").await;
    b.see("What is in it").await;
    b.see("Never phone").await;
    b.sound().await;
    b.press("Make the pack").await;
    b.see("Ring them and read out the passphrase.").await;
    assert_eq!(b.axe().await, Vec::<String>::new());
    let groups = "return [...document.querySelectorAll('.app-spoken__group')].map((it) => it.innerText).join(' ')";
    let passphrase = b.script(groups).await.as_str().unwrap().to_lowercase();
    let (name, file) = b.given_by("Save the file").await;
    b.see("It is on record that the pack was given.").await;
    let text = String::from_utf8(file.clone()).unwrap();
    let (before, rest) = text.rsplit_once("id=\"pack\">").unwrap();
    let clear = format!("{name}{before}{}", rest.split_once('<').unwrap().1).to_lowercase();
    for word in ["women", "abuse", "violence", "domestic", "refuge", "partner", "amina", "clarke", "northmere"] {
        assert!(!clear.contains(word), "her pack holds the word {word:?} in the clear");
    }
    b.press("Back to services").await;
    b.press("Back to the case").await;
    (b.put_aside(&name, &file), passphrase)
}

/// As the agency opens it: from its disk, with what it was told.
async fn opened_by_the_centre(b: &mut Browser, file: &Path, passphrase: &str) {
    b.open(&format!("file://{}", file.display())).await;
    b.see_heading("Sealed file").await;
    b.not_see("Amina Clarke").await;
    b.fill("Passphrase", passphrase).await;
    b.press("Open").await;
    b.see_heading("Referral to Northmere Women's Centre").await;
    for said in ["Amina Clarke", "Never phone", "This is not the whole record.", "Northmere Liaison and Diversion"] {
        b.see(said).await;
    }
    b.sound().await;
    b.press("Clear page").await;
    b.see_heading("This page is empty").await;
    b.not_see("Amina Clarke").await;
}

async fn consent(b: &Browser) {
    let said = [
        ("May L&D share with the court?", "Agreed"),
        ("May L&D share with the police?", "Refused"),
        ("May L&D share with probation?", "Refused"),
        ("May L&D share with the services", "Agreed"),
        ("May L&D share with family?", "Refused"),
    ];
    let known: [(&str, &[&str]); 2] = [
        ("What may the court know about?", &["Mental health", "Housing"]),
        ("What may the services they are referred to know about?", &["Abuse", "Mental health", "Housing"]),
    ];
    b.consent(&said, &known).await;
}

async fn report(b: &Browser, reference: &str) {
    let part = AuthorsPart {
        hearing: (22, 11, 2026),
        position: "First appearance",
        read: &["The person"],
        handed_over_to: None,
        results: "No, leave them out",
        where_to_go: None,
    };
    part.filled_in(b).await;
    b.reads_words_for("Court").await;
    // The author is told what is left out; the file is not.
    b.see("Abuse by someone else").await;
    b.press("Sign and make the final report").await;
    b.see("The files are made").await;
    let (html, json) = b.report_files(&format!("{reference}-court-v1")).await;
    for file in [&html, &json] {
        let file = file.to_lowercase();
        for word in ["abuse", "violence", "partner", "domestic", "marac", "never phone", "not safe", "low risk"] {
            assert!(!file.contains(word), "the court's file holds the word {word:?}");
        }
        assert!(file.contains("women"), "the women's centre is no secret");
    }
}

/// Her handout is discreet by itself: what she was referred to is on it, but for the service that would give it away.
async fn handout(b: &Browser) -> String {
    b.press("Back to the case").await;
    b.press("Handout for the person").await;
    b.see("Left off the discreet version:").await;
    b.press("Show the code for their phone").await;
    b.see("Code 1 of 1").await;
    assert_eq!(b.axe().await, Vec::<String>::new());
    b.press("Save as a file").await;
    b.see("Put on record").await;
    let sheet = String::from_utf8(b.download("information.html").await).unwrap().to_lowercase();
    assert!(sheet.contains("women") && sheet.contains("<svg"), "the sheet with its code");
    holds_no_word(&sheet);
    let link = b.script("return document.querySelector('a[href*=\"handout.html#\"]').href").await;
    b.press("Back to the case").await;
    b.see("Given 2 times").await;
    // The page of the release is at another address than the one the directory names.
    link.as_str().unwrap().split_once('#').unwrap().1.to_owned()
}

fn holds_no_word(text: &str) {
    for word in ["abuse", "violence", "domestic", "refuge", "partner", "amina", "clarke"] {
        assert!(!text.contains(word), "her handout holds the word {word:?}");
    }
}
