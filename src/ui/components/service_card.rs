//! A service in a list: its name and what matters at a glance; the rest when its name is tapped. Used by the referral screen
//! and by the directory search.

use yew::prelude::*;

/// The card.
#[derive(PartialEq, Properties)]
pub struct ServiceCardProps {
    /// The service, by its id.
    pub service: String,
    /// Its place in the list, which no other card there has.
    pub place: usize,
    /// Its name.
    pub name: String,
    /// What is shown at a glance.
    pub summary: Html,
    /// The rest.
    pub children: Html,
}

/// The card. Open or closed is its own affair, and lost with the list.
#[component]
pub fn ServiceCard(props: &ServiceCardProps) -> Html {
    let open = use_state(|| false);
    let onclick = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let panel = format!("service-{}", props.place);
    html! {
        <article class="nhsuk-card app-service" data-service={props.service.clone()}>
            <h2 class="nhsuk-heading-s">
                <button type="button" class="link app-service__name" aria-expanded={open.to_string()} aria-controls={panel.clone()} {onclick}>
                    { &props.name }
                </button>
            </h2>
            { props.summary.clone() }
            <div id={panel} class="app-service__more" hidden={!*open}>{ props.children.clone() }</div>
        </article>
    }
}
