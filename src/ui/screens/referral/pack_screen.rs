//! A sealed pack of a referral: what goes into it, what is typed for it, and, once it is made, how to give it.

use yew::prelude::*;

use super::made_pack::MadePackView;
use crate::app::core::{CoreAction, Screen};
use crate::app::referral::{ReferralAction, TypedPack};
use crate::document::referral::{PackSender, ReferralPack, ReferralPackRefusal, ReferralPackRequest, build_pack};
use crate::domain::directory::DirectoryTeam;
use crate::ui::components::{InputText, TextField, labelled_input};
use crate::ui::context::Context;

/// Properties of [`ReferralPackScreen`].
#[derive(Properties, PartialEq)]
pub struct PackScreenProps {
    /// The context.
    pub ctx: Context,
    /// The service, by its id.
    pub service: String,
}

/// The screen.
#[component]
pub fn ReferralPackScreen(props: &PackScreenProps) -> Html {
    let PackScreenProps { ctx, service } = props;
    let of_team = |part: fn(&DirectoryTeam) -> &str| {
        ctx.content.directory.team.as_ref().map(|team| part(team).to_owned()).unwrap_or_default()
    };
    let (team, phone): (InputText, InputText) =
        (use_mut_ref(|| of_team(|team| &team.name)), use_mut_ref(|| of_team(|team| &team.phone)));
    let (words, read) = (use_state(String::new), use_state(|| false));
    let Some(name) = ctx.content.directory.service(service).map(|service| service.name.clone()) else {
        return Html::default();
    };
    let title = ctx.say("referral-pack-title", &[("service", name)]);
    let back = ctx.link(ctx.t("referral-pack-back"), CoreAction::Go(Screen::Referral));
    if ctx.state.referral.making.is_some() {
        return html! {
            <>
                <h1 class="nhsuk-heading-l" tabindex="-1">{ title }</h1>
                <p class="nhsuk-body" role="status">{ ctx.t("referral-pack-making") }</p>
            </>
        };
    }
    if let Some((record, made)) = ctx.state.referral.made.as_ref().filter(|(record, _)| record.service == *service) {
        return html! { <MadePackView ctx={ctx.clone()} {title} {back} record={record.clone()} made={made.clone()} /> };
    }
    let make = {
        let (send, service) = (ctx.send.clone(), service.clone());
        let typed = (team.clone(), phone.clone(), words.clone(), read.clone());
        Callback::from(move |_: MouseEvent| {
            let (team, phone, words, read) = &typed;
            let (team, phone) = (team.borrow().clone(), phone.borrow().clone());
            let typed = TypedPack { team, phone, words: (**words).clone(), read: **read };
            send.emit(ReferralAction::MakePack { service: service.clone(), typed }.into());
        })
    };
    html! {
        <>
            <p class="nhsuk-body">{ back }</p>
            <h1 class="nhsuk-heading-l" tabindex="-1">{ title }</h1>
            <p class="nhsuk-body">{ ctx.t("referral-pack-what") }</p>
            { match preview(ctx, service) {
                Err(key) => html! { <p class="app-flag">{ ctx.t(key) }</p> },
                Ok(pack) => html! {
                    <>
                        { holds(ctx, &pack) }
                        { labelled_input(ctx, "pack-team", "referral-pack-team", None, false, &team, None) }
                        { labelled_input(ctx, "pack-phone", "referral-pack-phone", Some("referral-pack-phone-hint"), false, &phone, None) }
                        { free_text(ctx, &words, &read) }
                        { signing(ctx) }
                        <button type="button" class="nhsuk-button" onclick={make}>{ ctx.t("referral-pack-make") }</button>
                    </>
                },
            } }
        </>
    }
}

/// What would go into it, or why there is none: the key of the sentence.
fn preview(ctx: &Context, service: &str) -> Result<ReferralPack, &'static str> {
    let sender = PackSender { name: ctx.state.session.author.clone(), ..PackSender::default() };
    let request = ReferralPackRequest { service, words: "", sender, now: ctx.state.session.now };
    let case = ctx.case().ok_or("referral-pack-not-referred")?;
    build_pack(case, &ctx.content, ctx.text.as_ref(), &request).map(|built| built.pack).map_err(|why| match why {
        ReferralPackRefusal::NotAgreed => "referral-pack-not-agreed",
        ReferralPackRefusal::NotReferred => "referral-pack-not-referred",
    })
}

/// Whether it will be signed, and with which key.
fn signing(ctx: &Context) -> Html {
    let said = match &ctx.content.device.team_key {
        Some(key) => {
            let fingerprint = key.public().fingerprint().to_string();
            ctx.say("referral-pack-signed", &[("name", key.name.clone()), ("key", fingerprint)])
        }
        None => ctx.t("referral-pack-not-signed"),
    };
    html! { <p class="nhsuk-body">{ said }</p> }
}

/// What it tells the service.
fn holds(ctx: &Context, pack: &ReferralPack) -> Html {
    let row = |key: &str, text: String| {
        let text = if text.is_empty() { ctx.t("referral-pack-unknown") } else { text };
        html! {
            <div class="nhsuk-summary-list__row">
                <dt class="nhsuk-summary-list__key">{ ctx.t(key) }</dt>
                <dd class="nhsuk-summary-list__value">{ text }</dd>
            </div>
        }
    };
    html! {
        <>
            <h2 class="nhsuk-heading-m">{ ctx.t("referral-pack-holds") }</h2>
            <dl class="nhsuk-summary-list">
                { row("referral-pack-name", pack.person.name.clone()) }
                { row("referral-pack-birth", pack.person.birth.clone()) }
                { row("referral-pack-contact", pack.person.contact.clone()) }
                { row("referral-pack-needs", pack.needs.join("; ")) }
                { row("referral-pack-basis", pack.consent.clone()) }
            </dl>
        </>
    }
}

/// Words of the practitioner, and that they read them again: no program knows what they name.
fn free_text(ctx: &Context, words: &UseStateHandle<String>, read: &UseStateHandle<bool>) -> Html {
    let on_text = {
        let (words, read) = (words.clone(), read.clone());
        Callback::from(move |text: String| {
            words.set(text);
            // What was read again is not what stands there now.
            read.set(false);
        })
    };
    let on_read = {
        let read = read.clone();
        Callback::from(move |_: Event| read.set(!*read))
    };
    html! {
        <>
            <div class="nhsuk-form-group">
                <label class="nhsuk-label nhsuk-label--m" for="pack-words">{ ctx.t("referral-pack-words") }</label>
                <div class="nhsuk-hint" id="pack-words-hint">{ ctx.t("referral-pack-words-hint") }</div>
                <TextField id="pack-words" value={(**words).clone()} multiline=true described_by={Some("pack-words-hint".to_owned())} {on_text} />
            </div>
            if !words.is_empty() {
                <div class="nhsuk-form-group nhsuk-checkboxes">
                    <div class="nhsuk-checkboxes__item">
                        <input class="nhsuk-checkboxes__input" type="checkbox" id="pack-read" checked={**read} onchange={on_read} />
                        <label class="nhsuk-label nhsuk-checkboxes__label" for="pack-read">{ ctx.t("referral-pack-read") }</label>
                    </div>
                </div>
            }
        </>
    }
}
