//! One question of any questionnaire: the same component for every form and instrument.

use yew::prelude::*;

use super::answer_field::answer_field;
use super::answer_reasons::answer_reasons;
use super::{contact_of_run, problem_words};
use crate::app::interview::FormView;
use crate::domain::case::{RecordedAnswer, Run};
use crate::domain::questionnaire::{Item, ItemKind};
use crate::ui::context::Context;

/// A question with its hint, error, field and the reasons for no answer. As the lead of its page its text is
/// the heading.
pub fn question(ctx: &Context, form: &FormView<'_>, item: &Item, caption: Option<String>) -> Html {
    let answer = form.answers.get(&item.link_id);
    let id = field_id(item);
    let error = problem_words(ctx, item);
    let described: Vec<String> =
        [item.hint.as_ref().map(|_| format!("{id}-hint")), error.as_ref().map(|_| format!("{id}-error"))]
            .into_iter()
            .flatten()
            .collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    let notes = html! {
        <>
            { for item.hint.iter().map(|hint| html! { <div class="nhsuk-hint" id={format!("{id}-hint")}>{ hint }</div> }) }
            { for error.iter().map(|error| html! {
                <span class="nhsuk-error-message" id={format!("{id}-error")}>
                    <span class="nhsuk-u-visually-hidden">{ ctx.t("error-prefix") }</span>{ " " }{ error }
                </span>
            }) }
        </>
    };
    let grouped = matches!(
        item.kind,
        ItemKind::Boolean | ItemKind::Choice | ItemKind::OpenChoice | ItemKind::Date | ItemKind::DateTime
    );
    let field = if item.read_only {
        html! { <p class="nhsuk-body">{ for answer.map(|answer| ctx.answer_words(answer)) }</p> }
    } else {
        answer_field(ctx, item, answer, form.run.drafts.get(&item.link_id), &id, described.clone(), error.is_some())
    };
    let body = if grouped {
        html! {
            <fieldset class="nhsuk-fieldset" aria-describedby={described}>
                <legend class={format!("nhsuk-fieldset__legend nhsuk-fieldset__legend--{}", size(caption.is_some()))}>
                    { heading(item, caption, "nhsuk-fieldset__heading") }
                </legend>
                { notes }{ field }
            </fieldset>
        }
    } else {
        let class = format!("nhsuk-label nhsuk-label--{}", size(caption.is_some()));
        let label = |inside: Html| html! { <label {class} for={id.clone()}>{ inside }</label> };
        html! {
            <>
                if let Some(caption) = caption {
                    <h1 class="nhsuk-label-wrapper" tabindex="-1">
                        { label(html! { <><span class="nhsuk-caption-l">{ caption }</span>{ &item.text }</> }) }
                    </h1>
                } else {
                    { label(html! { &item.text }) }
                }
                { notes }{ field }
            </>
        }
    };
    let group = classes!("nhsuk-form-group", error.is_some().then_some("nhsuk-form-group--error"));
    html! {
        <div class={group} data-item={item.link_id.clone()} key={item.link_id.clone()}>
            { body }
            { earlier_answers(ctx, form, item) }
            { answer_reasons(ctx, item, answer) }
        </div>
    }
}

/// What was answered at earlier contacts, beside the question and never put into it.
fn earlier_answers(ctx: &Context, form: &FormView<'_>, item: &Item) -> Html {
    let line = |(run, recorded): &(&Run, &RecordedAnswer)| {
        let args = [
            ("contact", contact_of_run(ctx, form.case, run)),
            ("when", recorded.at.day_and_clock()),
            ("who", recorded.author.clone()),
            ("answer", ctx.answer_words(&recorded.answer)),
        ];
        html! { <li key={run.id.clone()}>{ ctx.say("earlier-answer", &args) }</li> }
    };
    let earlier = form.case.earlier_answers(form.run, &item.link_id);
    if earlier.is_empty() {
        return Html::default();
    }
    html! {
        <div class="app-earlier">
            <p class="nhsuk-body-s">{ ctx.t("earlier-title") }</p>
            <ul class="nhsuk-list nhsuk-body-s">{ for earlier.iter().map(line) }</ul>
        </div>
    }
}

/// The id of the field that takes the focus for an item: of a date, the first of its three.
pub fn focus_id(item: &Item) -> String {
    match item.kind {
        ItemKind::Date | ItemKind::DateTime => format!("{}-day", field_id(item)),
        _ => field_id(item),
    }
}

/// The id of the first field of an item, and the start of the ids of the others (`-2`, `-hint`, `-day`). Whatever a link
/// id holds, no two fields share one: else a tap would answer another question. So only letters and digits stay as they
/// are, and a hyphen begins a suffix.
fn field_id(item: &Item) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c.to_string() } else { format!("_{:x}_", u32::from(c)) };
    ["q-".to_owned()].into_iter().chain(item.link_id.chars().map(plain)).collect()
}

fn size(lead: bool) -> &'static str {
    if lead { "l" } else { "m" }
}

fn heading(item: &Item, caption: Option<String>, class: &'static str) -> Html {
    match caption {
        Some(caption) => html! {
            <h1 {class} tabindex="-1"><span class="nhsuk-caption-l">{ caption }</span>{ &item.text }</h1>
        },
        None => html! { &item.text },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::questionnaire::Questionnaire;

    // Audit D1: with link ids `1` and `1-2` on one page, the second answer of the one was the first of the other.
    #[test]
    fn no_two_questions_share_an_id_whatever_their_link_ids_are() {
        let link_ids = ["1", "1-2", "1 2", "1.2", "1_2", "1_2d_2", "1-hint", "1-error", "1-day", "1\"", "é", "1-2-2"];
        let items = link_ids.map(|id| serde_json::json!({"linkId": id, "type": "string", "text": id}));
        let json = serde_json::json!({"resourceType": "Questionnaire", "id": "q", "url": "u", "version": "1", "title": "t", "item": items});
        let form = Questionnaire::from_json(&json.to_string()).unwrap();
        let suffixes = ["", "-2", "-3", "-hint", "-error", "-other", "-day", "-month", "-year", "-2-2"];
        let mut ids = std::collections::BTreeSet::new();
        for item in form.items() {
            for suffix in suffixes {
                assert!(ids.insert(format!("{}{suffix}", field_id(item))), "{} {suffix}", item.link_id);
            }
        }
    }
}
