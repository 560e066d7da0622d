//! The screens that are in a chunk: the lock in `vault`, the form in `interview`, what stands around it in `case`, the
//! report and the handout in `documents`, the import of a directory in `directory`.
//! Called by `phase`, by the page shell, and by `ui/app` to fetch them.
#![allow(unsafe_code, reason = "the macro declares the cut-off function as an import")]

use wasm_split_helpers::wasm_split;
use yew::prelude::*;

use super::parts::{CasePart, LockPart};
use super::{directory, handout, interview, lock, report, router};
use crate::app::core::{Chunk, ChunkMissing, ChunkStatus, CoreAction, Screen, call_loaded};
use crate::ui::context::Context;

/// Fetches the screens of a chunk.
///
/// # Errors
/// They could not be fetched.
pub async fn load(chunk: Chunk) -> Result<(), ChunkMissing> {
    match chunk {
        Chunk::Vault => load_lock().await,
        Chunk::Interview => load_interview().await,
        Chunk::Case => load_case().await,
        Chunk::Documents => load_documents().await,
        Chunk::Directory => load_directory().await,
        Chunk::ReferralPack => Ok(()),
    }
}

/// What a chunk draws, or the wait for it.
pub fn drawn(ctx: &Context, chunk: Chunk) -> Html {
    match ctx.state.session.chunks.status(chunk) {
        ChunkStatus::Here => {
            let drawn = match chunk {
                Chunk::Vault => call_loaded(draw_lock(ctx, LockPart::Screen)),
                Chunk::Interview => {
                    // One instrument alone has no case, and does not fetch what is about one.
                    let of_case = ctx.state.session.chunks.has(Chunk::Case);
                    let beside = if of_case { case_part(ctx, CasePart::BesideForm) } else { Html::default() };
                    call_loaded(draw_interview(ctx, beside))
                }
                Chunk::Case => call_loaded(draw_case(ctx, CasePart::Screen)),
                Chunk::Documents => call_loaded(draw_documents(ctx)),
                Chunk::Directory => call_loaded(draw_directory(ctx)),
                Chunk::ReferralPack => None,
            };
            drawn.unwrap_or_default()
        }
        ChunkStatus::Coming => html! { <p class="nhsuk-body" role="status">{ ctx.t("later-coming") }</p> },
        ChunkStatus::Failed => html! {
            <section class="app-notice app-notice--stop" role="alert">
                <p>{ ctx.t("later-failed") }</p>
                { ctx.button("save-again", "nhsuk-button--secondary", CoreAction::FetchChunk(chunk)) }
            </section>
        },
    }
}

/// A part of the page around a screen that knows of a case.
pub fn case_part(ctx: &Context, part: CasePart) -> Html {
    call_loaded(draw_case(ctx, part)).unwrap_or_default()
}

/// A part of the page around a screen that knows of the lock.
pub fn lock_part(ctx: &Context, part: LockPart) -> Html {
    call_loaded(draw_lock(ctx, part)).unwrap_or_default()
}

#[wasm_split(vault, fallible, preload(load_lock))]
fn draw_lock(ctx: &Context, part: LockPart) -> Result<Html, ChunkMissing> {
    Ok(match part {
        LockPart::Screen => lock::lock_screen(ctx),
        LockPart::EphemeralBanner => lock::ephemeral_banner(ctx),
    })
}

#[wasm_split(interview, fallible, preload(load_interview))]
fn draw_interview(ctx: &Context, beside: Html) -> Result<Html, ChunkMissing> {
    Ok(interview::interview_screen(ctx, beside))
}

#[wasm_split(case, fallible, preload(load_case))]
fn draw_case(ctx: &Context, part: CasePart) -> Result<Html, ChunkMissing> {
    Ok(router::draw(ctx, part))
}

#[wasm_split(documents, fallible, preload(load_documents))]
fn draw_documents(ctx: &Context) -> Result<Html, ChunkMissing> {
    Ok(match ctx.state.session.screen {
        Screen::Handout => html! { <handout::HandoutScreen ctx={ctx.clone()} /> },
        _ => report::report_screen(ctx),
    })
}

#[wasm_split(directory, fallible, preload(load_directory))]
fn draw_directory(ctx: &Context) -> Result<Html, ChunkMissing> {
    Ok(html! { <directory::ImportScreen ctx={ctx.clone()} /> })
}
