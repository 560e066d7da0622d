//! The directory alone on a host page: services by words, need, area and what is open.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::folding::folded;
use crate::domain::directory::{Directory, Opening, Service, ServiceStatus, opening};
use crate::ui::components::{ServiceCard, TextField, opening_words, service_details, value_of};
use crate::ui::context::{Context, ScreenProps};

/// Cards shown at once: more names help nobody choose.
const MOST: usize = 30;

/// What is typed and chosen.
#[derive(Clone, Default, PartialEq)]
struct Search {
    words: String,
    need: String,
    area: String,
    open_now: bool,
    same_day: bool,
}

/// The screen.
#[component]
pub fn DirectorySearch(props: &ScreenProps) -> Html {
    let ctx = &props.ctx;
    let sought = use_state(Search::default);
    let texts = use_memo(Held(ctx.content.directory.clone()), |_| texts(ctx));
    let keep = |set: fn(&mut Search, String)| {
        let sought = sought.clone();
        Callback::from(move |text: String| {
            let mut next = (*sought).clone();
            set(&mut next, text);
            sought.set(next);
        })
    };
    let turn = |set: fn(&mut Search)| {
        let sought = sought.clone();
        Callback::from(move |_: Event| {
            let mut next = (*sought).clone();
            set(&mut next);
            sought.set(next);
        })
    };
    let directory = &ctx.content.directory;
    let now = ctx.state.session.now.local().datetime();
    let words: Vec<String> = folded(&sought.words).split_whitespace().map(str::to_owned).collect();
    let all = directory.services.iter().zip(texts.iter());
    let found: Vec<(&Service, Opening)> = all
        .filter(|(service, text)| fits(service, &sought) && words.iter().all(|word| text.contains(word)))
        .map(|(service, _)| (service, opening(service, now, &ctx.content.matching.bank_holidays)))
        .filter(|(_, opening)| !sought.open_now || opening.is_now())
        .collect();
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
            <div class="nhsuk-form-group nhsuk-checkboxes">
                { tick(ctx, "finder-open-now", sought.open_now, turn(|sought| sought.open_now = !sought.open_now)) }
                { tick(ctx, "finder-same-day", sought.same_day, turn(|sought| sought.same_day = !sought.same_day)) }
            </div>
            <p class="nhsuk-body" role="status">{ ctx.say("finder-count", &[("count", found.len().to_string())]) }</p>
            <div class="app-services">{ for found.iter().take(MOST).enumerate().map(|(place, (found, opening))| html! {
                <ServiceCard key={found.id.clone()} service={found.id.clone()} {place} name={found.name.clone()} summary={glance(ctx, opening)}>
                    { service_details(ctx, found) }
                </ServiceCard>
            }) }</div>
            <p class="nhsuk-body">{ if found.len() > MOST { ctx.say("finder-more", &[("count", MOST.to_string())]) } else { String::new() } }</p>
            <p class="nhsuk-body-s app-quiet">{ ctx.say("directory-version", &[("title", directory.title.clone()), ("version", directory.version.clone())]) }</p>
        </>
    }
}

/// A directory that is the same while it is the same one.
struct Held(Rc<Directory>);

impl PartialEq for Held {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Every service as it is searched: its name, what it does, and the needs it meets.
fn texts(ctx: &Context) -> Vec<String> {
    let text = |service: &Service| {
        let needs = service.needs.iter().map(|need| ctx.need_words(need)).collect::<Vec<_>>().join(" ");
        folded(&[&service.name, " ", &service.description, " ", &needs].concat())
    };
    ctx.content.directory.services.iter().map(text).collect()
}

/// Does a service fit what was chosen? One that has ceased is not offered.
fn fits(service: &Service, sought: &Search) -> bool {
    let here = |area: &str| service.areas.iter().any(|known| known == area || known == "*");
    !matches!(service.status, ServiceStatus::Ceased | ServiceStatus::Merged)
        && (sought.need.is_empty() || service.needs.contains(&sought.need))
        && (sought.area.is_empty() || here(&sought.area))
        && (!sought.same_day || service.takes_same_day == Some(true))
}

fn glance(ctx: &Context, opening: &Opening) -> Html {
    html! { <p class="app-service__line"><strong>{ opening_words(ctx, opening) }</strong></p> }
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

fn tick(ctx: &Context, id: &'static str, checked: bool, onchange: Callback<Event>) -> Html {
    html! {
        <div class="nhsuk-checkboxes__item">
            <input class="nhsuk-checkboxes__input" type="checkbox" {id} {checked} {onchange} />
            <label class="nhsuk-label nhsuk-checkboxes__label" for={id}>{ ctx.t(id) }</label>
        </div>
    }
}
