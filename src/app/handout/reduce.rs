//! The actions of a handout. Giving one is recorded: what is on it, in which language, and how it was given.

use super::action::HandoutAction;
use super::choices::HandoutChoices;
use super::state::HandoutState;
use crate::app::core::{CoreEffect, Cx, ExportFile, ExportKind, Fault};
use crate::catalogue::handout_content;
use crate::document::handout::{HandoutSource, make};
use crate::domain::case::{Event, HandoutMedium, NamedService};

/// Works on one.
pub(super) fn reduce(state: &mut HandoutState, cx: &mut Cx<'_>, action: HandoutAction) {
    cx.session.notice = None;
    match action {
        HandoutAction::Choose { service, on } => {
            state.chosen.insert(service, on);
        }
        HandoutAction::Signpost { signpost, on } => {
            if on {
                state.signposts.insert(signpost);
            } else {
                state.signposts.remove(&signpost);
            }
        }
        HandoutAction::Appointment { service, typed } => {
            state.appointments.insert(service, typed);
        }
        HandoutAction::NameTeam(named) => state.names_team = Some(named),
        HandoutAction::Language(language) => state.language = Some(language),
        HandoutAction::LargePrint(large) => state.large_print = large,
        HandoutAction::Discreet(discreet) => state.discreet = Some(discreet),
        HandoutAction::Give(medium) => {
            if let Err(fault) = give(state, cx, medium) {
                cx.say(fault);
            }
        }
        HandoutAction::Left => {
            let at_hand = cx.session.case.as_ref().map(|case| case.id.clone());
            let left = state.leaving.take().filter(|(case, _)| at_hand.as_ref() == Some(case));
            if let Some((_, given)) = left {
                record(cx, given);
            }
        }
    }
}

fn give(state: &mut HandoutState, cx: &mut Cx<'_>, medium: HandoutMedium) -> Result<(), Fault> {
    let Some(case) = &cx.session.case else { return Ok(()) };
    let refused = |why: String| Fault::naming("handout-not-made", why);
    let handouts = handout_content().map_err(|error| refused(error.to_string()))?;
    let choices = HandoutChoices::of(state, case, cx.content, &handouts.rules, cx.session.now);
    if let Some(service) = choices.unread.first() {
        return Err(Fault::naming("handout-appointment-unread", service.name.clone()));
    }
    let directory = &cx.content.directory;
    let source =
        HandoutSource { content: &handouts, directory, messages: cx.words, key: cx.content.device.team_key.as_ref() };
    let reader = directory.handout_reader.as_deref();
    let made = make(source, &choices.request, reader).map_err(|refusal| refused(refusal.to_string()))?;
    let chosen = choices.candidates.iter().filter(|service| choices.is_chosen(&service.id));
    let chosen = chosen.map(|service| (&service.id, &service.name));
    let signposts = directory.signposts().iter().filter(|signpost| choices.request.signposts.contains(&signpost.id));
    let all = chosen.chain(signposts.map(|signpost| (&signpost.id, &signpost.name)));
    let services: Vec<NamedService> = all
        .filter(|(id, _)| !made.built.leaves_out(id))
        .map(|(id, name)| NamedService { service: id.clone(), name: name.clone() })
        .collect();
    if services.is_empty() {
        return Err(Fault::new("handout-empty"));
    }
    let given = Event::HandoutGiven {
        services,
        language: choices.request.language,
        discreet: choices.request.discreet,
        medium,
        directory: directory.version.clone(),
    };
    let name = format!("{}.html", handouts.rules.file_name);
    let file = ExportFile { kind: ExportKind::Handout, name, mime: "text/html", text: made.sheet };
    let effect = match medium {
        HandoutMedium::Paper => CoreEffect::Print(file),
        HandoutMedium::File => CoreEffect::Download(file),
        // Copied, or read from the screen: it has left already.
        HandoutMedium::Link | HandoutMedium::Message | HandoutMedium::Code => {
            record(cx, given);
            return Ok(());
        }
    };
    // A page around, a frame or a browser may keep it back.
    state.leaving = Some((case.id.clone(), given));
    cx.effects.push(effect);
    Ok(())
}

fn record(cx: &mut Cx<'_>, given: Event) {
    cx.record(given);
    cx.say_done("handout-recorded", "");
}
