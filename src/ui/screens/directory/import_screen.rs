//! Making a directory of the list a trust has: choosing the file, the wait, then [`super::columns`] and
//! [`super::row_reports`].

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::columns::columns;
use super::row_reports::RowReports;
use crate::app::Action;
use crate::app::core::{CoreAction, Screen};
use crate::app::directory::{DirectoryAction, ImportStage};
use crate::browser::file_picker;
use crate::document::directory::import::ImportError;
use crate::ui::context::{Context, ScreenProps};

/// The largest file that is read, in bytes; the reader refuses more.
const MOST: u32 = 64 << 20;

/// The screen.
#[component]
pub fn ImportScreen(props: &ScreenProps) -> Html {
    let ctx = &props.ctx;
    html! {
        <>
            <button type="button" class="nhsuk-back-link" onclick={ctx.on(CoreAction::Go(Screen::Tablet))}>{ ctx.t("tablet-title") }</button>
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t("directory-title") }</h1>
            { match &ctx.state.directory.stage {
                ImportStage::Start => html! { <>{ in_use(ctx) }{ choose(ctx) }</> },
                ImportStage::Refused(place, error) => html! { <>{ refused(ctx, place, error) }{ in_use(ctx) }{ choose(ctx) }</> },
                ImportStage::Reading(done, of) => wait(ctx, "import-reading", *done, *of),
                ImportStage::Columns(list) => columns(ctx, list),
                ImportStage::Comparing(_, done, of) => wait(ctx, "import-comparing", *done, *of),
                ImportStage::Report(list, compared) => html! { <RowReports ctx={ctx.clone()} list={list.clone()} compared={compared.clone()} /> },
            } }
        </>
    }
}

/// The directory in use.
fn in_use(ctx: &Context) -> Html {
    let directory = &ctx.content.directory;
    html! {
        <>
            <h2 class="nhsuk-heading-m">{ ctx.t("directory-in-use") }</h2>
            <p class="nhsuk-body">
                { ctx.say("directory-version", &[("title", directory.title.clone()), ("version", directory.version.clone())]) }
                { ". " }{ ctx.say("directory-count", &[("count", directory.services.len().to_string())]) }
            </p>
            if directory.fictional { <div class="nhsuk-inset-text"><p>{ ctx.t("directory-none-yet") }</p></div> }
        </>
    }
}

fn choose(ctx: &Context) -> Html {
    let send = ctx.send.clone();
    let onchange = Callback::from(move |event: Event| {
        let Some(picked) = file_picker::chosen(&event) else { return };
        let send = send.clone();
        spawn_local(async move {
            let name = picked.name();
            let action = match file_picker::read(&picked, MOST).await {
                Ok(bytes) => DirectoryAction::Chosen(name, bytes),
                Err(name) => DirectoryAction::NotRead(name),
            };
            send.emit(Action::Directory(action));
        });
    });
    html! {
        <>
            <h2 class="nhsuk-heading-m">{ ctx.t("import-title") }</h2>
            <p class="nhsuk-body">{ ctx.t("import-intro") }</p>
            <div class="nhsuk-form-group">
                <label class="nhsuk-label nhsuk-label--s" for="import-file">{ ctx.t("import-file") }</label>
                <div class="nhsuk-hint" id="import-kinds">{ ctx.t("import-kinds") }</div>
                <input class="app-file" type="file" id="import-file" aria-describedby="import-kinds" {onchange} />
            </div>
        </>
    }
}

fn refused(ctx: &Context, place: &str, error: &ImportError) -> Html {
    html! {
        <section class="app-notice app-notice--stop" role="alert">
            <p>{ ctx.t(&format!("import-error-{}", error.code())) }</p>
            if !place.is_empty() { <p>{ place }</p> }
        </section>
    }
}

fn wait(ctx: &Context, words: &str, done: usize, of: Option<usize>) -> Html {
    let so_far = match of {
        Some(of) => ctx.say("import-so-far-of", &[("done", done.to_string()), ("of", of.to_string())]),
        None => ctx.say("import-so-far", &[("done", done.to_string())]),
    };
    html! {
        <>
            <p class="nhsuk-body" role="status">{ ctx.t(words) }</p>
            <p class="nhsuk-body app-quiet">{ so_far }</p>
            { ctx.button("import-cancel", "nhsuk-button--secondary", DirectoryAction::Cancel) }
        </>
    }
}
