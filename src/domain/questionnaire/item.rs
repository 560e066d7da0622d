//! An item of a questionnaire: a question, a group or words, with its options, its limits and when it is asked.

use super::condition::Condition;
use super::item_kind::ItemKind;
use super::value::Value;

/// Are all conditions needed, or is one enough?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Behaviour {
    /// Every condition.
    All,
    /// One condition.
    Any,
}

/// An option of a choice, with its points where the instrument gives it some.
#[derive(Clone, Debug, PartialEq)]
pub struct AnswerOption {
    /// The value chosen.
    pub value: Value,
    /// The points it scores (`ordinalValue` or `itemWeight`).
    pub points: Option<i64>,
    /// Taking it clears the others ("None of these").
    pub exclusive: bool,
}

/// The limits an answer must keep.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Limits {
    /// The least value.
    pub min: Option<Value>,
    /// The greatest value.
    pub max: Option<Value>,
    /// A date after today is beyond it: `maxValue` calculated by `today()`. [`Questionnaire::on`] makes it the greatest
    /// value.
    ///
    /// [`Questionnaire::on`]: super::Questionnaire::on
    pub max_today: bool,
    /// The fewest characters.
    pub min_length: Option<usize>,
    /// The most characters.
    pub max_length: Option<usize>,
    /// The fewest values of a repeating question.
    pub min_occurs: Option<usize>,
    /// The most values of a repeating question.
    pub max_occurs: Option<usize>,
    /// The most digits behind the decimal point.
    pub max_decimals: Option<usize>,
}

/// One item.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Its id, unique in the questionnaire.
    pub link_id: String,
    /// The number printed before it on the form, where there is one.
    pub prefix: Option<String>,
    /// The question.
    pub text: String,
    /// A short hint below the question.
    pub hint: Option<String>,
    /// The kind of answer.
    pub kind: ItemKind,
    /// Must it be answered for the form to be complete?
    pub required: bool,
    /// May it hold several values?
    pub repeats: bool,
    /// Is it shown but not asked?
    pub read_only: bool,
    /// Is it kept from the screen?
    pub hidden: bool,
    /// A group whose items stand on one page together.
    pub page: bool,
    /// What must hold for it to be asked.
    pub enable_when: Vec<Condition>,
    /// All of it, or any of it.
    pub behaviour: Behaviour,
    /// The options of a choice.
    pub options: Vec<AnswerOption>,
    /// The limits of an answer.
    pub limits: Limits,
    /// What it starts with, put in once when the form is begun.
    pub initial: Vec<Value>,
    /// Is it shown while answering, and when the answers are looked at?
    pub usage: (bool, bool),
    /// Is it whole without the words that head the questions before it?
    pub stands_alone: bool,
    /// Room for a note: of our own forms, a field for words, or for a day, that need not be filled. Left empty it is no open question,
    /// and it takes no reason for being empty.
    pub note: bool,
    /// Is it about what its writer decided or is, so that no reason for having no answer is offered?
    pub no_reasons: bool,
    /// The unit of a number, as shown after the field.
    pub unit: Option<String>,
    /// The group it stands in, by index.
    pub parent: Option<usize>,
    /// The items in it, by index.
    pub children: Vec<usize>,
}

impl Item {
    /// Is it on the screen while answering?
    pub fn asked(&self) -> bool {
        !self.hidden && self.usage.0
    }

    /// Is it shown when the answers are looked at?
    pub fn reviewed(&self) -> bool {
        !self.hidden && self.usage.1
    }

    /// Does it take an answer from the screen?
    pub fn open(&self) -> bool {
        self.kind.is_question() && self.asked() && !self.read_only
    }

    /// The option whose value this is.
    pub fn option(&self, value: &Value) -> Option<&AnswerOption> {
        self.options.iter().find(|option| match (&option.value, value) {
            (Value::Coding(a), Value::Coding(b)) => a.code == b.code && (b.system.is_none() || a.system == b.system),
            (a, b) => a == b,
        })
    }

    /// The values after this option was tapped: taken or left, with an exclusive option alone.
    pub fn toggled(&self, held: &[Value], tapped: &Value) -> Vec<Value> {
        let exclusive = |value: &Value| self.option(value).is_some_and(|option| option.exclusive);
        if held.contains(tapped) {
            return held.iter().filter(|value| *value != tapped).cloned().collect();
        }
        if !self.repeats || exclusive(tapped) {
            return vec![tapped.clone()];
        }
        // In the order of the form, so that the same answers are the same bytes.
        let place =
            |value: &Value| self.options.iter().position(|option| option.value == *value).unwrap_or(self.options.len());
        let mut values: Vec<Value> = held.iter().filter(|value| !exclusive(value)).cloned().collect();
        values.push(tapped.clone());
        values.sort_by_key(place);
        values
    }

    /// The option worth so many points.
    pub fn option_worth(&self, points: i64) -> Option<&AnswerOption> {
        self.options.iter().find(|option| option.points == Some(points))
    }

    /// The option with this code.
    pub fn option_coded(&self, code: &str) -> Option<&AnswerOption> {
        self.options.iter().find(|option| option.value.code() == Some(code))
    }
}
