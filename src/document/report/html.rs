//! The report as one HTML file: no script, no outside reference, black on white, readable in a minute.
//!
//! It is read on a screen, on a phone, and printed on A4 from any engine. The style stands inside the file,
//! because the file leaves the device alone. The title holds the reference, never the person's name.

use super::blocks::BlockWriter;
use super::model::CourtReport;
use super::sheets::sheets;
use crate::document::markup::escape;
use crate::domain::case::ReportKind;
use crate::domain::messages::Messages;

const STYLE: &str = include_str!("report.css");

/// Writes the report.
pub fn to_html(report: &CourtReport, messages: &dyn Messages) -> String {
    let text = |key: &str| escape(&messages.text(key));
    let mut writer = BlockWriter::new(report, messages);
    writer.alone(format!("<h1>{}</h1>\n", text("report-title")), 1300, true);
    report.sections.iter().for_each(|section| writer.section(section));
    let bodies = sheets(&writer.blocks, escape);

    let reference = escape(&report.reference);
    let version = match report.kind {
        ReportKind::Draft => text("report-draft"),
        ReportKind::Final => escape(&messages.say("report-version", &[("version", report.version.to_string())])),
    };
    let marking = text("report-marking");
    let running = format!("<span>{reference}</span> <span>{version}</span> <span>{marking}</span>");
    let watermark = match report.kind {
        ReportKind::Draft => format!("<div class=\"watermark\" aria-hidden=\"true\">{version}</div>\n"),
        ReportKind::Final => String::new(),
    };
    let mut html = format!(
        "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"robots\" content=\"noindex\">\n\
         <title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n",
        escape(&messages.say("report-document-title", &[("reference", report.reference.clone())])),
    );
    let of = bodies.len();
    for (number, body) in (1..).zip(&bodies) {
        let page = escape(&messages.say("report-page", &[("page", number.to_string()), ("of", of.to_string())]));
        html.push_str(&format!(
            "<section class=\"sheet\" aria-label=\"{page}\">\n{watermark}<p class=\"running\">{running}</p>\n\
             <div class=\"body\">\n{body}</div>\n<p class=\"running foot\">{running} <span>{page}</span></p>\n</section>\n",
        ));
    }
    html.push_str("</main>\n</body>\n</html>\n");
    html
}
