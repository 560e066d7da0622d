//! State and action in, state and effects out. Pure: time and randomness come with the action. The only place that passes
//! actions to the areas, and that lets one area hear of what another did.

use super::action::{Action, TimedAction};
use super::core::{Chunk, CoreAction, Cx, ExportKind, Fault, Ids, Left, Phase, Session, Writes, call_loaded};
use super::device::DeviceEffect;
use super::directory::DirectoryAction;
use super::effect::Effect;
use super::handout::HandoutAction;
use super::lock::{LockAction, LockEffect};
use super::referral::ReferralAction;
use super::state::State;
use super::transfer::TransferAction;
use super::{case, core, device, directory, handout, host, interview, lock, outcome, referral, report, transfer};
use crate::domain::case::Case;
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::messages::Messages;

/// The one place where state changes. The content is the one built in.
pub fn reduce(state: &mut State, timed: TimedAction, content: &ClinicalContent, words: &dyn Messages) -> Vec<Effect> {
    // Apart from the areas while it is worked on: they and the session are changed side by side.
    let mut session = std::mem::take(&mut state.session);
    session.now = timed.at;
    let active = session.content.clone();
    let mut cx = Cx {
        session: &mut session,
        content: active.as_ref().map_or(content, |active| active.0.as_ref()),
        built_in: content,
        words,
        ids: Ids::new(&timed.seed),
        seed: &timed.seed,
        effects: Vec::new(),
        left: Left::Nothing,
    };
    let effects = work(state, &mut cx, timed.action);
    let mut all: Vec<Effect> = cx.effects.into_iter().map(Effect::Core).collect();
    all.extend(effects);
    state.session = session;
    all
}

/// Works on an action, and on what follows from it in other areas.
fn work(state: &mut State, cx: &mut Cx<'_>, action: Action) -> Vec<Effect> {
    if let Some(why) = why_not_written(&action, cx.session) {
        state.transfer.working = false;
        cx.say(Fault::new(why));
        return Vec::new();
    }
    let could_ask = can_ask_storage(cx.session);
    let follows = follow_up(&action);
    let mut effects = dispatch(state, cx, action);
    match follows {
        // The journal of the device says how long a case is kept; nothing is deleted by one that is not whole.
        Some(Action::Transfer(TransferAction::DeleteDue)) if !has_whole_journal(cx.session) => {}
        Some(action) => effects.extend(dispatch(state, cx, action)),
        None => {}
    }
    if !could_ask && can_ask_storage(cx.session) {
        effects.push(Effect::Device(DeviceEffect::AskStorage));
    }
    effects
}

/// What another area has to hear of.
fn follow_up(action: &Action) -> Option<Action> {
    match action {
        Action::Core(CoreAction::DeviceRead(_)) => Some(TransferAction::DeleteDue.into()),
        Action::Core(CoreAction::Saved { journal, place }) => {
            Some(TransferAction::Stored { journal: journal.clone(), place: *place }.into())
        }
        Action::Core(CoreAction::FileLeft(ExportKind::Handout)) => Some(HandoutAction::Left.into()),
        Action::Core(CoreAction::FileLeft(ExportKind::Directory)) => Some(DirectoryAction::Left.into()),
        Action::Core(CoreAction::FileLeft(ExportKind::Sealed)) => Some(ReferralAction::PackLeft.into()),
        _ => None,
    }
}

fn has_whole_journal(session: &Session) -> bool {
    session.phase == Phase::Open && session.content.as_ref().is_some_and(|active| active.0.device.damage().is_none())
}

/// Is the vault open, and what shows the answer here?
fn can_ask_storage(session: &Session) -> bool {
    session.phase == Phase::Open && !session.embedded && session.chunks.has(Chunk::Case)
}

/// Why an action may not write here, if it would: the key of the sentence.
fn why_not_written(action: &Action, session: &Session) -> Option<&'static str> {
    match action.writes(session) {
        Writes::Nothing => None,
        _ if session.read_only => Some("reading-only"),
        Writes::Case if session.case.as_deref().is_some_and(Case::is_damaged) => Some("damaged-only"),
        Writes::Case | Writes::Device => None,
    }
}

/// Passes an action to its area. One whose chunk is not here says so.
fn dispatch(state: &mut State, cx: &mut Cx<'_>, action: Action) -> Vec<Effect> {
    let at_work = action.area();
    // What a page does by itself may come before its chunk; only what a person asked for is answered with a sentence.
    let asked = !matches!(action, Action::Lock(_) | Action::Transfer(TransferAction::Stored { .. }));
    let done = match action {
        // Nobody is stranded by a second try: what was there is there.
        Action::Core(CoreAction::Failed(fault))
            if cx.session.phase == Phase::Opening && !cx.session.access.slots.is_empty() =>
        {
            return dispatch(state, cx, Action::Lock(LockAction::Failed(fault)));
        }
        Action::Core(action) => {
            core::reduce(cx, action);
            // The key goes with everything that was erased.
            let forget = (cx.left == Left::Everything).then_some(Effect::Lock(LockEffect::ForgetKey));
            Some(forget.into_iter().collect())
        }
        Action::Lock(action) => call_loaded(lock::lazy::reduce(&mut state.lock, cx, action)).map(lift(Effect::Lock)),
        Action::Case(action) => call_loaded(case::lazy::reduce(&mut state.case, cx, action)).map(nothing),
        Action::Interview(action) => {
            call_loaded(interview::lazy::reduce(&mut state.interview, cx, action)).map(nothing)
        }
        Action::Outcome(action) => call_loaded(outcome::lazy::reduce(&mut state.outcome, cx, action)).map(nothing),
        Action::Referral(action) => {
            call_loaded(referral::lazy::reduce(&mut state.referral, cx, action)).map(lift(Effect::Referral))
        }
        Action::Report(action) => call_loaded(report::lazy::reduce(&mut state.report, cx, action)).map(nothing),
        Action::Handout(action) => call_loaded(handout::lazy::reduce(&mut state.handout, cx, action)).map(nothing),
        Action::Transfer(action) => {
            call_loaded(transfer::lazy::reduce(&mut state.transfer, cx, action)).map(lift(Effect::Transfer))
        }
        Action::Device(action) => {
            call_loaded(device::lazy::reduce(&mut state.device, cx, action)).map(lift(Effect::Device))
        }
        Action::Directory(action) => {
            call_loaded(directory::lazy::reduce(&mut state.directory, cx, action)).map(lift(Effect::Directory))
        }
        Action::Host(action) => call_loaded(host::lazy::reduce(cx, action)).map(nothing),
    };
    if done.is_none() && asked {
        cx.say(Fault::new("later-failed"));
        cx.fetch_failed();
    }
    let left = std::mem::take(&mut cx.left);
    state.let_go(left, at_work, cx.session.case.as_ref().map(|case| case.id.as_str()));
    done.unwrap_or_default()
}

/// The effects of an area as those of the root.
fn lift<E>(of: fn(E) -> Effect) -> impl Fn(Vec<E>) -> Vec<Effect> {
    move |effects| effects.into_iter().map(of).collect()
}

fn nothing((): ()) -> Vec<Effect> {
    Vec::new()
}
