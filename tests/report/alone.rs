//! Every answer of every form alone in a report, for every recipient: a sentence stands there only for something recorded,
//! in the sense it was recorded, and for nothing else. What the recipient may not know leaves no trace in the bytes.

use std::collections::BTreeSet;

use liaison::catalogue::Text;
use liaison::document::report::{ReportRefusal, ReportRequest, build};
use liaison::domain::case::ReportKind;
use liaison::domain::clinical_content::ClinicalContent;
use liaison::domain::questionnaire::{Answer, Condition, Reason, Value};
use liaison::domain::report_rules::Disclosure;
use liaison::domain::urgency::When;

use super::recorder::{Recorder, files};
use super::single::{Recorded, Said, asked_after, every_answer, nothing_else, record, said};

fn copy(case: &Recorder) -> Recorder {
    Recorder { content: case.content.clone(), case: case.case.clone(), now: case.now }
}

/// What each recorded answer is, and what asks for it.
fn told(content: &ClinicalContent, recorded: &[Recorded]) -> Vec<(String, String, Value, String)> {
    let mut all = Vec::new();
    for (form, item, answer) in recorded {
        let question = content.form(form).unwrap().item(item).unwrap().text.clone();
        all.extend(answer.values().iter().map(|value| (form.clone(), item.clone(), value.clone(), question.clone())));
    }
    all
}

/// What an answer rests on, as the catalogue files it: the option, else its question, else its form.
fn basis(content: &ClinicalContent, form: &str, item: &str, code: Option<&str>, accepted: bool) -> String {
    let table = &content.report.fact_basis;
    if let Some(exact) = code.and_then(|code| table.get(&format!("{form}.{item}={code}"))) {
        return exact.clone();
    }
    let filed = table.get(&format!("{form}.{item}")).or_else(|| table.get(form));
    let filed = filed.map_or("practitioner", String::as_str);
    if form == "core-screen" && filed == "self-report" && !accepted { "observed".into() } else { filed.into() }
}

/// Every condition of the rules that these answers meet, with its words and the title of its rule.
fn met<'c>(
    content: &'c ClinicalContent,
    told: &[(String, String, Value, String)],
) -> Vec<(&'c Condition, &'c str, &'c str)> {
    fn each<'r>(when: &'r When, found: &mut Vec<(&'r Condition, &'r str)>) {
        match when {
            When::All(inner) | When::Any(inner) => inner.iter().for_each(|when| each(when, found)),
            When::Fact { condition, says, .. } => found.push((condition, says)),
        }
    }
    let mut all = Vec::new();
    let needs =
        content.needs.rules.iter().map(|rule| (&rule.title, rule.levels.iter().map(|l| &l.when).collect::<Vec<_>>()));
    let safety = content.safety.rules.iter().map(|rule| (&rule.title, rule.levels.iter().map(|l| &l.when).collect()));
    for (title, levels) in needs.chain(safety) {
        let mut conditions = Vec::new();
        levels.iter().for_each(|when| each(when, &mut conditions));
        let is = |condition: &Condition| {
            told.iter().any(|(form, item, value, _)| {
                condition.fact == format!("{form}.{item}") && condition.holds(std::slice::from_ref(value))
            })
        };
        all.extend(
            conditions.into_iter().filter(|(condition, _)| is(condition)).map(|(c, says)| (c, says, title.as_str())),
        );
    }
    all
}

/// May this sentence stand in a report of what is recorded? The words of the answer, or those of a rule that it meets, on
/// what the answer rests on; and the few sentences that a section makes of an answer.
fn may_stand(content: &ClinicalContent, recorded: &[Recorded], (place, text, rests): &Said) -> bool {
    let told = told(content, recorded);
    let given = |form: &str, item: &str| {
        let found =
            told.iter().find(|(of, known, value, _)| of == form && known == item && value.code() != Some("none"));
        found.map(|(_, _, value, _)| value)
    };
    let accepted = given("core-screen", "offer").and_then(Value::code) == Some("accepted");
    let printed = |form: &str, item: &str| {
        !content.report.is_not_printed(form) && !content.report.is_not_printed(&format!("{form}.{item}"))
    };
    let words_of_it = told.iter().any(|(form, item, value, _)| {
        value.code() != Some("none")
            && printed(form, item)
            && value.to_string() == *text
            && basis(content, form, item, value.code(), accepted) == *rests
    });
    let found = met(content, &told);
    let on = |condition: &Condition| {
        let (form, item) = condition.fact.split_once('.').unwrap_or_default();
        let expected = match &condition.expected {
            liaison::domain::questionnaire::Expected::Value(value) => value.code(),
            _ => None,
        };
        basis(content, form, item, expected, accepted) == *rests
    };
    let found_by_rule = found.iter().any(|(condition, says, title)| (says == text || title == text) && on(condition));
    let reason = |reason| {
        let own = ("own-view".to_owned(), "own-words".to_owned(), Answer::Missing(reason));
        recorded.contains(&own) && place == "own-view" && rests == "practitioner"
    };
    let birth = given("person", "date-of-birth").map(ToString::to_string);
    let age = given("person", "age")
        .map(ToString::to_string)
        .or_else(|| birth.as_ref().map(|birth| if birth.ends_with("2012") { "14".into() } else { "34".to_owned() }));
    let child = age.as_ref().is_some_and(|age| age.len() == 1 || age.starts_with('1'));
    words_of_it
        || found_by_rule
        || match (place.as_str(), rests.as_str()) {
            ("header/name", "self-report") => given("person", "name").is_some_and(|name| name.to_string() == *text),
            ("header/birth", "self-report") => birth.as_ref() == Some(text),
            ("header/age", "self-report") => age.as_ref().is_some_and(|age| {
                *text == if child { format!("{age}: a young person, under 18") } else { age.clone() }
            }),
            ("participation/adult-rule" | "participation/adult", "fixed") => child,
            ("care/medicine", _) => {
                given("core-screen", "medicine-missed").is_some()
                    && *rests == basis(content, "core-screen", "medicine-missed", None, accepted)
            }
            ("own-view", _) => {
                reason(Reason::Declined) && text.ends_with("chose not to say.")
                    || reason(Reason::Unable) && text.ends_with("was not able to say.")
            }
            _ => false,
        }
}

/// Words of a rule that claim more than its question asks: when, who saw it, that it happened.
fn claims_more(asked: &str, says: &str) -> bool {
    let asked = asked.to_lowercase();
    let says = says.to_lowercase();
    let times = ["day", "week", "month", "year"];
    let time = times.iter().any(|time| says.contains(time) && !asked.contains(time));
    let seen = asked.contains("seen or reported") && says.contains("seen") && !says.contains("seen or reported");
    let feared = asked.contains("feared") && !says.contains("feared") && !says.contains("named");
    time || seen || feared
}

/// The lines that change with every entry.
fn of_the_moment(said: &Said) -> bool {
    ["basis/recorded", "sign-off/made-at", "sign-off/hash"].contains(&said.0.as_str())
}

fn draft(case: &Recorder, recipient: &str) -> Vec<Said> {
    let request = ReportRequest { recipient, kind: ReportKind::Draft, now: case.now };
    let built = build(&case.case, &case.content, &Text::english(), &request);
    said(&built.unwrap_or_else(|refusal: ReportRefusal| panic!("{recipient}: {refusal:?}")))
}

#[test]
fn every_answer_alone_makes_only_sentences_of_what_was_recorded_as_it_was_recorded() {
    let base = nothing_else(true);
    let content = &base.content;
    let recipients: Vec<&str> = content.recipients().iter().map(|row| row.code.as_str()).collect();
    let before: Vec<Vec<Said>> = recipients.iter().map(|recipient| draft(&base, recipient)).collect();
    for line in before.iter().flatten().filter(|(_, _, rests)| rests != "fixed") {
        let consent = line.0.starts_with("consent/") || of_the_moment(line);
        assert!(consent || line.1 == "URN 1" || line.1 == "Jo Whitfield", "of nothing recorded: {line:?}");
    }
    let (mut wrong, mut sentences) = (BTreeSet::new(), 0);
    // The two lines that are always written are told in any case. A reason for no answer says nothing, byte for byte, as
    // the next test holds, but under the person's own view.
    let written = ["case-number", "supervisor"];
    let says = |one: &Recorded| matches!(one.2, Answer::Given(_)) || one.0 == "own-view";
    for one in every_answer(content).into_iter().filter(|one| says(one) && !written.contains(&one.1.as_str())) {
        let mut recorded = asked_after(content, &one.0, &one.1);
        recorded.push(one.clone());
        let mut case = copy(&base);
        record(&mut case, &recorded);
        // Most recipients are told the same: each sentence is held against the answer once.
        let mut lines = BTreeSet::new();
        for (recipient, before) in recipients.iter().zip(&before) {
            let after = draft(&case, recipient);
            let gone = before.iter().filter(|line| !after.contains(line) && !of_the_moment(line));
            for line in gone.filter(|line| line.2 != "fixed") {
                wrong.insert(format!("{}.{}={:?} takes away {line:?}", one.0, one.1, one.2));
            }
            lines.extend(after.into_iter().filter(|line| !before.contains(line) && !of_the_moment(line)));
        }
        sentences += lines.len();
        for line in lines.iter().filter(|line| !may_stand(content, &recorded, line)) {
            wrong.insert(format!("{}.{}={:?} says {line:?}", one.0, one.1, one.2));
        }
        let asked: Vec<String> =
            told(content, &recorded).into_iter().map(|(_, _, value, question)| format!("{question} {value}")).collect();
        for (form, item, value, question) in told(content, &recorded) {
            for (condition, says, _) in met(content, &[(form, item, value.clone(), question.clone())]) {
                if claims_more(&asked.join(" "), says) {
                    wrong.insert(format!("{}: {question} {value} says {says}", condition.fact));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), Vec::from_iter(wrong).join("\n"));
    assert!(sentences > 300, "{sentences} sentences were held against what was recorded");
}

// A recipient cannot tell an answer that may not be told from a question that was not asked, in any format.
#[test]
fn what_may_not_be_told_leaves_no_byte_in_a_file() {
    let (all, none) = (nothing_else(true), nothing_else(false));
    let content = &all.content;
    let told = |base: &Recorder, recorded: &[Recorded]| {
        let mut case = copy(base);
        record(&mut case, recorded);
        files(&case.draft("court"))
    };
    let mut silent = std::collections::BTreeMap::new();
    for (form, item, answer) in every_answer(content) {
        let unasked = (form.clone(), item.clone(), Answer::Missing(Reason::NotAsked));
        let before = asked_after(content, &form, &item);
        let with = |last: Recorded| before.iter().cloned().chain([last]).collect::<Vec<_>>();
        let own_view = form == "own-view";
        let base = match &answer {
            // Asked and declined, not able, not known: where nothing is said, it reads as if it was not asked.
            Answer::Missing(_) if own_view => continue,
            Answer::Missing(_) => &all,
            Answer::Given(values) => {
                let printed =
                    !content.report.is_not_printed(&form) && !content.report.is_not_printed(&format!("{form}.{item}"));
                let code = values[0].code();
                let public = content.report.disclosure(&form, &item, code) == Disclosure::Public;
                let of_person = form == "person" && ["name", "date-of-birth", "age"].contains(&item.as_str());
                if printed && public || of_person {
                    continue;
                }
                &none
            }
        };
        let of_all = matches!(answer, Answer::Missing(_));
        let key = (form.clone(), item.clone(), of_all);
        let silent = silent.entry(key).or_insert_with(|| told(base, &with(unasked)));
        let told = told(base, &with((form.clone(), item.clone(), answer.clone())));
        assert!(told == *silent, "{form}.{item}={answer:?} can be told from a question that was not asked");
    }
}
