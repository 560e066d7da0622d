//! The ways to give a handout: paper, a code for a phone, a message, a link, a file.

use yew::prelude::*;

use super::copy::CopyButton;
use crate::app::Action;
use crate::app::handout::{HandoutAction, MadeHandout};
use crate::document::handout::{HandoutChannel, HandoutCode};
use crate::domain::case::HandoutMedium;
use crate::ui::context::Context;

/// Properties of [`Give`].
#[derive(Properties, PartialEq)]
pub struct GiveProps {
    /// The context.
    pub ctx: Context,
    /// What is given.
    pub made: MadeHandout,
    /// The address of the page that opens it.
    pub reader: Option<String>,
}

/// The buttons, and what each shows.
#[component]
pub fn Give(props: &GiveProps) -> Html {
    let GiveProps { ctx, made, reader } = props;
    // Whatever is changed on the handout takes the code of the one before away.
    let shown = use_state(|| None::<Option<String>>);
    let showing = shown.as_ref() == Some(&made.link) && made.link.is_some();
    let give = |medium| -> Action { HandoutAction::Give { medium, reader: reader.clone() }.into() };
    let toggle = {
        let (shown, link, send, code) = (shown.clone(), made.link.clone(), ctx.send.clone(), give(HandoutMedium::Code));
        Callback::from(move |_: MouseEvent| {
            shown.set((!showing).then(|| link.clone()));
            if !showing {
                send.emit(code.clone());
            }
        })
    };
    html! {
        <>
            <h2 class="nhsuk-heading-m">{ ctx.t("handout-give") }</h2>
            <div class="nhsuk-button-group">
                { ctx.button("handout-print", "", give(HandoutMedium::Paper)) }
                if !made.codes.is_empty() {
                    <button type="button" class="nhsuk-button nhsuk-button--secondary" aria-expanded={showing.to_string()} onclick={toggle}>
                        { ctx.t(if showing { "handout-hide-code" } else { "handout-show-code" }) }
                    </button>
                }
                <CopyButton ctx={ctx.clone()} words="handout-copy-message" text={made.message.text.clone()} copied={give(HandoutMedium::Message)} />
                { for made.link.iter().map(|link| html! {
                    <CopyButton ctx={ctx.clone()} words="handout-copy-link" text={link.clone()} copied={give(HandoutMedium::Link)} />
                }) }
                { ctx.button("handout-save", "nhsuk-button--secondary", give(HandoutMedium::File)) }
            </div>
            { for made.link.iter().map(|link| html! {
                <p class="nhsuk-body"><a href={link.clone()} target="_blank" rel="noreferrer">{ ctx.t("handout-look") }</a></p>
            }) }
            if made.link.is_none() { <p class="nhsuk-body">{ ctx.t("handout-no-reader") }</p> }
            if showing { { codes(ctx, made) } }
            { for made.warnings.iter().map(|warning| html! { <p class="app-flag" key={warning.code()}>{ ctx.t(warning.key()) }</p> }) }
            { channels(ctx, made) }
        </>
    }
}

fn codes(ctx: &Context, made: &MadeHandout) -> Html {
    let count = made.codes.len();
    let one = |(at, code): (usize, &HandoutCode)| {
        let side = code.side;
        let words = ctx.say("handout-code", &[("number", (at + 1).to_string()), ("count", count.to_string())]);
        html! {
            <figure class="app-qr" key={code.says.clone()}>
                <svg viewBox={format!("0 0 {side} {side}")} role="img" aria-label={words.clone()} shape-rendering="crispEdges">
                    <path class="app-qr-paper" d={format!("M0 0h{side}v{side}H0z")} />
                    <path class="app-qr-ink" d={code.path.clone()} />
                </svg>
                <figcaption class="nhsuk-body">{ words }</figcaption>
            </figure>
        }
    };
    html! { <>{ for made.codes.iter().enumerate().map(one) }</> }
}

/// Where each way arrives whole, and what to do where it does not.
fn channels(ctx: &Context, made: &MadeHandout) -> Html {
    let row = |channel: &HandoutChannel| {
        let (key, colour) = match channel.survives {
            true => ("handout-arrives", "nhsuk-tag--green"),
            false => ("handout-arrives-not", "nhsuk-tag--orange"),
        };
        html! {
            <div class="nhsuk-summary-list__row" key={channel.id.clone()} data-channel={channel.id.clone()}>
                <dt class="nhsuk-summary-list__key">{ ctx.t(&format!("handout-by-{}", channel.id)) }</dt>
                <dd class="nhsuk-summary-list__value"><span class={classes!("nhsuk-tag", colour)}>{ ctx.t(key) }</span>{ " " }{ &channel.says }</dd>
            </div>
        }
    };
    html! {
        <details class="nhsuk-details">
            <summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">{ ctx.t("handout-channels") }</span></summary>
            <div class="nhsuk-details__text">
                <dl class="nhsuk-summary-list">{ for made.channels.iter().map(row) }</dl>
            </div>
        </details>
    }
}
