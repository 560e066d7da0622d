//! The error summary at the top of a page, and what is wrong with an answer in words.

use yew::prelude::*;

use crate::app::interview::TypedProblem;
use crate::domain::questionnaire::{Item, ProblemKind};
use crate::ui::context::Context;

/// One line of the summary: the field it leads to, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErrorLine {
    /// The id of the field.
    pub field: String,
    /// What to do.
    pub words: String,
}

/// The summary at the top of a page in error.
pub fn error_summary(ctx: &Context, lines: &[ErrorLine]) -> Html {
    if lines.is_empty() {
        return Html::default();
    }
    html! {
        <div class="nhsuk-error-summary" role="alert" tabindex="-1" aria-labelledby="error-summary-title">
            <h2 class="nhsuk-error-summary__title" id="error-summary-title">{ ctx.t("error-title") }</h2>
            <div class="nhsuk-error-summary__body">
                <ul class="nhsuk-list nhsuk-error-summary__list">
                    { for lines.iter().map(|line| {
                        let (field, place) = (line.field.clone(), ctx.page.place.clone());
                        // The address bar of a host page is not ours to change.
                        let onclick = Callback::from(move |event: MouseEvent| {
                            event.prevent_default();
                            place.field(&field);
                        });
                        html! { <li key={line.field.clone()}><a href={format!("#{}", line.field)} {onclick}>{ line.words.clone() }</a></li> }
                    }) }
                </ul>
            </div>
        </div>
    }
}

/// What is wrong with the answer to an item, if anything is shown as wrong.
pub fn problem_words(ctx: &Context, item: &Item) -> Option<String> {
    if ctx.state.interview.attempted
        && let Some(typed) = ctx.state.interview.mistyped.get(&item.link_id)
    {
        return Some(ctx.t(match typed {
            TypedProblem::Number => "problem-number",
            TypedProblem::Date => "problem-date",
            TypedProblem::Time => "problem-time",
        }));
    }
    let problem = ctx.state.interview.problems.iter().find(|problem| problem.link_id == item.link_id)?;
    Some(match &problem.kind {
        ProblemKind::Unanswered if item.no_reasons => {
            ctx.say("problem-unanswered-only", &[("question", item.text.clone())])
        }
        ProblemKind::Unanswered => ctx.say("problem-unanswered", &[("question", item.text.clone())]),
        ProblemKind::NotOffered => ctx.t("problem-not-offered"),
        ProblemKind::WrongType => ctx.t("problem-wrong-type"),
        ProblemKind::TooMany => ctx.t("problem-too-many"),
        ProblemKind::TooLow(least) => ctx.say("problem-too-low", &[("least", least.to_string())]),
        ProblemKind::TooHigh(most) => ctx.say("problem-too-high", &[("most", most.to_string())]),
        ProblemKind::TooLong(most, over) => {
            ctx.say("problem-too-long", &[("most", most.to_string()), ("over", over.to_string())])
        }
        ProblemKind::TooShort(fewest) => ctx.say("problem-too-short", &[("fewest", fewest.to_string())]),
        ProblemKind::TooFewValues(fewest) => ctx.say("problem-too-few-values", &[("fewest", fewest.to_string())]),
        ProblemKind::TooManyValues(most) => ctx.say("problem-too-many-values", &[("most", most.to_string())]),
        ProblemKind::TooManyDecimals(most) => ctx.say("problem-too-many-decimals", &[("most", most.to_string())]),
        ProblemKind::Constraint(human) | ProblemKind::Warning(human) => human.clone(),
        ProblemKind::Exclusive => ctx.t("problem-exclusive"),
    })
}
