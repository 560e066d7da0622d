//! A sealed pack that was made: its passphrase, large and as it is read out, and the ways to give it. Part of `pack_screen`.

use yew::prelude::*;

use crate::app::referral::{MadePack, PackRecord, ReferralAction};
use crate::ui::components::CopyButton;
use crate::ui::context::Context;

/// Properties of [`MadePackView`].
#[derive(Properties, PartialEq)]
pub struct MadePackProps {
    /// The context.
    pub ctx: Context,
    /// The heading.
    pub title: String,
    /// The way back.
    pub back: Html,
    /// Of which referral it is.
    pub record: PackRecord,
    /// What was made.
    pub made: MadePack,
}

/// The passphrase and the buttons. The file is saved with a tap of its own, because browsers refuse a download that no tap
/// asked for.
#[component]
pub fn MadePackView(props: &MadePackProps) -> Html {
    let MadePackProps { ctx, title, back, record, made } = props;
    let directory = &ctx.content.directory;
    let theirs = directory.service(&record.service).and_then(|service| service.phone.clone());
    let refused = use_state(|| false);
    let link = directory.referral_pack_reader.as_ref().map(|reader| format!("{reader}#{}", made.text));
    html! {
        <>
            <p class="nhsuk-body">{ back.clone() }</p>
            <h1 class="nhsuk-heading-l" tabindex="-1">{ title }</h1>
            <p class="nhsuk-body">{ ctx.say("referral-pack-number", &[("number", made.number.clone())]) }</p>
            <section class="app-notice app-notice--stop">
                <p><strong>{ ctx.t("referral-pack-ring") }</strong></p>
                { for theirs.map(|phone| html! { <p>{ ctx.say("referral-pack-ring-on", &[("service", record.name.clone()), ("phone", phone)]) }</p> }) }
            </section>
            <h2 class="nhsuk-heading-m">{ ctx.t("referral-pack-passphrase") }</h2>
            <p class="nhsuk-body">{ ctx.t("referral-pack-once") }</p>
            <ol class="nhsuk-list app-spoken">
                { for made.passphrase.text().split('-').map(|group| html! {
                    <li key={group.to_owned()}>
                        <strong class="app-spoken__group">{ group }</strong>
                        <span class="app-quiet">{ spoken(ctx, group) }</span>
                    </li>
                }) }
            </ol>
            <div class="nhsuk-button-group">
                <button type="button" class="nhsuk-button" onclick={ctx.on(ReferralAction::SavePack)}>{ ctx.t("referral-pack-save") }</button>
                { for link.iter().map(|text| {
                    let (send, refused) = (ctx.send.clone(), refused.clone());
                    let on_copied = Callback::from(move |done: bool| {
                        refused.set(!done);
                        if done {
                            send.emit(ReferralAction::PackLinked.into());
                        }
                    });
                    html! { <CopyButton words={ctx.t("referral-pack-copy-link")} text={text.clone()} {on_copied} /> }
                }) }
            </div>
            { for link.iter().filter(|_| *refused).map(|link| html! {
                <div role="alert">
                    <p class="nhsuk-body">{ ctx.t("referral-pack-copy-failed") }</p>
                    <p class="nhsuk-body app-wrap app-select">{ link }</p>
                    { ctx.button("referral-pack-copied", "nhsuk-button--secondary", ReferralAction::PackLinked) }
                </div>
            }) }
            <p class="nhsuk-body">{ ctx.t("referral-pack-not-back") }</p>
        </>
    }
}

/// A group as it is read out: a word for each letter.
fn spoken(ctx: &Context, group: &str) -> String {
    let word = |letter: char| match letter {
        digit if digit.is_ascii_digit() => digit.to_string(),
        letter => ctx.t(&format!("spoken-{}", letter.to_ascii_lowercase())),
    };
    group.chars().map(word).collect::<Vec<_>>().join(" ")
}
