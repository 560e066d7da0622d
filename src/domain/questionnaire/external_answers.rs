//! Answers as another program gives them: a number is points, `true` and `false` are yes and no, a text is an option or
//! words, and an object says why there is no answer. Called by `embed/api` and, for what a page fills in, by
//! `app/inputs`.

use serde_json::Value as Json;

use super::answer::{Answer, Answers, Reason};
use super::definition::Questionnaire;
use super::hidden_characters::is_hidden;
use super::item::{AnswerOption, Item};
use super::item_kind::ItemKind;
use super::value::Value;
use crate::domain::calendar::{read_date, read_time};
use crate::domain::read_json::decimal;
use crate::domain::time::date_time;

/// One answer, as it came.
#[derive(Clone, Debug, PartialEq)]
pub enum ExternalAnswer {
    /// Points, or a whole number.
    Number(i64),
    /// A number that is not whole.
    Decimal(f64),
    /// Yes or no.
    Bool(bool),
    /// The code or the words of an option, or words of one's own.
    Text(String),
    /// Several answers, where a question takes them.
    List(Vec<ExternalAnswer>),
    /// No answer, and why.
    Missing(Reason),
}

/// Why answers are refused. Names the item and what it allows.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ExternalAnswerError {
    /// No such item.
    #[error("{form} has no item \"{item}\"; it has: {known}")]
    Item {
        /// The form or instrument.
        form: String,
        /// The item named.
        item: String,
        /// Its items.
        known: String,
    },
    /// The item does not offer this.
    #[error(
        "item {item} does not offer {given}; allowed: {allowed}, or why there is no answer: {{declined: true}}, {{notAsked: true}}, {{unable: true}}, {{notKnown: true}}"
    )]
    NotOffered {
        /// The item.
        item: String,
        /// What was given.
        given: String,
        /// What it offers.
        allowed: String,
    },
    /// A text holds a character that nobody sees.
    #[error("item {item}: the text holds {found}, a character that is not seen")]
    Hidden {
        /// The item.
        item: String,
        /// The character, by its number.
        found: String,
    },
}

impl ExternalAnswer {
    /// The reasons for having no answer, as another program says them.
    pub const REASONS: [(&str, Reason); 4] = [
        ("declined", Reason::Declined),
        ("notAsked", Reason::NotAsked),
        ("unable", Reason::Unable),
        ("notKnown", Reason::NotKnown),
    ];

    /// An answer in JSON; none where it is no plain answer.
    pub fn of_json(value: &Json) -> Option<Self> {
        Some(match value {
            Json::Bool(yes) => ExternalAnswer::Bool(*yes),
            Json::Number(number) => match number.as_i64() {
                Some(whole) => ExternalAnswer::Number(whole),
                None => ExternalAnswer::Decimal(decimal(number)?),
            },
            Json::String(text) => ExternalAnswer::Text(text.clone()),
            Json::Array(all) => ExternalAnswer::List(all.iter().map(Self::of_json).collect::<Option<_>>()?),
            Json::Object(fields) => {
                let says = |name: &str| fields.get(name) == Some(&Json::Bool(true));
                ExternalAnswer::Missing(Self::REASONS.iter().find(|(name, _)| says(name))?.1)
            }
            _ => return None,
        })
    }
}

/// Answers to a form or an instrument, in the engine's own form.
///
/// # Errors
/// [`ExternalAnswerError`] for an item it has not, or a value the item does not offer.
pub fn answers(form: &Questionnaire, given: &[(String, ExternalAnswer)]) -> Result<Answers, ExternalAnswerError> {
    given.iter().map(|(id, plain)| Ok((id.clone(), answer(question(form, id)?, plain)?))).collect()
}

/// The question with this id.
///
/// # Errors
/// [`ExternalAnswerError::Item`] when the form has no such question.
pub fn question<'a>(form: &'a Questionnaire, id: &str) -> Result<&'a Item, ExternalAnswerError> {
    let questions = || form.items().iter().filter(|item| item.kind.is_question());
    questions().find(|item| item.link_id == id).ok_or_else(|| ExternalAnswerError::Item {
        form: form.id.clone(),
        item: id.into(),
        known: questions().map(|item| item.link_id.as_str()).collect::<Vec<_>>().join(", "),
    })
}

fn answer(item: &Item, plain: &ExternalAnswer) -> Result<Answer, ExternalAnswerError> {
    let all = match plain {
        ExternalAnswer::Missing(reason) => return Ok(Answer::Missing(*reason)),
        ExternalAnswer::List(all) if item.repeats && !all.is_empty() => all.as_slice(),
        one => std::slice::from_ref(one),
    };
    let hidden = |one: &ExternalAnswer| match one {
        ExternalAnswer::Text(text) => text.chars().find(|c| is_hidden(*c)),
        _ => None,
    };
    if let Some(found) = all.iter().find_map(hidden) {
        return Err(ExternalAnswerError::Hidden {
            item: item.link_id.clone(),
            found: found.escape_unicode().to_string(),
        });
    }
    let values = all.iter().map(|one| value(item, one).ok_or_else(|| refusal(item, one.to_string())));
    values.collect::<Result<_, _>>().map(Answer::Given)
}

fn value(item: &Item, plain: &ExternalAnswer) -> Option<Value> {
    let of = |option: Option<&AnswerOption>| option.map(|option| option.value.clone());
    match (plain, item.kind) {
        (ExternalAnswer::Number(number), ItemKind::Choice | ItemKind::OpenChoice) => of(item.option_worth(*number)),
        (ExternalAnswer::Number(number), ItemKind::Integer) => Some(Value::Integer(*number)),
        (ExternalAnswer::Number(number), ItemKind::Decimal) => Value::typed_decimal(&number.to_string()),
        (ExternalAnswer::Decimal(number), ItemKind::Decimal) => Value::decimal(*number),
        (ExternalAnswer::Bool(yes), ItemKind::Choice | ItemKind::OpenChoice) => {
            of(item.option_coded(if *yes { "yes" } else { "no" }))
        }
        (ExternalAnswer::Bool(yes), ItemKind::Boolean) => Some(Value::Boolean(*yes)),
        (ExternalAnswer::Text(text), ItemKind::Choice | ItemKind::OpenChoice) => {
            let own = (item.kind == ItemKind::OpenChoice).then(|| Value::Text(text.clone()));
            let worded = || item.options.iter().find(|option| option.value.to_string() == *text);
            of(item.option_coded(text).or_else(worded)).or(own)
        }
        (ExternalAnswer::Text(text), ItemKind::String | ItemKind::Text) => Some(Value::Text(text.clone())),
        (ExternalAnswer::Text(text), ItemKind::Date) => read_date(text).map(Value::Date),
        (ExternalAnswer::Text(text), ItemKind::DateTime) => date_time(text).map(Value::DateTime),
        (ExternalAnswer::Text(text), ItemKind::Time) => read_time(text).map(Value::Time),
        _ => None,
    }
}

/// The refusal of what was given.
pub fn refusal(item: &Item, given: String) -> ExternalAnswerError {
    ExternalAnswerError::NotOffered { item: item.link_id.clone(), given, allowed: allowed(item) }
}

fn allowed(item: &Item) -> String {
    let word = |option: &AnswerOption| match option.points {
        Some(points) => format!("{points} ({})", option.value),
        None => option.value.to_string(),
    };
    match item.kind {
        ItemKind::Choice | ItemKind::OpenChoice => item.options.iter().map(word).collect::<Vec<_>>().join(", "),
        ItemKind::Boolean => "true, false".into(),
        ItemKind::Integer => "a whole number".into(),
        ItemKind::Decimal => "a number".into(),
        ItemKind::Date => "a date such as 1992-02-29".into(),
        ItemKind::DateTime => "a date and time such as 2026-11-21T22:15:00".into(),
        ItemKind::Time => "a time such as 22:15".into(),
        _ => "a text".into(),
    }
}

impl std::fmt::Display for ExternalAnswer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            ExternalAnswer::Number(number) => write!(f, "{number}"),
            ExternalAnswer::Decimal(number) => write!(f, "{number}"),
            ExternalAnswer::Bool(yes) => write!(f, "{yes}"),
            ExternalAnswer::Text(text) => write!(f, "\"{text}\""),
            ExternalAnswer::List(_) => f.write_str("a list"),
            ExternalAnswer::Missing(_) => f.write_str("no answer"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue;
    use crate::domain::scoring::score_given;

    fn total(instrument: &str, given: &[(&str, ExternalAnswer)]) -> Result<Option<i64>, String> {
        let content = catalogue::load().unwrap();
        let instrument = content.instrument(instrument).unwrap();
        let given: Vec<(String, ExternalAnswer)> =
            given.iter().map(|(id, plain)| ((*id).to_owned(), plain.clone())).collect();
        answers(&instrument.questionnaire, &given)
            .map(|answers| score_given(instrument, &answers).total)
            .map_err(|error| error.to_string())
    }

    #[test]
    fn numbers_are_points_and_booleans_are_yes_and_no_even_where_no_scores() {
        let ids = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"];
        let all = |plain: ExternalAnswer| ids.map(|id| (id, plain.clone()));
        assert_eq!(total("dast-10", &all(ExternalAnswer::Number(1))), Ok(Some(10)));
        // Item 3 is reversed: its point is for "No".
        assert_eq!(total("dast-10", &all(ExternalAnswer::Bool(true))), Ok(Some(9)));
        assert_eq!(total("dast-10", &all(ExternalAnswer::Bool(false))), Ok(Some(1)));
        assert_eq!(total("dast-10", &all(ExternalAnswer::Text("yes".into()))), Ok(Some(9)));
    }

    #[test]
    fn what_may_be_left_out_counts_when_it_was_asked_and_a_closed_gate_counts_nothing() {
        let mut audit: Vec<(&str, ExternalAnswer)> =
            vec![("1", ExternalAnswer::Number(1)), ("2", ExternalAnswer::Number(0)), ("3", ExternalAnswer::Number(0))];
        audit.extend([("9", ExternalAnswer::Number(4)), ("10", ExternalAnswer::Number(0))]);
        assert_eq!(total("audit", &audit), Ok(Some(5)), "questions 4 to 8 left out");
        audit.push(("4", ExternalAnswer::Number(2)));
        assert_eq!(total("audit", &audit), Ok(Some(7)), "question 4 asked all the same");
        let gate = ["1", "2", "3", "4", "5"].map(|id| (id, ExternalAnswer::Bool(true)));
        let closed: Vec<(&str, ExternalAnswer)> =
            gate.into_iter().chain([("0", ExternalAnswer::Bool(false))]).collect();
        assert_eq!(total("pc-ptsd-5", &closed), Ok(Some(0)));
    }

    #[test]
    fn several_are_taken_where_a_question_takes_several() {
        let content = catalogue::load().unwrap();
        let form = content.form("core-screen").unwrap();
        let given = |id: &str, json: &str| {
            let plain = ExternalAnswer::of_json(&serde_json::from_str(json).unwrap()).unwrap();
            answers(form, &[(id.to_owned(), plain)]).map(|answers| answers[id].values().len())
        };
        assert_eq!(given("alcohol-now", r#"["shaking", "sweating"]"#), Ok(2));
        assert!(given("alcohol-now", r#"["shaking", "flying"]"#).is_err());
        assert!(given("ideation", r#"["yes", "no"]"#).is_err(), "one answer only");
    }

    #[test]
    fn a_reason_is_no_answer_and_not_zero() {
        let mut given: Vec<(&str, ExternalAnswer)> = ["1", "2"].map(|id| (id, ExternalAnswer::Number(0))).to_vec();
        assert_eq!(total("phq-2", &given), Ok(Some(0)));
        given[1].1 = ExternalAnswer::Missing(Reason::Declined);
        assert_eq!(total("phq-2", &given), Ok(None));
    }

    // Audit D10.
    #[test]
    fn a_text_with_a_character_that_is_not_seen_is_refused_by_name() {
        let content = catalogue::load().unwrap();
        let form = content.form("person").unwrap();
        let given = |text: &str| answers(form, &[("name".to_owned(), ExternalAnswer::Text(text.into()))]);
        assert!(given("Ren\u{e9}e O\u{2019}Neil").is_ok());
        let refused = given("A\u{202e}B").unwrap_err().to_string();
        assert_eq!(refused, "item name: the text holds \\u{202e}, a character that is not seen");
        assert!(given("A\u{0}B").is_err());
    }

    #[test]
    fn what_is_not_offered_is_refused_by_item_and_allowed_values() {
        assert_eq!(
            total("phq-2", &[("1", ExternalAnswer::Number(4))]).unwrap_err(),
            "item 1 does not offer 4; allowed: 0 (Not at all), 1 (Several days), 2 (More than half the days), \
             3 (Nearly every day), or why there is no answer: {declined: true}, {notAsked: true}, {unable: true}, \
             {notKnown: true}"
        );
        assert_eq!(
            total("phq-2", &[("3", ExternalAnswer::Number(0))]).unwrap_err(),
            "phq-2 has no item \"3\"; it has: 1, 2"
        );
        assert_eq!(
            total("audit", &[("9", ExternalAnswer::Number(1))]).unwrap_err().split(';').next(),
            Some("item 9 does not offer 1")
        );
        assert!(total("phq-2", &[("1", ExternalAnswer::Bool(true))]).is_err());
    }
}
