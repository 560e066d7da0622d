//! How an instrument is given: what limits its result. Ticked before the first question and at "Check your answers", and
//! said with the score.

use yew::prelude::*;

use super::{Checkbox, checkbox_group};
use crate::app::Action;
use crate::app::interview::{FormView, InterviewAction};
use crate::ui::context::Context;

/// The checkboxes.
pub fn administration(ctx: &Context, form: &FormView<'_>) -> Html {
    let held = &form.run.how;
    let codes = ctx.content.codes("administration");
    let boxes = codes.iter().map(|row| {
        let all = codes.iter().map(|row| &row.code);
        let how = all.filter(|code| held.contains(code) != (**code == row.code)).cloned().collect();
        Checkbox {
            id: format!("how-{}", row.code),
            words: row.label.clone(),
            ticked: held.contains(&row.code),
            action: Action::Interview(InterviewAction::Administered { how }),
        }
    });
    checkbox_group(ctx, "administration-title", None, boxes.collect())
}

/// How an instrument was given, in words.
pub fn how_words(ctx: &Context, how: &[String]) -> String {
    how.iter().map(|code| ctx.content.label("administration", code)).collect::<Vec<_>>().join("; ")
}
