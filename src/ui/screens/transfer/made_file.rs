//! A sealed file that was made, ready to be saved. Shown by the screens that hand over and back up.

use yew::prelude::*;

use crate::app::transfer::{MadeFile, TransferAction};
use crate::domain::device::FileKind;
use crate::ui::context::Context;

/// The file. It is saved with a tap of its own, because browsers refuse a download that no tap asked for.
pub fn made_file(ctx: &Context, made: &MadeFile, back: Html) -> Html {
    let backup = made.kind == FileKind::Backup;
    let of_key = !backup && made.case.is_none();
    html! {
        <>
            { back }
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t("made-title") }</h1>
            if backup {
                <p class="nhsuk-body">{ ctx.say("made-backup", &[("cases", made.cases.to_string())]) }</p>
            } else if of_key {
                <p class="nhsuk-body">{ ctx.t("made-key") }</p>
            } else {
                <p class="nhsuk-body">{ ctx.say("made-transfer", &[("entries", made.entries.to_string())]) }</p>
            }
            if !made.damaged.is_empty() {
                <section class="app-notice app-notice--stop" role="alert">
                    <p>{ ctx.t("made-damaged") }</p>
                    <ul>{ for made.damaged.iter().map(|reference| html! { <li key={reference.clone()}>{ reference }</li> }) }</ul>
                </section>
            }
            <button type="button" class="nhsuk-button" onclick={ctx.on(TransferAction::Save)}>
                { ctx.say("made-save", &[("name", made.name.clone())]) }
            </button>
            <ul class="nhsuk-list nhsuk-list--bullet">
                <li>{ ctx.t("made-only-now") }</li>
                if backup {
                    <li>{ ctx.t("made-keep") }</li>
                } else {
                    if made.by_passphrase { <li>{ ctx.t("made-passphrase") }</li> }
                    <li>{ ctx.say("made-receipt", &[("receipt", made.hash.receipt())]) }</li>
                }
            </ul>
        </>
    }
}
