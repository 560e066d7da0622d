//! The journal of the case at hand, written: an entry is chained to the one before it, and asked to be stored with the new
//! line of the case. In the chunk `case`, through [`super::lazy`].

use std::rc::Rc;

use super::cx::Cx;
use super::effect::CoreEffect;
use crate::domain::case::{CaseSummary, Event};

/// Appends an entry to the case at hand and asks for it to be stored.
pub(super) fn record(cx: &mut Cx<'_>, what: Event) {
    let Some(case) = &mut cx.session.case else { return };
    let entry = Rc::make_mut(case).record(&cx.ids.fresh(), cx.session.now, &cx.session.author, what);
    let place = case.places();
    let head = CaseSummary::of(case, cx.content);
    cx.session.case_list.put(head.clone());
    cx.session.saving.changed(&head);
    let id = case.id.clone();
    cx.append(id, place, CoreEffect::Append { place, entries: vec![entry.bytes()], head: Box::new(head) });
}
