//! Scenario A whole: custody, evening, alcohol. Reloaded in the middle, killed in the middle, network cut after load.

use serde_json::Value;

use crate::browser::Browser;
use crate::journey::Do::{Many, Next, One, Press, Text};
use crate::site::Site;

journey!(scenario_a, steps);

const NONE: &[&str] = &["None of these"];
const NOW: &str = "Is any of this seen or reported now?";

async fn steps(b: &mut Browser) {
    let mut site = Site::dist().await;
    b.set_up(&site).await;
    b.press("New case").await;
    b.see("Identify and screen").await;
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
    consent(b).await;
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
    let no = |question| One(question, "No");
    b.form(
        "Screening",
        &[
            One("Was screening offered?", "Offered and accepted"),
            Next,
            no("Are they having thoughts"),
            no("Is there intent"),
            no("Have they harmed themselves"),
            no("Are you worried"),
            Next,
            Many(NOW, NONE),
            Next,
            Many(NOW, NONE),
            Next,
            Many(NOW, &["Shaking", "Sweating"]),
            Many("Has any of this been so?", &["Drinks every day"]),
            One("Does alcohol or drug use cause them harm?", "Yes: the person says so"),
            Next,
            Many("Which of these do they use?", NONE),
            Many("Have they missed a dose", NONE),
            Next,
            Many("Has any of this happened", NONE),
            no("Have they made a threat"),
            Next,
            Many("Does any of this apply?", NONE),
            Next,
            no("Complex, severe"),
            no("A learning disability?"),
            no("A brain injury?"),
            no("Autism?"),
            Next,
            Many("Are they in acute crisis", NONE),
            no("Severe emotional"),
            Next,
            no("In contact with the police"),
            no("Served in the armed forces?"),
            One("Homeless, or housing", "Yes: the person says so"),
            no("From a minority ethnic"),
            Next,
            Many("Do any of these apply?", NONE),
            no("Several needs"),
            Next,
            Many("Which services support them now?", NONE),
            Next,
        ],
    )
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
    let ids = |attribute: &str| {
        format!("return [...document.querySelectorAll('[{attribute}]')].map(e => e.getAttribute('{attribute}'))")
    };
    let rules = b.script(&ids("data-rule")).await;
    assert_eq!(rules[0], "U5", "{rules}");
    assert!(rules.as_array().unwrap().contains(&Value::from("U17")), "{rules}");
    let needs = b.script(&ids("data-need")).await;
    let needs: Vec<&str> = needs.as_array().unwrap().iter().filter_map(Value::as_str).collect();
    let vulnerabilities: Vec<&&str> = needs.iter().filter(|id| id.starts_with('V')).collect();
    assert_eq!(vulnerabilities, [&"V3", &"V11"], "{needs:?}");
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

pub async fn consent(b: &Browser) {
    let mut deeds =
        vec![Many("Explained", &["Talked through"]), One("Can the person make this decision?", "Yes"), Next];
    for (recipient, option) in [
        ("May L&D share with the court?", "Agreed"),
        ("May L&D share with the police?", "Not discussed"),
        ("May L&D share with probation?", "Refused"),
        ("May L&D share with their solicitor?", "Not discussed"),
        ("May L&D share with their GP?", "Agreed"),
        ("May L&D share with the services", "Not discussed"),
        ("May L&D share with the Crown", "Not discussed"),
        ("May L&D share with the youth", "Not discussed"),
        ("May L&D share with family?", "Not discussed"),
    ] {
        deeds.push(One(recipient, option));
        deeds.push(Next);
    }
    for question in ["What may the court know about?", "What may their GP know about?"] {
        deeds.push(Many(question, &["Alcohol and drugs", "Housing", "Mental health"]));
        deeds.push(Next);
    }
    b.form("Who may be told what", &deeds).await;
}

async fn refer(b: &Browser) {
    b.press("Services and referrals").await;
    b.see("Helps with: Somewhere to sleep").await;
    b.see("Helps with: Substance misuse").await;
    b.see("services that do not fit, and why").await;
    b.press("Refer to ").await;
    b.see("Referral drafted").await;
    b.press("Back to the case").await;
}

async fn report(b: &Browser, reference: &str) {
    b.form(
        "Your part of the report",
        &[
            Text("Court", "Northmere Magistrates’ Court"),
            crate::journey::Do::Date("Date of hearing", 23, 11, 2026),
            One("Kind of report", "Written"),
            Next,
            One("Position", "Not charged"),
            Next,
            One("How was the person seen?", "In person"),
            Many("Read or heard", &["The person", "Custody record"]),
            Text("What was not available", "GP record"),
            Next,
            Next,
            One("Was a safety hand-over made", "Yes"),
            Text("To whom, at what time", "Custody sergeant, 22:40"),
            Next,
            One("Does the court need the results", "Yes, they are necessary"),
            Next,
            Text("Where they can go", "A bed for tonight is being asked for."),
            Next,
            Next,
            Text("Your name", "Sam Okafor"),
            Text("Your role", "L&D practitioner"),
            Text("Employer", "Northmere NHS Trust"),
            Text("How the court can reach you", "01632 960111"),
            Next,
        ],
    )
    .await;
    b.see_heading("Report").await;
    // Probation was refused: no file, and it says for whom.
    b.choose("Who is it for?", "Probation").await;
    b.see("No file was made for Probation").await;
    b.choose("Who is it for?", "Court").await;
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
    assert!(liaison::document::court_report::verify(&json), "the hash does not fit the file");
    no_item_answer(&html);
    no_item_answer(&json);
    b.saved().await;
}

/// No file holds an answer to a single AUDIT question.
fn no_item_answer(file: &str) {
    let library = liaison::catalogue::load().unwrap();
    for item in library.questionnaire("audit").unwrap().items().iter().filter(|item| !item.options.is_empty()) {
        assert!(!file.contains(&item.text), "the file holds the question {}", item.link_id);
    }
    assert!(!file.contains("4+ times") && !file.contains("Daily or almost daily"));
}
