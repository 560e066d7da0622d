//! Scenarios A and B, recorded answer by answer. Fictional people.

use liaison::domain::case::Event;

use super::recorder::Recorder;

pub const COURT: [(&str, &str); 13] = [
    ("court", "Northmere Magistrates’ Court"),
    ("hearing-date", "2026-11-23"),
    ("case-number", "42NM0012326"),
    ("report-kind", "written"),
    ("seen-how", "in-person"),
    ("sources-read", "person|custody-record"),
    ("sources-missing", "GP record: the surgery was closed. Mental health record: not checked."),
    ("handover", "yes"),
    ("include-results", "no"),
    ("author-name", "Sam Okafor"),
    ("author-role", "L&D practitioner"),
    ("employer", "Northmere NHS Foundation Trust"),
    ("author-contact", "01632 960 101"),
];

/// Scenario A: custody, evening, alcohol.
pub fn scenario_a(results: &str) -> Recorder {
    let mut case = Recorder::new("7Q2-K4", "2026-11-21T22:15:00Z");
    case.form(
        "identification",
        &[
            ("setting", "custody"),
            ("raised-by", "police"),
            ("raised-role", "Detention officer"),
            ("place", "Northmere custody suite"),
            ("alerted", "2026-11-21T21:40:00"),
            ("seen", "2026-11-21T22:15:00"),
            ("signs", "substance|physical"),
            ("signs-words", "Shaking, sweating, says he drinks every day"),
        ],
    );
    case.form(
        "person",
        &[
            ("name", "Daniel Marsh"),
            ("date-of-birth", "1992-03-04"),
            ("sex", "male"),
            ("area", "northmere-central"),
            ("safe-contact", "any"),
        ],
    );
    case.form("own-view", &[("own-words", "I just want somewhere to sleep and to stop.")]);
    case.form("basic-needs", &[("tonight", "HM04"), ("lacks", "money"), ("benefits", "no")]);
    case.form(
        "communication",
        &[("interpreter", "none-needed"), ("difficulty", "no"), ("adjustments", "short-sentences|breaks")],
    );
    case.form(
        "core-screen",
        &[
            ("offer", "accepted"),
            ("suicide-thoughts", "no"),
            ("body-now", "none"),
            ("psychosis", "none"),
            ("alcohol-now", "shaking|sweating"),
            ("alcohol-history", "daily|morning"),
            ("V3", "self-report"),
            ("drug-use", "none"),
            ("medicine-missed", "none"),
            ("harm-now", "none"),
            ("threat", "no"),
            ("V11", "self-report"),
            ("in-care", "none"),
        ],
    );
    case.tool("audit", &[4, 4, 4, 2, 2, 2, 1, 1, 0, 0]);
    case.tool("phq-9", &[2, 1, 2, 2, 1, 1, 1, 0, 0]);
    let all = "mental-health|self-harm|substance-use|physical-health|learning-communication|housing-money";
    case.form(
        "consent",
        &[
            ("explained", "talked"),
            ("capacity", "yes"),
            ("court", "given"),
            ("court-topics", all),
            ("police", "not-asked"),
            ("probation", "refused"),
            ("defence", "not-asked"),
            ("gp", "given"),
            ("gp-topics", "mental-health|substance-use|physical-health"),
            ("services", "not-asked"),
            ("cps", "not-asked"),
            ("yot", "not-asked"),
            ("family", "not-asked"),
        ],
    );
    case.refer("nm-drug-alcohol-service", &["V3", "alcohol"]);
    case.refer("nm-housing-options", &["V11", "basic:housing"]);
    case.record(Event::ActionDone { rule: "U5".into(), action: 0, told: None });
    case.form("court-report", &COURT);
    case.form(
        "court-report",
        &[
            ("charge", "05"),
            ("position", "not-charged"),
            ("present", "officer"),
            ("suggestions", "short-sentences|breaks"),
            ("participation-words", "He loses the thread when several things are said at once."),
            ("handover-to", "Custody sergeant Hill, 22:40"),
            ("safety-words", "A health-care professional saw him at 22:50."),
            ("include-results", results),
            ("release-words", "Council housing duty team told; a bed for tonight is being sought."),
            ("options", "address-support|appointments|more-time"),
            ("adult-options", "psr|atr"),
            ("how-long", "About three weeks"),
            ("profession", "Mental health nurse, NMC"),
            ("supervisor", "Jo Whitfield"),
        ],
    );
    case
}

/// Scenario B: the cells, with partner violence the court may not know of.
pub fn scenario_b() -> Recorder {
    let mut case = Recorder::new("3WB-9T", "2026-11-21T09:20:00Z");
    case.form(
        "identification",
        &[
            ("setting", "magistrates"),
            ("raised-by", "court"),
            ("alerted", "2026-11-21T09:10:00"),
            ("seen", "2026-11-21T09:20:00"),
            ("signs", "mental-health"),
            ("signs-words", "Her partner hurt her"),
        ],
    );
    case.form(
        "person",
        &[
            ("name", "Aisha Bell"),
            ("date-of-birth", "1999-05-06"),
            ("sex", "female"),
            ("area", "northmere-central"),
            ("safe-contact", "never-phone"),
        ],
    );
    case.form("own-view", &[("own-words", "I need a place of my own and someone to talk to.")]);
    case.form("basic-needs", &[("tonight", "not-safe"), ("lacks", "money")]);
    case.form("communication", &[("interpreter", "none-needed"), ("difficulty", "no")]);
    case.form(
        "core-screen",
        &[
            ("offer", "accepted"),
            ("suicide-thoughts", "no"),
            ("harm-now", "partner"),
            ("harm-danger", "yes"),
            ("V12", "marac|safeguarding"),
            ("in-care", "mental-health|social-care"),
            ("current-care", "Sees the domestic violence adviser weekly"),
        ],
    );
    case.tool("phq-9", &[3, 3, 2, 3, 2, 3, 2, 1, 2]);
    case.tool("gad-7", &[2, 2, 3, 2, 1, 2, 3]);
    case.answer("pc-ptsd-5", "0", 1);
    case.tool("pc-ptsd-5", &[1, 1, 1, 0, 0]);
    case.form(
        "consent",
        &[
            ("explained", "talked"),
            ("capacity", "yes"),
            ("court", "given"),
            ("court-topics", "mental-health|housing-money"),
        ],
    );
    for recipient in ["police", "probation", "defence", "gp", "services", "cps", "yot", "family"] {
        case.form("consent", &[(recipient, "not-asked")]);
    }
    case.refer("nm-domestic-abuse-service", &["V12a"]);
    case.refer("nm-womens-centre", &["V12a", "mood", "basic:housing"]);
    case.record(Event::ActionDone { rule: "U12".into(), action: 2, told: None });
    case.form("court-report", &COURT);
    case.form(
        "court-report",
        &[("position", "first-appearance"), ("include-results", "yes"), ("options", "psychiatric-report")],
    );
    case
}
