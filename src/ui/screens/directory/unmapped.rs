//! Words of a list that are no codes of the directory, to be given one. Part of [`super::row_reports`].

use yew::prelude::*;

use crate::app::Action;
use crate::app::directory::{DirectoryAction, OpenedList};
use crate::browser::file_picker::picked;
use crate::document::directory::import::{Field, UnmappedCode};
use crate::ui::context::Context;

/// How many are shown: those in the most rows first.
const MOST: usize = 40;

/// Makes an area of the text.
const NEW_AREA: &str = "+";

/// The texts, each with what it may mean.
pub fn unmapped(ctx: &Context, list: &OpenedList, texts: &[UnmappedCode]) -> Html {
    if texts.is_empty() {
        return Html::default();
    }
    let mut texts: Vec<&UnmappedCode> = texts.iter().collect();
    texts.sort_by_key(|text| (std::cmp::Reverse(text.rows), &text.text));
    let waits = list
        .mapping
        .codes
        .iter()
        .any(|known| texts.iter().any(|text| text.text == known.text && text.field == known.field));
    html! {
        <>
            <h2 class="nhsuk-heading-m">{ ctx.t("import-unmapped") }</h2>
            <p class="nhsuk-body">{ ctx.say("import-unmapped-intro", &[("count", texts.len().to_string())]) }</p>
            if list.table().is_some() {
                { for texts.iter().take(MOST).enumerate().map(|(at, text)| line(ctx, list, at, text)) }
            } else {
                <ul class="nhsuk-list nhsuk-list--bullet">{ for texts.iter().take(MOST).map(|text| html! { <li>{ &text.text }</li> }) }</ul>
            }
            if waits { { ctx.button("import-compare-again", "nhsuk-button--secondary", DirectoryAction::Compare) } }
        </>
    }
}

fn line(ctx: &Context, list: &OpenedList, at: usize, text: &UnmappedCode) -> Html {
    let chosen = list.mapping.codes.iter().find(|known| known.field == text.field && known.text == text.text);
    let chosen = chosen.map(|known| known.code.as_str()).unwrap_or_default();
    let (send, field, words) = (ctx.send.clone(), text.field, text.text.clone());
    let onchange = Callback::from(move |event: Event| {
        let code = picked(&event).unwrap_or_default();
        send.emit(Action::Directory(DirectoryAction::CodeMeans { field, text: words.clone(), code }));
    });
    let id = format!("code-{at}");
    html! {
        <div class="nhsuk-form-group" key={id.clone()}>
            <label class="nhsuk-label" for={id.clone()}>
                { ctx.say("import-code", &[("field", ctx.t(&format!("import-field-{}", field.code()))), ("text", text.text.clone())]) }
                { " " }{ ctx.say("import-in-rows", &[("count", text.rows.to_string())]) }
            </label>
            <select class="nhsuk-select" {id} {onchange}>
                <option value="" selected={chosen.is_empty()}>{ ctx.t("import-code-none") }</option>
                { for known(ctx, field).into_iter().map(|(code, words)| html! {
                    <option value={code.clone()} selected={code == chosen}>{ words }</option>
                }) }
            </select>
        </div>
    }
}

/// The codes a text of this column may have.
fn known(ctx: &Context, field: Field) -> Vec<(String, String)> {
    let of = |list: &str| {
        ctx.content.codes(list).iter().map(|row| (row.code.clone(), row.label.clone())).collect::<Vec<_>>()
    };
    match field {
        Field::Category => of("categories"),
        Field::Need => ["needs", "vulnerabilities", "groups"].iter().flat_map(|list| of(list)).collect(),
        Field::Area => {
            let areas = ctx.content.directory.areas.iter().filter(|_| !ctx.content.directory.fictional);
            let known = areas.map(|area| (area.id.clone(), area.name.clone()));
            [(NEW_AREA.to_owned(), ctx.t("import-new-area"))].into_iter().chain(known).collect()
        }
        _ => Vec::new(),
    }
}
