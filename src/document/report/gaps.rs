//! What is still missing before a report may be final, and whether there is anything to report at all.

use crate::domain::case::{Case, Person, with_context};
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::messages::Messages;
use crate::domain::questionnaire::{ProblemKind, problems};

/// One thing missing. The screen links to the question.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    /// The form; `case` for what is recorded outside the forms.
    pub form: String,
    /// The question.
    pub item: String,
    /// The question in words.
    pub text: String,
    /// What is wrong with its answer.
    pub problem: ProblemKind,
}

/// Has anything been written beside consent?
pub(super) fn anything_written(case: &Case) -> bool {
    let written =
        |run: &crate::domain::case::Run| run.recorded.values().any(|recorded| !recorded.answer.values().is_empty());
    case.runs.iter().filter(|run| run.questionnaire != "consent").any(written)
}

/// Everything that stands between this case and a final report: the author's part, consent, who the person
/// is, for a child the appropriate adult, and what differs between two devices.
pub(super) fn gaps(case: &Case, content: &ClinicalContent, messages: &dyn Messages) -> Vec<Gap> {
    let person = Person::of(case, content);
    let mut gaps = Vec::new();
    for id in ["person", "consent", "court-report"] {
        let Some(form) = content.form(id) else { continue };
        let (form, answers) = with_context(form, case.standing_answers(id), &person);
        for problem in problems(&form, &answers).into_iter().filter(|problem| problem.kind.blocks()) {
            // Of the person's own form, the report needs only the age: without it, it cannot tell a child.
            if id == "person" && !["age", "date-of-birth"].contains(&problem.link_id.as_str()) {
                continue;
            }
            let text = form.item(&problem.link_id).map(|item| item.text.clone()).unwrap_or_default();
            gaps.push(Gap { form: id.into(), item: problem.link_id, text, problem: problem.kind });
        }
    }
    if person.is_under_ten() {
        gaps.push(Gap {
            form: "case".into(),
            item: "under-ten".into(),
            text: messages.text("report-under-ten"),
            problem: ProblemKind::Unanswered,
        });
    }
    if person.is_child() && case.adult_of_child().is_none() {
        gaps.push(Gap {
            form: "case".into(),
            item: "appropriate-adult".into(),
            text: messages.text("report-label-adult"),
            problem: ProblemKind::Unanswered,
        });
    }
    let differ = case.conflicts().len();
    if differ > 0 {
        gaps.push(Gap {
            form: "case".into(),
            item: "conflicts".into(),
            text: messages.say("report-conflicts", &[("count", differ.to_string())]),
            problem: ProblemKind::Unanswered,
        });
    }
    gaps
}
