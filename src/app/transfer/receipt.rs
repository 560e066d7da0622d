//! Somebody confirmed to have a file. Which one, its receipt says: of several that were made, an older one may lack what was
//! written since.

use super::navigate::go;
use super::state::TransferState;
use crate::app::core::{Cx, Fault, Screen};
use crate::domain::case::Event;

/// Puts it on record, or says what is wrong with what was typed.
pub(super) fn confirm(state: &mut TransferState, cx: &mut Cx<'_>, receipt: &str, who: &str) {
    let who = who.trim();
    let Some(case) = cx.session.case.clone().filter(|case| case.unconfirmed().is_some()) else { return };
    let of = case.transfer_of(receipt);
    let wrong = [
        match of {
            Some(_) => None,
            None if receipt.trim().is_empty() => Some(("copies-receipt", Fault::new("copies-no-receipt"))),
            None => Some(("copies-receipt", Fault::new("copies-wrong-receipt"))),
        },
        who.is_empty().then(|| ("copies-who", Fault::new("copies-missing"))),
    ];
    state.receipt_problems = wrong.into_iter().flatten().collect();
    if let Some(transfer) = of
        && !who.is_empty()
    {
        cx.record(Event::TransferConfirmed { receipt: who.to_owned(), file: Some(transfer.file.clone()) });
        go(state, cx, Screen::Case);
        if cx.session.case.as_ref().is_some_and(|case| case.unconfirmed().is_some()) {
            let made = transfer.at.day_and_clock();
            cx.say(Fault::naming("copies-older", made));
        }
    }
}
