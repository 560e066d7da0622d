//! Opening a form or an instrument: refused where it may not be begun, else gone on with at the first open question.
//! Part of [`super::reduce`].

use super::reduce::Step;
use super::state::{Fault, Notice, PageRef, Screen};
use crate::domain::case::{Event, Person, with_context};
use crate::domain::questionnaire::first_open_page;
use crate::domain::scoring::AgeFit;

impl Step<'_> {
    /// Opens it; what it starts with is put in once.
    pub(super) fn open_form(&mut self, id: &str) {
        let (Some(case), Some(questionnaire)) = (&self.state.case, self.library.questionnaire(id).cloned()) else {
            return;
        };
        if self
            .library
            .instrument(id)
            .is_some_and(|instrument| instrument.scoring.age.fit(Person::of(case, self.library).age) == AgeFit::Outside)
        {
            self.state.notice = Some(Notice::Said(Fault::naming("instrument-refused-by-age", id)));
            return;
        }
        if self.library.instrument(id).is_some() && !self.library.offers(id) && case.run_of(id).is_none() {
            self.state.notice = Some(Notice::Said(Fault::naming("instrument-off", id)));
            return;
        }
        let (run, page) = match case.run_of(id) {
            Some(run) => {
                let answers = with_context(&questionnaire, run.answers(), &Person::of(case, self.library));
                let questionnaire = questionnaire.unfolded(&answers);
                let open = first_open_page(&questionnaire, &answers);
                let lead = open.and_then(|page| page.id(&questionnaire).map(|id| PageRef::Lead(id.to_owned())));
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
