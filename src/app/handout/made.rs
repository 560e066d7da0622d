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
    // One too large for a code is still a sheet, a message and a link.
    let codes = reader.and_then(|reader| codes(reader, handout).ok()).unwrap_or_default();
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{Text, load};
    use crate::document::handout::ServiceChoice;

    // A link to the app itself would be a dead end outside, and would name whose it is.
    #[test]
    fn without_the_address_of_a_page_for_handouts_there_is_paper_and_no_code() {
        let content = load().unwrap();
        let services = vec![ServiceChoice { id: "nm-food-bank".into(), ..ServiceChoice::default() }];
        let (crisis, valid_until, team) = Default::default();
        let request = HandoutRequest {
            made: jiff::civil::date(2026, 11, 28),
            services,
            language: "en".into(),
            large_print: false,
            discreet: false,
            crisis,
            valid_until,
            team,
        };
        let made = make(&content, &Text::english(), &request, None).unwrap();
        assert!(made.link.is_none() && made.codes.is_empty() && !made.sheet.contains("M0 0h"));
        let made = make(&content, &Text::english(), &request, content.directory.handout_reader.as_deref()).unwrap();
        assert!(made.codes.len() == 1 && made.sheet.contains("M0 0h"));
    }
}
