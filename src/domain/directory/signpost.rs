//! A signpost (R28): something everybody may be told of, whatever was found, such as advocacy or the survey. A trust completes
//! them; nobody is referred there.

use jiff::civil::Date;

use super::to_json::both_ways;

/// A signpost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signpost {
    /// Its id, which no service has.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is for and who is entitled to it, in words for the person.
    pub words: String,
    /// A telephone number.
    pub phone: Option<String>,
    /// A web address.
    pub url: Option<String>,
    /// Is it an anonymous survey? Then the handout warns not to put in anything personal, in its own language.
    pub survey: Option<bool>,
    /// When somebody last checked this.
    pub last_checked: Date,
    /// A topic that naming it would give away.
    pub sensitive: Option<String>,
}
both_ways!(Signpost { id, name, words, phone, url, survey, last_checked, sensitive });

/// The team that gives handouts and refers, as it names itself to others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DirectoryTeam {
    /// Its name.
    pub name: String,
    /// Its telephone number.
    pub phone: String,
}
both_ways!(DirectoryTeam { name, phone });
