//! What a test looks at on a [`Device`]: the screen, what was said, the case and what the rules make of it. The only
//! place of the headless journeys that knows where the state keeps these.

use liaison::domain::case::{Case, CaseSummary, ReportKind};
use liaison::domain::device::DeviceEvent;
use liaison::domain::referral::{Matches, find_for};
use liaison::domain::scoring::{Score, score};
use liaison::domain::urgency::{
    DecisionError, OutOfDate, Outcome, decision_out_of_date, is_adult_to_consider, outcome, suggested,
};

use super::Device;
use super::app::{
    Access, CaseList, CaseProblem, Fault, InstrumentProblem, LockState, Notice, PageRef, Phase, SaveStatus, Screen,
};

impl Device {
    pub fn screen(&self) -> &Screen {
        &self.state.session.screen
    }

    /// The question that "Back to the question" leads to.
    pub fn question(&self) -> Option<&Screen> {
        self.state.session.question.as_ref()
    }

    pub fn is_in_a_form(&self) -> bool {
        matches!(self.screen(), Screen::Form { .. })
    }

    /// The page of the form on screen.
    pub fn page(&self) -> PageRef {
        match self.screen() {
            Screen::Form { page, .. } => page.clone(),
            other => panic!("no form on screen: {other:?}"),
        }
    }

    pub fn phase(&self) -> &Phase {
        &self.state.session.phase
    }

    pub fn lock_state(&self) -> &LockState {
        &self.state.lock
    }

    /// Who may open the vault.
    pub fn access(&self) -> &Access {
        &self.state.session.access
    }

    pub fn saving(&self) -> &SaveStatus {
        &self.state.session.saving
    }

    pub fn notice(&self) -> Option<&Notice> {
        self.state.session.notice.as_ref()
    }

    /// The key of the plain sentence on screen.
    pub fn said(&self) -> Option<&'static str> {
        match self.notice() {
            Some(Notice::Said(fault)) => Some(fault.key),
            Some(Notice::Done { key, .. }) => Some(key),
            _ => None,
        }
    }

    /// The plain sentence on screen has this key.
    #[track_caller]
    pub fn assert_said(&self, key: &str) {
        assert_eq!(self.said(), Some(key), "{:?}", self.notice());
    }

    /// This was done, and it says of what.
    #[track_caller]
    pub fn assert_done(&self, key: &'static str, detail: &str) {
        assert_eq!(self.notice(), Some(&Notice::Done { key, detail: detail.into() }));
    }

    /// The same, and this is what it names.
    #[track_caller]
    pub fn assert_said_of(&self, key: &'static str, detail: &str) {
        assert_eq!(self.notice(), Some(&Notice::Said(Fault::naming(key, detail))));
    }

    /// Is this question what keeps the page?
    pub fn keeps_the_page(&self, item: &str) -> bool {
        self.state.interview.problems.iter().any(|problem| problem.link_id == item)
    }

    /// What is open, where a final report was refused for that.
    pub fn not_ready(&self) -> &[String] {
        match self.notice() {
            Some(Notice::NotReady(gaps)) => gaps,
            other => panic!("{other:?}"),
        }
    }

    pub fn author(&self) -> &str {
        &self.state.session.author
    }

    /// The id of this device.
    pub fn id(&self) -> &str {
        &self.state.session.device
    }

    pub fn case(&self) -> &Case {
        self.state.session.case.as_deref().unwrap()
    }

    pub fn has_case(&self) -> bool {
        self.state.session.case.is_some()
    }

    /// The list of cases on screen.
    pub fn list(&self) -> &CaseList {
        &self.state.session.case_list
    }

    /// The first of it.
    pub fn first_listed(&self) -> &CaseSummary {
        self.list().iter().next().unwrap()
    }

    /// Is this text anywhere in memory?
    pub fn remembers(&self, text: &str) -> bool {
        format!("{:?}", self.state).contains(text)
    }

    /// What is in the journal of the device.
    pub fn device_events(&self) -> Vec<DeviceEvent> {
        self.content.device.entries.iter().map(|entry| entry.what.clone()).collect()
    }

    /// Was Continue pressed on this page, and refused?
    pub fn was_refused(&self) -> bool {
        self.state.interview.attempted
    }

    /// What is wrong with the decision on urgency.
    pub fn decision_problem(&self) -> Option<DecisionError> {
        self.state.outcome.decision_problem
    }

    /// Is the reason missing for which the appropriate adult is late?
    pub fn adult_problem(&self) -> bool {
        self.state.case.problem == Some(CaseProblem::AdultReason)
    }

    /// What is missing in what was typed on the screens of a case.
    pub fn case_problem(&self) -> Option<CaseProblem> {
        self.state.case.problem
    }

    /// The rules that speak for an appropriate adult.
    pub fn adult_rules(&self) -> Vec<&str> {
        self.outcome().adult.iter().map(|fired| fired.rule.id.as_str()).collect()
    }

    /// Does one of them wait for somebody to look at it?
    pub fn adult_to_consider(&self) -> bool {
        is_adult_to_consider(self.case(), &self.outcome())
    }

    /// Is a change of who may open the tablet under way?
    pub fn tablet_is_at_work(&self) -> bool {
        self.state.device.working
    }

    /// Does another tab write, so that this one only reads?
    pub fn only_reads(&self) -> bool {
        self.state.session.read_only
    }

    /// Was what this device adds to the library read?
    pub fn device_was_read(&self) -> bool {
        self.state.session.content.is_some()
    }

    /// What is wrong with what was typed of a file that has arrived.
    pub fn receipt_problems(&self) -> &[(&'static str, Fault)] {
        &self.state.transfer.receipt_problems
    }

    /// What is wrong on the screens of tools.
    pub fn tool_problems(&self) -> &[InstrumentProblem] {
        &self.state.device.instruments.problems
    }

    pub fn score(&self, id: &str) -> Score {
        score(self.content.instrument(id).unwrap(), &self.case().answers_of(id))
    }

    pub fn outcome(&self) -> Outcome<'_> {
        outcome(self.case(), &self.content)
    }

    /// The rules of urgency that fire.
    /// The instruments that are suggested.
    pub fn suggested(&self) -> Vec<String> {
        let fired = suggested(self.case(), &self.content, &self.outcome(), self.now.date());
        fired.into_iter().map(|fired| fired.rule.id.clone()).collect()
    }

    pub fn urgency(&self) -> Vec<&str> {
        self.outcome().urgency.iter().map(|fired| fired.rule.id.as_str()).collect()
    }

    /// The rules of safety that fire.
    pub fn safety(&self) -> Vec<&str> {
        self.outcome().safety.iter().map(|fired| fired.rule.id.as_str()).collect()
    }

    /// What the rules tell one to do, in one text.
    pub fn to_do(&self) -> String {
        let outcome = self.outcome();
        outcome
            .urgency
            .iter()
            .flat_map(|fired| &fired.rule.actions)
            .map(|action| action.says.clone())
            .collect::<Vec<_>>()
            .join("\n")
    }

    /// Why the decision on urgency is out of date.
    pub fn decision_out_of_date(&self) -> Option<OutOfDate> {
        decision_out_of_date(self.case(), &self.content, &self.outcome())
    }

    pub fn matches(&self) -> Matches<'_> {
        let now = self.now.local().datetime();
        find_for(self.case(), &self.content, &self.outcome().need_codes(), now)
    }

    /// Asks for a draft and gives its files as one text; panics when it is refused.
    pub fn draft(&mut self, recipient: &str) -> String {
        self.read_words(recipient).make_report(recipient, ReportKind::Draft);
        match self.notice() {
            Some(Notice::Made(files)) => files.iter().map(|file| file.text.as_str()).collect(),
            other => panic!("no file: {other:?}"),
        }
    }
}
