//! What scenarios A and B share: the pages of the core screen, of consent and of the author's part of the report, with what
//! each scenario says in place of the rest.
//!
//! Called by `custody_alcohol`, `cells_abuse` and `offline`.

use serde_json::Value;

use crate::browser::Browser;
use crate::journey::Do::{Date, Many, Next, One, Text};

pub const NONE: &[&str] = &["None of these"];
const NOW: &str = "Is any of this seen or reported now?";

/// What is found in the core screen; as it stands by default, nothing is.
pub struct Screening<'a> {
    /// Signs of withdrawal.
    pub alcohol_now: &'a [&'a str],
    pub alcohol_history: &'a [&'a str],
    pub alcohol_harm: &'a str,
    pub happened: &'a [&'a str],
    /// Asked where something has happened.
    pub danger_today: Option<&'a str>,
    /// Asked of everybody who is not recorded as male.
    pub pregnancy: Option<&'a str>,
    pub housing: &'a str,
    pub services: &'a [&'a str],
}

impl Default for Screening<'_> {
    fn default() -> Self {
        let no = "No";
        Self {
            alcohol_now: NONE,
            alcohol_history: NONE,
            alcohol_harm: no,
            happened: NONE,
            danger_today: None,
            pregnancy: None,
            housing: no,
            services: NONE,
        }
    }
}

impl Browser {
    /// The core screen, page by page.
    pub async fn screening(&self, found: &Screening<'_>) {
        let no = |question| One(question, "No");
        let mut deeds = vec![
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
            Many(NOW, found.alcohol_now),
            Many("Which of these apply to their drinking?", found.alcohol_history),
            One("Does alcohol or drug use cause them harm?", found.alcohol_harm),
            Next,
            Many("Which of these do they use?", NONE),
            Many("Have they missed a dose", NONE),
            Next,
            Many("Has any of this happened", found.happened),
        ];
        deeds.extend(found.danger_today.map(|danger| One("Is there danger today?", danger)));
        deeds.extend([no("Have they made a threat"), Next, Many("Does any of this apply?", NONE)]);
        deeds.extend(found.pregnancy.map(|answer| One("Pregnant, or gave birth", answer)));
        deeds.extend([
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
            One("Homeless, or housing", found.housing),
            no("From a minority ethnic"),
            Next,
            Many("Do any of these apply?", NONE),
            no("Several needs"),
            Next,
            Many("Which services support them now?", found.services),
            Next,
        ]);
        self.form("Screening", &deeds).await;
    }

    /// Who may be told what: what was said of some recipients (the others were not discussed), and the topics of those who
    /// agreed.
    pub async fn consent(&self, said: &[(&str, &str)], topics: &[(&str, &[&str])]) {
        let mut deeds =
            vec![Many("Explained", &["Talked through"]), One("Can the person make this decision?", "Yes"), Next];
        for recipient in [
            "May L&D share with the court?",
            "May L&D share with the police?",
            "May L&D share with probation?",
            "May L&D share with their solicitor?",
            "May L&D share with their GP?",
            "May L&D share with the services",
            "May L&D share with the Crown",
            "May L&D share with the youth",
            "May L&D share with family?",
        ] {
            let option = said.iter().find(|(of, _)| *of == recipient).map_or("Not discussed", |(_, option)| option);
            deeds.extend([One(recipient, option), Next]);
        }
        for (question, topics) in topics {
            deeds.extend([Many(question, topics), Next]);
        }
        self.form("Who may be told what", &deeds).await;
    }

    /// The same, as scenario A has it.
    pub async fn consent_of_a(&self) {
        let topics: &[&str] = &["Alcohol and drugs", "Housing", "Mental health"];
        let said = [
            ("May L&D share with the court?", "Agreed"),
            ("May L&D share with probation?", "Refused"),
            ("May L&D share with their GP?", "Agreed"),
            ("May L&D share with the services", "Agreed"),
        ];
        let known = [
            ("What may the court know about?", topics),
            ("What may their GP know about?", topics),
            ("What may the services they are referred to know about?", topics),
        ];
        self.consent(&said, &known).await;
    }

    /// On the page of the report: chooses who it is for, and ticks that the free text was read again for them.
    pub async fn reads_words_for(&self, recipient: &str) {
        self.choose("Who is it for?", recipient).await;
        self.tick("Free text", &["I have read all of it again"]).await;
    }

    /// What `attribute` says wherever it stands on the page, in order.
    pub async fn ids(&self, attribute: &str) -> Vec<String> {
        let all =
            format!("return [...document.querySelectorAll('[{attribute}]')].map((e) => e.getAttribute('{attribute}'))");
        let all = self.script(&all).await;
        all.as_array().unwrap().iter().filter_map(Value::as_str).map(str::to_owned).collect()
    }
}

/// The author's part of a report for the court.
pub struct AuthorsPart<'a> {
    /// Day, month and year of the hearing.
    pub hearing: (u32, u32, u32),
    pub position: &'a str,
    pub read: &'a [&'a str],
    pub handed_over_to: Option<&'a str>,
    pub results: &'a str,
    pub where_to_go: Option<&'a str>,
}

impl AuthorsPart<'_> {
    pub async fn filled_in(&self, b: &Browser) {
        let (day, month, year) = self.hearing;
        let mut deeds = vec![
            Text("Court", "Northmere Magistrates’ Court"),
            Date("Date of hearing", day, month, year),
            One("Kind of report", "Written"),
            Next,
            One("Position", self.position),
            Next,
            One("How was the person seen?", "In person"),
            Many("Read or heard", self.read),
            Text("What was not available", "GP record"),
            Next,
            Next,
            One("Was a safety hand-over made", "Yes"),
        ];
        deeds.extend(self.handed_over_to.map(|to| Text("To whom, at what time", to)));
        deeds.extend([Next, One("Does the court need the results", self.results), Next]);
        deeds.extend(self.where_to_go.map(|place| Text("Where they can go", place)));
        deeds.extend([
            Next,
            Next,
            Text("Your name", "Sam Okafor"),
            Text("Your role", "L&D practitioner"),
            Text("Employer", "Northmere NHS Trust"),
            Text("How the court can reach you", "01632 960111"),
            Next,
        ]);
        b.form("Your part of the report", &deeds).await;
    }
}
