//! The form at hand: its questionnaire, its answers with the context of the case, its pages.

use std::rc::Rc;

use crate::app::core::{PageRef, Screen, Session};
use crate::domain::case::{Case, Person, Run, with_context};
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::questionnaire::{Answers, Enabled, FormPage, Questionnaire, base_id, instance_of, instances, pages};

/// What a form screen needs.
#[derive(Clone, Debug)]
pub struct FormView<'s> {
    /// The case.
    pub case: &'s Case,
    /// The administration.
    pub run: &'s Run,
    /// The questionnaire.
    pub questionnaire: Rc<Questionnaire>,
    /// The answers, with what the case itself answers.
    pub answers: Answers,
    /// What is asked.
    pub enabled: Enabled,
    /// The pages with something to ask.
    pub pages: Vec<FormPage>,
    /// Which page.
    pub page: &'s PageRef,
}

/// The form on screen, if a form is on screen.
pub fn form_view<'s>(session: &'s Session, content: &ClinicalContent) -> Option<FormView<'s>> {
    let Screen::Form { run, page } = &session.screen else { return None };
    let case = session.case.as_deref()?;
    let run = case.run(run)?;
    let questionnaire = content.questionnaire(&run.questionnaire)?;
    let (questionnaire, answers) = with_context(questionnaire, run.answers(), &Person::of(case, content));
    let enabled = Enabled::of(&questionnaire, &answers);
    let pages = pages(&questionnaire, &enabled);
    Some(FormView { case, run, questionnaire, answers, enabled, pages, page })
}

impl FormView<'_> {
    /// The page on screen, and its place from 0.
    pub fn at(&self) -> Option<(usize, &FormPage)> {
        let PageRef::Lead(lead) = self.page else { return None };
        self.pages.iter().enumerate().find(|(_, page)| page.id(&self.questionnaire) == Some(lead))
    }

    /// The page after this one; check your answers comes last.
    pub fn next(&self) -> PageRef {
        let next = match self.page {
            PageRef::Start => self.pages.first(),
            PageRef::Lead(lead) => {
                // The page may have closed behind the answer; go by the place of its item.
                let here = self.questionnaire.index(lead).unwrap_or(usize::MAX);
                self.pages.iter().find(|page| page.lead > here)
            }
            PageRef::Check => None,
        };
        next.map_or(PageRef::Check, |page| self.lead(page))
    }

    /// The page before this one, if there is one.
    pub fn previous(&self) -> Option<PageRef> {
        let before = match self.page {
            PageRef::Start => None,
            PageRef::Lead(lead) => {
                let here = self.questionnaire.index(lead)?;
                self.pages.iter().rev().find(|page| page.lead < here)
            }
            PageRef::Check => self.pages.last(),
        };
        before.map(|page| self.lead(page))
    }

    /// The page that holds an item.
    pub fn page_of(&self, link_id: &str) -> Option<PageRef> {
        let index = self.questionnaire.index(link_id)?;
        self.pages.iter().find(|page| page.items.contains(&index)).map(|page| self.lead(page))
    }

    /// The page of one instance of a repeating group.
    pub fn page_of_instance(&self, group: &str, instance: i64) -> Option<PageRef> {
        let its = |page: &&FormPage| {
            let id = page.id(&self.questionnaire);
            id.is_some_and(|id| base_id(id) == group && instance_of(id) == Some(instance))
        };
        self.pages.iter().find(its).map(|page| self.lead(page))
    }

    /// The page of the first instance of a repeating group; none for anything else.
    pub fn page_of_first(&self, group: &str) -> Option<PageRef> {
        self.page_of_instance(group, *instances(group, &self.answers).first()?)
    }

    fn lead(&self, page: &FormPage) -> PageRef {
        page.id(&self.questionnaire).map_or(PageRef::Check, |id| PageRef::Lead(id.to_owned()))
    }
}
