//! What a trust configures about handouts, with its source and status.

use std::collections::BTreeMap;

use crate::domain::read_json::read_fields;

/// The rules of handouts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HandoutRules {
    /// Their version.
    pub version: String,
    /// Where they come from.
    pub source: String,
    /// How far that was verified.
    pub status: String,
    /// For how many days a handout is to be relied on, where nobody says otherwise.
    pub valid_days: u32,
    /// The fixed crisis lines on a handout, by id.
    pub crisis: Vec<String>,
    /// How many services a handout has at most.
    pub most_services: usize,
    /// How many crisis lines.
    pub most_crisis: usize,
    /// How many characters a text has at most.
    pub longest_text: usize,
    /// The name of every file, whatever is in it.
    pub file_name: String,
    /// The pictogram of a kind of service.
    pub pictograms: BTreeMap<String, String>,
    /// That of a signpost.
    pub signpost_pictogram: String,
    /// Words that give a sensitive topic away, by topic, in small letters; one that ends with `*` is the beginning of others.
    pub giveaways: BTreeMap<String, Vec<String>>,
    /// How many parts a text message has at most.
    pub most_parts: usize,
    /// Where a link survives up to which length.
    pub channels: Vec<ChannelLimit>,
    /// Ends of host names that only an intranet has.
    pub intranet_ends: Vec<String>,
}
read_fields!(only HandoutRules {
    version, source, status, valid_days, crisis, most_services, most_crisis, longest_text, file_name,
    pictograms, signpost_pictogram, giveaways, most_parts, channels, intranet_ends
});

/// A way to send a link, and how long one may be there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChannelLimit {
    /// Its id.
    pub id: String,
    /// Characters of the link with its address.
    pub longest: usize,
}
read_fields!(only ChannelLimit { id, longest });
