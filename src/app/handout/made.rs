//! Everything that can be given of a handout. Used by the screen, which shows it, and by `reduce`, which gives it.

use crate::catalogue::handout_content;
use crate::document::handout::{
    AddressWarning, BuiltHandout, HandoutChannel, HandoutCode, HandoutRequest, HandoutSource, TextMessage, ToHandOver,
    address_warnings, build, channels, codes, to_sheet, to_sms, write,
};
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::messages::Messages;

/// A handout in every form.
#[derive(Clone, Debug, PartialEq)]
pub struct MadeHandout {
    /// What it holds, and what was left off.
    pub built: BuiltHandout,
    /// The name of its file, without an ending: it says nothing of what is in it.
    pub file_name: String,
    /// The sheet of paper, as HTML.
    pub sheet: String,
    /// The link; none where nobody knows the address of the page that opens it.
    pub link: Option<String>,
    /// The codes: one, or several where it is too large for one; none without a link.
    pub codes: Vec<HandoutCode>,
    /// The text message.
    pub message: TextMessage,
    /// Where each of them arrives whole.
    pub channels: Vec<HandoutChannel>,
    /// Why whoever gets the link may not reach the page.
    pub warnings: Vec<AddressWarning>,
}

/// Makes it.
///
/// # Errors
/// Why not, in words that name the place.
pub fn make(
    content: &ClinicalContent,
    messages: &dyn Messages,
    request: &HandoutRequest,
    reader: Option<&str>,
) -> Result<MadeHandout, String> {
    let handouts = handout_content().map_err(|error| error.to_string())?;
    let source = HandoutSource { content: &handouts, directory: &content.directory, messages };
    let built = build(source, request).map_err(|refusal| refusal.to_string())?;
    let handout = &built.handout;
    let link = match reader {
        Some(reader) => {
            let frame = write(handout).map_err(|error| error.to_string())?;
            Some(format!("{reader}#{}", frame.fragment()))
        }
        None => None,
    };
    let warned = reader.map_or(Ok(Vec::new()), |reader| address_warnings(reader, &handouts.rules));
    let codes =
        reader.map_or(Ok(Vec::new()), |reader| codes(reader, handout)).map_err(|refusal| refusal.to_string())?;
    let message = to_sms(handout, &handouts);
    let what = ToHandOver { link: link.as_deref(), codes: &codes, message: &message };
    Ok(MadeHandout {
        channels: channels(&handouts.rules, messages, what),
        warnings: warned.map_err(|refusal| refusal.to_string())?,
        file_name: handouts.rules.file_name.clone(),
        sheet: to_sheet(handout, &handouts, &codes),
        link,
        codes,
        message,
        built,
    })
}
