//! The actions of a handout. Giving one is recorded: what is on it, in which language, and how it was given.

use super::action::HandoutAction;
use super::choices::{candidates, request};
use super::made::{MadeHandout, make};
use super::state::HandoutState;
use crate::app::core::{CoreEffect, Cx, ExportFile, ExportKind, Fault};
use crate::domain::case::{Event, HandoutMedium, NamedService};

/// Works on one.
pub(super) fn reduce(state: &mut HandoutState, cx: &mut Cx<'_>, action: HandoutAction) {
    cx.session.notice = None;
    match action {
        HandoutAction::Choose { service, on } => {
            state.chosen.insert(service, on);
        }
        HandoutAction::Language(language) => state.language = Some(language),
        HandoutAction::LargePrint(large) => state.large_print = large,
        HandoutAction::Discreet(discreet) => state.discreet = Some(discreet),
        HandoutAction::Give { medium, reader } => give(state, cx, medium, reader.as_deref()),
    }
}

fn give(state: &HandoutState, cx: &mut Cx<'_>, medium: HandoutMedium, reader: Option<&str>) {
    let Some(case) = &cx.session.case else { return };
    let candidates = candidates(case, cx.content, cx.session.now);
    let request = request(state, case, &candidates, cx.session.now);
    let made = match make(cx.content, cx.words, &request, reader) {
        Ok(made) => made,
        Err(why) => return cx.say(Fault::naming("handout-not-made", why)),
    };
    let on_it = |id: &String| made.built.left_out.iter().all(|left| left.part.is_some() || left.service != *id);
    let named = candidates.iter().filter(|service| request.services.iter().any(|choice| choice.id == service.id));
    let services: Vec<NamedService> = named
        .filter(|service| on_it(&service.id))
        .map(|service| NamedService { service: service.id.clone(), name: service.name.clone() })
        .collect();
    if services.is_empty() {
        return cx.say(Fault::new("handout-empty"));
    }
    cx.effects.extend(leaving(medium, made));
    cx.record(Event::HandoutGiven {
        services,
        language: request.language,
        discreet: request.discreet,
        medium,
        directory: cx.content.directory.version.clone(),
    });
    cx.say(Fault::new("handout-recorded"));
}

/// What leaves by the browser; what was copied or read from the screen has left already.
fn leaving(medium: HandoutMedium, made: MadeHandout) -> Option<CoreEffect> {
    let file =
        ExportFile { kind: ExportKind::Handout, name: made.file_name + ".html", mime: "text/html", text: made.sheet };
    match medium {
        HandoutMedium::Paper => Some(CoreEffect::Print(file)),
        HandoutMedium::File => Some(CoreEffect::Download(file)),
        HandoutMedium::Link | HandoutMedium::Message | HandoutMedium::Code => None,
    }
}
