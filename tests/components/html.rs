//! A page as HTML, rendered without a browser, and what every page owes a screen reader.

use std::collections::BTreeSet;
use std::rc::Rc;

use liaison::catalogue::Text;
use liaison::ui::context::{Context, Page};
use liaison::ui::{page_shell, screens};
use yew::prelude::*;

use crate::driver::{Device, Screen, View};

#[derive(Properties, PartialEq)]
struct Props {
    ctx: Context,
}

/// The page as the app draws it.
#[component]
fn Whole(props: &Props) -> Html {
    page_shell::page_shell(&props.ctx, screens::screen(&props.ctx))
}

/// The page as it stands.
pub async fn html(device: &Device) -> String {
    drawn(device, View::Whole).await
}

/// The same, of one form or instrument alone on the page of somebody else.
pub async fn alone(device: &Device, form: &str) -> String {
    drawn(device, View::Instrument(form.into())).await
}

async fn drawn(device: &Device, view: View) -> String {
    let ctx = Context {
        state: Rc::new(device.state.clone()),
        content: Rc::new(device.content.clone()),
        text: Rc::new(Text::english()),
        send: Callback::noop(),
        page: Rc::new(Page { view, ..Page::default() }),
    };
    let render =
        async { yew::LocalServerRenderer::<Whole>::with_props(Props { ctx }).hydratable(false).render().await };
    tokio::task::LocalSet::new().run_until(render).await
}

/// The same, and it is as it must be.
pub async fn shown(device: &Device, place: &str) -> String {
    let page = html(device).await;
    assert_sound(&page, place);
    page
}

/// The page of another screen, which is as it must be.
pub async fn at_screen(device: &mut Device, screen: Screen) -> String {
    let place = format!("{screen:?}");
    shown(device.go(screen), &place).await
}

/// Every screen of a case but its forms.
pub fn screens_of_a_case() -> Vec<Screen> {
    let mut all = vec![
        Screen::Case,
        Screen::Outcome,
        Screen::Referral,
        Screen::Report,
        Screen::Stop,
        Screen::Adult,
        Screen::Timeline,
    ];
    all.extend(["phq-9", "gad-7", "pc-ptsd-5", "audit-c", "audit"].map(|id| Screen::Score(id.into())));
    all
}

/// The values of an attribute, in order.
pub fn attribute<'h>(html: &'h str, name: &str) -> Vec<&'h str> {
    html.split(&format!(" {name}=\"")).skip(1).map(|rest| rest.split('"').next().unwrap()).collect()
}

/// What stands between two marks, from the start of the tag the first one is in.
pub fn between<'h>(html: &'h str, from: &str, to: &str) -> &'h str {
    let mark = html.find(from).unwrap_or_else(|| panic!("no {from} in {html}"));
    let start = html[..=mark].rfind('<').unwrap();
    let end = html[mark..].find(to).map_or(html.len(), |end| mark + end + to.len());
    &html[start..end]
}

pub fn count(html: &str, what: &str) -> usize {
    html.matches(what).count()
}

/// One heading that can take the focus, ids used once, and every reference leads somewhere.
pub fn assert_sound(html: &str, place: &str) {
    assert_eq!(count(html, "<h1"), 1, "{place}: one heading of the page");
    assert_eq!(attribute(between(html, "<h1", ">"), "tabindex"), ["-1"], "{place}: it can take the focus");
    let mut ids = BTreeSet::new();
    for id in attribute(html, "id") {
        assert!(ids.insert(id), "{place}: the id {id} is used twice");
    }
    for name in ["aria-describedby", "aria-labelledby", "for"] {
        for id in attribute(html, name).into_iter().flat_map(str::split_whitespace) {
            assert!(ids.contains(id), "{place}: {name}=\"{id}\" leads nowhere");
        }
    }
    // The only links out of the page are to handouts, at the address that the directory names.
    for link in attribute(html, "href").into_iter().filter(|link| !link.contains("/handout.html#")) {
        assert!(link.strip_prefix('#').is_some_and(|id| ids.contains(id)), "{place}: the link {link} leads nowhere");
    }
    let labelled: BTreeSet<&str> = attribute(html, "for").into_iter().collect();
    for field in html.split("<input").chain(html.split("<textarea")).skip(1) {
        let Some(tag) = field.split('>').next().filter(|tag| tag.contains(" class=\"nhsuk-")) else { continue };
        for id in attribute(tag, "id") {
            assert!(labelled.contains(id), "{place}: the field {id} has no label");
        }
        if tag.contains("nhsuk-input") {
            assert_eq!(attribute(tag, "autocomplete"), ["off"], "{place}: F11");
        }
    }
    let lower = html.to_lowercase();
    assert!(!lower.contains("low risk"), "{place} says low risk");
}
