//! One thing shown alone on a host page, and what that page fills in.
//!
//! There is no vault then: what is answered is in memory until the page is left, and the host hears of it.

use std::rc::Rc;

use super::action::HostAction;
use super::prefill::Prefill;
use crate::app::core::{ActiveContent, Cx, Phase, Screen};
use crate::domain::case::{Event, Person, with_context};
use crate::domain::questionnaire::{Enabled, problems, progress};

/// Works on an action of the host.
pub(super) fn reduce(cx: &mut Cx<'_>, action: HostAction) {
    match action {
        HostAction::OpenEmbedded(form) => open_embedded(cx, form.is_some()),
        HostAction::FillIn(prefill) => fill_in(cx, prefill),
        HostAction::ContentChanged => content_changed(cx),
    }
}

/// What this device has in use is worked into the new content. Before it is read, there is nothing to work in.
fn content_changed(cx: &mut Cx<'_>) {
    if let Some(active) = &cx.session.content {
        let device = active.0.device.clone();
        cx.session.content = Some(ActiveContent(Rc::new(cx.built_in.with_device(device))));
    }
}

/// Shows a form or an instrument, begun anew, or the directory.
fn open_embedded(cx: &mut Cx<'_>, a_form: bool) {
    cx.session.embedded = true;
    cx.session.phase = Phase::Open;
    cx.session.content = Some(ActiveContent(Rc::new(cx.built_in.clone())));
    cx.session.author = cx.words.text("author-alone");
    if a_form { cx.new_case() } else { cx.go(Screen::Home) }
}

/// Records what the host page says, in its name, so that nobody takes it for something asked here.
fn fill_in(cx: &mut Cx<'_>, prefill: Prefill) {
    let by = cx.words.say("author-host", &[("author", cx.session.author.clone())]);
    let author = std::mem::replace(&mut cx.session.author, by);
    for (id, answers) in prefill {
        let (Some(case), Some(form)) = (&cx.session.case, cx.content.questionnaire(&id).cloned()) else {
            continue;
        };
        let (asked, in_context) = with_context(&form, answers.clone(), &Person::of(case, cx.content));
        let enabled = Enabled::of(&asked, &in_context);
        let run = match case.run_at_hand(cx.content, &id) {
            Some(run) => run.id.clone(),
            None => {
                let run = cx.ids.fresh();
                let (questionnaire, version) = (form.id.clone(), form.version.clone());
                cx.record(Event::RunStarted { run: run.clone(), questionnaire, version });
                run
            }
        };
        // A question that is not asked here takes no answer from elsewhere.
        for (item, answer) in answers.into_iter().filter(|(item, _)| enabled.is(&asked, item)) {
            cx.record(Event::Answered { run: run.clone(), item, answer: Some(answer) });
        }
        // What has an answer to every question is done, as it would be after its last page.
        if problems(&asked, &in_context).is_empty() && progress(&asked, &in_context).open == 0 {
            cx.record(Event::RunFinished { run });
        }
    }
    cx.session.author = author;
}
