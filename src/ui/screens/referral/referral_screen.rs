//! The services that fit the person, those that nearly do, and the needs that none meets.

use yew::prelude::*;

use super::match_card::{match_card, miss_words};
use crate::app::core::{CoreAction, Screen};
use crate::domain::case::Person;
use crate::domain::consent::consents;
use crate::domain::referral::{draft, find_for};
use crate::domain::urgency::outcome;
use crate::ui::components::back_to_case;
use crate::ui::context::ScreenProps;

/// Cards shown at once, and how many more at a time: nobody reads a hundred.
const AT_ONCE: usize = 30;

/// The screen.
#[component]
pub fn ReferralScreen(props: &ScreenProps) -> Html {
    let ctx = &props.ctx;
    let shown = use_state(|| AT_ONCE);
    let Some(case) = ctx.case() else { return Html::default() };
    let person = Person::of(case, &ctx.content);
    let outcome = outcome(case, &ctx.content);
    let needs = outcome.need_codes();
    let found = find_for(case, &ctx.content, &needs, ctx.state.session.now.local().datetime());
    let consents = consents(case, &ctx.content, ctx.state.session.now);
    let drafts: Vec<_> =
        found.matches.iter().take(*shown).map(|found| draft(&ctx.content, &consents, found.service, &needs)).collect();
    let some_not_told = drafts.iter().any(Result::is_err);
    let directory = &ctx.content.directory;
    let more = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(*shown + AT_ONCE))
    };
    html! {
        <>
            { back_to_case(ctx) }
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t("referral-title") }</h1>
            if directory.fictional {
                <div class="nhsuk-inset-text"><p>{ ctx.t("directory-fictional") }</p></div>
            }
            { for person.contact.iter().map(|contact| html! {
                <p class="nhsuk-body"><strong>{ ctx.t("referral-contact") }</strong>{ " " }{ contact }</p>
            }) }
            if !found.unmet.is_empty() {
                <div class="nhsuk-warning-callout">
                    <h2 class="nhsuk-warning-callout__label">{ ctx.t("referral-unmet") }</h2>
                    <ul>{ for found.unmet.iter().map(|need| html! { <li key={need.clone()}>{ ctx.need_words(need) }</li> }) }</ul>
                </div>
            }
            <p class="nhsuk-body">{ ctx.say("referral-count", &[("count", found.matches.len().to_string())]) }</p>
            <p class="nhsuk-body">{ ctx.link(ctx.t("task-handout"), CoreAction::Go(Screen::Handout)) }</p>
            if some_not_told { <div class="nhsuk-inset-text"><p>{ ctx.t("referral-to-agree") }</p></div> }
            { for found.matches.iter().zip(drafts).enumerate().map(|(place, (found, draft))| match_card(ctx, case, place, found, draft)) }
            if found.matches.len() > *shown {
                <button type="button" class="nhsuk-button nhsuk-button--secondary" onclick={more}>
                    { ctx.say("referral-more", &[("count", (found.matches.len() - *shown).to_string())]) }
                </button>
            }
            if !found.near.is_empty() {
                <details class="nhsuk-details">
                    <summary class="nhsuk-details__summary">
                        <span class="nhsuk-details__summary-text">{ ctx.say("referral-near", &[("count", found.near.len().to_string())]) }</span>
                    </summary>
                    <div class="nhsuk-details__text">
                        <ul class="nhsuk-list">{ for found.near.iter().map(|near| html! {
                            <li key={near.service.id.clone()} data-near={near.service.id.clone()}>
                                <strong>{ &near.service.name }</strong>{ ": " }
                                { near.misses.iter().map(|miss| miss_words(ctx, miss)).collect::<Vec<_>>().join("; ") }
                            </li>
                        }) }</ul>
                    </div>
                </details>
            }
            <p class="nhsuk-body-s app-quiet">{ ctx.say("directory-version", &[("title", directory.title.clone()), ("version", directory.version.clone())]) }</p>
        </>
    }
}
