//! The one form or instrument that a host page shows: a built-in one by its id, or a FHIR Questionnaire of the page's own. In
//! the chunk `interview`: a lone instrument needs no other.

use std::rc::Rc;

use super::config::HostConfig;
use crate::app::core::{Fault, View};
use crate::catalogue;
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::questionnaire::{Questionnaire, find_logic};
use crate::domain::read_json::parse_json;

/// The sentence for something of the page that cannot be used.
pub(super) fn refused(what: &str, why: &str) -> Fault {
    Fault::naming("input-refused", format!("{what}: {why}"))
}

/// What is known where one form is all there is.
pub(super) fn alone(config: &HostConfig) -> Result<(ClinicalContent, View), Fault> {
    let content = catalogue::content_of(config.pack.as_ref());
    with_form(content.map_err(|error| Fault::naming("fault-catalogue", error.to_string()))?, config)
}

/// The content with the questionnaire of the page, and what to show: one that came without a view is shown itself.
///
/// # Errors
/// The sentence for why it cannot be shown.
pub(super) fn with_form(mut content: ClinicalContent, config: &HostConfig) -> Result<(ClinicalContent, View), Fault> {
    let mut view = config.view.clone();
    if let Some(json) = &config.questionnaire {
        let form = questionnaire(json).map_err(|why| refused("questionnaire", &why))?;
        if catalogue::is_built_in(&form.id) || content.questionnaire(&form.id).is_some() {
            return Err(refused("questionnaire", &format!("there is one with the id \"{}\" already", form.id)));
        }
        view = View::Instrument(form.id.clone());
        content.forms.push(Rc::new(form));
    }
    if let View::Instrument(id) = &view
        && content.questionnaire(id).is_none()
    {
        let known: Vec<&str> = content.instruments.iter().map(|known| known.scoring.instrument.as_str()).collect();
        return Err(refused("instrument", &format!("there is no \"{id}\"; there are: {}", known.join(", "))));
    }
    Ok((content, view))
}

/// FHIR asks a Questionnaire for no id, address or version; ours go by them, so what is missing is put in.
fn questionnaire(json: &str) -> Result<Questionnaire, String> {
    let mut json = parse_json(json.as_bytes()).map_err(|error| error.to_string())?;
    if let Some((place, name)) = find_logic(&json) {
        return Err(format!("{place}: {name} is logic that Liaison does not carry out"));
    }
    let Some(fields) = json.as_object_mut() else { return Err("expected an object".into()) };
    for (name, value) in [("id", "questionnaire"), ("version", "1"), ("title", "")] {
        fields.entry(name).or_insert_with(|| value.into());
    }
    let id = fields.get("id").and_then(|id| id.as_str()).unwrap_or_default();
    let address = ["urn:liaison:questionnaire:", id].concat();
    fields.entry("url").or_insert_with(|| address.into());
    Questionnaire::from_value(&json).map(Questionnaire::with_words_once).map_err(|error| error.to_string())
}
