//! What just happened, at the top of the screen until it changes: a fault, files that were made, or why none was.

use yew::prelude::*;

use crate::app::core::Notice;
use crate::app::report::ReportAction;
use crate::ui::context::Context;

/// The notice. It does not vanish by itself.
pub fn notice(ctx: &Context) -> Html {
    let Some(notice) = &ctx.state.session.notice else { return Html::default() };
    let body = match notice {
        Notice::Said(fault) => html! { <p>{ ctx.fault(fault) }</p> },
        Notice::Done { key, detail } => html! { <p>{ ctx.say(key, &[("detail", detail.clone())]) }</p> },
        Notice::Made(files) | Notice::MadeBefore(files) => html! {
            <>
                <p>{ ctx.t(if matches!(notice, Notice::Made(_)) { "report-made" } else { "report-made-before" }) }</p>
                <div class="nhsuk-button-group">
                    { for files.iter().map(|file| html! {
                        <button type="button" key={file.name.clone()} class="nhsuk-button nhsuk-button--secondary"
                            onclick={ctx.on(ReportAction::SaveFile(file.name.clone()))}>
                            { ctx.say("report-save", &[("name", file.name.clone())]) }
                        </button>
                    }) }
                </div>
            </>
        },
        Notice::NoConsent { recipient, sharing } => html! {
            <p>{ ctx.say("report-refused", &[
                ("recipient", ctx.content.label("recipients", recipient).to_owned()),
                ("sharing", ctx.t(sharing)),
            ]) }</p>
        },
        Notice::NotReady(gaps) => html! {
            <>
                <p>{ ctx.t("report-not-ready") }</p>
                <ul>{ for gaps.iter().map(|gap| html! { <li key={gap.clone()}>{ gap }</li> }) }</ul>
            </>
        },
    };
    let calm = matches!(notice, Notice::Done { .. } | Notice::Made(_) | Notice::MadeBefore(_));
    html! {
        <section class={classes!("app-notice", (!calm).then_some("app-notice--stop"))} tabindex="-1" role={if calm { "status" } else { "alert" }}>
            { body }
        </section>
    }
}
