//! What a host page brings along beside the one form it shows: a directory and instruments under a licence of the trust.
//! Checked like what is built in and worked into the content. In the chunk `case`.

use std::rc::Rc;

use super::config::HostConfig;
use super::embedded_form::{refused, with_form};
use crate::app::core::{Fault, View};
use crate::catalogue::with_directory;
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::directory::Directory;
use crate::domain::messages::Messages;
use crate::domain::scoring::pack::{PackContext, PackRefusal, read};
use crate::domain::time::Timestamp;

/// The content with all that a page brings, and what to show.
///
/// # Errors
/// The sentence for the first thing that is refused, by name.
pub(super) fn with_host_content(
    content: &ClinicalContent,
    words: &dyn Messages,
    config: &HostConfig,
    now: Timestamp,
) -> Result<(ClinicalContent, View), Fault> {
    let mut with = content.clone();
    if let Some(json) = &config.directory {
        with = read_directory(&with, json).map_err(|error| refused("directory", &error))?;
    }
    for (questionnaire, scoring) in &config.packs {
        let known = PackContext { content: &with, today: now.date(), in_use: &|_| false };
        let pack = read(questionnaire.as_bytes(), scoring.as_bytes(), &known).map_err(|reasons| {
            let why = |refusal: &PackRefusal| {
                let why = words.say(refusal.key, &[("found", refusal.found.clone())]);
                let file = ("file", refusal.file.name().to_owned());
                words.say("pack-refused-at", &[file, ("path", refusal.path.clone()), ("why", why)])
            };
            refused("packs", &reasons.iter().map(why).collect::<Vec<_>>().join("; "))
        })?;
        let scoring = &pack.instrument.scoring;
        let mut topics = (*with.instrument_topics).clone();
        topics.extend(scoring.topic.clone().map(|topic| (scoring.instrument.clone(), topic)));
        with.instrument_topics = Rc::new(topics);
        with.instruments.push(pack.instrument);
    }
    with_form(with, config)
}

/// The content with the directory that lies beside the app.
///
/// # Errors
/// The sentence for why it cannot be used.
pub(super) fn with_own_directory(content: &ClinicalContent, json: &str) -> Result<ClinicalContent, Fault> {
    read_directory(content, json).map_err(|error| Fault::naming("directory-refused", error))
}

fn read_directory(content: &ClinicalContent, json: &str) -> Result<ClinicalContent, String> {
    let directory = Directory::from_json(json).map_err(|error| error.to_string())?;
    with_directory(content, Rc::new(directory)).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests;
