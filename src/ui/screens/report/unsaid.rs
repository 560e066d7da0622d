//! For the author only: what was asked or not asked without anything to say of it, each by why. In a file these read alike,
//! and as what is withheld.

use std::collections::BTreeMap;

use yew::prelude::*;

use crate::domain::case::{Case, Person, with_context};
use crate::domain::questionnaire::{Answer, Enabled, Reason};
use crate::ui::context::Context;

/// The questions about the person without an answer to tell.
pub fn unsaid(ctx: &Context, case: &Case) -> Html {
    let person = Person::of(case, &ctx.content);
    let mut questions: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
    let rules = &ctx.content.report;
    let of_person = ctx.content.forms.iter().filter(|form| !["consent", "court-report"].contains(&form.id.as_str()));
    let of_person = of_person.filter(|form| !rules.is_not_printed(&form.id));
    for form in of_person {
        let (form, answers) = with_context(form, case.standing_answers(&form.id), &person);
        let enabled = Enabled::of(&form, &answers);
        for (index, item) in form.items().iter().enumerate() {
            // A note may be left empty, and some answers stand in no report: nothing is missing there.
            let is_told = !item.note && !rules.is_not_printed(&format!("{}.{}", form.id, item.link_id));
            if !item.kind.is_question() || !item.open() || !enabled.at(index) || !is_told {
                continue;
            }
            if let Some(why) = why(answers.get(&item.link_id)) {
                questions.entry(why).or_default().push(item.text.clone());
            }
        }
    }
    let group = |(why, questions): (&'static str, Vec<String>)| {
        html! {
            <div key={why} data-unsaid={why}>
                <p><strong>{ ctx.t(why) }</strong></p>
                <ul>{ for questions.into_iter().map(|question| html! { <li>{ question }</li> }) }</ul>
            </div>
        }
    };
    html! {
        <details class="nhsuk-details">
            <summary class="nhsuk-details__summary">
                <span class="nhsuk-details__summary-text">{ ctx.t("report-unsaid") }</span>
            </summary>
            <div class="nhsuk-details__text">{ for questions.into_iter().map(group) }</div>
        </details>
    }
}

/// Why there is nothing to tell; none where there is.
fn why(answer: Option<&Answer>) -> Option<&'static str> {
    match answer {
        None | Some(Answer::Missing(Reason::NotAsked)) => Some("report-unsaid-not-asked"),
        Some(Answer::Missing(Reason::Declined)) => Some("report-unsaid-declined"),
        Some(Answer::Missing(Reason::Unable)) => Some("report-unsaid-unable"),
        Some(Answer::Missing(Reason::NotKnown)) => Some("report-unsaid-not-known"),
        Some(Answer::Given(values)) => {
            values.iter().all(|value| value.code() == Some("none")).then_some("report-unsaid-none")
        }
    }
}
