//! What an import would change, row by row, and saving the directory. Part of `import_screen`.

use std::collections::BTreeMap;

use yew::prelude::*;

use super::unmapped::unmapped;
use crate::app::directory::{Compared, DirectoryAction, OpenedList};
use crate::document::directory::import::{Mark, RowOutcome, RowReport};
use crate::ui::components::TextField;
use crate::ui::context::Context;

/// Rows shown at once.
const AT_ONCE: usize = 100;

/// The report.
#[derive(PartialEq, Properties)]
pub struct RowReportsProps {
    /// What the screens are drawn from.
    pub ctx: Context,
    /// The list.
    pub list: OpenedList,
    /// What it would change.
    pub compared: Compared,
}

/// Which rows are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Shown {
    /// Those left out and those with something to check.
    #[default]
    ToCheck,
    /// All with this outcome.
    Outcome(&'static str),
    /// Every one.
    All,
}

/// The report.
#[component]
pub fn RowReports(props: &RowReportsProps) -> Html {
    let RowReportsProps { ctx, list, compared } = props;
    let shown = use_state(Shown::default);
    let most = use_state(|| AT_ONCE);
    let import = &compared.0;
    let title =
        use_mut_ref(
            || if import.directory.title.is_empty() { stem(&list.file) } else { import.directory.title.clone() },
        );
    let counts = import.counts;
    let of = |outcome: &'static str, count: usize| {
        (Shown::Outcome(outcome), ctx.say(&format!("import-count-{outcome}"), &[("count", count.to_string())]), count)
    };
    let choices = [
        (Shown::ToCheck, ctx.t("import-count-to-check"), 1),
        of("added", counts.added),
        of("changed", counts.changed),
        of("unchanged", counts.unchanged),
        of("duplicate", counts.duplicates),
        of("refused", counts.refused),
        (Shown::All, ctx.say("import-count-all", &[("count", import.rows.len().to_string())]), 1),
    ];
    let rows: Vec<&RowReport> = import.rows.iter().filter(|row| is_shown(*shown, row)).collect();
    let onclick = {
        let title = title.clone();
        let send = ctx.send.clone();
        Callback::from(move |_: MouseEvent| send.emit(DirectoryAction::Save(title.borrow().clone()).into()))
    };
    let on_text = {
        let title = title.clone();
        Callback::from(move |text: String| drop(title.replace(text)))
    };
    let more = {
        let most = most.clone();
        Callback::from(move |_: MouseEvent| most.set(*most + AT_ONCE))
    };
    let value = title.borrow().clone();
    html! {
        <>
            <p class="nhsuk-body">{ ctx.say("import-of-file", &[("file", list.file.clone()), ("rows", import.rows.len().to_string())]) }</p>
            <h2 class="nhsuk-heading-m">{ ctx.t("import-report") }</h2>
            <p class="nhsuk-body">{ ctx.t("import-nothing-yet") }</p>
            if counts.absent > 0 { <p class="nhsuk-body">{ ctx.say("import-absent", &[("count", counts.absent.to_string())]) }</p> }
            { common_marks(ctx, &import.rows) }
            { unmapped(ctx, list, &import.unmapped) }
            <h2 class="nhsuk-heading-m">{ ctx.t("import-rows") }</h2>
            <div class="app-filters" role="group" aria-label={ctx.t("import-rows")}>
                { for choices.into_iter().filter(|(_, _, count)| *count > 0).map(|(choice, words, _)| {
                    let (shown, pressed) = (shown.clone(), *shown == choice);
                    let onclick = Callback::from(move |_: MouseEvent| shown.set(choice));
                    html! { <button type="button" class="nhsuk-button nhsuk-button--secondary" aria-pressed={pressed.to_string()} {onclick}>{ words }</button> }
                }) }
            </div>
            <p class="nhsuk-body" role="status">{ ctx.say("import-shown", &[("count", rows.len().to_string())]) }</p>
            <ul class="nhsuk-list app-list">{ for rows.iter().take(*most).map(|row| line(ctx, list, row)) }</ul>
            if rows.len() > *most {
                <button type="button" class="nhsuk-button nhsuk-button--secondary" onclick={more}>{ ctx.t("import-more") }</button>
            }
            <h2 class="nhsuk-heading-m">{ ctx.t("import-save-title") }</h2>
            <p class="nhsuk-body">{ ctx.t("import-save-intro") }</p>
            <div class="nhsuk-form-group">
                <label class="nhsuk-label" for="import-name">{ ctx.t("import-name") }</label>
                <TextField id="import-name" {value} {on_text} />
            </div>
            <button type="button" class="nhsuk-button" {onclick}>{ ctx.say("import-save", &[("count", import.directory.services.len().to_string())]) }</button>
            if list.table().is_some() { <p>{ ctx.link(ctx.t("import-back"), DirectoryAction::ToColumns) }</p> }
            <p>{ ctx.link(ctx.t("import-other-file"), DirectoryAction::StartAgain) }</p>
        </>
    }
}

fn stem(file: &str) -> String {
    file.rsplit_once('.').map_or(file, |(stem, _)| stem).to_owned()
}

fn is_shown(shown: Shown, row: &RowReport) -> bool {
    match shown {
        Shown::All => true,
        Shown::Outcome(code) => row.outcome.code() == code,
        Shown::ToCheck => {
            !row.marks.is_empty() || matches!(row.outcome, RowOutcome::Refused(_) | RowOutcome::DuplicateProposed(_))
        }
    }
}

/// What was undone or guessed, and in how many rows.
fn common_marks(ctx: &Context, rows: &[RowReport]) -> Html {
    let mut marks: BTreeMap<Mark, usize> = BTreeMap::new();
    for row in rows {
        let mut of_row: Vec<Mark> = row.marks.iter().map(|it| it.mark).collect();
        of_row.dedup();
        of_row.into_iter().for_each(|mark| *marks.entry(mark).or_default() += 1);
    }
    if marks.is_empty() {
        return Html::default();
    }
    html! {
        <details class="nhsuk-details">
            <summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">{ ctx.t("import-marks") }</span></summary>
            <div class="nhsuk-details__text"><ul class="nhsuk-list nhsuk-list--bullet">
                { for marks.iter().map(|(mark, rows)| html! {
                    <li>{ ctx.t(&format!("import-mark-{}", mark.code())) }{ " " }{ ctx.say("import-in-rows", &[("count", rows.to_string())]) }</li>
                }) }
            </ul></div>
        </details>
    }
}

fn line(ctx: &Context, list: &OpenedList, row: &RowReport) -> Html {
    let heading =
        |column: usize| list.mapping.columns.get(column).map(|column| column.heading.clone()).unwrap_or_default();
    let why: Vec<String> = match &row.outcome {
        RowOutcome::Refused(reasons) => {
            reasons.iter().map(|reason| ctx.t(&format!("import-refused-{}", reason.code()))).collect()
        }
        RowOutcome::Changed(fields) => vec![ctx.say("import-changed", &[("fields", fields.join(", "))])],
        RowOutcome::DuplicateProposed(of) => vec![ctx.say("import-duplicate-of", &[("service", of.clone())])],
        RowOutcome::Added | RowOutcome::Unchanged => Vec::new(),
    };
    html! {
        <li key={row.number} class="app-list__row">
            <strong>{ ctx.say("import-row", &[("number", row.number.to_string()), ("name", row.name.clone())]) }</strong>
            { " " }<span class="nhsuk-tag nhsuk-tag--grey">{ ctx.t(&format!("import-outcome-{}", row.outcome.code())) }</span>
            { for why.into_iter().map(|why| html! { <div class="app-small">{ why }</div> }) }
            { for row.marks.iter().map(|it| html! {
                <div class="app-small">
                    { for it.column.map(|column| html! { <><strong>{ heading(column) }</strong>{ ": " }</> }) }
                    { ctx.t(&format!("import-mark-{}", it.mark.code())) }
                </div>
            }) }
        </li>
    }
}
