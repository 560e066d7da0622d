//! On the screen of a case: the last file that was made for somebody else, until somebody says that it has arrived. The
//! receipt is not shown here: whoever types it has it from the person who opened the file. Passed into the screen of the
//! case by the router.

use yew::prelude::*;

use crate::app::Action;
use crate::app::core::Fault;
use crate::app::transfer::TransferAction;
use crate::ui::components::{ErrorLine, error_summary, labelled_input};
use crate::ui::context::ScreenProps;

/// The form: the receipt, and who read it out.
#[component]
pub fn ConfirmReceipt(props: &ScreenProps) -> Html {
    let ctx = &props.ctx;
    let (receipt, who) = (use_mut_ref(String::new), use_mut_ref(String::new));
    let onsubmit = {
        let (receipt, who, send) = (receipt.clone(), who.clone(), ctx.send.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            send.emit(Action::Transfer(TransferAction::Confirm {
                receipt: receipt.borrow().clone(),
                who: who.borrow().clone(),
            }));
        })
    };
    let Some(transfer) = ctx.case().and_then(|case| case.unconfirmed()) else { return Html::default() };
    let made = [("recipient", transfer.recipient.clone()), ("when", transfer.at.day_and_clock())];
    let problems = &ctx.state.transfer.receipt_problems;
    let wrong = |id: &str| problems.iter().find(|(field, _)| *field == id).map(|(_, fault)| ctx.fault(fault));
    let line = |(field, fault): &(&str, Fault)| ErrorLine { field: (*field).to_owned(), words: ctx.fault(fault) };
    let lines: Vec<ErrorLine> = problems.iter().map(line).collect();
    html! {
        <form {onsubmit} novalidate=true autocomplete="off">
            { error_summary(ctx, &lines) }
            <h2 class="nhsuk-heading-m">{ ctx.t("copies-title") }</h2>
            <p class="nhsuk-body">{ ctx.say("copies-made", &made) }</p>
            { labelled_input(ctx, "copies-receipt", "copies-receipt", Some("copies-receipt-hint"), false, &receipt, wrong("copies-receipt")) }
            { labelled_input(ctx, "copies-who", "copies-who", Some("copies-who-hint"), false, &who, wrong("copies-who")) }
            <button type="submit" class="nhsuk-button nhsuk-button--secondary">{ ctx.t("copies-confirm") }</button>
        </form>
    }
}
