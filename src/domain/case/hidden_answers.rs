//! Which answers a change takes out of sight, in whatever form they stand: a change of age or sex closes questions of other
//! forms. Called by the interview before it records one.

use std::collections::BTreeSet;

use super::context::with_context;
use super::journal::Case;
use super::person::Person;
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::questionnaire::Enabled;

/// An answer that is asked for, and would not be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HiddenAnswer {
    /// The administration it stands in.
    pub run: String,
    /// The question.
    pub item: String,
}

/// The answers in sight in `before` whose questions are not asked in `after`: each question once, in the order of its form.
pub fn hidden_answers(before: &Case, after: &Case, content: &ClinicalContent) -> Vec<HiddenAnswer> {
    let (was, will) = (Person::of(before, content), Person::of(after, content));
    // All that the questions of a form ask of the person.
    let adult = |person: &Person| person.age.is_some() && !person.is_child();
    let same_person = (adult(&was), &was.sex) == (adult(&will), &will.sex);
    let (mut gone, mut told) = (Vec::new(), BTreeSet::new());
    for run in before.runs.iter().rev() {
        let Some(later) = after.run(&run.id).filter(|later| !same_person || later.recorded != run.recorded) else {
            continue;
        };
        let Some(questionnaire) = content.questionnaire(&run.questionnaire) else { continue };
        let (asked, answers) = with_context(questionnaire, run.answers(), &was);
        let (to_be_asked, left) = with_context(questionnaire, later.answers(), &will);
        let (is, will_be) = (Enabled::of(&asked, &answers), Enabled::of(&to_be_asked, &left));
        for (_, item, _) in is.keep(&asked, &answers) {
            let question = item.kind.is_question() && !item.hidden;
            if question
                && !will_be.is(&to_be_asked, &item.link_id)
                && told.insert((&run.questionnaire, item.link_id.clone()))
            {
                gone.push(HiddenAnswer { run: run.id.clone(), item: item.link_id.clone() });
            }
        }
    }
    gone
}
