//! One thing shown alone on a host page, and what that page fills in. Part of [`super::reduce`].
//!
//! There is no vault: what is answered is in memory until the page is left, and the host hears of it.

use std::rc::Rc;

use super::inputs::Filled;
use super::reduce::Step;
use super::state::{InUse, Phase, Screen};
use crate::domain::case::{Event, Person, with_context};
use crate::domain::questionnaire::{Enabled, problems};

impl Step<'_> {
    /// Shows a form or an instrument, begun anew, or the directory.
    pub(super) fn open_alone(&mut self, form: Option<&str>, seed: &[u8]) {
        self.state.alone = true;
        self.state.phase = Phase::Open;
        self.state.library = Some(InUse(Rc::new(self.built_in.clone())));
        self.state.author = self.words.text("author-alone");
        match form {
            Some(_) => self.new_case(seed),
            None => self.go(Screen::Home),
        }
    }

    /// Records what the host page says, in its name, so that nobody takes it for something asked here.
    pub(super) fn fill_in(&mut self, filled: Filled) {
        let by = self.words.say("author-host", &[("author", self.state.author.clone())]);
        let author = std::mem::replace(&mut self.state.author, by);
        for (id, answers) in filled {
            let (Some(case), Some(form)) = (&self.state.case, self.library.questionnaire(&id).cloned()) else {
                continue;
            };
            let (asked, in_context) = with_context(&form, answers.clone(), &Person::of(case, self.library));
            let enabled = Enabled::of(&asked, &in_context);
            let run = match case.run_of(&id) {
                Some(run) => run.id.clone(),
                None => {
                    let run = self.ids.next();
                    let (questionnaire, version) = (form.id.clone(), form.version.clone());
                    self.record(Event::RunStarted { run: run.clone(), questionnaire, version });
                    run
                }
            };
            // A question that is not asked here takes no answer from elsewhere.
            for (item, answer) in answers.into_iter().filter(|(item, _)| enabled.is(&asked, item)) {
                self.record(Event::Answered { run: run.clone(), item, answer: Some(answer) });
            }
            // What has an answer to every question is done, as it would be after its last page.
            if problems(&asked, &in_context).is_empty() {
                self.record(Event::RunFinished { run });
            }
        }
        self.state.author = author;
    }
}
