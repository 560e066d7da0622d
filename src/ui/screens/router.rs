//! Which area shows which screen. The only file of the screens that names every area: what one area shows on a screen of
//! another is put together here.

use yew::prelude::*;

use super::{case, device, directory, interview, outcome, referral, report, transfer};
use crate::app::Screen;
use crate::app::host::View;
use crate::ui::context::Context;

/// The screen that the state names, from its area.
pub fn area_screen(ctx: &Context) -> Html {
    match &ctx.state.screen {
        // One thing alone on a host page has a first screen of its own.
        Screen::Home if ctx.page.view == View::Directory => html! { <directory::DirectorySearch ctx={ctx.clone()} /> },
        Screen::Case if ctx.page.view != View::Whole => interview::embedded_form(ctx),

        Screen::Home => html! { <case::HomeScreen ctx={ctx.clone()} /> },
        Screen::Case => {
            let receipt = html! { <transfer::ConfirmReceipt ctx={ctx.clone()} /> };
            case::case_screen(ctx, transfer::conflicts_notice(ctx), receipt)
        }
        Screen::Timeline => case::timeline_screen(ctx),
        Screen::Adult => html! { <case::AppropriateAdultScreen ctx={ctx.clone()} /> },
        Screen::Stop => html! { <case::StopScreen ctx={ctx.clone()} /> },

        Screen::Form { .. } => interview::form_screen(ctx),
        Screen::Score(instrument) => interview::score_screen(ctx, instrument),

        Screen::Outcome => html! { <outcome::OutcomeScreen ctx={ctx.clone()} /> },
        Screen::Referral => referral::referral_screen(ctx),
        Screen::Report => report::report_screen(ctx),

        Screen::Transfer => html! { <transfer::TransferScreen ctx={ctx.clone()} /> },
        Screen::Conflicts => transfer::conflicts_screen(ctx),
        Screen::Backup => html! { <transfer::BackupScreen ctx={ctx.clone()} /> },
        Screen::OpenFile => html! { <transfer::OpenFileScreen ctx={ctx.clone()} /> },
        Screen::Delete => html! { <transfer::CaseDeletionScreen ctx={ctx.clone()} /> },

        Screen::Tablet => device::device_screen(ctx, transfer::sealed_file_panel(ctx)),
        Screen::Recovery => device::recovery_code_screen(ctx),
        Screen::Clean => html! { <device::WipeScreen ctx={ctx.clone()} /> },
        Screen::Tools => device::instruments_screen(ctx),
        Screen::Tool(id) => html! { <device::InstrumentScreen ctx={ctx.clone()} id={id.clone()} key={id.clone()} /> },
        Screen::LoadTool => html! { <device::LoadInstrumentScreen ctx={ctx.clone()} /> },
        Screen::ConfirmTool => device::confirm_instrument_screen(ctx),
    }
}
