//! What is on the handout, how it is made, and the ways to give it.

use yew::prelude::*;

use super::give::Give;
use crate::app::handout::{HandoutAction, candidates, is_chosen, make, request};
use crate::document::handout::HandoutRequest;
use crate::domain::case::Case;
use crate::domain::directory::Service;
use crate::ui::components::{Checkbox, back_to_case, checkbox_group};
use crate::ui::context::{Context, ScreenProps};

/// The screen.
#[component]
pub fn HandoutScreen(props: &ScreenProps) -> Html {
    let ctx = &props.ctx;
    let Some(case) = ctx.case() else { return Html::default() };
    let (state, now) = (&ctx.state.handout, ctx.state.session.now);
    let candidates = candidates(case, &ctx.content, now);
    let request = request(state, case, &candidates, now);
    html! {
        <>
            { back_to_case(ctx) }
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t("handout-title") }</h1>
            if ctx.content.directory.fictional {
                <div class="nhsuk-inset-text"><p>{ ctx.t("directory-fictional") }</p></div>
            }
            <p class="nhsuk-body">{ ctx.t("handout-what") }</p>
            if candidates.is_empty() {
                <p class="nhsuk-body">{ ctx.t("handout-no-services") }</p>
            } else {
                { services(ctx, case, &candidates) }
                { kind(ctx, &request) }
                { made(ctx, &candidates, &request) }
            }
        </>
    }
}

fn services(ctx: &Context, case: &Case, candidates: &[&Service]) -> Html {
    let boxes = candidates.iter().map(|service| {
        let ticked = is_chosen(&ctx.state.handout, case, &service.id);
        Checkbox {
            id: format!("handout-{}", service.id),
            words: service.name.clone(),
            ticked,
            action: HandoutAction::Choose { service: service.id.clone(), on: !ticked }.into(),
        }
    });
    checkbox_group(ctx, "handout-services", Some("handout-services-hint"), boxes.collect())
}

/// Discreet or not, large print or not, and the language.
fn kind(ctx: &Context, request: &HandoutRequest) -> Html {
    let boxes = vec![
        Checkbox {
            id: "handout-discreet".into(),
            words: ctx.t("handout-discreet"),
            ticked: request.discreet,
            action: HandoutAction::Discreet(!request.discreet).into(),
        },
        Checkbox {
            id: "handout-large-print".into(),
            words: ctx.t("handout-large-print"),
            ticked: request.large_print,
            action: HandoutAction::LargePrint(!request.large_print).into(),
        },
    ];
    html! {
        <>
            { checkbox_group(ctx, "handout-kind", None, boxes) }
            { languages(ctx, request) }
        </>
    }
}

fn languages(ctx: &Context, request: &HandoutRequest) -> Html {
    let Ok(content) = crate::catalogue::handout_content() else { return Html::default() };
    let one = |table: &crate::domain::handout::Sentences| {
        let language = table.language().to_owned();
        let name = table.sentence("language-name");
        let words = if table.is_whole() { name } else { ctx.say("handout-language-partly", &[("language", name)]) };
        let id = format!("handout-language-{language}");
        html! {
            <div class="nhsuk-radios__item" key={language.clone()}>
                <input class="nhsuk-radios__input" type="radio" name="handout-language" id={id.clone()}
                    checked={request.language == language} onchange={ctx.on::<Event>(HandoutAction::Language(language.clone()))} />
                <label class="nhsuk-label nhsuk-radios__label" for={id} lang={language}>{ words }</label>
            </div>
        }
    };
    html! {
        <div class="nhsuk-form-group">
            <fieldset class="nhsuk-fieldset">
                <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">{ ctx.t("handout-language") }</legend>
                <div class="nhsuk-radios">{ for content.tables.iter().map(one) }</div>
            </fieldset>
        </div>
    }
}

/// What came of it: what is left off, and the ways to give it; or why nothing was made.
fn made(ctx: &Context, candidates: &[&Service], request: &HandoutRequest) -> Html {
    let reader = ctx.content.directory.handout_reader.clone().or_else(|| ctx.page.place.beside("handout.html"));
    let made = match make(&ctx.content, ctx.text.as_ref(), request, reader.as_deref()) {
        Ok(made) => made,
        Err(why) => {
            return html! { <p class="app-flag" role="status">{ ctx.say("handout-not-made", &[("detail", why)]) }</p> };
        }
    };
    let name = |id: &str| candidates.iter().find(|service| service.id == id).map(|service| service.name.clone());
    let left = |whole: bool| {
        let left = made.built.left_out.iter().filter(|left| left.part.is_none() == whole);
        let mut names: Vec<String> = left.filter_map(|left| name(&left.service)).collect();
        names.dedup();
        names.join("; ")
    };
    let said = |key: &str, names: String| {
        (!names.is_empty()).then(|| html! { <p class="app-flag">{ ctx.say(key, &[("services", names)]) }</p> })
    };
    html! {
        <>
            { for said("handout-left-out", left(true)) }
            { for said("handout-left-out-part", left(false)) }
            if made.built.handout.services.is_empty() {
                <p class="nhsuk-body" role="status">{ ctx.t("handout-nothing-left") }</p>
            } else {
                <Give ctx={ctx.clone()} {made} {reader} />
            }
        </>
    }
}
