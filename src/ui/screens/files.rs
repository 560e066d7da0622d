//! Sealed files on the screen of the tablet: the way to open one and to back up, and the address of this tablet. Also what
//! the screens of files share: what is wrong, the wait, and the file that was made.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::app::leaving::{MadeFile, OwnAddress};
use crate::app::{Action, LeavingAction, Screen};
use crate::browser::clipboard;
use crate::domain::device::FileKind;
use crate::ui::components::{ErrorLine, error_summary};
use crate::ui::context::Context;

/// The part of the screen of the tablet.
pub fn files(ctx: &Context) -> Html {
    html! {
        <>
            <h2 class="nhsuk-heading-m">{ ctx.t("files-title") }</h2>
            <p class="nhsuk-body">{ ctx.t("files-intro") }</p>
            <div class="nhsuk-button-group">
                { ctx.button("files-open", "nhsuk-button--secondary", Action::Go(Screen::OpenFile)) }
                { ctx.button("files-backup", "nhsuk-button--secondary", Action::Go(Screen::Backup)) }
            </div>
            <h3 class="nhsuk-heading-s">{ ctx.t("own-title") }</h3>
            <p class="nhsuk-body">{ ctx.t("own-intro") }</p>
            { match &ctx.state.leaving.own {
                Some(own) => html! { <Own ctx={ctx.clone()} own={own.clone()} /> },
                None => ctx.button("own-show", "nhsuk-button--secondary", Action::Leaving(LeavingAction::ShowAddress)),
            } }
        </>
    }
}

/// Properties of [`Own`].
#[derive(Properties, PartialEq)]
pub struct OwnProps {
    /// The context.
    pub ctx: Context,
    /// The address.
    pub own: OwnAddress,
}

/// The address of this tablet, to be copied or written down.
#[component]
pub fn Own(props: &OwnProps) -> Html {
    let (ctx, own) = (&props.ctx, &props.own);
    let copied = use_state(|| None::<bool>);
    let copy = {
        let (copied, text) = (copied.clone(), own.text.clone());
        Callback::from(move |_: MouseEvent| {
            let (copied, text) = (copied.clone(), text.clone());
            spawn_local(async move { copied.set(Some(clipboard::copy(&text).await)) });
        })
    };
    html! {
        <>
            <h4 class="nhsuk-heading-xs">{ ctx.t("own-fingerprint") }</h4>
            { in_groups(&own.fingerprint) }
            <h4 class="nhsuk-heading-xs">{ ctx.t("own-address") }</h4>
            <p class="nhsuk-body app-wrap app-select">{ &own.text }</p>
            <button type="button" class="nhsuk-button nhsuk-button--secondary" onclick={copy}>{ ctx.t("own-copy") }</button>
            <p class="nhsuk-body" role="status">
                { for copied.map(|copied| ctx.t(if copied { "own-copied" } else { "own-not-copied" })) }
            </p>
        </>
    }
}

/// What is compared by voice: large, in groups.
pub fn in_groups(text: &str) -> Html {
    html! { <p class="app-code">{ for text.split('-').map(|group| html! { <span>{ group.to_owned() }</span> }) }</p> }
}

/// What is wrong: at one of these fields, or of the whole under this heading.
pub fn problem(ctx: &Context, fields: &[&str], heading: &str) -> Html {
    let Some((field, fault)) = &ctx.state.leaving.problem else { return Html::default() };
    let words = ctx.fault(fault);
    if fields.contains(field) {
        return error_summary(ctx, &[ErrorLine { field: (*field).into(), words }]);
    }
    html! {
        <section class="app-notice app-notice--stop" role="alert"><p><strong>{ ctx.t(heading) }</strong></p><p>{ words }</p></section>
    }
}

/// What is wrong at one field.
pub fn wrong(ctx: &Context, id: &str) -> Option<String> {
    ctx.state.leaving.problem.as_ref().filter(|(field, _)| *field == id).map(|(_, fault)| ctx.fault(fault))
}

/// While a key is worked out.
pub fn working(ctx: &Context, title: &str, words: &str) -> Html {
    html! {
        <>
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t(title) }</h1>
            <p class="nhsuk-body" role="status">{ ctx.t(words) }</p>
            <p class="nhsuk-hint">{ ctx.t("make-working-hint") }</p>
        </>
    }
}

/// The file that was made: saved with a tap of its own, because browsers refuse a download that no tap asked for.
pub fn made(ctx: &Context, made: &MadeFile, back: Html) -> Html {
    let backup = made.kind == FileKind::Backup;
    html! {
        <>
            { back }
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t("made-title") }</h1>
            if backup {
                <p class="nhsuk-body">{ ctx.say("made-backup", &[("cases", made.cases.to_string())]) }</p>
            } else {
                <p class="nhsuk-body">{ ctx.say("made-transfer", &[("entries", made.entries.to_string())]) }</p>
            }
            if !made.damaged.is_empty() {
                <section class="app-notice app-notice--stop" role="alert">
                    <p>{ ctx.t("made-damaged") }</p>
                    <ul>{ for made.damaged.iter().map(|reference| html! { <li key={reference.clone()}>{ reference }</li> }) }</ul>
                </section>
            }
            <button type="button" class="nhsuk-button" onclick={ctx.on(Action::Leaving(LeavingAction::Save))}>
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
