//! State and action in, state and effects out. Pure: time and randomness come with the action.

use std::rc::Rc;

use super::action::{Action, Stamped};
use super::effect::Effect;
use super::form::form_view;
use super::ids::Ids;
use super::later::{Later, at_once};
use super::reports;
use super::state::{Fault, Notice, PageRef, Phase, Screen, State, TakingOver};
use super::tablet::Tablet;
use super::tools::Tools;
use crate::domain::case::{AdultStatus, Case, CaseHead, Event, Person, ReportKind, reference, with_context};
use crate::domain::library::Library;
use crate::domain::questionnaire::{Answer, ProblemKind, problems, progress};
use crate::domain::scoring::score;
use crate::domain::urgency::{check_decision, outcome};
use crate::domain::words::Words;

/// The one place where state changes. The library is the one built in.
pub fn reduce(state: &mut State, stamped: Stamped, library: &Library, words: &dyn Words) -> Vec<Effect> {
    state.now = stamped.at;
    let in_use = state.library.clone();
    let ids = Ids::new(&stamped.seed);
    let in_use = in_use.as_ref().map_or(library, |in_use| in_use.0.as_ref());
    let mut step = Step { state, library: in_use, built_in: library, words, ids, effects: Vec::new() };
    step.take(stamped.action, &stamped.seed);
    step.effects
}

/// One action being worked on.
pub(super) struct Step<'a> {
    pub state: &'a mut State,
    pub library: &'a Library,
    pub built_in: &'a Library,
    pub words: &'a dyn Words,
    pub ids: Ids<'a>,
    pub effects: Vec<Effect>,
}

impl Step<'_> {
    fn take(&mut self, action: Action, seed: &[u8]) {
        match action {
            Action::StoreOpened { slots, forgets } => {
                self.state.saving.forgets = forgets;
                // A catalogue that was refused meanwhile stays refused.
                if self.state.phase == Phase::Starting {
                    self.state.phase = if slots.is_some() { Phase::Locked } else { Phase::FirstUse };
                    self.state.lock.slots = slots.unwrap_or_default();
                }
            }
            Action::Failed(fault) => self.failed(fault),
            Action::LaterCame(later) => {
                self.state.later = later;
                self.ask_for_device();
            }
            Action::FetchLater => {
                self.state.later = Later::Coming;
                self.effects.push(Effect::FetchLater);
            }
            Action::NoticeRead => self.state.notice = None,
            Action::CreateVault { who, passphrase, again } => self.create_vault(&who, passphrase, &again),
            Action::Unlock { slot, passphrase } => self.unlock(slot, passphrase),
            Action::Unlocked(opened) => {
                self.unlocked(*opened);
                self.hide_deleted();
            }
            Action::NotUnlocked(why) => self.not_unlocked(&why),
            Action::Lock(cause) => self.lock(cause),
            Action::ShowLock => self.state.lock.blank = false,
            Action::Erased => self.erased(),
            Action::Tablet(action) => self.tablet(action),
            Action::Writing(may) => self.writing(may),
            // Read before the lock and come after it: nothing of it is kept.
            Action::HeadsRead(_) | Action::CaseRead(_) if self.state.phase != Phase::Open => {}
            Action::HeadsRead(heads) => {
                self.state.heads = heads.into();
                self.hide_deleted();
                self.heads_read();
            }
            action if self.may_not_write(&action) => {}
            Action::OpenAlone(form) => self.open_alone(form.as_deref(), seed),
            Action::FillIn(filled) => self.fill_in(filled),
            Action::NewCase => self.new_case(seed),
            Action::OpenCase(id) => self.read_case(id, Some(Screen::Case)),
            Action::CaseRead(case) => self.case_read(case),
            Action::Go(screen) => self.go(screen),
            Action::Tool(action) => self.tool(action),
            Action::Back if self.is_read_only() => self.go(Screen::Case),
            Action::GoToItem(_)
            | Action::Answered { .. }
            | Action::Administered { .. }
            | Action::Another { .. }
            | Action::TakeAway { .. }
            | Action::Mistyped { .. }
            | Action::Next
            | Action::FinishForm
                if self.is_read_only() =>
            {
                self.state.notice = Some(Notice::Said(Fault::new("tool-read-only")));
            }
            Action::OpenForm(questionnaire) => self.open_form(&questionnaire),
            Action::GoToItem(item) => self.go_to_item(&item),
            Action::Answered { item, answer } => self.answered(item, answer),
            Action::Mistyped { item, problem } => {
                self.state.mistyped.insert(item.clone(), problem);
                self.answered_entry(item, None);
            }
            Action::Administered { how } => self.administered(how),
            Action::Another { group } => self.another(&group),
            Action::TakeAway { group, instance } => self.take_away(&group, instance),
            Action::Next => self.next(),
            Action::Back => self.back(),
            Action::FinishForm => self.finish_form(),
            Action::Stop { reason } => self.stop(reason),
            Action::DecideUrgency(decision) => self.decide(&decision),
            Action::ActionDone { rule, action } => self.record(Event::ActionDone { rule, action }),
            Action::Adult { status, reason } => self.adult(status, &reason),
            Action::Refer { service } => self.refer(&service),
            Action::ChooseRecipient(recipient) => {
                self.state.notice = None;
                self.state.recipient = Some(recipient);
            }
            Action::MakeReport { recipient, kind } => self.make_report(&recipient, kind),
            Action::SaveFile(name) => self.save_file(&name),
            Action::Saved { journal, place } => {
                self.state.saving.last = Some(self.state.now);
                self.state.saving.waiting.retain(|waiting| *waiting != (journal.clone(), place));
                self.delete_logged(&journal, place);
            }
            Action::SaveFailed(fault) => self.state.saving.failed = Some(fault),
            Action::RetrySave => {
                self.state.saving.failed = None;
                self.effects.push(Effect::ResumeWriting);
            }
            Action::DeleteCase => self.delete_case(),
            Action::Deleted(case) => drop(self.state.saving.deleting.remove(&case)),
            Action::NotDeleted(case, fault) => self.not_deleted(&case, fault),
            Action::ConfirmTransfer { receipt, who } => self.confirm_transfer(&receipt, &who),
            Action::Leaving(action) => self.leaving(action),
        }
    }

    fn make_report(&mut self, recipient: &str, kind: ReportKind) {
        if self.state.later != Later::Here || at_once(reports::make(self, recipient, kind)).is_none() {
            self.state.notice = Some(Notice::Said(Fault::new("later-failed")));
        }
    }

    /// Appends an entry to the case at hand and asks for it to be stored.
    pub(super) fn record(&mut self, what: Event) {
        let Some(case) = &mut self.state.case else { return };
        let entry = Rc::make_mut(case).record(&self.ids.next(), self.state.now, &self.state.author, what);
        let place = case.places();
        let head = CaseHead::of(case, self.library);
        self.state.heads.put(head.clone());
        self.state.saving.changed(&head);
        let id = case.id.clone();
        self.append(id, place, Effect::Append { place, entries: vec![entry], head: Box::new(head) });
    }

    /// Asks for entries to be stored at a place of a journal, and those after it.
    pub(super) fn append(&mut self, journal: String, place: u32, append: Effect) {
        if !self.state.alone {
            self.state.saving.waiting.push_back((journal, place));
            self.effects.push(append);
        }
    }

    fn failed(&mut self, fault: Fault) {
        match self.state.phase {
            Phase::Open => {
                self.state.taking_over = TakingOver::Not;
                self.state.notice = Some(Notice::Said(fault));
            }
            // What was asked for before the lock is not waited for any more, nor after everything was erased.
            Phase::Locked | Phase::Clean(_) => {}
            // Nobody is stranded by a second try: what was there is there.
            Phase::Opening if !self.state.lock.slots.is_empty() => {
                self.state.phase = Phase::Locked;
                self.state.lock.problem = Some(fault);
            }
            _ => self.state.phase = Phase::Refused(fault),
        }
    }

    pub(super) fn go(&mut self, screen: Screen) {
        let state = &mut self.state;
        if screen.is_of_device() {
            state.heads.settle();
        }
        // Whoever goes elsewhere no longer waits for a case; one at hand is still read again.
        state.wanted.take_if(|wanted| wanted.screen.is_some());
        state.screen = screen;
        state.problems.clear();
        state.mistyped.clear();
        state.attempted = false;
        state.notice = None;
        state.decision_problem = None;
        state.adult_problem = false;
        state.receipt_problems.clear();
        state.tools = Tools::default();
        state.leaving.left();
        state.tablet = Tablet { keeping: state.tablet.keeping, ..Tablet::default() };
    }

    pub(super) fn new_case(&mut self, seed: &[u8]) {
        self.state.wanted = None;
        let id = self.ids.next();
        let reference = reference(seed, |made| self.state.heads.has_reference(made));
        self.state.case = Some(Rc::new(Case::unopened(&id, &self.state.device)));
        self.record(Event::Opened { reference });
        self.go(Screen::Case);
    }

    pub(super) fn turn_to(&mut self, page: PageRef) {
        if let Screen::Form { run, .. } = &self.state.screen {
            let run = run.clone();
            self.go(Screen::Form { run, page });
        }
    }

    fn go_to_item(&mut self, item: &str) {
        let page = form_view(self.state, self.library).and_then(|form| form.page_of(item));
        if let Some(page) = page {
            self.turn_to(page);
        }
    }

    fn answered(&mut self, item: String, answer: Option<Answer>) {
        self.state.mistyped.remove(&item);
        self.state.problems.retain(|problem| problem.link_id != item);
        self.answered_entry(item, answer);
    }

    /// Records an answer that differs from what is held.
    fn answered_entry(&mut self, item: String, answer: Option<Answer>) {
        let Some(form) = form_view(self.state, self.library) else { return };
        let held = form.run.recorded.get(&item).map(|recorded| &recorded.answer);
        if held == answer.as_ref() || form.questionnaire.item(&item).is_none() {
            return;
        }
        let run = form.run.id.clone();
        self.record(Event::Answered { run, item, answer });
    }

    pub(super) fn next(&mut self) {
        let Some(form) = form_view(self.state, self.library) else { return };
        if let Some((_, page)) = form.at() {
            let here =
                |link_id: &str| form.questionnaire.index(link_id).is_some_and(|index| page.items.contains(&index));
            let mut found = problems(&form.questionnaire, &form.answers);
            found.retain(|problem| {
                problem.kind.blocks() && here(&problem.link_id) && !self.state.mistyped.contains_key(&problem.link_id)
            });
            if !found.is_empty() || self.state.mistyped.keys().any(|item| here(item)) {
                self.state.problems = found;
                self.state.attempted = true;
                return;
            }
        }
        let next = form.next();
        self.turn_to(next);
    }

    fn back(&mut self) {
        let previous = form_view(self.state, self.library).and_then(|form| form.previous());
        match previous {
            Some(page) => self.turn_to(page),
            None => self.go(Screen::Case),
        }
    }

    fn finish_form(&mut self) {
        let Some(form) = form_view(self.state, self.library) else { return };
        let found = problems(&form.questionnaire, &form.answers);
        // An unanswered question does not hold the form up here: the next page asked for it, and the score
        // says what is missing. A wrong answer does.
        let wrong: Vec<_> = found
            .into_iter()
            .filter(|problem| problem.kind != ProblemKind::Unanswered && problem.kind.blocks())
            .collect();
        if !wrong.is_empty() {
            self.state.problems = wrong;
            return;
        }
        let (run, questionnaire) = (form.run.id.clone(), form.run.questionnaire.clone());
        if form.run.finished.is_none() {
            self.record(Event::RunFinished { run });
        }
        let is_instrument = self.library.instrument(&questionnaire).is_some();
        self.go(match questionnaire.as_str() {
            _ if is_instrument => Screen::Score(questionnaire),
            "core-screen" => Screen::Outcome,
            "court-report" => Screen::Report,
            _ => Screen::Case,
        });
    }

    fn stop(&mut self, reason: String) {
        let Some(case) = &self.state.case else { return };
        let person = Person::of(case, self.library);
        let unfinished = case.runs.iter().filter(|run| run.finished.is_none() && case.counts(run));
        let covered = unfinished.filter_map(|run| {
            let questionnaire = self.library.questionnaire(&run.questionnaire)?;
            // Counted as it was shown to this person; of an instrument, as its score says it.
            let (form, answers) = with_context(questionnaire, run.answers(), &person);
            let (answered, of) = match self.library.instrument(&run.questionnaire) {
                Some(instrument) => {
                    let score = score(instrument, &answers);
                    (score.answered, score.of)
                }
                None => {
                    let progress = progress(&form, &answers);
                    (progress.answered, progress.of)
                }
            };
            Some(crate::domain::case::Covered { questionnaire: run.questionnaire.clone(), answered, of })
        });
        let covered = covered.collect();
        self.record(Event::Stopped { reason, covered });
        self.go(Screen::Case);
    }

    fn decide(&mut self, typed: &crate::domain::urgency::Decision) {
        let Some(case) = &self.state.case else { return };
        let outcome = outcome(case, self.library);
        let rules = outcome.urgency.iter().map(|fired| fired.rule.id.clone()).collect();
        match check_decision(typed, outcome.proposed(), rules, self.library.rule_set()) {
            Ok(decision) => {
                self.record(Event::UrgencyDecided(decision));
                self.go(Screen::Case);
            }
            Err(problem) => self.state.decision_problem = Some(problem),
        }
    }

    fn adult(&mut self, status: AdultStatus, reason: &str) {
        let reason = Some(reason.trim().to_owned()).filter(|reason| !reason.is_empty());
        if status == AdultStatus::Delayed && reason.is_none() {
            self.state.adult_problem = true;
            return;
        }
        self.record(Event::AppropriateAdult { status, reason });
        self.go(Screen::Case);
    }

    fn save_file(&mut self, name: &str) {
        if let Some(Notice::Made(files)) = &self.state.notice
            && let Some(file) = files.iter().find(|file| file.name == name)
        {
            self.effects.push(Effect::Download(file.clone()));
        }
    }

    fn refer(&mut self, service: &str) {
        let (Some(case), Some(service)) = (&self.state.case, self.library.directory.service(service)) else { return };
        let outcome = outcome(case, self.library);
        let needs = outcome.need_codes().into_iter().filter(|need| service.needs.iter().any(|n| n == need));
        let needs = needs.map(str::to_owned).collect();
        let contact = Person::of(case, self.library).contact.unwrap_or_default();
        let referral = self.ids.next();
        self.record(Event::Referred {
            referral,
            service: service.id.clone(),
            name: service.name.clone(),
            needs,
            directory: self.library.directory.version.clone(),
            contact,
        });
    }
}
