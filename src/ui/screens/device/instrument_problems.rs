//! What is wrong on a screen of instruments, as lines of the error summary and at the fields.

use yew::prelude::*;

use crate::app::device::InstrumentProblem;
use crate::ui::components::ErrorLine;
use crate::ui::context::Context;

/// Every problem, each leading to its field.
pub fn problem_lines(ctx: &Context) -> Vec<ErrorLine> {
    let words = |problem: &InstrumentProblem| match problem {
        InstrumentProblem::Field(_, key) => ctx.t(key),
        InstrumentProblem::Refused(refusal) => refusal.say(ctx.text.as_ref()),
        InstrumentProblem::NotRead(file, name) => {
            ctx.say("tool-file-not-read", &[("file", file.name().to_owned()), ("name", name.clone())])
        }
    };
    let line = |problem| ErrorLine { field: InstrumentProblem::field(problem).to_owned(), words: words(problem) };
    ctx.state.device.instruments.problems.iter().map(line).collect()
}

/// The message at a field, with its id.
pub fn error_at(ctx: &Context, field: &str) -> Option<Html> {
    let words = problem_lines(ctx).into_iter().find(|line| line.field == field)?.words;
    Some(html! {
        <span class="nhsuk-error-message" id={format!("{field}-error")}>
            <span class="nhsuk-u-visually-hidden">{ ctx.t("error-prefix") }</span>{ " " }{ words }
        </span>
    })
}
