//! One page of a form or an instrument: a question, or a group of them.

use yew::prelude::*;

use crate::app::Action;
use crate::app::interview::{FormView, InterviewAction};
use crate::domain::questionnaire::{FormPage, Item, ItemKind, base_id, instance_of, instances};
use crate::ui::components::{ErrorLine, error_summary, focus_id, problem_words, question};
use crate::ui::context::Context;

/// The page; `number` counts from 0.
pub fn page(ctx: &Context, form: &FormView<'_>, number: usize, page: &FormPage) -> Html {
    let Some(lead) = form.questionnaire.item_at(page.lead) else { return Html::default() };
    let caption = ctx.say(
        "page-caption",
        &[
            ("form", form.questionnaire.title.clone()),
            ("number", (number + 1).to_string()),
            ("of", form.pages.len().to_string()),
        ],
    );
    let items: Vec<&Item> = page.items.iter().filter_map(|&index| form.questionnaire.item_at(index)).collect();
    let lines: Vec<ErrorLine> = items
        .iter()
        .filter_map(|item| Some(ErrorLine { field: focus_id(item), words: problem_words(ctx, item)? }))
        .collect();
    let onsubmit = {
        let (send, place) = (ctx.send.clone(), ctx.page.place.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            place.leave_field();
            send.emit(Action::Interview(InterviewAction::Next));
        })
    };
    // The field keeps the focus until the tap is over: leaving it may bring up a banner, and the page would move
    // away under the finger.
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    html! {
        <form {onsubmit} novalidate=true autocomplete="off" key={lead.link_id.clone()}>
            { error_summary(ctx, &lines) }
            { words(form, &page.intro) }
            { words(form, page.stem.as_slice()) }
            if lead.kind == ItemKind::Group {
                <h1 class="nhsuk-heading-l" tabindex="-1"><span class="nhsuk-caption-l">{ caption }</span>{ &lead.text }</h1>
                { for items.iter().map(|item| on_page(ctx, form, item)) }
            } else {
                { question(ctx, form, lead, Some(caption)) }
            }
            { words(form, &page.outro) }
            { repeats(ctx, form, lead) }
            <button type="submit" class="nhsuk-button" {onmousedown}>{ ctx.t("continue") }</button>
        </form>
    }
}

/// On the page of a group that repeats: one more, or one less.
fn repeats(ctx: &Context, form: &FormView<'_>, lead: &Item) -> Html {
    let (group, Some(instance)) = (base_id(&lead.link_id).to_owned(), instance_of(&lead.link_id)) else {
        return Html::default();
    };
    let count = instances(&group, &form.answers).len();
    let more = lead.limits.max_occurs.is_none_or(|most| count < most);
    html! {
        <div class="nhsuk-button-group">
            if more { { ctx.button("repeat-another", "nhsuk-button--secondary", InterviewAction::Another { group: group.clone() }) } }
            if count > 1 { { ctx.button("repeat-remove", "nhsuk-button--secondary", InterviewAction::TakeAway { group, instance }) } }
        </div>
    }
}

/// Words of the form without a question, in order.
fn words(form: &FormView<'_>, items: &[usize]) -> Html {
    let texts = items.iter().filter_map(|&index| form.questionnaire.item_at(index));
    html! { <>{ for texts.map(|item| html! { <p class="nhsuk-body-l app-stem" data-words={item.link_id.clone()} key={item.link_id.clone()}>{ &item.text }</p> }) }</> }
}

/// A question, or words, on a page with several.
fn on_page(ctx: &Context, form: &FormView<'_>, item: &Item) -> Html {
    if item.kind.is_question() {
        return question(ctx, form, item, None);
    }
    html! { <p class="nhsuk-body" data-words={item.link_id.clone()} key={item.link_id.clone()}>{ &item.text }</p> }
}
