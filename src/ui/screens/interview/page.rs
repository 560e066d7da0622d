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
            { for stem(form, page).map(|words| html! { <p class="nhsuk-body-l app-stem">{ words }</p> }) }
            if lead.kind == ItemKind::Group {
                <h1 class="nhsuk-heading-l" tabindex="-1"><span class="nhsuk-caption-l">{ caption }</span>{ &lead.text }</h1>
                { for items.iter().map(|item| question(ctx, form, item, None)) }
            } else {
                { question(ctx, form, lead, Some(caption)) }
            }
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

/// The words that stand before the questions they introduce: the last ones above this page.
fn stem(form: &FormView<'_>, page: &FormPage) -> Option<String> {
    let mut items = form.questionnaire.items().iter().enumerate().take(page.lead).rev();
    items
        .find(|(index, item)| item.kind == ItemKind::Display && form.enabled.at(*index))
        .map(|(_, item)| item.text.clone())
}
