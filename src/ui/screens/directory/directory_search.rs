//! The directory alone on a host page: services by words, need and area.

use yew::prelude::*;

use crate::domain::directory::{Service, ServiceStatus, opening};
use crate::ui::components::{TextField, service_details, service_summary, value_of};
use crate::ui::context::{Context, ScreenProps};

/// Cards shown at once: more names help nobody choose.
const MOST: usize = 30;

/// What is typed and chosen.
#[derive(Clone, Default, PartialEq)]
struct Search {
    words: String,
    need: String,
    area: String,
}

/// The screen.
#[component]
pub fn DirectorySearch(props: &ScreenProps) -> Html {
    let ctx = &props.ctx;
    let sought = use_state(Search::default);
    let keep = |set: fn(&mut Search, String)| {
        let sought = sought.clone();
        Callback::from(move |text: String| {
            let mut next = (*sought).clone();
            set(&mut next, text);
            sought.set(next);
        })
    };
    let directory = &ctx.content.directory;
    let found: Vec<&Service> = directory.services.iter().filter(|service| fits(ctx, service, &sought)).collect();
    let now = ctx.state.session.now.local().datetime();
    let mut needs: Vec<(String, String)> = Vec::new();
    for need in directory.services.iter().flat_map(|service| &service.needs) {
        if needs.iter().all(|(code, _)| code != need) {
            needs.push((need.clone(), ctx.need_words(need)));
        }
    }
    needs.sort_by(|(_, one), (_, other)| one.cmp(other));
    let areas: Vec<(String, String)> = directory.areas.iter().map(|a| (a.id.clone(), a.name.clone())).collect();
    html! {
        <>
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t("finder-title") }</h1>
            if directory.fictional {
                <div class="nhsuk-inset-text"><p>{ ctx.t("directory-fictional") }</p></div>
            }
            <div class="nhsuk-form-group">
                <label class="nhsuk-label" for="finder-words">{ ctx.t("finder-words") }</label>
                <TextField id="finder-words" value={sought.words.clone()} every_key=true on_text={keep(|sought, text| sought.words = text)} />
            </div>
            { choice(ctx, "finder-need", &needs, &sought.need, keep(|sought, code| sought.need = code)) }
            { choice(ctx, "finder-area", &areas, &sought.area, keep(|sought, code| sought.area = code)) }
            <p class="nhsuk-body" role="status">{ ctx.say("finder-count", &[("count", found.len().to_string())]) }</p>
            { for found.iter().take(MOST).map(|found| html! {
                <article class="nhsuk-card app-service" key={found.id.clone()} data-service={found.id.clone()}>
                    <div class="nhsuk-card__content">
                        <h2 class="nhsuk-heading-m">{ &found.name }</h2>
                        { service_summary(ctx, found, &opening(found, now, &ctx.content.matching.bank_holidays)) }
                        { service_details(ctx, found) }
                    </div>
                </article>
            }) }
            if found.len() > MOST { <p class="nhsuk-body">{ ctx.say("finder-more", &[("count", MOST.to_string())]) }</p> }
            <p class="nhsuk-body-s app-quiet">{ ctx.say("directory-version", &[("title", directory.title.clone()), ("version", directory.version.clone())]) }</p>
        </>
    }
}

/// Does a service fit? Every word typed has to stand in it; a service that has ceased is not offered.
fn fits(ctx: &Context, service: &Service, sought: &Search) -> bool {
    let here = |area: &str| service.areas.iter().any(|known| known == area || known == "*");
    let all = || {
        let needs = service.needs.iter().map(|need| ctx.need_words(need)).collect::<Vec<_>>().join(" ");
        [&service.name, " ", &service.description, " ", &needs].concat()
    };
    service.status != ServiceStatus::Ceased
        && (sought.need.is_empty() || service.needs.contains(&sought.need))
        && (sought.area.is_empty() || here(&sought.area))
        && (sought.words.trim().is_empty() || holds(&all(), &sought.words))
}

/// Does every word stand in the text? Capitals do not matter, nor whether an apostrophe was typed or typeset.
fn holds(text: &str, words: &str) -> bool {
    let plain = |text: &str| text.to_lowercase().replace(['\u{2018}', '\u{2019}'], "'");
    let text = plain(text);
    plain(words).split_whitespace().all(|word| text.contains(word))
}

fn choice(ctx: &Context, id: &'static str, all: &[(String, String)], chosen: &str, send: Callback<String>) -> Html {
    let onchange = Callback::from(move |event: Event| send.emit(value_of(&event)));
    html! {
        <div class="nhsuk-form-group">
            <label class="nhsuk-label" for={id}>{ ctx.t(id) }</label>
            <select class="nhsuk-select" {id} {onchange}>
                <option value="" selected={chosen.is_empty()}>{ ctx.t("finder-any") }</option>
                { for all.iter().map(|(code, words)| html! {
                    <option key={code.clone()} value={code.clone()} selected={code == chosen}>{ words }</option>
                }) }
            </select>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::holds;

    // Audit D10: a keyboard has ' and a directory has ’.
    #[test]
    fn an_apostrophe_is_found_however_it_is_written() {
        for text in ["Women\u{2019}s Centre", "Women's Centre"] {
            assert!(holds(text, "women's centre") && holds(text, "CENTRE women\u{2019}s"), "{text}");
            assert!(!holds(text, "womens"), "{text}");
        }
    }
}
