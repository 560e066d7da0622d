//! A form or an instrument: its start, one page at a time, and check your answers.

use yew::prelude::*;

use super::provenance;
use crate::app::{Action, FormView, PageRef, Screen, form_view};
use crate::domain::case::Person;
use crate::domain::device::Standing;
use crate::domain::questionnaire::{Item, Kind, Page, ProblemKind, base_id, instance_of, instances, problems};
use crate::domain::scoring::{AgeFit, Instrument, score};
use crate::ui::components::{ErrorLine, administration, error_summary, field_id, problem_words, question};
use crate::ui::context::Context;

/// The form on screen.
pub fn form(ctx: &Context) -> Html {
    let Some(form) = form_view(&ctx.state, &ctx.library) else { return Html::default() };
    let id = &form.questionnaire.id;
    let instrument = ctx.library.instrument(id);
    let standing = ctx.library.standing(id, ctx.state.now.date());
    let body = match (form.page, instrument, form.at()) {
        _ if standing.is_some_and(Standing::is_read_only) => html! {
            <>
                <div class="nhsuk-inset-text"><p>{ ctx.t("tool-read-only") }</p></div>
                { check(ctx, &form, true) }
            </>
        },
        // The banner of the page says why.
        _ if ctx.state.reading || form.case.is_damaged() => check(ctx, &form, true),
        (PageRef::Start, Some(instrument), _) => start(ctx, instrument, &form),
        (PageRef::Lead(_), _, Some((number, page))) => page_of(ctx, &form, number, page),
        _ => check(ctx, &form, false),
    };
    // Those of the package are acted on by rules, which a tool of a trust has not.
    let flags = instrument.filter(|instrument| instrument.is_trusts_own());
    let flags = flags.map(|instrument| score(instrument, &form.answers).flags).unwrap_or_default();
    html! {
        <>
            <button type="button" class="nhsuk-back-link" onclick={ctx.on(Action::Back)}>{ ctx.t("back") }</button>
            { for flags.iter().map(|flag| html! {
                <div class="app-flag" role="status" key={flag.id.clone()}><strong>{ ctx.t("score-flag") }</strong>{ " " }{ &flag.says }</div>
            }) }
            { body }
        </>
    }
}

/// Before an instrument: what it is, its limits, by whose leave.
fn start(ctx: &Context, instrument: &Instrument, form: &FormView<'_>) -> Html {
    let scoring = &instrument.scoring;
    let caution = scoring.age.fit(Person::of(form.case, &ctx.library).age) == AgeFit::Caution;
    html! {
        <>
            <h1 class="nhsuk-heading-l" tabindex="-1">{ &scoring.title }</h1>
            <p class="nhsuk-body">{ &scoring.measures }</p>
            if caution {
                <div class="nhsuk-warning-callout">
                    <h2 class="nhsuk-warning-callout__label">{ ctx.t("instrument-caution-title") }</h2>
                    <p>{ ctx.t("instrument-caution") }</p>
                </div>
            }
            <h2 class="nhsuk-heading-m">{ ctx.t("instrument-limits") }</h2>
            <ul class="nhsuk-list nhsuk-list--bullet">
                { for scoring.conditions.iter().map(|condition| html! { <li key={condition.clone()}>{ condition }</li> }) }
            </ul>
            { administration(ctx, form) }
            <button type="button" class="nhsuk-button" onclick={ctx.on(Action::Next)}>{ ctx.t("instrument-begin") }</button>
            { provenance(ctx, instrument) }
        </>
    }
}

fn page_of(ctx: &Context, form: &FormView<'_>, number: usize, page: &Page) -> Html {
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
            send.emit(Action::Next);
        })
    };
    // The field keeps the focus until the tap is over: leaving it may bring up a banner, and the page would move
    // away under the finger.
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    html! {
        <form {onsubmit} novalidate=true autocomplete="off" key={lead.link_id.clone()}>
            { error_summary(ctx, &lines) }
            { for stem(form, page).map(|words| html! { <p class="nhsuk-body-l app-stem">{ words }</p> }) }
            if lead.kind == Kind::Group {
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
            if more { { ctx.button("repeat-another", "nhsuk-button--secondary", Action::Another { group: group.clone() }) } }
            if count > 1 { { ctx.button("repeat-remove", "nhsuk-button--secondary", Action::TakeAway { group, instance }) } }
        </div>
    }
}

/// The id that takes the focus: of the first field of a date.
fn focus_id(item: &Item) -> String {
    match item.kind {
        Kind::Date | Kind::DateTime => format!("{}-day", field_id(item)),
        _ => field_id(item),
    }
}

/// The words that stand before the questions they introduce: the last ones above this page.
fn stem(form: &FormView<'_>, page: &Page) -> Option<String> {
    let mut items = form.questionnaire.items().iter().enumerate().take(page.lead).rev();
    items.find(|(index, item)| item.kind == Kind::Display && form.enabled.at(*index)).map(|(_, item)| item.text.clone())
}

/// Check your answers, each with a way to change it.
fn check(ctx: &Context, form: &FormView<'_>, read_only: bool) -> Html {
    let rows = form.questionnaire.items().iter().enumerate().filter_map(|(index, item)| {
        let answer = form.answers.get(&item.link_id);
        let shown = item.kind.is_question() && form.enabled.at(index) && item.reviewed();
        if !shown || (answer.is_none() && !(item.required && item.open())) {
            return None;
        }
        let words = answer.map_or_else(|| ctx.t("check-unanswered"), |answer| ctx.answer_words(answer));
        let recorded = form.run.recorded.get(&item.link_id);
        let when = recorded.map(|r| ctx.say("check-recorded", &[("when", r.at.day_and_clock()), ("author", r.author.clone())]));
        Some(html! {
            <div class="nhsuk-summary-list__row" key={item.link_id.clone()}>
                <dt class="nhsuk-summary-list__key">{ &item.text }</dt>
                <dd class="nhsuk-summary-list__value">{ words }{ for when.map(|when| html! { <div class="app-quiet app-small">{ when }</div> }) }</dd>
                if item.open() && !read_only {
                    <dd class="nhsuk-summary-list__actions">
                        <button type="button" class="link" onclick={ctx.on(Action::GoToItem(item.link_id.clone()))}>
                            { ctx.t("check-change") }<span class="nhsuk-u-visually-hidden">{ " " }{ &item.text }</span>
                        </button>
                    </dd>
                }
            </div>
        })
    });
    let rows: Vec<Html> = rows.collect();
    let lines: Vec<ErrorLine> = ctx
        .state
        .problems
        .iter()
        .filter_map(|problem| {
            let item = form.questionnaire.item(&problem.link_id)?;
            Some(ErrorLine { field: focus_id(item), words: problem_words(ctx, item)? })
        })
        .collect();
    html! {
        <>
            { error_summary(ctx, &lines) }
            <h1 class="nhsuk-heading-l" tabindex="-1">
                <span class="nhsuk-caption-l">{ &form.questionnaire.title }</span>{ ctx.t("check-title") }
            </h1>
            { for warnings(form).into_iter().map(|words| html! { <div class="nhsuk-inset-text" key={words.clone()}><p>{ words }</p></div> }) }
            <dl class="nhsuk-summary-list">{ rows }</dl>
            if read_only {
                { ctx.button("score-continue", "", Action::Go(Screen::Case)) }
            } else {
                if ctx.library.instrument(&form.questionnaire.id).is_some() { { administration(ctx, form) } }
                { ctx.button("check-done", "", Action::FinishForm) }
            }
        </>
    }
}

/// What is said without holding the form up.
fn warnings(form: &FormView<'_>) -> Vec<String> {
    let found = problems(&form.questionnaire, &form.answers);
    let words = found.into_iter().filter_map(|problem| match problem.kind {
        ProblemKind::Warning(words) => Some(words),
        _ => None,
    });
    words.collect()
}
