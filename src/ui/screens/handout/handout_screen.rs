//! What is on the handout, how it is made, and the ways to give it.

use yew::prelude::*;

use super::appointments::appointments;
use super::give::Give;
use crate::app::handout::{HandoutAction, HandoutChoices};
use crate::catalogue::handout_content;
use crate::document::handout::{HandoutRequest, HandoutSource, make};
use crate::domain::handout::{HandoutContent, Sentences};
use crate::ui::components::{Checkbox, back_to_case, checkbox_group};
use crate::ui::context::{Context, ScreenProps};

/// The screen.
#[component]
pub fn HandoutScreen(props: &ScreenProps) -> Html {
    let ctx = &props.ctx;
    let (Some(case), Ok(handouts)) = (ctx.case(), handout_content()) else { return Html::default() };
    let (state, now) = (&ctx.state.handout, ctx.state.session.now);
    let choices = HandoutChoices::of(state, case, &ctx.content, &handouts.rules, now);
    html! {
        <>
            { back_to_case(ctx) }
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t("handout-title") }</h1>
            if ctx.content.directory.fictional {
                <div class="nhsuk-inset-text"><p>{ ctx.t("directory-fictional") }</p></div>
            }
            <p class="nhsuk-body">{ ctx.t("handout-what") }</p>
            { for choices.closed.iter().map(|service| html! {
                <p class="app-flag" key={service.id.clone()}>{ ctx.say("handout-closed", &[("service", service.name.clone())]) }</p>
            }) }
            if choices.candidates.is_empty() {
                <p class="nhsuk-body">{ ctx.t("handout-no-services") }</p>
            } else {
                { services(ctx, &choices) }
                { appointments(ctx, &choices) }
            }
            { signposts(ctx, &choices.request) }
            if !choices.candidates.is_empty() || !ctx.content.directory.signposts().is_empty() {
                { kind(ctx, &choices.request) }
                { languages(ctx, &choices.request, &handouts) }
                { made(ctx, &choices, &handouts) }
            }
        </>
    }
}

fn services(ctx: &Context, choices: &HandoutChoices<'_>) -> Html {
    let boxes = choices.candidates.iter().map(|service| {
        let ticked = choices.is_chosen(&service.id);
        Checkbox {
            id: format!("handout-{}", service.id),
            words: service.name.clone(),
            ticked,
            action: HandoutAction::Choose { service: service.id.clone(), on: !ticked }.into(),
        }
    });
    checkbox_group(ctx, "handout-services", Some("handout-services-hint"), boxes.collect())
}

/// What everybody may be told of.
fn signposts(ctx: &Context, request: &HandoutRequest) -> Html {
    let boxes: Vec<Checkbox> = ctx
        .content
        .directory
        .signposts()
        .iter()
        .map(|signpost| {
            let ticked = request.signposts.contains(&signpost.id);
            Checkbox {
                id: format!("handout-{}", signpost.id),
                words: signpost.name.clone(),
                ticked,
                action: HandoutAction::Signpost { signpost: signpost.id.clone(), on: !ticked }.into(),
            }
        })
        .collect();
    if boxes.is_empty() {
        Html::default()
    } else {
        checkbox_group(ctx, "handout-signposts", Some("handout-signposts-hint"), boxes)
    }
}

/// Discreet or not, large print or not, with the team or without.
fn kind(ctx: &Context, request: &HandoutRequest) -> Html {
    let mut boxes = vec![
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
    boxes.extend(ctx.content.directory.team.as_ref().map(|team| Checkbox {
        id: "handout-team".into(),
        words: ctx.say("handout-team", &[("team", team.name.clone())]),
        ticked: request.team.is_some(),
        action: HandoutAction::NameTeam(request.team.is_none()).into(),
    }));
    checkbox_group(ctx, "handout-kind", None, boxes)
}

fn languages(ctx: &Context, request: &HandoutRequest, handouts: &HandoutContent) -> Html {
    let one = |table: &Sentences| {
        let language = table.language().to_owned();
        let id = format!("handout-language-{language}");
        html! {
            <div class="nhsuk-radios__item" key={language.clone()}>
                <input class="nhsuk-radios__input" type="radio" name="handout-language" id={id.clone()}
                    checked={request.language == language} onchange={ctx.on::<Event>(HandoutAction::Language(language.clone()))} />
                <label class="nhsuk-label nhsuk-radios__label" for={id}>
                    <span lang={language}>{ table.sentence("language-name") }</span>
                    if !table.is_whole() { { " " }{ ctx.t("handout-language-partly") } }
                </label>
            </div>
        }
    };
    html! {
        <div class="nhsuk-form-group">
            <fieldset class="nhsuk-fieldset">
                <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">{ ctx.t("handout-language") }</legend>
                <div class="nhsuk-radios">{ for handouts.tables.iter().map(one) }</div>
            </fieldset>
        </div>
    }
}

/// What came of it: what is left off, and the ways to give it; or why nothing was made.
fn made(ctx: &Context, choices: &HandoutChoices<'_>, handouts: &HandoutContent) -> Html {
    let directory = &ctx.content.directory;
    let key = ctx.content.device.team_key.as_ref();
    let source = HandoutSource { content: handouts, directory, messages: ctx.text.as_ref(), key };
    let made = match make(source, &choices.request, directory.handout_reader.as_deref()) {
        Ok(made) => made,
        Err(why) => {
            let why = ctx.say("handout-not-made", &[("detail", why.to_string())]);
            return html! { <div role="status"><p class="app-flag">{ why }</p></div> };
        }
    };
    let left_off = |key: &str, whole: bool| {
        let names = choices.candidates.iter().filter(|service| {
            let in_part = made.built.left_out.iter().any(|left| left.part.is_some() && left.service == service.id);
            if whole { made.built.leaves_out(&service.id) } else { in_part }
        });
        let left = |id: &str| whole && made.built.leaves_out(id);
        let signposts = directory.signposts().iter().filter(|signpost| left(&signpost.id));
        let names = names.map(|service| service.name.as_str()).chain(signposts.map(|signpost| signpost.name.as_str()));
        let names = names.collect::<Vec<_>>().join("; ");
        (!names.is_empty()).then(|| html! { <p class="app-flag">{ ctx.say(key, &[("services", names)]) }</p> })
    };
    let empty = made.built.handout.services.is_empty();
    html! {
        <>
            <div role="status">
                { for choices.unread.iter().map(|service| html! {
                    <p class="app-flag">{ ctx.say("handout-appointment-unread", &[("detail", service.name.clone())]) }</p>
                }) }
                { for left_off("handout-left-out", true) }
                { for left_off("handout-left-out-part", false) }
                if empty { <p class="nhsuk-body">{ ctx.t("handout-nothing-left") }</p> }
            </div>
            { for key.map(|key| html! { <p class="nhsuk-body">{ ctx.say("handout-signed", &[("name", key.name.clone())]) }</p> }) }
            if !empty { <Give ctx={ctx.clone()} {made} /> }
        </>
    }
}
