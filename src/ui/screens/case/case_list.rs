//! The list of cases, by references without names: the latest, and whichever is looked for. Part of `home`.

use yew::prelude::*;

use crate::app::case::CaseAction;
use crate::app::core::FoundCases;
use crate::domain::case::{CaseSummary, ReferenceQuery};
use crate::ui::context::Context;

/// The most lines shown: more would be drawn anew with every key, and nobody reads so far.
const MOST: usize = 50;

/// Those found, and how many: a screen reader is told as it changes.
pub fn case_list(ctx: &Context, sought: &ReferenceQuery) -> Html {
    let FoundCases { shown, count } = ctx.state.session.case_list.find(sought, MOST);
    let key = match (sought.is_empty(), count > MOST) {
        (true, false) => "home-count",
        (true, true) => "home-count-more",
        (false, false) => "home-found",
        (false, true) => "home-found-more",
    };
    let words = ctx.say(key, &[("shown", shown.len().to_string()), ("count", grouped(count))]);
    html! {
        <>
            <p class="nhsuk-body-s" role="status">{ words }</p>
            <ul class="nhsuk-list app-cases">
                { for shown.into_iter().map(|head| line(ctx, head)) }
            </ul>
        </>
    }
}

/// 10000 as "10,000".
pub fn grouped(number: usize) -> String {
    match number {
        0..1000 => number.to_string(),
        _ => format!("{},{:03}", grouped(number / 1000), number % 1000),
    }
}

fn line(ctx: &Context, head: &CaseSummary) -> Html {
    let age = head.age.map(|age| age.to_string());
    let about: Vec<String> = [head.sex.clone(), age, head.place.clone()].into_iter().flatten().collect();
    let stopped = head
        .stopped
        .as_ref()
        .map(|reason| ctx.say("home-stopped", &[("reason", ctx.content.label("stop-reasons", reason).to_lowercase())]));
    html! {
        <li key={head.id.clone()}>
            <button type="button" class="app-cases__case" onclick={ctx.on(CaseAction::Open(head.id.clone()))}>
                <strong>{ &head.reference }</strong>
                <span>{ about.join(", ") }</span>
                if head.is_unreadable() {
                    <span>{ ctx.t("home-unreadable") }</span>
                } else {
                    <span class="app-quiet">{ ctx.say("home-updated", &[("when", head.updated.day_and_clock())]) }</span>
                }
                { for stopped.map(|words| html! { <span class="nhsuk-tag nhsuk-tag--yellow">{ words }</span> }) }
            </button>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::State;
    use crate::app::core::Session;
    use crate::catalogue::Text;
    use crate::domain::time::Timestamp;

    #[derive(Properties, PartialEq)]
    struct Typed {
        typed: &'static str,
    }

    /// What is drawn of 120 cases after this was typed. References have no 0 and no 1: `RAAA` to `RBB9`.
    #[component]
    fn Listed(props: &Typed) -> Html {
        let head = |number: i64| {
            let (id, reference) =
                (format!("case-{number}"), format!("R{number:03}").replace('0', "A").replace('1', "B"));
            let moment = Timestamp(number);
            let (age, sex, place, stopped, begun) = Default::default();
            CaseSummary {
                id,
                reference,
                opened: moment,
                updated: moment,
                age,
                sex,
                place,
                stopped,
                begun,
                entries: None,
                confirmed: None,
            }
        };
        let heads = (0..120).map(head).collect::<Vec<_>>().into();
        let state = State { session: Session { case_list: heads, ..Session::default() }, ..State::default() };
        let text = Text::english().into();
        let ctx = Context {
            state: state.into(),
            content: Default::default(),
            text,
            send: Callback::noop(),
            page: Default::default(),
        };
        case_list(&ctx, &ReferenceQuery::of(props.typed))
    }

    async fn typed(typed: &'static str) -> String {
        let render =
            async { yew::LocalServerRenderer::<Listed>::with_props(Typed { typed }).hydratable(false).render().await };
        tokio::task::LocalSet::new().run_until(render).await
    }

    #[tokio::test]
    async fn what_is_typed_leaves_the_cases_it_is_in_and_the_words_count_them() {
        for (text, lines, words) in [
            ("", 50, "50 of 120 shown: type a reference to find others"),
            ("r", 50, "50 of 120 found are shown: type more of the reference"),
            ("r-bb 7", 1, "1 case found"),
            ("rbO7", 2, "2 cases found"),
            ("RBB", 10, "10 cases found"),
            ("R9", 0, "No case on this device has this reference"),
        ] {
            let page = typed(text).await;
            assert!(page.contains(words), "{text:?}: {page}");
            assert_eq!(page.matches("<li").count(), lines, "{text:?}");
        }
        assert_eq!([7, 999, 1000, 10_000, 1_234_567].map(grouped), ["7", "999", "1,000", "10,000", "1,234,567"]);
    }
}
