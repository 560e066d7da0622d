//! Forms and instruments on a [`Device`]: opened, answered, gone through, finished.

use std::rc::Rc;

use liaison::domain::questionnaire::{Answer, Item, ItemKind, Questionnaire, Reason, Value};
use serde_json::{Value as Json, json};

use super::Device;
use super::app::{Action, FormView, InterviewAction, PageRef, TypedProblem, form_view};

impl Device {
    /// With a form of its own, `extra`, that asks this.
    pub fn with_form(items: Json) -> Self {
        let json = json!({ "resourceType": "Questionnaire", "id": "extra", "url": "u", "version": "1", "title": "t", "item": items });
        let form = Rc::new(Questionnaire::from_json(&json.to_string()).unwrap());
        Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z").rebuilt(|content| content.forms.push(form))
    }

    /// The answer to a question of a form.
    pub fn held(&self, form: &str, item: &str) -> Option<Answer> {
        self.case().answers_of(form).get(item).cloned()
    }

    /// Opens a form, answers these questions (see [`Device::answer`]), whatever goes out of sight with that, and finishes it.
    pub fn form(&mut self, id: &str, answers: &[(&str, &str)]) -> &mut Self {
        self.open(id);
        for (item, text) in answers {
            self.answer(item, text);
            if self.state.interview.pending.is_some() {
                self.change_anyway();
            }
        }
        self.finish()
    }

    /// Opens a form, and is on it.
    pub fn open(&mut self, id: &str) -> &mut Self {
        self.ask_for(id);
        assert!(self.is_in_a_form(), "{id} did not open: {:?}", self.notice());
        self
    }

    /// Asks for a form, which may be refused.
    pub fn ask_for(&mut self, id: &str) -> &mut Self {
        self.send(Action::Interview(InterviewAction::OpenForm(id.into())))
    }

    /// Answers a question: codes separated by `|`, or as it is typed; `?declined` and `?unable` are reasons.
    pub fn answer(&mut self, item: &str, text: &str) -> &mut Self {
        let asked = self.form_view().questionnaire.item(item).unwrap_or_else(|| panic!("no item {item}")).clone();
        let answer = match text {
            "?declined" => Answer::Missing(Reason::Declined),
            "?unable" => Answer::Missing(Reason::Unable),
            _ if asked.kind == ItemKind::Choice => {
                Answer::Given(text.split('|').map(|code| coded(&asked, code)).collect())
            }
            _ => Answer::one(typed_value(&asked, text)),
        };
        self.put(item, Some(answer))
    }

    /// Answers a question with the option in this place of its list.
    pub fn answer_option(&mut self, item: &str, place: usize) -> &mut Self {
        let value = self.form_view().questionnaire.item(item).unwrap().options[place].value.clone();
        self.put(item, Some(Answer::one(value)))
    }

    /// Answers a question with this, or clears it.
    pub fn put(&mut self, item: &str, answer: Option<Answer>) -> &mut Self {
        self.send(Action::Interview(InterviewAction::Answered { item: item.into(), answer }))
    }

    /// Answers the scored items of the instrument at hand in order, by points.
    pub fn points(&mut self, points: &[i64]) -> &mut Self {
        let id = self.form_view().questionnaire.id.clone();
        let instrument = self.content.instrument(&id).unwrap().clone();
        for (item, points) in instrument.scoring.items.iter().zip(points) {
            let asked = instrument.questionnaire.item(item).unwrap();
            let value = asked.option_worth(*points).unwrap().value.clone();
            self.put(item, Some(Answer::one(value)));
        }
        self
    }

    /// A whole instrument: its start, its questions one page at a time, its check page.
    pub fn tool(&mut self, id: &str, points: &[i64]) -> &mut Self {
        self.open(id).points(points);
        for _ in 0..40 {
            if self.page() == PageRef::Check {
                return self.finish();
            }
            self.next();
            assert!(self.state.interview.problems.is_empty(), "{id}: {:?}", self.state.interview.problems);
        }
        panic!("{id} has no end")
    }

    /// Makes the change that waits because something would go out of sight.
    pub fn change_anyway(&mut self) -> &mut Self {
        assert!(self.state.interview.pending.is_some(), "no change waits");
        self.send(Action::Interview(InterviewAction::ChangeAnyway))
    }

    pub fn keep_answer(&mut self) -> &mut Self {
        self.send(Action::Interview(InterviewAction::KeepAnswer))
    }

    /// The questions that a change would hide, while it waits.
    pub fn would_hide(&self) -> Vec<&str> {
        let change = self.state.interview.pending.iter();
        change.flat_map(|change| &change.hides).map(|hidden| hidden.item.as_str()).collect()
    }

    /// The rules that it would make silent.
    pub fn would_quieten(&self) -> Vec<&str> {
        let change = self.state.interview.pending.iter();
        change.flat_map(|change| &change.quietens).map(|quiet| quiet.rule.as_str()).collect()
    }

    pub fn next(&mut self) -> &mut Self {
        self.send(Action::Interview(InterviewAction::Next))
    }

    pub fn back(&mut self) -> &mut Self {
        self.send(Action::Interview(InterviewAction::Back))
    }

    pub fn finish(&mut self) -> &mut Self {
        self.send(Action::Interview(InterviewAction::FinishForm))
    }

    /// Shows the page of this question.
    pub fn go_to_item(&mut self, item: &str) -> &mut Self {
        self.send(Action::Interview(InterviewAction::GoToItem(item.into())))
    }

    /// What was typed cannot be read as an answer.
    pub fn mistype(&mut self, item: &str, problem: TypedProblem, text: &str) -> &mut Self {
        self.send(Action::Interview(InterviewAction::Mistyped { item: item.into(), problem, text: text.into() }))
    }

    /// What stands in the fields of a date that is being typed.
    pub fn typing(&mut self, item: &str, text: &str) -> &mut Self {
        self.send(Action::Interview(InterviewAction::Typing { item: item.into(), text: text.into() }))
    }

    /// How the instrument at hand is given.
    pub fn given(&mut self, how: &[&str]) -> &mut Self {
        self.send(Action::Interview(InterviewAction::Administered {
            how: how.iter().map(|code| (*code).to_owned()).collect(),
        }))
    }

    /// One more of a repeating group.
    pub fn another(&mut self, group: &str) -> &mut Self {
        self.send(Action::Interview(InterviewAction::Another { group: group.into() }))
    }

    /// One less.
    pub fn take_away(&mut self, group: &str, instance: i64) -> &mut Self {
        self.send(Action::Interview(InterviewAction::TakeAway { group: group.into(), instance }))
    }

    /// The form at hand, as the screen has it.
    pub fn form_view(&self) -> FormView<'_> {
        form_view(&self.state.session, &self.content).unwrap()
    }
}

fn coded(asked: &Item, code: &str) -> Value {
    asked.option_coded(code).unwrap_or_else(|| panic!("{} has no {code}", asked.link_id)).value.clone()
}

fn typed_value(asked: &Item, text: &str) -> Value {
    match asked.kind {
        ItemKind::Date => Value::Date(text.parse().unwrap()),
        ItemKind::DateTime => Value::DateTime(text.parse().unwrap()),
        ItemKind::Integer => Value::Integer(text.parse().unwrap()),
        _ => Value::Text(text.to_owned()),
    }
}
