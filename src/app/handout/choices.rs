//! What is on the handout: what was chosen, and where nobody chose, what the case says.

use super::state::{HandoutState, TypedAppointment};
use crate::document::handout::{HandoutRequest, HandoutTeam, ServiceChoice};
use crate::domain::case::Case;
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::directory::{Service, ServiceStatus};
use crate::domain::handout::HandoutRules;
use crate::domain::referral::find_for;
use crate::domain::time::Timestamp;
use crate::domain::urgency::outcome;

/// What can be on it, and what is.
pub struct HandoutChoices<'c> {
    /// The services that can be on it: those that fit, in their order, then others the person was referred to or told about. To
    /// be given one changes no place, so that the code on the screen stays as it is.
    pub candidates: Vec<&'c Service>,
    /// Services the person was referred to or told about that take nobody at present.
    pub closed: Vec<&'c Service>,
    /// Chosen services with an appointment whose day or time cannot be read, or whose day is over.
    pub unread: Vec<&'c Service>,
    /// What is asked for.
    pub request: HandoutRequest,
}

impl<'c> HandoutChoices<'c> {
    /// Of this case, now.
    pub fn of(
        state: &HandoutState,
        case: &Case,
        content: &'c ClinicalContent,
        rules: &HandoutRules,
        now: Timestamp,
    ) -> Self {
        let outcome = outcome(case, content);
        let needs = outcome.need_codes();
        let found = find_for(case, content, &needs, now.local().datetime());
        let told = |service: &&Service| {
            let id = &service.id;
            case.signposted.contains(id) || case.referrals.iter().any(|referral| referral.service == *id)
        };
        let all_told = content.directory.services.iter().filter(told);
        let (open, closed): (Vec<_>, Vec<_>) = all_told.partition(|service| service.status == ServiceStatus::Active);
        let mut candidates: Vec<&Service> = found.matches.into_iter().map(|found| found.service).collect();
        let others: Vec<&Service> = open.into_iter().filter(|service| !candidates.contains(service)).collect();
        candidates.extend(others);
        // By itself no more than there is room for; whoever ticks one more is told.
        let mut room = rules.most_services;
        let chosen = candidates.iter().filter(|service| match state.chosen.get(&service.id) {
            Some(on) => *on,
            None => {
                let on = room > 0 && told(service);
                room -= usize::from(on);
                on
            }
        });
        let mut unread = Vec::new();
        let today = now.local().date();
        let with_appointment = |service: &&'c Service| {
            let typed = state.appointments.get(&service.id).filter(|typed| typed.agreed);
            let appointment = typed.and_then(TypedAppointment::read).filter(|appointment| appointment.day >= today);
            unread.extend(typed.filter(|_| appointment.is_none()).map(|_| *service));
            ServiceChoice { id: service.id.clone(), appointment, ..Default::default() }
        };
        let services = chosen.map(with_appointment).collect();
        let signposts = content.directory.signposts().iter().map(|signpost| signpost.id.clone());
        let discreet_by_itself = || {
            let harmed = needs.iter().any(|need| need.starts_with("V12"));
            harmed || has_unsafe_contact(case) || candidates.iter().any(|service| service.sensitive.is_some())
        };
        let discreet = state.discreet.unwrap_or_else(discreet_by_itself);
        // Who gave it may say where they were.
        let team = content.directory.team.as_ref().filter(|_| state.names_team.unwrap_or(!discreet));
        let request = HandoutRequest {
            made: today,
            services,
            signposts: signposts.filter(|id| state.signposts.contains(id)).collect(),
            language: state.language.clone().unwrap_or_else(|| "en".to_owned()),
            large_print: state.large_print,
            discreet,
            crisis: None,
            valid_until: None,
            team: team.map(|team| HandoutTeam { name: team.name.clone(), phone: team.phone.clone() }),
        };
        Self { candidates, closed, unread, request }
    }

    /// Is this one on it?
    pub fn is_chosen(&self, service: &str) -> bool {
        self.request.services.iter().any(|choice| choice.id == service)
    }
}

/// Is there a way to reach the person that is not safe?
pub fn has_unsafe_contact(case: &Case) -> bool {
    let answers = case.answers_of("person");
    let code = answers.get("safe-contact").and_then(|answer| answer.values().first()?.code());
    code.is_some_and(|code| code != "any")
}
