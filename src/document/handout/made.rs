//! A handout in every form: what the app gives, and what another program gets.

use super::build::{BuiltHandout, HandoutSource, build};
use super::calendar::to_ics;
use super::channels::{HandoutChannel, ToHandOver, channels};
use super::code::{HandoutCode, codes};
use super::frame::HandoutFrame;
use super::request::{HandoutRefusal, HandoutRequest};
use super::sheet::to_sheet;
use super::sms::{TextMessage, to_sms};
use super::wire::write_signed;
use crate::domain::handout::{AddressWarning, address_warnings};

/// A handout in every form.
#[derive(Clone, Debug, PartialEq)]
pub struct MadeHandout {
    /// What it holds, and what was left off.
    pub built: BuiltHandout,
    /// Its bytes.
    pub frame: HandoutFrame,
    /// The link; none without the address of the page that opens it.
    pub link: Option<String>,
    /// The codes: one, or several where it is too large for one; none without a link.
    pub codes: Vec<HandoutCode>,
    /// Why there is no code, though there is a link: it is still a sheet, a message and a link.
    pub without_code: Option<HandoutRefusal>,
    /// Why whoever gets the link may not reach the page.
    pub warnings: Vec<AddressWarning>,
    /// The sheet of paper, as HTML.
    pub sheet: String,
    /// The text message.
    pub message: TextMessage,
    /// The appointments, as a calendar file; none without one.
    pub ics: Option<String>,
    /// Where each of them arrives whole.
    pub channels: Vec<HandoutChannel>,
}

/// Makes it. `address` is that of the page that opens it.
///
/// # Errors
/// [`HandoutRefusal`]: what is wrong with the request or the address, and where.
pub fn make(
    source: HandoutSource<'_>,
    request: &HandoutRequest,
    address: Option<&str>,
) -> Result<MadeHandout, HandoutRefusal> {
    let HandoutSource { content, messages, key, .. } = source;
    let built = build(source, request)?;
    let handout = &built.handout;
    let frame = write_signed(handout, key).map_err(|_| HandoutRefusal::TooLarge)?;
    let (mut link, mut drawn, mut without_code, mut warnings) = (None, Vec::new(), None, Vec::new());
    if let Some(address) = address {
        warnings = address_warnings(address, &content.rules)?;
        link = Some(format!("{address}#{}", frame.fragment()));
        match codes(address, handout, key) {
            Ok(all) => drawn = all,
            Err(refusal) => without_code = Some(refusal),
        }
    }
    let message = to_sms(handout, content);
    let what = ToHandOver { link: link.as_deref(), codes: &drawn, message: &message };
    Ok(MadeHandout {
        channels: channels(&content.rules, messages, what),
        sheet: to_sheet(handout, content, &drawn, key),
        ics: to_ics(handout, content, request.discreet),
        frame,
        link,
        codes: drawn,
        without_code,
        warnings,
        message,
        built,
    })
}
