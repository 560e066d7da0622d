//! The effects that every area may ask for.

use super::backend::Backend;
use crate::app::core::{CoreAction, CoreEffect, Export};
use crate::domain::device::JOURNAL;

/// Carries one out; what came of it, where something does. A chunk is fetched by the root, which knows what is in each.
pub async fn run(backend: &Backend, effect: CoreEffect) -> Option<CoreAction> {
    let done = match effect {
        CoreEffect::FetchChunk(_) => return None,
        CoreEffect::ReadCaseList => backend.case_list().await.map(CoreAction::CaseListRead),
        CoreEffect::ReadCase { id, entries, device } => backend.read(&id, entries, &device).await,
        CoreEffect::ReadDevice => backend.device().await,
        CoreEffect::ResumeWriting => {
            backend.resume().await;
            return None;
        }
        CoreEffect::Append { place, entries, head } => {
            let line = serde_json::to_vec(&head).unwrap_or_default();
            backend.store_next(head.id, place, entries, &line).await;
            return None;
        }
        CoreEffect::AppendDevice { seq, entry } => {
            // It is in no list: its head only counts, so that an end cut off shows.
            let head = format!("{{\"entries\":{seq}}}");
            backend.store_next(JOURNAL.into(), seq, vec![entry.to_vec()], head.as_bytes()).await;
            return None;
        }
        CoreEffect::Download(file) => {
            backend.let_out(Export::from(&file), file.text.as_bytes()).await.map(|()| CoreAction::FileLeft(file.kind))
        }
        CoreEffect::Print(file) => {
            backend.print(Export::from(&file), &file.text).await.map(|()| CoreAction::FileLeft(file.kind))
        }
    };
    Some(done.unwrap_or_else(CoreAction::Failed))
}
