//! One row of a summary list.

use yew::prelude::*;

/// A label, and what is known under it.
pub fn summary_row(label: String, value: String) -> Html {
    html! {
        <div class="nhsuk-summary-list__row" key={label.clone()}>
            <dt class="nhsuk-summary-list__key">{ label }</dt>
            <dd class="nhsuk-summary-list__value app-wrap">{ value }</dd>
        </div>
    }
}
