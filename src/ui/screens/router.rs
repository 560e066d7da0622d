//! Which area shows which screen of the chunk `case`: what one area shows on a screen of another is put together here.

use yew::prelude::*;

use super::parts::CasePart;
use super::{case, device, directory, outcome, referral, transfer};
use crate::app::core::{Screen, View};
use crate::ui::components::consent_notes;
use crate::ui::context::Context;
use crate::ui::page_shell::{case_banners, foot, person_bar};

/// A part of the page.
pub fn draw(ctx: &Context, part: CasePart) -> Html {
    match part {
        CasePart::Screen => area_screen(ctx),
        CasePart::PersonBar => ctx.case().map(|case| person_bar(ctx, case)).unwrap_or_default(),
        CasePart::Banners => ctx.case().map(|case| case_banners(ctx, case)).unwrap_or_default(),
        CasePart::BesideForm => html! { <>{ case::scores_over_time(ctx) }{ consent_notes(ctx) }</> },
        CasePart::Foot => foot(ctx),
    }
}

/// The screen that the state names, from its area.
fn area_screen(ctx: &Context) -> Html {
    match &ctx.state.session.screen {
        // One thing alone on a host page has a first screen of its own.
        Screen::Home if ctx.page.view == View::Directory => html! { <directory::DirectorySearch ctx={ctx.clone()} /> },

        Screen::Home => html! { <case::HomeScreen ctx={ctx.clone()} /> },
        Screen::Case => {
            let receipt = html! { <transfer::ConfirmReceipt ctx={ctx.clone()} /> };
            case::case_screen(ctx, transfer::conflicts_notice(ctx), receipt)
        }
        Screen::Timeline => case::timeline_screen(ctx),
        Screen::Adult => html! { <case::AppropriateAdultScreen ctx={ctx.clone()} /> },
        Screen::Contact => html! { <case::ContactScreen ctx={ctx.clone()} /> },
        Screen::Stop => html! { <case::StopScreen ctx={ctx.clone()} /> },

        Screen::Outcome => html! { <outcome::OutcomeScreen ctx={ctx.clone()} /> },
        Screen::Referral => html! { <referral::ReferralScreen ctx={ctx.clone()} /> },
        Screen::ReferralPack(service) => {
            html! { <referral::ReferralPackScreen ctx={ctx.clone()} service={service.clone()} key={service.clone()} /> }
        }

        Screen::Transfer => html! { <transfer::TransferScreen ctx={ctx.clone()} /> },
        Screen::Conflicts => transfer::conflicts_screen(ctx),
        Screen::Backup => html! { <transfer::BackupScreen ctx={ctx.clone()} of_key={false} /> },
        Screen::CarryKey => html! { <transfer::BackupScreen ctx={ctx.clone()} of_key={true} /> },
        Screen::OpenFile => html! { <transfer::OpenFileScreen ctx={ctx.clone()} /> },
        Screen::Delete => html! { <transfer::CaseDeletionScreen ctx={ctx.clone()} /> },

        Screen::Tablet => device::device_screen(ctx, transfer::sealed_file_panel(ctx)),
        Screen::Recovery => device::recovery_code_screen(ctx),
        Screen::Clean => html! { <device::WipeScreen ctx={ctx.clone()} /> },
        Screen::Tools => device::instruments_screen(ctx),
        Screen::Tool(id) => html! { <device::InstrumentScreen ctx={ctx.clone()} id={id.clone()} key={id.clone()} /> },
        Screen::LoadTool => html! { <device::LoadInstrumentScreen ctx={ctx.clone()} /> },
        Screen::ConfirmTool => device::confirm_instrument_screen(ctx),

        // Drawn by the chunks `interview`, `documents` and `directory`.
        Screen::Form { .. } | Screen::Score(_) | Screen::Report | Screen::Handout | Screen::Directory => {
            Html::default()
        }
    }
}
