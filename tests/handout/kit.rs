//! Requests to build handouts from, on the example directory.

use jiff::civil::{Date, date};
use liaison::catalogue::{self, Text};
use liaison::document::handout::{
    AppointmentChoice, BuiltHandout, HandoutRefusal, HandoutRequest, HandoutSource, HandoutTeam, ServiceChoice, build,
};
use liaison::domain::directory::Directory;
use liaison::domain::handout::HandoutContent;

pub const MADE: Date = date(2026, 11, 28);

/// Where the reader is.
pub const ADDRESS: &str = "https://handouts.northmere.example/handout.html";

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
        HandoutSource { content: &self.content, directory: &self.directory, messages: &self.text }
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
