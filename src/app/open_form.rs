//! Opening a form or an instrument: refused where it may not be begun, else gone on with at the first open question.
//! Part of [`super::reduce`].

use super::reduce::Step;
use super::state::{Notice, PageRef, Screen};
use super::tools::{read_only, refused};
use crate::domain::case::{Event, Person, with_context};
use crate::domain::questionnaire::first_open_page;

impl Step<'_> {
    /// Begins a form, or goes on with the one begun: at the first open question, or at its check page. What it starts
    /// with is put in once.
    pub(super) fn open_form(&mut self, id: &str) {
        let (Some(case), Some(questionnaire)) = (&self.state.case, self.library.questionnaire(id).cloned()) else {
            return;
        };
        if let Some(why) = refused(self.library, case, id, self.state.now) {
            self.state.notice = Some(Notice::Said(why));
            return;
        }
        let (run, page) = match case.run_of(id) {
            Some(run) => {
                let (form, answers) = with_context(&questionnaire, run.answers(), &Person::of(case, self.library));
                let only_read = self.state.reading || case.is_damaged() || read_only(self.library, id, self.state.now);
                let open = first_open_page(&form, &answers).filter(|_| !only_read);
                let lead = open.and_then(|page| page.id(&form).map(|id| PageRef::Lead(id.to_owned())));
                (run.id.clone(), lead.unwrap_or(PageRef::Check))
            }
            None => {
                let run = self.ids.next();
                let (id, version) = (questionnaire.id.clone(), questionnaire.version.clone());
                self.record(Event::RunStarted { run: run.clone(), questionnaire: id, version });
                for (item, answer) in questionnaire.initial() {
                    self.record(Event::Answered { run: run.clone(), item: item.to_owned(), answer: Some(answer) });
                }
                (run, PageRef::Start)
            }
        };
        self.go(Screen::Form { run, page });
        // A form of ours has nothing to say before its first question; an instrument has its limits.
        if self.library.instrument(id).is_none()
            && matches!(&self.state.screen, Screen::Form { page: PageRef::Start, .. })
        {
            self.next();
        }
    }
}
