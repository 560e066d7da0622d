//! The `Observation` of a score: the total where there is one, and everything a reader needs to trust it.
//!
//! A total stands in `valueInteger` only when the owner's rule gives one. A total scaled up from fewer answers is
//! another thing: it has a component of its own, so nobody who reads the value alone takes it for a total.

use serde_json::Value as Json;

use super::administration::Administration;
use super::json::{concept, object};
use super::score_writer::{ScoreWriter, coded};
use crate::domain::messages::Messages;
use crate::domain::scoring::score;

/// The score of one administration of an instrument; none for a form.
pub fn observation(of: &Administration<'_>, messages: &dyn Messages) -> Option<Json> {
    let instrument = of.instrument?;
    let score = score(instrument, &of.answers);
    let writer = ScoreWriter { of, messages, instrument, score: &score };
    let id = of.id();
    let (value, interpretation) = match score.total {
        Some(total) => (("valueInteger", total.into()), score.band.as_ref().map(|band| concept(band.label.clone()))),
        None => (("dataAbsentReason", writer.absent(writer.why_no_total(), writer.completeness())), None),
    };
    Some(object(vec![
        ("resourceType", "Observation".into()),
        ("id", [&id, "-score"].concat().into()),
        ("status", of.status.of_observation(score.complete() || score.prorated.is_some()).into()),
        ("category", vec![coded("http://terminology.hl7.org/CodeSystem/observation-category", "survey")].into()),
        ("code", writer.code()),
        ("subject", of.subject()),
        ("effectiveDateTime", of.at.iso().into()),
        ("performer", vec![Administration::practitioner(messages)].into()),
        value,
        ("interpretation", interpretation.into_iter().collect::<Vec<_>>().into()),
        ("method", instrument.scoring.variant.clone().map_or(Json::Null, concept)),
        ("note", writer.notes().into_iter().map(concept).collect::<Vec<_>>().into()),
        ("derivedFrom", vec![object(vec![("reference", ["QuestionnaireResponse/", &id].concat().into())])].into()),
        ("component", writer.components().into()),
    ]))
}
