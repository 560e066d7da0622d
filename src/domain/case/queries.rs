//! What others ask of a case: which administration counts, what may leave the device, who else has it.

use super::conflict::{Conflict, Subject};
use super::event::Event;
use super::journal::Case;
use super::records::{ActionRecord, AdultRecord, Contact, RecordedAnswer, Run, Transfer};
use super::version_vector::VersionVector;
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::questionnaire::{Answer, Answers};
use crate::domain::scoring::Instrument;
use crate::domain::time::Timestamp;

/// Stands in the place of an instrument for the results of all, where they are put into the reports for a recipient.
pub const RESULTS: &str = "include-results";

/// The recipient of whom the form of the report asks whether results are needed.
pub const COURT: &str = "court";

impl Case {
    /// How many entries this device has learned: the store has them at the places 1 to this, in the order they were
    /// learned, whatever chain they belong to. What is recorded next goes to the place after.
    pub fn places(&self) -> u32 {
        u32::try_from(self.entries.len()).unwrap_or(u32::MAX)
    }

    /// Where devices said different things without knowing of each other, and nobody has settled it since; sorted by
    /// subject.
    pub fn conflicts(&self) -> &[Conflict] {
        &self.conflicts
    }

    /// Does somebody else confirm to have all that the case says? Not if it was changed after their file was made, nor
    /// if a change came since from a device that did not know of the file; nor if a device took it from a file since:
    /// whoever gave it back may keep no copy.
    pub fn confirmed_and_unchanged(&self) -> bool {
        self.confirmed.is_some() && self.elsewhere.covers(&self.changed)
    }

    /// The file that has this receipt: what somebody heard who was told that it has arrived.
    pub fn transfer_of(&self, receipt: &str) -> Option<&Transfer> {
        self.transfers.iter().rev().find(|transfer| transfer.file.has_receipt(receipt))
    }

    /// The last file of it for somebody else, while nobody has confirmed to have it.
    pub fn unconfirmed(&self) -> Option<&Transfer> {
        self.transfers.last().filter(|last| !self.elsewhere.saw(&last.made.0, last.made.1))
    }

    /// Do devices differ on whether this action was done? Then it counts as not done.
    pub fn differs_on_action(&self, rule: &str, action: usize) -> bool {
        let this = |subject: &Subject| matches!(subject, Subject::Action { rule: of, action: number } if of == rule && *number == action);
        self.conflicts.iter().any(|conflict| this(&conflict.subject))
    }

    /// What whoever decided on the urgency had not seen: what came after, and what other devices wrote meanwhile.
    pub fn unseen_by_decision(&self) -> impl Iterator<Item = &Event> {
        self.unseen_by(&self.urgency_seen)
    }

    /// What the writer of this record of the appropriate adult had not seen.
    pub fn unseen_by_adult<'a>(&'a self, record: &'a AdultRecord) -> impl Iterator<Item = &'a Event> {
        self.unseen_by(&record.seen)
    }

    /// What whoever did this action had not seen.
    pub fn unseen_by_action<'a>(&'a self, record: &'a ActionRecord) -> impl Iterator<Item = &'a Event> {
        self.unseen_by(&record.seen)
    }

    fn unseen_by<'a>(&'a self, seen: &'a VersionVector) -> impl Iterator<Item = &'a Event> {
        self.entries.iter().filter(|entry| !seen.saw(&entry.device, entry.seq)).map(|entry| &entry.what)
    }

    /// When it was last worked on.
    pub fn updated(&self) -> Timestamp {
        self.entries.last().map_or(self.opened, |entry| entry.at)
    }

    /// The contact at hand, if it is not the first.
    pub fn contact(&self) -> Option<&Contact> {
        self.contacts.iter().max_by_key(|contact| contact.number)
    }

    /// Its number; 0 for the first.
    pub fn contact_number(&self) -> usize {
        self.contact().map_or(0, |contact| contact.number)
    }

    /// In which contact an administration was begun; none for the first.
    pub fn contact_of(&self, run: &Run) -> Option<&Contact> {
        self.contacts.iter().rev().find(|contact| contact.number == run.contact)
    }

    /// Was it begun before the contact at hand?
    pub fn is_of_earlier_contact(&self, run: &Run) -> bool {
        run.contact < self.contact_number()
    }

    /// What stands of a form, whenever it was asked, of the administrations that count: the newest answer to each question,
    /// and where none was given the newest reason.
    pub fn standing_answers(&self, form: &str) -> Answers {
        let mut standing = Answers::new();
        let runs: Vec<&Run> = self.runs_by_contact(form).collect();
        for (item, recorded) in runs.into_iter().rev().flat_map(|run| &run.recorded) {
            let keeps = matches!(standing.get(item), Some(Answer::Given(_)));
            if !keeps || matches!(recorded.answer, Answer::Given(_)) {
                standing.insert(item.clone(), recorded.answer.clone());
            }
        }
        standing
    }

    /// The administration that is gone on with when a form or an instrument is opened: the latest, but for one of an earlier
    /// contact where it is asked anew.
    pub fn run_at_hand(&self, content: &ClinicalContent, questionnaire: &str) -> Option<&Run> {
        let anew = |run: &&Run| self.is_of_earlier_contact(run) && content.is_asked_again(questionnaire);
        self.run_of(questionnaire).filter(|run| !anew(run))
    }

    /// Earlier answers to a question of an administration, latest first: each with the one it belongs to.
    pub fn earlier_answers<'a>(&'a self, run: &'a Run, item: &str) -> Vec<(&'a Run, &'a RecordedAnswer)> {
        let runs = self.runs_by_contact(&run.questionnaire).filter(|known| known.contact < run.contact);
        runs.filter_map(|known| Some((known, known.recorded.get(item)?))).collect()
    }

    /// The latest administration of a questionnaire.
    pub fn run_of(&self, questionnaire: &str) -> Option<&Run> {
        self.runs.iter().rev().find(|run| run.questionnaire == questionnaire)
    }

    /// The administrations of a questionnaire that count, one for each contact it was given in, latest first.
    pub fn runs_by_contact<'a>(&'a self, questionnaire: &'a str) -> impl Iterator<Item = &'a Run> {
        let runs = self.runs.iter().rev().filter(move |run| run.questionnaire == questionnaire);
        let mut seen = None;
        runs.filter(move |run| seen.replace(run.contact) != Some(run.contact))
    }

    /// Is it the one that counts of its questionnaire?
    pub fn counts(&self, run: &Run) -> bool {
        self.run_of(&run.questionnaire).is_some_and(|counts| counts.id == run.id)
    }

    /// Will nobody come back to what is open in it? It was gone through to its end, a contact stopped since, or it is of
    /// an earlier one.
    pub fn is_ended(&self, run: &Run) -> bool {
        run.finished.is_some() || self.is_of_earlier_contact(run) || self.was_stopped(run)
    }

    /// Did a contact stop after it was begun?
    pub fn was_stopped(&self, run: &Run) -> bool {
        self.stops.iter().any(|stop| stop.at >= run.started)
    }

    /// What was recorded last of the appropriate adult in the contact at hand: nobody who was there before is here now.
    pub fn adult_at_hand(&self) -> Option<&AdultRecord> {
        self.adult.last().filter(|last| last.contact == self.contact_number())
    }

    /// Where a child's appropriate adult stands: what would dismiss one does not count.
    pub fn adult_of_child(&self) -> Option<&AdultRecord> {
        self.adult_at_hand().filter(|last| !last.status.is_dismissal())
    }

    /// An administration by its id.
    pub fn run(&self, id: &str) -> Option<&Run> {
        self.runs.iter().find(|run| run.id == id)
    }

    /// May the result of this instrument leave the device for this recipient? One under a trust's own licence only when
    /// the practitioner says so; of the others, consent decides alone.
    pub fn lets_out(&self, instrument: &Instrument, recipient: &str) -> bool {
        !instrument.is_trusts_own() || self.is_included(&instrument.scoring.instrument, recipient)
    }

    /// Did the practitioner put this into the reports for this recipient: an instrument, or [`RESULTS`]? While two devices
    /// differ on it, nobody did.
    pub fn is_included(&self, what: &str, recipient: &str) -> bool {
        let about = Subject::Included { instrument: what.to_owned(), recipient: recipient.to_owned() };
        let differ = self.conflicts.iter().any(|conflict| conflict.subject == about);
        !differ && self.included.iter().any(|(instrument, whom)| instrument == what && whom == recipient)
    }

    /// The answers of the latest administration of a questionnaire; none when it was not begun.
    pub fn answers_of(&self, questionnaire: &str) -> Answers {
        self.run_of(questionnaire).map(Run::answers).unwrap_or_default()
    }
}
