//! What a person does outside a form, and what the store says, one step each: the only place of the headless journeys
//! that names these actions.

use std::rc::Rc;

use liaison::document::report::{ReportRequest, build};
use liaison::domain::case::{AdultStatus, Case, CaseSummary, Event, HandoutMedium, Hash, ReportKind};
use liaison::domain::device::DeviceSettings;
use liaison::domain::urgency::{Tier, TypedDecision};

use super::Device;
use super::app::{
    Action, AuditFile, CaseAction, CoreAction, CoreEffect, DeviceAction, Effect, ExportFile, Fault, HandoutAction,
    OutcomeAction, Phase, ReferralAction, ReportAction, Screen, TransferAction, TypedAdvice,
};

impl Device {
    pub fn go(&mut self, screen: Screen) -> &mut Self {
        self.send(Action::Core(CoreAction::Go(screen)))
    }

    pub fn read_notice(&mut self) -> &mut Self {
        self.send(Action::Core(CoreAction::NoticeRead))
    }

    pub fn new_case(&mut self) -> &mut Self {
        self.send(Action::Case(CaseAction::New))
    }

    pub fn open_case(&mut self, id: &str) -> &mut Self {
        self.send(Action::Case(CaseAction::Open(id.into())))
    }

    pub fn delete_case(&mut self) -> &mut Self {
        self.send(Action::Transfer(TransferAction::DeleteCase))
    }

    /// The case could not be deleted.
    pub fn not_deleted(&mut self, id: &str, why: Fault) -> &mut Self {
        self.send(Action::Transfer(TransferAction::NotDeleted(id.into(), why)))
    }

    pub fn start_contact(&mut self, point: Option<&str>, place: &str) -> &mut Self {
        let point = point.map(str::to_owned);
        self.send(Action::Case(CaseAction::StartContact { point, place: place.into(), seen: false }))
    }

    /// The same, once it was seen which rules it makes silent.
    pub fn start_contact_anyway(&mut self, point: &str, place: &str) -> &mut Self {
        assert!(!self.state.case.quietens.is_empty(), "no contact waits");
        let point = Some(point.to_owned());
        self.send(Action::Case(CaseAction::StartContact { point, place: place.into(), seen: true }))
    }

    pub fn stop(&mut self, reason: &str) -> &mut Self {
        self.send(Action::Case(CaseAction::Stop { reason: reason.into() }))
    }

    /// What is said of the appropriate adult.
    pub fn adult(&mut self, status: AdultStatus, reason: &str) -> &mut Self {
        self.adult_who(status, reason, "")
    }

    /// The same, and who the adult is.
    pub fn adult_who(&mut self, status: AdultStatus, reason: &str, adult: &str) -> &mut Self {
        self.send(Action::Case(CaseAction::Adult { status, reason: reason.into(), adult: adult.into() }))
    }

    /// Advice to the custody officer: who was told, what, and what they said.
    pub fn advised(&mut self, told: &str, advice: &str, response: &str) -> &mut Self {
        let (told, advice, response) = (told.into(), advice.into(), response.into());
        self.send(Action::Case(CaseAction::Advised(TypedAdvice { told, advice, response })))
    }

    /// Decides on urgency.
    pub fn decide(&mut self, tier: Option<Tier>, reason: &str, colleague: &str) -> &mut Self {
        self.send(Action::Outcome(OutcomeAction::DecideUrgency(TypedDecision {
            tier,
            reason: reason.into(),
            colleague: colleague.into(),
        })))
    }

    /// Ticks a safety action as done.
    pub fn action_done(&mut self, rule: &str, action: usize) -> &mut Self {
        self.send(Action::Outcome(OutcomeAction::ActionDone { rule: rule.into(), action, told: None }))
    }

    /// The same, and who was told.
    pub fn action_told(&mut self, rule: &str, action: usize, told: &str) -> &mut Self {
        self.send(Action::Outcome(OutcomeAction::ActionDone { rule: rule.into(), action, told: Some(told.into()) }))
    }

    /// Takes it back.
    pub fn action_undone(&mut self, rule: &str, action: usize) -> &mut Self {
        self.send(Action::Outcome(OutcomeAction::ActionUndone { rule: rule.into(), action }))
    }

    /// Takes the decision on urgency back.
    pub fn withdraw_decision(&mut self) -> &mut Self {
        self.send(Action::Outcome(OutcomeAction::WithdrawUrgency))
    }

    /// Takes back what was drafted for a service.
    pub fn withdraw_referral(&mut self, service: &str) -> &mut Self {
        self.send(Action::Referral(ReferralAction::Withdraw { service: service.into() }))
    }

    /// The person was told about a service, and nobody was told about the person.
    pub fn signpost(&mut self, service: &str) -> &mut Self {
        self.send(Action::Referral(ReferralAction::Signpost { service: service.into() }))
    }

    /// Puts a service on the handout, or leaves it off.
    pub fn on_handout(&mut self, service: &str, on: bool) -> &mut Self {
        self.send(Action::Handout(HandoutAction::Choose { service: service.into(), on }))
    }

    /// Gives the handout this way; the file that leaves by it, if one does.
    pub fn give(&mut self, medium: HandoutMedium) -> Option<ExportFile> {
        self.send(Action::Handout(HandoutAction::Give(medium)));
        let file = self.effects.iter().find_map(|effect| match effect {
            Effect::Core(CoreEffect::Print(file) | CoreEffect::Download(file)) => Some(file.clone()),
            _ => None,
        })?;
        self.send(Action::Core(CoreAction::FileLeft(file.kind)));
        Some(file)
    }

    pub fn refer(&mut self, service: &str) -> &mut Self {
        self.send(Action::Referral(ReferralAction::Draft { service: service.into() }))
    }

    pub fn choose_recipient(&mut self, recipient: &str) -> &mut Self {
        self.send(Action::Report(ReportAction::ChooseRecipient(recipient.into())))
    }

    /// The free text of a report was read again for this recipient.
    pub fn read_words(&mut self, recipient: &str) -> &mut Self {
        let request = ReportRequest { recipient, kind: ReportKind::Draft, now: self.now };
        let built = build(self.case(), &self.content, &self.text, &request);
        let words = built.map(|built| built.warnings.into_iter().map(|warning| warning.words).collect());
        let words = words.unwrap_or_default();
        self.send(Action::Report(ReportAction::ReadWords { recipient: recipient.into(), words, read: true }))
    }

    pub fn make_report(&mut self, recipient: &str, kind: ReportKind) -> &mut Self {
        self.send(Action::Report(ReportAction::Make { recipient: recipient.into(), kind }))
    }

    /// Somebody confirmed to have a file of the case at hand.
    pub fn confirm(&mut self, receipt: &str, who: &str) -> &mut Self {
        self.send(Action::Transfer(TransferAction::Confirm { receipt: receipt.into(), who: who.into() }))
    }

    /// Something about who may open this tablet, or its settings.
    pub fn tablet(&mut self, action: DeviceAction) -> &mut Self {
        self.send(Action::Device(action))
    }

    pub fn export_audit(&mut self) -> &mut Self {
        self.tablet(DeviceAction::ExportAudit)
    }

    /// The audit was read and written.
    pub fn audit_made(&mut self, text: &str, rows: u32) -> &mut Self {
        self.tablet(DeviceAction::AuditMade(Box::new(AuditFile { text: text.into(), rows })))
    }

    pub fn set(&mut self, settings: DeviceSettings) -> &mut Self {
        self.tablet(DeviceAction::Set(settings))
    }

    /// This tab may write, or another does.
    pub fn writing(&mut self, may: bool) -> &mut Self {
        self.send(Action::Core(CoreAction::Writing(may)))
    }

    pub fn retry_save(&mut self) -> &mut Self {
        self.send(Action::Core(CoreAction::RetrySave))
    }

    /// The list of cases was read: these.
    pub fn heads_read(&mut self, heads: Vec<CaseSummary>) -> &mut Self {
        self.send(Action::Core(CoreAction::CaseListRead(heads)))
    }

    /// Another tab erased everything.
    pub fn erased(&mut self) -> &mut Self {
        self.send(Action::Core(CoreAction::Erased))
    }

    /// Something failed.
    pub fn failed(&mut self, fault: Fault) -> &mut Self {
        self.send(Action::Core(CoreAction::Failed(fault)))
    }

    // What no step leads to: the state is set by hand.

    pub fn at_phase(&mut self, phase: Phase) -> &mut Self {
        self.state.session.phase = phase;
        self
    }

    /// As where the browser keeps nothing once the page is closed.
    pub fn keeps_nothing(&mut self) -> &mut Self {
        self.state.session.saving.ephemeral = true;
        self
    }

    /// No case is at hand any more.
    pub fn put_case_away(&mut self) -> &mut Self {
        self.state.session.case = None;
        self
    }

    /// As before the journal of the device was read.
    pub fn device_not_read(&mut self) -> &mut Self {
        self.state.session.content = None;
        self
    }

    /// This case is being deleted: that is said in this place of the device's journal, and not stored yet.
    pub fn deletes_at(&mut self, case: &str, place: u32) -> &mut Self {
        self.state.session.saving.deleting.insert(case.into(), place);
        self
    }

    /// What the page knew about storing is gone with it.
    pub fn loses_page(&mut self) -> &mut Self {
        self.state.session.saving = Default::default();
        self
    }

    pub fn case_mut(&mut self) -> &mut Case {
        Rc::make_mut(self.state.session.case.as_mut().unwrap())
    }

    /// A file of the case at hand was made for R. Ellis and is on the disk as an entry; gives its receipt.
    pub fn transferred(&mut self) -> String {
        let (at, author) = (self.now, self.author().to_owned());
        let case = self.case_mut();
        let file = Hash::of(&case.places().to_be_bytes());
        let what = Event::Transferred { recipient: "R. Ellis".into(), file: file.clone(), entries: case.places() };
        let entry = case.record(&format!("t{}", case.places()), at, &author, what);
        let place = case.places();
        self.disk.push((place, entry.bytes()));
        file.receipt()
    }
}
