//! The people of `scenarios.md` on a [`Device`], each as far as they were asked. Fictional, all of them.

use super::Device;
use super::app::LockCause;

/// A Monday morning, when a case of whom little is known is begun.
pub const MONDAY: &str = "2026-11-16T10:00:00Z";

/// A, at the beginning: police custody, Saturday evening, a man of 34 who may be reached so.
pub fn custody_evening(contact: &str) -> Device {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.identified("custody", "police", "2026-11-21T21:40:00", "substance");
    device.person("Daniel Whitlock", ("date-of-birth", "1992-03-27"), "male", contact);
    device
}

/// The same, with what makes it immediate, and nothing more.
pub fn adult() -> Device {
    let mut device = custody_evening("never-phone");
    device.form("basic-needs", &[("tonight", "HM04"), ("lacks", "none")]);
    device.form("core-screen", &core_screen(&[("alcohol-now", "shaking|sweating")]));
    device.tool("audit", &[4, 4, 4, 2, 2, 2, 1, 1, 0, 0]);
    device
}

/// A: police custody, evening, alcohol.
pub fn scenario_a() -> Device {
    let mut a = custody_evening("any");
    a.form("own-view", &[("own-words", "I just want somewhere to sleep and to stop.")]);
    a.form("basic-needs", &[("tonight", "HM04"), ("lacks", "none")]);
    a.form("core-screen", &core_screen(&[("alcohol-now", "shaking|sweating"), ("alcohol-history", "daily")]));
    a.tool("audit", &[4, 4, 4, 2, 2, 2, 1, 1, 0, 0]);
    a.tool("phq-9", &[2, 1, 2, 2, 1, 1, 1, 0, 0]);
    a
}

/// B: magistrates' court, the cells, morning.
pub fn scenario_b() -> Device {
    let mut b = Device::with_case("Sam Okafor", "2026-11-23T09:15:00Z");
    b.identified("magistrates", "court", "2026-11-23T09:10:00", "mental-health");
    b.person("Amina Clarke", ("date-of-birth", "1999-02-03"), "female", "never-phone");
    b.form("own-view", &[("own-words", "I want to sleep without being afraid of the next day.")]);
    b.form("basic-needs", &[("tonight", "not-safe"), ("lacks", "none")]);
    b.form("core-screen", &core_screen(&[("harm-now", "partner"), ("harm-danger", "no"), ("pregnancy", "no")]));
    b.tool("phq-9", &[3, 3, 2, 3, 2, 3, 2, 1, 2]);
    b.tool("gad-7", &[2, 2, 3, 2, 1, 2, 3]);
    b.ptsd();
    b
}

/// C, at the beginning: a boy of 15.
pub fn child() -> Device {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T15:00:00Z");
    device.kai();
    device
}

/// C: voluntary attendance, a boy of 15 with his aunt.
pub fn scenario_c() -> Device {
    let mut c = Device::with_case("Sam Okafor", "2026-11-21T15:00:00Z");
    c.identified("voluntary", "police", "2026-11-21T14:30:00", "learning|mental-health").kai();
    c.form("communication", &[("interpreter", "none-needed"), ("difficulty", "yes")]);
    c
}

/// D: called into court after three minutes.
pub fn scenario_d() -> Device {
    let mut d = Device::with_case("Sam Okafor", "2026-11-21T10:58:00Z");
    d.identified("magistrates", "court", "2026-11-21T10:50:00", "mental-health");
    d.person("Marek Nowak", ("age", "52"), "male", "any");
    d.form("communication", &[("first-language", "Polish"), ("interpreter", "telephone"), ("difficulty", "no")]);
    d.open("core-screen").answer("offer", "accepted").answer("V9", "self-report");
    d.open("phq-9").points(&[1, 2, 1, 3]).stop("called-into-court");
    d
}

impl Device {
    /// The tablet of the next day, and of another practitioner.
    pub fn next_day() -> Self {
        Self::on(8, "Priya Shah", "2026-11-22T09:00:00Z")
    }

    /// A case of whom only a name and an age are known, at this time.
    pub fn with_person(time: &str) -> Self {
        let mut device = Self::with_case("Sam Okafor", time);
        device.form("person", &[("name", "Daniel Whitlock"), ("age", "34")]);
        device
    }

    /// Its transfer was made and confirmed; then so many hours went by, with the tablet in use, that it is to be deleted.
    pub fn due() -> Self {
        let mut device = Self::with_person(MONDAY);
        let receipt = device.transferred();
        device.confirm(&receipt, "R. Ellis, by telephone");
        assert!(device.heads[0].confirmed.is_some());
        device.wait(40).lock(LockCause::Asked).unlock().wait(40);
        device
    }

    fn kai(&mut self) -> &mut Self {
        self.person("Kai Morgan", ("date-of-birth", "2011-05-06"), "male", "any")
    }

    /// Where the person was found, by whom and when, and what was seen of them.
    fn identified(&mut self, setting: &str, by: &str, alerted: &str, signs: &str) -> &mut Self {
        self.form("identification", &[("setting", setting), ("raised-by", by), ("alerted", alerted), ("signs", signs)])
    }

    /// Who the person is; `age` is the question that is answered of the two, and its answer.
    fn person(&mut self, name: &str, age: (&str, &str), sex: &str, contact: &str) -> &mut Self {
        let area = ("area", "northmere-central");
        self.form("person", &[("name", name), age, ("sex", sex), area, ("safe-contact", contact)])
    }

    /// PC-PTSD-5 with three of five: positive at one cut-off and not at the other.
    pub fn ptsd(&mut self) -> &mut Self {
        self.open("pc-ptsd-5").answer("0", "yes").points(&[1, 1, 1, 0, 0]).finish()
    }

    /// The person agreed that the services they are referred to may know this.
    pub fn services_may_know(&mut self, topics: &str) -> &mut Self {
        self.decides().form("consent", &[("services", "given"), ("services-topics", topics)])
    }

    /// What the court may read.
    pub fn court_may_read(&mut self, topics: &str) -> &mut Self {
        self.decides().form("consent", &[("court", "given"), ("court-topics", topics)])
    }

    /// Sharing was explained, and the person can decide on it.
    pub fn decides(&mut self) -> &mut Self {
        self.form("consent", &[("explained", "talked"), ("capacity", "yes")])
    }
}

/// The core screen of an adult of whom nothing is found.
const NOTHING: &[(&str, &str)] = &[
    ("offer", "accepted"),
    ("suicide-thoughts", "no"),
    ("suicide-plan", "no"),
    ("self-harm", "no"),
    ("concern", "no"),
    ("body-now", "none"),
    ("psychosis", "none"),
    ("alcohol-now", "none"),
    ("alcohol-history", "none"),
    ("V3", "no"),
    ("drug-use", "none"),
    ("medicine-missed", "none"),
    ("harm-now", "none"),
    ("threat", "no"),
    ("today", "none"),
    ("V1", "no"),
    ("V2", "no"),
    ("V4", "no"),
    ("V5", "no"),
    ("V13", "none"),
    ("V6", "no"),
    ("V8", "no"),
    ("V9", "no"),
    ("V11", "no"),
    ("V14", "no"),
    ("V12", "none"),
    ("V7", "no"),
    ("in-care", "none"),
];

/// The core screen of an adult of whom nothing else is found than this.
pub fn core_screen<'t>(own: &[(&'t str, &'t str)]) -> Vec<(&'t str, &'t str)> {
    let mut answers: Vec<(&str, &str)> = NOTHING.to_vec();
    for (item, text) in own {
        match answers.iter_mut().find(|(known, _)| known == item) {
            Some(answer) => answer.1 = text,
            None => answers.push((item, text)),
        }
    }
    answers
}
