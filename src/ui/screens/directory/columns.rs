//! What each column of a list means: guessed, to be corrected. Part of `import_screen`.

use yew::prelude::*;

use crate::app::Action;
use crate::app::directory::{DirectoryAction, OpenedList};
use crate::browser::file_picker::picked;
use crate::document::directory::import::{Confidence, Field, MappedColumn, Mark, Table};
use crate::ui::context::Context;

/// How many values of a column are shown.
const VALUES: usize = 3;

/// The page.
pub fn columns(ctx: &Context, list: &OpenedList) -> Html {
    let Some(table) = list.table() else { return Html::default() };
    let known: Vec<(Field, String)> =
        Field::all().map(|field| (field, ctx.t(&format!("import-field-{}", field.code())))).collect();
    let unsure = list.mapping.columns.iter().filter(|column| column.confidence == Confidence::Guess).count();
    let named = list.mapping.of(Field::Name).next().is_some();
    html! {
        <>
            <p class="nhsuk-body">{ ctx.say("import-of-file", &[("file", list.file.clone()), ("rows", table.data().len().to_string())]) }</p>
            { sheets(ctx, list) }
            { for table.marks.iter().map(|mark| mark_line(ctx, *mark)) }
            <h2 class="nhsuk-heading-m">{ ctx.t("import-columns") }</h2>
            <p class="nhsuk-body">{ ctx.say("import-unsure", &[("count", unsure.to_string())]) }</p>
            <table class="nhsuk-table app-columns" role="table">
                <thead class="nhsuk-table__head"><tr>
                    { for ["import-heading", "import-values", "import-means"].iter().map(|key| html! { <th scope="col">{ ctx.t(key) }</th> }) }
                </tr></thead>
                <tbody class="nhsuk-table__body">
                    { for list.mapping.columns.iter().enumerate().map(|(at, column)| line(ctx, table, at, column, &known)) }
                </tbody>
            </table>
            if named {
                { ctx.button("import-compare", "", DirectoryAction::Compare) }
            } else {
                <p class="app-flag">{ ctx.t("import-no-name-column") }</p>
            }
            <p>{ ctx.link(ctx.t("import-other-file"), DirectoryAction::StartAgain) }</p>
        </>
    }
}

/// Something to know of the table, in words.
fn mark_line(ctx: &Context, mark: Mark) -> Html {
    html! { <p class="app-flag">{ ctx.t(&format!("import-mark-{}", mark.code())) }</p> }
}

/// Which sheet of the workbook is read, where there are several.
fn sheets(ctx: &Context, list: &OpenedList) -> Html {
    if list.tables().len() < 2 {
        return Html::default();
    }
    let send = ctx.send.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(sheet) = picked(&event).and_then(|at| at.parse().ok()) {
            send.emit(Action::Directory(DirectoryAction::Sheet(sheet)));
        }
    });
    html! {
        <div class="nhsuk-form-group">
            <label class="nhsuk-label" for="import-sheet">{ ctx.t("import-sheet") }</label>
            <select class="nhsuk-select" id="import-sheet" {onchange}>
                { for list.tables().iter().enumerate().map(|(at, table)| html! {
                    <option value={at.to_string()} selected={at == list.sheet}>
                        { &table.name }
                        if table.hidden { { " " }{ ctx.t("import-hidden") } }
                    </option>
                }) }
            </select>
        </div>
    }
}

fn line(ctx: &Context, table: &Table, at: usize, column: &MappedColumn, known: &[(Field, String)]) -> Html {
    let values = table.data().iter().map(|row| row.text(at)).filter(|text| !text.is_empty()).take(VALUES);
    let send = ctx.send.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(field) = picked(&event).and_then(|code| Field::of_code(&code)) {
            send.emit(Action::Directory(DirectoryAction::Means(at, field)));
        }
    });
    let id = format!("column-{at}");
    let heading = if column.heading.is_empty() {
        ctx.say("import-no-heading", &[("number", (at + 1).to_string())])
    } else {
        column.heading.clone()
    };
    html! {
        <tr key={at} class="nhsuk-table__row" role="row">
            <th scope="row" class="nhsuk-table__cell" role="rowheader"><label for={id.clone()}>{ heading }</label></th>
            <td class="nhsuk-table__cell app-small" role="cell">{ for values.map(|value| html! { <div class="app-columns__value">{ value }</div> }) }</td>
            <td class="nhsuk-table__cell" role="cell">
                <select class="nhsuk-select" {id} {onchange}>
                    { for known.iter().map(|(field, words)| html! {
                        <option value={field.code()} selected={*field == column.field}>{ words }</option>
                    }) }
                </select>
                if column.confidence == Confidence::Guess { <div class="app-small"><strong>{ ctx.t("import-confidence-guess") }</strong></div> }
            </td>
        </tr>
    }
}
