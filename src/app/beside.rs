//! What is said of a form beside its answers: one more, one less, of a repeating group, and how an instrument is given.
//! Part of [`super::reduce`].

use super::form::form_view;
use super::reduce::Step;
use super::state::PageRef;
use crate::domain::case::Event;
use crate::domain::questionnaire::{instances, with_another, without};

impl Step<'_> {
    /// How the instrument at hand is given.
    pub(super) fn administered(&mut self, how: Vec<String>) {
        if let Some(run) = form_view(self.state, self.library).map(|form| form.run.id.clone()) {
            self.record(Event::Administered { run, how });
        }
    }

    /// One more of a repeating group, and to its page.
    pub(super) fn another(&mut self, group: &str) {
        let Some(form) = form_view(self.state, self.library) else { return };
        let more = with_another(&form.questionnaire, group, &form.answers);
        let run = form.run.id.clone();
        self.record(Event::Answered { run, item: group.to_owned(), answer: Some(more) });
        let last = form_view(self.state, self.library).and_then(|form| {
            let newest = *instances(group, &form.answers).last()?;
            form.page_of_instance(group, newest)
        });
        if let Some(page) = last {
            self.turn_to(page);
        }
    }

    /// One less, and to the page of the first that is left.
    pub(super) fn take_away(&mut self, group: &str, instance: i64) {
        let Some(form) = form_view(self.state, self.library) else { return };
        let left = without(instance, group, &form.answers);
        let run = form.run.id.clone();
        self.record(Event::Answered { run, item: group.to_owned(), answer: Some(left) });
        let first = form_view(self.state, self.library).and_then(|form| {
            let first = *instances(group, &form.answers).first()?;
            form.page_of_instance(group, first)
        });
        self.turn_to(first.unwrap_or(PageRef::Check));
    }
}
