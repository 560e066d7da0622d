//! Requests to build handouts from, on the example directory.

use jiff::civil::{Date, date};
use liaison::catalogue::{self, Text};
use liaison::document::handout::{
    AppointmentChoice, BuiltHandout, HandoutRefusal, HandoutRequest, HandoutSource, HandoutTeam, ServiceChoice, build,
};
use liaison::domain::directory::{Directory, ServiceStatus};
use liaison::domain::handout::HandoutContent;
use liaison::domain::team_key::TeamKey;

pub const MADE: Date = date(2026, 11, 28);

/// Where the reader is.
pub const ADDRESS: &str = "https://handouts.northmere.example/handout.html";

/// Something that may be wrong with a request.
pub type Spoil = fn(&mut HandoutRequest);

/// The key of a team.
pub fn team_key() -> TeamKey {
    TeamKey::new("Northmere Liaison and Diversion", &[7; 32])
}

/// What handouts are built from.
pub struct Kit {
    pub content: HandoutContent,
    pub directory: Directory,
    pub text: Text,
}

pub fn kit() -> Kit {
    let directory = catalogue::load().unwrap().directory.as_ref().clone();
    Kit { content: catalogue::handout_content().unwrap(), directory, text: Text::english() }
}

impl Kit {
    pub fn source(&self) -> HandoutSource<'_> {
        HandoutSource { content: &self.content, directory: &self.directory, messages: &self.text, key: None }
    }

    /// Three services of real length at a time: neighbours, and services far from each other.
    pub fn threes(&self) -> Vec<[&str; 3]> {
        let open = self.directory.services.iter().filter(|service| service.status == ServiceStatus::Active);
        let ids: Vec<&str> = open.map(|service| service.id.as_str()).collect();
        let far =
            (0..ids.len()).step_by(2).map(|at| [7, 19, 31].map(|step| ids[(at + step * (at % 5 + 1)) % ids.len()]));
        let all = ids.windows(3).step_by(2).map(|three| [three[0], three[1], three[2]]).chain(far);
        all.filter(|three| three[0] != three[1] && three[1] != three[2] && three[0] != three[2]).collect()
    }

    pub fn build(&self, request: &HandoutRequest) -> Result<BuiltHandout, HandoutRefusal> {
        build(self.source(), request)
    }
}

/// These services.
pub fn request(services: &[&str]) -> HandoutRequest {
    let choice = |id: &&str| ServiceChoice { id: (*id).to_owned(), ..ServiceChoice::default() };
    HandoutRequest {
        made: MADE,
        services: services.iter().map(choice).collect(),
        signposts: Vec::new(),
        language: "en".into(),
        large_print: false,
        discreet: false,
        crisis: None,
        valid_until: None,
        team: Some(HandoutTeam { name: "Northmere Liaison and Diversion".into(), phone: "01632 960100".into() }),
    }
}

pub fn appointment() -> AppointmentChoice {
    AppointmentChoice { day: date(2026, 12, 1), minutes: 630, words: "With Sam".into(), agreed: true }
}

/// Three services of real length, one with directions, what to bring and an appointment.
pub fn three() -> HandoutRequest {
    let mut request = request(&["nm-safe-haven", "nm-drug-alcohol-service", "nm-housing-options"]);
    request.services[1].appointment = Some(appointment());
    request.services[1].directions = "Two minutes from the bus station".into();
    request.services[2].bring = "Anything with your name on it".into();
    request
}

/// Her handout of scenario B: a women's centre, housing, and two services that must not be known of.
pub fn cells_abuse() -> HandoutRequest {
    let ids = ["nm-womens-centre", "nm-domestic-abuse-service", "nm-sexual-assault-referral", "nm-trauma-service"];
    let mut request = request(&ids);
    request.services[1].appointment = Some(appointment());
    request.discreet = true;
    request
}
