//! One tool: all that is known of it, and its switch. One whose wording was not checked is switched on by whoever says
//! what it was checked against, and by whom.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::tools::{checked_words, cut_off_words, in_use, standing_words, wording};
use crate::app::{Action, Screen, ToolAction, ToolProblem};
use crate::domain::device::{Loaded, Standing};
use crate::domain::scoring::pack::PackFile;
use crate::domain::scoring::{Declaration, Instrument, TextStatus};
use crate::domain::time::long_date;
use crate::ui::components::{ErrorLine, TextField, error_summary};
use crate::ui::context::Context;

/// Properties of [`Tool`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The context.
    pub ctx: Context,
    /// The tool.
    pub id: String,
}

/// What is typed into the form of the switch.
#[derive(Default)]
struct Typed {
    against: String,
    by: String,
    cut_off: Option<String>,
}

/// One tool.
#[component]
pub fn Tool(props: &Props) -> Html {
    let (ctx, id) = (&props.ctx, props.id.as_str());
    let typed = use_mut_ref(Typed::default);
    let pack = ctx.library.device.packs.get(id);
    let instrument = ctx.library.instrument(id);
    let title = instrument.map_or(id, |instrument| instrument.scoring.title.as_str());
    html! {
        <>
            { error_summary(ctx, &problem_lines(ctx)) }
            <button type="button" class="nhsuk-back-link" onclick={ctx.on(Action::Go(Screen::Tools))}>{ ctx.t("tools-back-list") }</button>
            <h1 class="nhsuk-heading-l" tabindex="-1">{ title }</h1>
            <dl class="nhsuk-summary-list app-small">
                { for instrument.map(|instrument| about(ctx, instrument)) }
                { for pack.map(|pack| loaded(ctx, pack)) }
            </dl>
            { for instrument.map(|instrument| switch(ctx, instrument, &typed)) }
            { for pack.map(|pack| files(ctx, id, pack)) }
        </>
    }
}

/// What is wrong on a screen of tools, each leading to its field.
pub(super) fn problem_lines(ctx: &Context) -> Vec<ErrorLine> {
    let words = |problem: &ToolProblem| match problem {
        ToolProblem::Field(_, key) => ctx.t(key),
        ToolProblem::Refused(refusal) => refusal.say(ctx.text.as_ref()),
        ToolProblem::NotRead(file, name) => {
            ctx.say("tool-file-not-read", &[("file", file.name().to_owned()), ("name", name.clone())])
        }
    };
    let line = |problem| ErrorLine { field: ToolProblem::field(problem).to_owned(), words: words(problem) };
    ctx.state.tools.problems.iter().map(line).collect()
}

/// One row of a summary list.
pub(super) fn row(label: String, value: String) -> Html {
    html! {
        <div class="nhsuk-summary-list__row" key={label.clone()}>
            <dt class="nhsuk-summary-list__key">{ label }</dt>
            <dd class="nhsuk-summary-list__value app-wrap">{ value }</dd>
        </div>
    }
}

fn about(ctx: &Context, instrument: &Instrument) -> Html {
    let scoring = &instrument.scoring;
    let id = &scoring.instrument;
    let standing = ctx.library.standing(id, ctx.state.now.date()).unwrap_or(Standing::Off);
    let mut state = vec![standing_words(ctx, standing)];
    state.extend(ctx.library.check_of(id).map(|(check, at)| checked_words(ctx, check, at)));
    let set = scoring.cutoff_sets.iter().find(|set| set.default).filter(|_| ctx.library.needs_cut_off(id));
    state.extend(set.map(|set| cut_off_words(ctx, "tool-cut-off-here", set)));
    let terms = [&scoring.licence.attribution, &scoring.licence.terms].map(String::as_str).join(" ");
    html! {
        <>
            { row(ctx.t("tool-state"), state.join(". ")) }
            { row(ctx.t("tool-measures"), scoring.measures.clone()) }
            { row(ctx.t("tool-version-label"), scoring.version.clone()) }
            { row(ctx.t("tool-wording"), wording(ctx, scoring.text_status)) }
            { row(ctx.t("tool-licence"), terms) }
            { for scoring.declaration.iter().map(|licence| declared(ctx, licence)) }
        </>
    }
}

/// The licence as the trust declares it.
pub(super) fn declared(ctx: &Context, licence: &Declaration) -> Html {
    let dates = [("from", long_date(licence.from)), ("until", long_date(licence.until))];
    html! {
        <>
            { row(ctx.t("tool-owner"), licence.owner.clone()) }
            { row(ctx.t("tool-grant"), licence.grant_reference.clone()) }
            { row(ctx.t("tool-ods"), licence.ods_code.clone()) }
            { row(ctx.t("tool-dates"), ctx.say("tool-dates-value", &dates)) }
            { row(ctx.t("tool-declared-by"), licence.declared_by.clone()) }
            { row(ctx.t("tool-electronic"), ctx.t("tool-electronic-value")) }
        </>
    }
}

fn loaded(ctx: &Context, pack: &Loaded) -> Html {
    let (at, author) = &pack.at;
    let when = ctx.say("tool-loaded-value", &[("when", at.day_and_clock()), ("author", author.clone())]);
    html! {
        <>
            { row(ctx.t("tool-loaded"), when) }
            { for PackFile::ALL.map(|file| {
                row(ctx.say("tool-hash", &[("file", file.name().to_owned())]), pack.files.hash(file).0)
            }) }
        </>
    }
}

fn switch(ctx: &Context, instrument: &Instrument, typed: &Rc<RefCell<Typed>>) -> Html {
    let scoring = &instrument.scoring;
    let id = &scoring.instrument;
    let standing = ctx.library.standing(id, ctx.state.now.date());
    let needs_cut_off = ctx.library.needs_cut_off(id);
    let needs_check = needs_cut_off || scoring.text_status == TextStatus::ToBeChecked;
    let off = || {
        html! {
            <>
                { ctx.button("tool-switch-off", "nhsuk-button--secondary", Action::Tool(ToolAction::SwitchOff(id.clone()))) }
                <p class="nhsuk-body-s">{ ctx.t("tool-switch-off-hint") }</p>
            </>
        }
    };
    match standing {
        Some(Standing::On) if needs_check => html! {
            <>
                { off() }
                <details class="nhsuk-details">
                    <summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">{ ctx.t("tool-again") }</span></summary>
                    <div class="nhsuk-details__text">{ check_form(ctx, instrument, needs_cut_off, typed) }</div>
                </details>
            </>
        },
        Some(Standing::On) => off(),
        Some(Standing::Off | Standing::NotChecked) if needs_check => check_form(ctx, instrument, needs_cut_off, typed),
        Some(Standing::Off | Standing::NotChecked) => {
            ctx.button("tool-switch-on", "", switch_on(id, &Typed::default()))
        }
        _ => Html::default(),
    }
}

fn switch_on(id: &str, Typed { against, by, cut_off }: &Typed) -> Action {
    let (against, by, cut_off) = (against.clone(), by.clone(), cut_off.clone());
    Action::Tool(ToolAction::SwitchOn { instrument: id.to_owned(), against, by, cut_off })
}

fn check_form(ctx: &Context, instrument: &Instrument, needs_cut_off: bool, typed: &Rc<RefCell<Typed>>) -> Html {
    let onsubmit = {
        let (typed, send, id) = (typed.clone(), ctx.send.clone(), instrument.scoring.instrument.clone());
        let place = ctx.page.place.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            place.leave_field();
            send.emit(switch_on(&id, &typed.borrow()));
        })
    };
    let keep = |set: fn(&mut Typed, String)| {
        let typed = typed.clone();
        Callback::from(move |text: String| set(&mut typed.borrow_mut(), text))
    };
    html! {
        <form {onsubmit} novalidate=true autocomplete="off">
            <h2 class="nhsuk-heading-m">{ ctx.t("tool-switch-on-title") }</h2>
            <p class="nhsuk-body">{ ctx.t("tool-switch-on-intro") }</p>
            { field(ctx, "tool-against", "tool-against-hint", keep(|typed, text| typed.against = text)) }
            { field(ctx, "tool-by", "tool-by-hint", keep(|typed, text| typed.by = text)) }
            if needs_cut_off { { cut_offs(ctx, instrument, typed) } }
            <button type="submit" class="nhsuk-button">{ ctx.t("tool-switch-on") }</button>
        </form>
    }
}

/// The message at a field, with its id.
fn error_at(ctx: &Context, field: &str) -> Option<Html> {
    let words = problem_lines(ctx).into_iter().find(|line| line.field == field)?.words;
    Some(html! {
        <span class="nhsuk-error-message" id={format!("{field}-error")}>
            <span class="nhsuk-u-visually-hidden">{ ctx.t("error-prefix") }</span>{ " " }{ words }
        </span>
    })
}

fn field(ctx: &Context, id: &'static str, hint: &str, on_text: Callback<String>) -> Html {
    let error = error_at(ctx, id);
    let invalid = error.is_some();
    let described = format!("{id}-hint{}", if invalid { format!(" {id}-error") } else { String::new() });
    html! {
        <div class={classes!("nhsuk-form-group", invalid.then_some("nhsuk-form-group--error"))}>
            <label class="nhsuk-label nhsuk-label--s" for={id}>{ ctx.t(id) }</label>
            <div class="nhsuk-hint" id={format!("{id}-hint")}>{ ctx.t(hint) }</div>
            { error }
            <TextField id={id.to_owned()} value="" described_by={described} {invalid} {on_text} />
        </div>
    }
}

fn cut_offs(ctx: &Context, instrument: &Instrument, typed: &Rc<RefCell<Typed>>) -> Html {
    const ID: &str = "tool-cut-off";
    let error = error_at(ctx, ID);
    let invalid = error.is_some();
    html! {
        <div class={classes!("nhsuk-form-group", invalid.then_some("nhsuk-form-group--error"))}>
            <fieldset class="nhsuk-fieldset" aria-describedby={invalid.then(|| format!("{ID}-error"))}>
                <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{ ctx.t(ID) }</legend>
                { error }
                <div class="nhsuk-radios">
                    { for instrument.scoring.cutoff_sets.iter().enumerate().map(|(number, set)| {
                        let option = if number == 0 { ID.to_owned() } else { format!("{ID}-{}", number + 1) };
                        let onchange = {
                            let (typed, chosen) = (typed.clone(), set.id.clone());
                            Callback::from(move |_: Event| typed.borrow_mut().cut_off = Some(chosen.clone()))
                        };
                        html! {
                            <div class="nhsuk-radios__item" key={set.id.clone()}>
                                <input class="nhsuk-radios__input" type="radio" name={ID} id={option.clone()} {onchange}
                                    aria-describedby={format!("{option}-hint")} />
                                <label class="nhsuk-label nhsuk-radios__label" for={option.clone()}>{ cut_off_words(ctx, "tool-cut-off-option", set) }</label>
                                <div class="nhsuk-hint nhsuk-radios__hint" id={format!("{option}-hint")}>{ &set.source }</div>
                            </div>
                        }
                    }) }
                </div>
            </fieldset>
        </div>
    }
}

fn files(ctx: &Context, id: &str, pack: &Loaded) -> Html {
    html! {
        <>
            <div class="nhsuk-button-group">
                { for PackFile::ALL.map(|file| html! {
                    <button type="button" class="nhsuk-button nhsuk-button--secondary" key={file.name()}
                        onclick={ctx.on(Action::Tool(ToolAction::Save(id.to_owned(), file)))}>
                        { ctx.say("tool-save", &[("file", file.name().to_owned())]) }
                    </button>
                }) }
            </div>
            <p class="nhsuk-body-s">{ ctx.t("tool-save-hint") }</p>
            if !pack.removed {
                { ctx.button("tool-remove", "nhsuk-button--secondary", Action::Tool(ToolAction::Remove(id.to_owned()))) }
                <p class="nhsuk-body-s">{ ctx.t(if in_use(ctx, id) { "tool-remove-used" } else { "tool-remove-hint" }) }</p>
            }
        </>
    }
}
