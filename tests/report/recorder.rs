//! A compact way to record a case for a test, and to read what was made of it.

use liaison::catalogue::{self, Text};
use liaison::document::report::{BuiltReport, ReportRefusal, ReportRequest, build, to_html, to_json};
use liaison::domain::case::{AdultStatus, Case, Event, ReportKind};
use liaison::domain::clinical_content::ClinicalContent;
use liaison::domain::questionnaire::{Answer, ItemKind, Reason, Value};
use liaison::domain::time::Timestamp;
use serde_json::Value as Json;

pub fn moment(iso: &str) -> Timestamp {
    Timestamp(iso.parse::<jiff::Timestamp>().unwrap().as_millisecond())
}

/// A case being recorded: each entry one minute after the one before.
pub struct Recorder {
    pub content: ClinicalContent,
    pub case: Case,
    pub now: Timestamp,
}

impl Recorder {
    pub fn new(reference: &str, start: &str) -> Self {
        let now = moment(start);
        Self { content: catalogue::load().unwrap(), case: Case::open("case", reference, "e1", now, "Sam Okafor"), now }
    }

    pub fn record(&mut self, what: Event) -> &mut Self {
        self.now = Timestamp(self.now.0 + 30_000);
        let id = format!("e{}", self.case.entries.len() + 1);
        self.case.record(&id, self.now, "Sam Okafor", what);
        self
    }

    pub fn start(&mut self, questionnaire: &str) -> String {
        let run = format!("run-{questionnaire}");
        if self.case.run(&run).is_none() {
            let version = self.content.questionnaire(questionnaire).unwrap().version.clone();
            self.record(Event::RunStarted { run: run.clone(), questionnaire: questionnaire.into(), version });
        }
        run
    }

    /// Answers written as text: codes separated by `|`, dates as in ISO 8601.
    pub fn form(&mut self, form: &str, answers: &[(&str, &str)]) -> &mut Self {
        let run = self.start(form);
        for (item, text) in answers {
            if *text == "?declined" {
                let answer = Some(Answer::Missing(Reason::Declined));
                self.record(Event::Answered { run: run.clone(), item: (*item).into(), answer });
                continue;
            }
            let asked = self.content.form(form).unwrap().item(item).unwrap_or_else(|| panic!("{form}.{item}")).clone();
            let value = |text: &str| match asked.kind {
                ItemKind::Choice => {
                    let option = asked.option_coded(text).unwrap_or_else(|| panic!("{form}.{item} has no {text}"));
                    option.value.clone()
                }
                ItemKind::Date => Value::Date(text.parse().unwrap()),
                ItemKind::DateTime => Value::DateTime(text.parse().unwrap()),
                ItemKind::Integer => Value::Integer(text.parse().unwrap()),
                ItemKind::Boolean => Value::Boolean(text == "true"),
                _ => Value::Text(text.to_owned()),
            };
            let values =
                if asked.kind == ItemKind::Choice { text.split('|').map(value).collect() } else { vec![value(text)] };
            self.record(Event::Answered {
                run: run.clone(),
                item: (*item).into(),
                answer: Some(Answer::Given(values)),
            });
        }
        self
    }

    /// Points in item order.
    pub fn tool(&mut self, tool: &str, points: &[i64]) -> &mut Self {
        let run = self.start(tool);
        let instrument = self.content.instrument(tool).unwrap().clone();
        for (item, wanted) in instrument.scoring.items.iter().zip(points) {
            let asked = instrument.questionnaire.item(item).unwrap();
            let option = asked.option_worth(*wanted).unwrap();
            let answer = Some(Answer::one(option.value.clone()));
            self.record(Event::Answered { run: run.clone(), item: item.clone(), answer });
        }
        self
    }

    pub fn answer(&mut self, tool: &str, item: &str, points: i64) -> &mut Self {
        let run = self.start(tool);
        let instrument = self.content.instrument(tool).unwrap().clone();
        let option = instrument.questionnaire.item(item).unwrap().option_worth(points).unwrap();
        self.record(Event::Answered { run, item: item.into(), answer: Some(Answer::one(option.value.clone())) })
    }

    pub fn adult(&mut self, status: AdultStatus, reason: Option<&str>) -> &mut Self {
        let (reason, adult) = (reason.map(str::to_owned), Some("her aunt Ruth".to_owned()));
        self.record(Event::AppropriateAdult { status, reason, adult, rules: Vec::new() })
    }

    pub fn refer(&mut self, service: &str, needs: &[&str]) -> &mut Self {
        let name = self.content.directory.service(service).unwrap().name.clone();
        let referral = format!("ref-{service}");
        let needs = needs.iter().map(|need| (*need).to_owned()).collect();
        let directory = self.content.directory.version.clone();
        self.record(Event::Referred {
            referral,
            service: service.into(),
            name,
            needs,
            directory,
            contact: "Never phone".into(),
        })
    }

    pub fn build(&self, recipient: &str, kind: ReportKind) -> Result<BuiltReport, ReportRefusal> {
        let now = Timestamp(self.now.0 + 60_000);
        build(&self.case, &self.content, &Text::english(), &ReportRequest { recipient, kind, now })
    }

    pub fn draft(&self, recipient: &str) -> BuiltReport {
        self.build(recipient, ReportKind::Draft).unwrap()
    }
}

pub fn html(built: &BuiltReport) -> String {
    to_html(&built.report, &Text::english())
}

/// The report as both kinds of file in one text, in lower case.
pub fn files(built: &BuiltReport) -> String {
    format!("{}\n{}", to_json(&built.report), html(built)).to_lowercase()
}

/// The text of an HTML file after its style, for tests on words.
pub fn body(html: &str) -> &str {
    html.split_once("<main>").unwrap().1
}

pub fn section<'j>(json: &'j Json, id: &str) -> &'j Json {
    json["sections"].as_array().unwrap().iter().find(|section| section["id"] == id).unwrap_or(&Json::Null)
}

pub fn json(built: &BuiltReport) -> Json {
    serde_json::from_str(&to_json(&built.report)).unwrap()
}
