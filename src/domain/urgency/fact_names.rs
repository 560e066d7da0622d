//! Which facts the forms and instruments can give: a rule that asks for any other could never fire.

use super::rule_check::RuleError;
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::questionnaire::Reason;

/// Can this content give a fact of this name, and this code as one of its values?
fn provides(content: &ClinicalContent, fact: &str, value: Option<&str>) -> bool {
    let sexes = ["male", "female"];
    match fact {
        "person:age" | "contact:stopped" | "screening:below-threshold" | "screening:open" => value.is_none(),
        "contact:point" => {
            let points = content.codes("points-of-intervention");
            value.is_none_or(|value| points.iter().any(|point| point.code == value))
        }
        "person:sex" => value.is_none_or(|value| sexes.contains(&value)),
        _ => {
            if let Some((form, item)) = fact.split_once('.') {
                let (item, reason) = item.strip_suffix(":reason").map_or((item, false), |item| (item, true));
                let Some(item) = content.questionnaire(form).and_then(|q| q.item(item)) else { return false };
                match value {
                    Some(value) if reason => Reason::ALL.iter().any(|reason| reason.code() == value),
                    Some(value) => item.option_coded(value).is_some(),
                    None => true,
                }
            } else if let Some((id, what)) = fact.split_once(':') {
                let Some(instrument) = content.instrument(id) else { return false };
                let scoring = &instrument.scoring;
                match (what, value) {
                    ("total" | "incomplete" | "positive", value) => value.is_none(),
                    ("rule", value) => value.is_none_or(|value| scoring.rules.iter().any(|rule| rule.id == value)),
                    ("flag", Some(flag)) => {
                        let mut ids =
                            scoring.flags.iter().map(|f| &f.id).chain(scoring.total_flags.iter().map(|f| &f.id));
                        ids.any(|id| id == flag)
                    }
                    ("flag", None) => true,
                    _ => false,
                }
            } else {
                false
            }
        }
    }
}

impl ClinicalContent {
    /// Refuses rules that ask for facts which neither a form nor an instrument provides.
    pub fn check_rules(&self) -> Result<(), RuleError> {
        let knows = |fact: &str, value: Option<&str>| provides(self, fact, value);
        self.urgency.check_facts(knows)?;
        self.needs.check_facts(knows)?;
        self.safety.check_facts(knows)?;
        self.adult.check_facts(knows)?;
        self.suggestions.check_facts(knows)
    }
}
