//! This tablet: who may open it, when it locks, what the browser says of its storage, and leaving it clean.

use yew::prelude::*;

use super::access::{Access, recovery_line};
use super::history::history;
use crate::app::{Action, Screen, TabletAction};
use crate::browser::storage::Persistence;
use crate::browser::upload;
use crate::domain::device::Settings;
use crate::ui::context::Context;

/// The screen.
pub fn tablet(ctx: &Context) -> Html {
    html! {
        <>
            <button type="button" class="nhsuk-back-link" onclick={ctx.on(Action::Go(Screen::Home))}>{ ctx.t("tablet-back") }</button>
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t("tablet-title") }</h1>
            // A change that was made closes what was open for it.
            <Access ctx={ctx.clone()} key={ctx.library.device.entries.len()}>
                { recovery_line(ctx) }
                { settings(ctx) }
                { keeping(ctx) }
                { super::files::files(ctx) }
                { happened(ctx) }
                { audit(ctx) }
                <h2 class="nhsuk-heading-m">{ ctx.t("clean-title") }</h2>
                <p class="nhsuk-body">{ ctx.t("clean-intro") }</p>
                { ctx.button("clean-go", "nhsuk-button--secondary", Action::Go(Screen::Clean)) }
            </Access>
        </>
    }
}

/// Chosen and set at once: there is nothing to undo.
fn settings(ctx: &Context) -> Html {
    let now = ctx.library.device.settings;
    let choice = |id: &'static str, key: &str, options: &[u32], held: u32, make: fn(Settings, u32) -> Settings| {
        let send = ctx.send.clone();
        let onchange = Callback::from(move |event: Event| {
            if let Some(value) = upload::picked(&event).and_then(|value| value.parse().ok()) {
                send.emit(Action::Tablet(TabletAction::Set(make(now, value))));
            }
        });
        html! {
            <div class="nhsuk-form-group">
                <label class="nhsuk-label" for={id}>{ ctx.t(key) }</label>
                <select class="nhsuk-select" {id} {onchange}>
                    { for options.iter().map(|option| html! {
                        <option key={*option} value={option.to_string()} selected={*option == held}>
                            { ctx.say(&format!("{key}-value"), &[("count", option.to_string())]) }
                        </option>
                    }) }
                </select>
            </div>
        }
    };
    html! {
        <>
            <h2 class="nhsuk-heading-m">{ ctx.t("tablet-settings") }</h2>
            { choice("idle", "tablet-idle", &[1, 2, 3, 4, 5], now.idle_minutes, |now, idle_minutes| Settings { idle_minutes, ..now }) }
            <p class="nhsuk-hint">{ ctx.t("tablet-idle-hint") }</p>
            { choice("purge", "tablet-purge", &[24, 48, 72, 120, 168], now.purge_hours, |now, purge_hours| Settings { purge_hours, ..now }) }
            <p class="nhsuk-hint">{ ctx.t("tablet-purge-hint") }</p>
        </>
    }
}

fn keeping(ctx: &Context) -> Html {
    let Some(keeping) = ctx.state.tablet.keeping else { return Html::default() };
    let kept = ctx.t(match keeping.kept {
        Persistence::Yes => "storage-kept",
        Persistence::No => "storage-not-kept",
        Persistence::Unsupported => "storage-unknown",
    });
    let mebibytes = |bytes: f64| (bytes / 1_048_576.0).ceil().to_string();
    let room = keeping
        .room
        .map(|(used, most)| ctx.say("storage-room", &[("used", mebibytes(used)), ("most", mebibytes(most))]));
    html! {
        <>
            <h2 class="nhsuk-heading-m">{ ctx.t("storage-title") }</h2>
            <p class="nhsuk-body">{ kept }{ " " }{ room }</p>
            <p class="nhsuk-body">{ ctx.t("storage-draft") }</p>
        </>
    }
}

/// The latest entries of the tablet's own journal.
fn happened(ctx: &Context) -> Html {
    let entries = &ctx.library.device.entries;
    let shown = entries.iter().rev().take(20);
    let more = [("shown", "20".to_owned()), ("count", entries.len().to_string())];
    html! {
        <details class="nhsuk-details">
            <summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">{ ctx.t("tablet-history") }</span></summary>
            <div class="nhsuk-details__text">
                <ul class="nhsuk-list app-small">
                    { for shown.map(|entry| html! {
                        <li key={entry.seq}>{ format!("{}: {} ({})", entry.at.day_and_clock(), history(ctx, entry), entry.author) }</li>
                    }) }
                </ul>
                if entries.len() > 20 { <p class="nhsuk-body-s">{ ctx.say("tablet-history-more", &more) }</p> }
            </div>
        </details>
    }
}

/// The file for whoever audits: what is in it, and that it is not sealed.
fn audit(ctx: &Context) -> Html {
    html! {
        <>
            <h2 class="nhsuk-heading-m">{ ctx.t("audit-title") }</h2>
            <p class="nhsuk-body">{ ctx.t("audit-intro") }</p>
            { ctx.button("audit-save", "nhsuk-button--secondary", Action::Tablet(TabletAction::ExportAudit)) }
        </>
    }
}

/// Properties of [`Clean`].
#[derive(Properties, PartialEq)]
pub struct CleanProps {
    /// The context.
    pub ctx: Context,
}

/// Leaving this tablet clean: what goes, what stays, and a yes that cannot be pressed by accident.
#[component]
pub fn Clean(props: &CleanProps) -> Html {
    let ctx = &props.ctx;
    let sure = use_state(|| false);
    let onchange = {
        let sure = sure.clone();
        Callback::from(move |_: Event| sure.set(!*sure))
    };
    let state = &ctx.state;
    html! {
        <>
            <button type="button" class="nhsuk-back-link" onclick={ctx.on(Action::Go(Screen::Tablet))}>{ ctx.t("tablet-title") }</button>
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t("clean-title") }</h1>
            <p class="nhsuk-body">{ ctx.say("clean-goes", &[("count", state.heads.len().to_string())]) }</p>
            <p class="nhsuk-body">{ ctx.t("clean-stays") }</p>
            { for state.tablet.problem.iter().map(|fault| html! {
                <section class="app-notice app-notice--stop" role="alert"><p>{ ctx.fault(fault) }</p></section>
            }) }
            <div class="nhsuk-form-group nhsuk-checkboxes">
                <div class="nhsuk-checkboxes__item">
                    <input class="nhsuk-checkboxes__input" type="checkbox" id="sure" checked={*sure} {onchange} />
                    <label class="nhsuk-label nhsuk-checkboxes__label" for="sure">{ ctx.t("clean-sure") }</label>
                </div>
            </div>
            <button type="button" class="nhsuk-button nhsuk-button--warning" disabled={!*sure || state.tablet.working}
                onclick={ctx.on(Action::Tablet(TabletAction::Wipe))}>{ ctx.t("clean-erase") }</button>
        </>
    }
}
