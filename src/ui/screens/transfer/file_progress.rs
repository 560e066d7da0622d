//! What the screens of sealed files share while a file is made or opened: the wait, and what is wrong.

use yew::prelude::*;

use crate::ui::components::{ErrorLine, error_summary};
use crate::ui::context::Context;

/// What is wrong: at one of these fields, or with the file as a whole, under this heading.
pub fn file_problem(ctx: &Context, fields: &[&str], heading: &str) -> Html {
    let Some((field, fault)) = &ctx.state.transfer.problem else { return Html::default() };
    let words = ctx.fault(fault);
    if fields.contains(field) {
        return error_summary(ctx, &[ErrorLine { field: (*field).into(), words }]);
    }
    html! {
        <section class="app-notice app-notice--stop" role="alert"><p><strong>{ ctx.t(heading) }</strong></p><p>{ words }</p></section>
    }
}

/// What is wrong at the field with this id.
pub fn field_problem(ctx: &Context, id: &str) -> Option<String> {
    ctx.state.transfer.problem.as_ref().filter(|(field, _)| *field == id).map(|(_, fault)| ctx.fault(fault))
}

/// The wait while a key is worked out.
pub fn working(ctx: &Context, title: &str, words: &str) -> Html {
    html! {
        <>
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t(title) }</h1>
            <p class="nhsuk-body" role="status">{ ctx.t(words) }</p>
            <p class="nhsuk-hint">{ ctx.t("make-working-hint") }</p>
        </>
    }
}
