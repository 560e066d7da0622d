//! A banner in plain colours, over every screen.

use yew::prelude::*;

/// Something about the whole page that must be known before working on it.
pub fn plain_banner(words: Html) -> Html {
    html! { <section class="app-banner app-banner--plain" role="status"><div class="nhsuk-width-container">{ words }</div></section> }
}
