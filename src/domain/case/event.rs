//! What can happen to a case. Every change a person makes is one of these.
//!
//! Their JSON is a stored format: fields and events are only ever added, a field with a default.

use serde::Serialize;

use super::event_values::{AdultStatus, Covered, HandoutMedium, NamedService, ReportKind, UrgencyDecision};
use crate::domain::hash::Hash;
use crate::domain::questionnaire::Answer;

/// What can happen to a case.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Event {
    /// The case was opened.
    Opened {
        /// Its local reference, without anything of the person.
        reference: String,
    },
    /// A later contact with the person began: at another point of intervention, or on another day. The first begins with
    /// the case.
    ContactStarted {
        /// Its id.
        contact: String,
        /// The point of intervention, from the list `points-of-intervention`.
        point: String,
        /// Where, as typed.
        place: Option<String>,
    },
    /// A form or an instrument was begun.
    RunStarted {
        /// The id of this administration.
        run: String,
        /// The questionnaire.
        questionnaire: String,
        /// Its version.
        version: String,
    },
    /// Of several administrations of one questionnaire, this one counts from now on.
    RunKept {
        /// The id of the administration.
        run: String,
        /// The questionnaire.
        questionnaire: String,
    },
    /// A question was answered, given a reason, or cleared.
    Answered {
        /// The administration.
        run: String,
        /// The question.
        item: String,
        /// The answer; none clears it.
        answer: Option<Answer>,
    },
    /// Something was typed at a question that cannot be read as an answer: half a date, letters in a number. It is kept
    /// until an answer takes its place, and counts for nothing.
    Drafted {
        /// The administration.
        run: String,
        /// The question.
        item: String,
        /// As it was typed; empty once it was taken out again.
        text: String,
    },
    /// The form was gone through to its end.
    RunFinished {
        /// The administration.
        run: String,
    },
    /// How an instrument was given: read aloud, through an interpreter, and what else limits its result.
    Administered {
        /// The administration.
        run: String,
        /// Codes of the list `administration`.
        how: Vec<String>,
    },
    /// The contact ended before everything was covered; a normal ending.
    Stopped {
        /// Why, from the list of stop reasons.
        reason: String,
        /// What was covered of each open form.
        covered: Vec<Covered>,
    },
    /// A person decided how urgent it is.
    UrgencyDecided(UrgencyDecision),
    /// A safety action was done.
    ActionDone {
        /// The rule that asked for it.
        rule: String,
        /// The number of the action within the rule.
        action: usize,
        /// Who was told, in the words of who did it.
        #[serde(skip_serializing_if = "Option::is_none")]
        told: Option<String>,
    },
    /// It was not done after all.
    ActionUndone {
        /// The rule.
        rule: String,
        /// The number of the action within the rule.
        action: usize,
    },
    /// The decision on urgency was taken back.
    UrgencyWithdrawn,
    /// The person was told about a service; nobody was told about the person.
    Signposted {
        /// The service.
        service: String,
        /// Its name as it stood.
        name: String,
    },
    /// The person was given a handout on services: nothing about them is in it.
    HandoutGiven {
        /// The services on it.
        services: Vec<NamedService>,
        /// The language of its fixed sentences.
        language: String,
        /// Was it the discreet version, which names no service that would give something away?
        discreet: bool,
        /// How it was given.
        medium: HandoutMedium,
        /// The version of the directory.
        directory: String,
    },
    /// A draft of a referral was taken back.
    ReferralWithdrawn {
        /// The id of the referral.
        referral: String,
    },
    /// What there is to say of an appropriate adult.
    AppropriateAdult {
        /// Needed, arranged, present, delayed, declined, not needed.
        status: AdultStatus,
        /// The reason, where it needs one.
        reason: Option<String>,
        /// Who the adult is, and where or when, in the words of who recorded it.
        #[serde(skip_serializing_if = "Option::is_none")]
        adult: Option<String>,
        /// The rules that spoke for an adult then.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        rules: Vec<String>,
    },
    /// Advice was given to the custody officer, who decides.
    OfficerAdvised {
        /// Who was told.
        told: String,
        /// What they were told, in words.
        advice: String,
        /// What they said to it.
        #[serde(skip_serializing_if = "Option::is_none")]
        response: Option<String>,
    },
    /// A referral was drafted.
    Referred {
        /// The id of the referral.
        referral: String,
        /// The service.
        service: String,
        /// Its name as it stood.
        name: String,
        /// The needs it is for.
        needs: Vec<String>,
        /// The version of the directory.
        directory: String,
        /// How the person may be reached about it, in the words chosen.
        contact: String,
    },
    /// A sealed referral pack left this device: what one service may know of the person. Its passphrase is nowhere.
    ReferralPackGiven {
        /// The id of the referral.
        referral: String,
        /// The service.
        service: String,
        /// Its name as it stood.
        name: String,
        /// The needs it tells.
        needs: Vec<String>,
        /// The number that is in the name of its file.
        number: String,
        /// Are words of the practitioner in it, which they read again?
        words: bool,
        /// Was it given as a link, rather than a file?
        link: bool,
    },
    /// A court report file was made.
    Reported {
        /// For whom.
        recipient: String,
        /// Draft or final.
        kind: ReportKind,
        /// The version, for a final one.
        version: u32,
        /// The hash printed on it.
        hash: Hash,
        /// The rule set it was made with.
        rules: String,
        /// How many pieces of free text were read again for this recipient; none where it was not asked.
        #[serde(skip_serializing_if = "Option::is_none")]
        words_read: Option<u32>,
    },
    /// The practitioner put the result of a trust's own instrument into the reports for one recipient, or took it out.
    ToolIncluded {
        /// The instrument.
        instrument: String,
        /// For whom.
        recipient: String,
        /// In, or out again.
        included: bool,
    },
    /// A sealed file with the whole case was made, to be carried to somebody else.
    Transferred {
        /// For whom, in the words the practitioner chose.
        recipient: String,
        /// The hash of the file.
        file: Hash,
        /// How many entries were in it.
        entries: u32,
    },
    /// The recipient of a file confirmed to have it.
    TransferConfirmed {
        /// Who confirmed it, and how.
        receipt: String,
        /// The hash of the file whose receipt they read out. Of an entry that does not name one, it is the last file.
        #[serde(skip_serializing_if = "Option::is_none")]
        file: Option<Hash>,
    },
    /// Entries came out of another device's sealed file.
    Received {
        /// The device that made it.
        device: String,
        /// The hash of the file.
        file: Hash,
        /// How many of its entries were new here.
        entries: u32,
    },
}

impl Event {
    /// Can it happen where one form is all there is? Then [`super::Case::note`] takes it.
    pub fn is_of_form(&self) -> bool {
        use Event::{Administered, Answered, Drafted, Opened, RunFinished, RunStarted};
        matches!(
            self,
            Opened { .. }
                | RunStarted { .. }
                | Answered { .. }
                | Drafted { .. }
                | Administered { .. }
                | RunFinished { .. }
        )
    }

    /// Is it only about a copy that went away? Then whoever has an older copy has all that the case says. One that came
    /// back is another matter: whoever gave it back may have kept none.
    pub fn is_about_copies(&self) -> bool {
        matches!(self, Event::Transferred { .. } | Event::TransferConfirmed { .. })
    }
}
