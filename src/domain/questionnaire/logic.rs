//! Logic of other people's questionnaires that is not carried out here: expressions, scripts, what they read. Left out, it
//! would change what is asked or what an answer is, so it is refused by its name: in a trust's pack by
//! `scoring::pack`, in the questionnaire of a host page by `app/host`.

use serde_json::Value as Json;

use crate::domain::read_json::Node;

/// Extensions, by the end of their address, that change what is asked or what an answer is.
const LOGIC: [&str; 12] = [
    "variable",
    "targetConstraint",
    "questionnaire-constraint",
    "script",
    "cqf-library",
    "cqf-calculatedValue",
    "cqf-initialValue",
    "sdc-questionnaire-launchContext",
    "sdc-questionnaire-itemPopulationContext",
    "sdc-questionnaire-sourceStructureMap",
    "sdc-questionnaire-targetStructureMap",
    "sdc-questionnaire-subQuestionnaire",
];
/// The field of an extension that holds an expression.
pub const EXPRESSION: &str = "valueExpression";

/// Is this the address of an extension with logic that is not carried out?
pub fn is_logic(url: &str) -> bool {
    let end = url.rsplit('/').next().unwrap_or(url);
    LOGIC.contains(&end) || end.to_ascii_lowercase().ends_with("expression")
}

/// The first such logic in a questionnaire, wherever it stands: its place, and its name.
pub fn find_logic(json: &Json) -> Option<(String, String)> {
    find(&Node::root(json), "")
}

/// In a value in a field of this name.
fn find(node: &Node<'_>, name: &str) -> Option<(String, String)> {
    match node.json() {
        Json::Object(_) => node.entries().into_iter().flatten().find_map(|(field, inner)| match field {
            "url" if name == "extension" => {
                inner.json().as_str().filter(|url| is_logic(url)).map(|url| (node.path(), url.to_owned()))
            }
            EXPRESSION => Some((node.path(), field.to_owned())),
            _ => find(&inner, field),
        }),
        Json::Array(_) => node.list().into_iter().flatten().find_map(|inner| find(&inner, name)),
        _ => None,
    }
}
