//! This device: who may open it, its settings and storage, its sealed files, what happened to it, its audit, and wiping it.

use yew::prelude::*;

use super::access::Access;
use super::device_history::device_history;
use super::recovery_code::recovery_line;
use super::settings::settings;
use super::team_key::TeamKeyPanel;
use crate::app::core::{CoreAction, Screen};
use crate::app::device::DeviceAction;
use crate::browser::storage::StoragePersistence;
use crate::ui::context::Context;

/// The screen. `sealed_files` comes from the area `transfer`.
pub fn device_screen(ctx: &Context, sealed_files: Html) -> Html {
    html! {
        <>
            <button type="button" class="nhsuk-back-link" onclick={ctx.on(CoreAction::Go(Screen::Home))}>{ ctx.t("tablet-back") }</button>
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t("tablet-title") }</h1>
            // Each change is an entry. The new key closes the form that the change was made in.
            <Access ctx={ctx.clone()} key={ctx.content.device.entries.len()}>
                { recovery_line(ctx) }
                { settings(ctx) }
                { storage(ctx) }
                { sealed_files }
                <h2 class="nhsuk-heading-m">{ ctx.t("tablet-directory") }</h2>
                <p class="nhsuk-body">{ ctx.t("tablet-directory-intro") }</p>
                { ctx.button("tablet-directory-go", "nhsuk-button--secondary", CoreAction::Go(Screen::Directory)) }
                <TeamKeyPanel ctx={ctx.clone()} />
                { history(ctx) }
                { audit(ctx) }
                <h2 class="nhsuk-heading-m">{ ctx.t("clean-title") }</h2>
                <p class="nhsuk-body">{ ctx.t("clean-intro") }</p>
                { ctx.button("clean-go", "nhsuk-button--secondary", CoreAction::Go(Screen::Clean)) }
            </Access>
        </>
    }
}

/// Whether the browser promises to keep the cases, and how much room is left.
fn storage(ctx: &Context) -> Html {
    let Some(keeping) = ctx.state.device.keeping else { return Html::default() };
    let kept = ctx.t(match keeping.kept {
        StoragePersistence::Yes => "storage-kept",
        StoragePersistence::No => "storage-not-kept",
        StoragePersistence::Unsupported => "storage-unknown",
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

/// The latest entries of the device's own journal.
fn history(ctx: &Context) -> Html {
    let entries = &ctx.content.device.entries;
    let shown = entries.iter().rev().take(20);
    let more = [("shown", "20".to_owned()), ("count", entries.len().to_string())];
    html! {
        <details class="nhsuk-details">
            <summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">{ ctx.t("tablet-history") }</span></summary>
            <div class="nhsuk-details__text">
                <ul class="nhsuk-list app-small">
                    { for shown.map(|entry| html! {
                        <li key={entry.seq}>{ format!("{}: {} ({})", entry.at.day_and_clock(), device_history(ctx, entry), entry.author) }</li>
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
            { ctx.button("audit-save", "nhsuk-button--secondary", DeviceAction::ExportAudit) }
        </>
    }
}
