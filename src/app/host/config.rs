//! What a host page brings along: what is shown, a directory, instruments, one questionnaire, answers. As texts, read once
//! there is a content to check them against.

use crate::app::core::View;
use crate::catalogue::BuiltInPack;

/// The texts, as the page gave them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HostConfig {
    /// What is shown.
    pub view: View,
    /// A directory of services in place of the built-in one.
    pub directory: Option<String>,
    /// Instruments under a licence of the trust: `questionnaire.json` and `scoring.json` of each.
    pub packs: Vec<(String, String)>,
    /// The built-in instrument that is shown alone, where it came as a file of its own.
    pub pack: Option<BuiltInPack>,
    /// A FHIR Questionnaire to be asked, without a score.
    pub questionnaire: Option<String>,
    /// Answers by form and question, for whatever is begun.
    pub prefill: Option<String>,
    /// The name in the header.
    pub brand: Option<String>,
    /// Minutes without a touch after which it locks, where that is less than the device says.
    pub idle_minutes: Option<u32>,
    /// May it work without keeping anything, where the browser denies storage? Only our one file asks for it: a page that
    /// is served can be served to a browser that keeps.
    pub memory: bool,
}
