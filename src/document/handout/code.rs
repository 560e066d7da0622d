//! QR codes. The address of the reader is a segment of bytes, the frame one of digits: the densest that readers take without a
//! guess at the alphabet. What needs more than version 20 is split over several codes, each a whole handout with some of the
//! services: a larger code reads worse from paper.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

use super::model::Handout;
use super::request::HandoutRefusal;
use super::wire;
use crate::domain::team_key::TeamKey;

/// The largest: 97 modules a side.
const LARGEST: u8 = 20;
/// Modules without ink around a code.
const QUIET: i32 = 4;
/// Nanometres a module is printed at: 4 whole pixels at 150 dpi, 8 at 300, 16 at 600. At 3 one of two decoders no longer reads a
/// code that is blurred by a pixel (`script/handout-judges`).
const MODULE: i32 = 677_333;

/// A code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandoutCode {
    /// The picture, a whole unit a module.
    pub svg: String,
    /// Its dark modules, as the path of that picture.
    pub path: String,
    /// Modules of a side, with the quiet zone.
    pub side: i32,
    /// Its version, 1 to 20.
    pub version: u8,
    /// What it says: the address and the digits.
    pub says: String,
    /// How many of the services it holds.
    pub services: usize,
}

/// The codes of a handout: one, if that is small enough. Each is signed by itself.
///
/// # Errors
/// A service is too large for a code, or what stands around them is.
pub fn codes(address: &str, handout: &Handout, key: Option<&TeamKey>) -> Result<Vec<HandoutCode>, HandoutRefusal> {
    if let Some(whole) = code(address, handout, key)? {
        return Ok(vec![whole]);
    }
    let mut codes = Vec::new();
    let mut part = Handout { services: Vec::new(), ..handout.clone() };
    let mut fits: Option<HandoutCode> = None;
    for service in &handout.services {
        part.services.push(service.clone());
        if let Some(larger) = code(address, &part, key)? {
            fits = Some(larger);
            continue;
        }
        codes.extend(fits.take());
        part.services = vec![service.clone()];
        fits = code(address, &part, key)?;
        if fits.is_none() {
            return Err(HandoutRefusal::TooLargeForCode { service: service.name.clone() });
        }
    }
    codes.extend(fits);
    if codes.is_empty() { Err(HandoutRefusal::TooLarge) } else { Ok(codes) }
}

/// One code; none where it would be too large.
fn code(address: &str, handout: &Handout, key: Option<&TeamKey>) -> Result<Option<HandoutCode>, HandoutRefusal> {
    let digits = wire::write_signed(handout, key).map_err(|_| HandoutRefusal::TooLarge)?.digits();
    let before = format!("{address}#");
    let segments = [QrSegment::make_bytes(before.as_bytes()), QrSegment::make_numeric(&digits)];
    // A higher level of correction where the version has room for it.
    let made =
        QrCode::encode_segments_advanced(&segments, QrCodeEcc::Medium, Version::MIN, Version::new(LARGEST), None, true);
    Ok(made.ok().map(|made| HandoutCode {
        svg: svg(&path(&made), side(&made)),
        path: path(&made),
        side: side(&made),
        version: made.version().value(),
        says: before + &digits,
        services: handout.services.len(),
    }))
}

fn side(code: &QrCode) -> i32 {
    code.size() + 2 * QUIET
}

/// Runs of dark modules, a rectangle each.
fn path(code: &QrCode) -> String {
    let size = code.size();
    let mut path = String::new();
    for y in 0..size {
        let mut x = 0;
        while x < size {
            let run = (x..size).take_while(|x| code.get_module(*x, y)).count();
            if run > 0 {
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
            }
            x += i32::try_from(run).unwrap_or(size) + 1;
        }
    }
    path
}

fn svg(path: &str, side: i32) -> String {
    let width = side * MODULE;
    let length = format!("{}.{:06}mm", width / 1_000_000, width % 1_000_000);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{length}\" height=\"{length}\" viewBox=\"0 0 {side} {side}\" \
         shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path fill=\"#000\" d=\"{path}\"/></svg>"
    )
}
