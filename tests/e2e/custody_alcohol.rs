//! Scenario A whole: custody, evening, alcohol. Reloaded in the middle, killed in the middle, network cut after load.

use crate::browser::Browser;
use crate::journey::Do::{Many, Next, One, Press, Text};
use crate::journey::content;
use crate::scenario::{AuthorsPart, NONE, Screening};
use crate::site::Site;

journey!(scenario_a, steps);

async fn steps(b: &mut Browser) {
    let mut site = Site::dist().await;
    b.set_up(&site).await;
    b.new_case().await;
    let reference = b.reference().await;

    identify(b).await;
    b.saved().await;
    // A reload in the middle: the lock, then the same case.
    b.reload().await;
    b.resume().await;
    b.see("Case ").await;

    // From here on nothing is fetched any more (F10).
    site.stop();
    screen(b).await;
    b.see_heading("Outcome of screening").await;
    b.press("Back to the case").await;
    audit(b).await;
    phq_9(b).await;
    outcome(b).await;
    b.consent_of_a().await;
    refer(b).await;
    report(b, &reference).await;
    b.nothing_readable().await;
}

async fn identify(b: &Browser) {
    b.form(
        "How the concern came up",
        &[
            One("Where is this contact?", "Police custody"),
            Next,
            One("Agency", "Police or detention staff"),
            Text("Their role", "Detention officer"),
            Text("Which station", "Northmere Central"),
            Next,
            Press("L&D was told at", "Now"),
            Press("The person was first seen at", "Now"),
            Next,
            Many("Signs", &["Alcohol or drugs", "Physical illness or injury"]),
            Text("In the words of whoever noticed", "Shaking and sweating. Says he drinks every day."),
            Next,
        ],
    )
    .await;
    b.see("Identify and screen").await;
    b.form(
        "About the person",
        &[
            Text("Name", "Daniel Marsh"),
            Next,
            Text("How old are they?", "34"),
            Next,
            One("What is their sex?", "Male"),
            Next,
            One("Where do they live or stay?", "Northmere Central"),
            Next,
            One("What is safe?", "Any way is safe"),
            Next,
        ],
    )
    .await;
    b.see("Male, 34").await;
    b.form("own view", &[Text("Their words", "I just want somewhere to sleep and to stop."), Next]).await;
}

async fn screen(b: &Browser) {
    b.form(
        "Basic needs",
        &[One("Where will they sleep tonight", "On sofas of friends or family"), Next, Many("Basic needs", NONE), Next],
    )
    .await;
    b.form(
        "Communication and support",
        &[One("Interpreter", "Not needed"), Next, One("Is it hard for them to understand", "No"), Next],
    )
    .await;
    b.screening(&Screening {
        alcohol_now: &["Shaking", "Sweating"],
        alcohol_history: &["Drinks every day"],
        alcohol_harm: "Yes: the person says so",
        housing: "Yes: the person says so",
        ..Screening::default()
    })
    .await;
}

async fn audit(b: &mut Browser) {
    b.begin("AUDIT: ").await;
    b.items("audit", &[("1", 4), ("2", 4), ("3", 4), ("4", 2), ("5", 2)]).await;
    b.saved().await;
    b.items("audit", &[("6", 2), ("7", 1), ("8", 1), ("9", 0), ("10", 0)]).await;
    b.finish().await;
    b.see_heading("AUDIT result").await;
    for words in ["20 of 40", "possible dependence", "A drink in the morning", "10 of 10 answered"] {
        b.see(words).await;
    }
    b.not_see("Brief advice on drinking may help").await;
    b.press("Back to the case").await;
}

async fn phq_9(b: &Browser) {
    b.begin("PHQ-9: ").await;
    let points = [2, 1, 2, 2, 1, 1, 1, 0, 0];
    let items = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];
    b.items("phq-9", &items.into_iter().zip(points).collect::<Vec<_>>()).await;
    b.press("Continue").await; // how difficult it makes things: not required
    b.finish().await;
    b.see_heading("PHQ-9 result").await;
    b.see("10 of 27").await;
    b.see("moderate").await;
    b.not_see("Act on this").await;
    b.not_see("low risk").await;
    b.press("Back to the case").await;
}

async fn outcome(b: &Browser) {
    b.press("Outcome of screening and urgency").await;
    b.see("Proposed: Immediate").await;
    let rules = b.ids("data-rule").await;
    assert_eq!(rules[0], "U5", "{rules:?}");
    assert!(rules.contains(&"U17".to_owned()), "{rules:?}");
    let needs = b.ids("data-need").await;
    let vulnerabilities: Vec<&String> = needs.iter().filter(|id| id.starts_with('V')).collect();
    assert_eq!(vulnerabilities, ["V3", "V11"], "{needs:?}");
    assert_eq!(needs[0], "basic:housing", "basic needs come first: {needs:?}");
    b.see("Never advise stopping suddenly").await;
    b.see("Get a health-care professional now").await;
    b.not_see("low risk").await;
    // Lowering Immediate needs a reason and a named colleague.
    b.choose("You decide: how urgent is it?", "Routine").await;
    b.press("Record the decision").await;
    b.see("There is a problem").await;
    b.see("Say why it differs").await;
    b.choose("You decide: how urgent is it?", "Immediate").await;
    b.press("Record the decision").await;
    b.see("Identify and screen").await;
}

async fn refer(b: &Browser) {
    b.press("Services and referrals").await;
    b.see("Helps with: Homelessness, Somewhere to sleep").await;
    b.see("Helps with: Alcohol, Substance misuse").await;
    b.see("services that do not fit, and why").await;
    // What can be had today comes first, at a glance. The clock is the real one: by day the council's office is open too.
    let first = b.ids("data-service").await.swap_remove(0);
    assert!(["nm-night-shelter", "nm-housing-options"].contains(&first.as_str()), "{first}");
    b.see("Can take somebody the same day, and is open today").await;
    b.press("Harbour Night Shelter").await;
    b.press("Refer to Harbour Night Shelter").await;
    b.see("Referral drafted").await;
    b.press("Back to the case").await;
}

async fn report(b: &Browser, reference: &str) {
    let part = AuthorsPart {
        hearing: (23, 11, 2026),
        position: "Not charged",
        read: &["The person", "Custody record"],
        handed_over_to: Some("Custody sergeant, 22:40"),
        results: "Yes, they are necessary",
        where_to_go: Some("A bed for tonight is being asked for."),
    };
    part.filled_in(b).await;
    b.see_heading("Report").await;
    // Probation was refused: no file, and it says for whom.
    b.choose("Who is it for?", "Probation").await;
    b.see("No file was made for Probation").await;
    b.reads_words_for("Court").await;
    b.press("Make a draft").await;
    b.see("The files are made").await;
    let (html, json) = b.report_files(&format!("{reference}-court-draft")).await;
    assert!(html.contains("DRAFT"));
    for file in [&html, &json] {
        assert!(file.contains("I just want somewhere to sleep and to stop."));
        assert!(!file.to_lowercase().contains("low risk"));
        no_item_answer(file);
    }
    b.press("Sign and make the final report").await;
    b.see("court-v1.html").await;
    let (html, json) = b.report_files(&format!("{reference}-court-v1")).await;
    assert!(!html.contains("DRAFT"), "a final report is no draft");
    assert!(html.contains("Page 1 of "));
    assert!(liaison::document::report::verify(&json), "the hash does not fit the file");
    // Pressed once more, nothing is made: what was made is offered again.
    b.press("Sign and make the final report").await;
    b.see("This final report was made before").await;
    b.see("court-v1.html").await;
    no_item_answer(&html);
    no_item_answer(&json);
    b.saved().await;
}

/// No file holds an answer to a single AUDIT question.
fn no_item_answer(file: &str) {
    for item in content().questionnaire("audit").unwrap().items().iter().filter(|item| !item.options.is_empty()) {
        assert!(!file.contains(&item.text), "the file holds the question {}", item.link_id);
    }
    assert!(!file.contains("4+ times") && !file.contains("Daily or almost daily"));
}
