//! One service on the sheet: what it does, when and where, how to reach it; and an appointment there.

use super::markup::{fixed, own, phone, web};
use super::model::{HandoutAppointment, HandoutService};
use super::pictograms::pictogram;
use super::words::Words;

/// The card of a service, the `at`th of the sheet.
pub(super) fn card(service: &HandoutService, at: usize, words: &Words) -> String {
    let row = |key: &str, picture: &str, said: String| {
        if said.is_empty() {
            return said;
        }
        format!("<div><dt>{}{}</dt><dd>{said}</dd></div>\n", pictogram(picture), fixed(words, key, &[]))
    };
    let contacts = &service.contacts;
    let rows = [
        row("what", "info", own(&service.what)),
        row("when", "clock", open_when(service, words)),
        row("where", "place", own(&service.place)),
        row("bring", "bag", own(&service.bring)),
        row("phone", "phone", phone(&contacts.phone)),
        row("text", "message", own(&contacts.text)),
        row("email", "email", own(&contacts.email)),
        row("web", "web", web(&contacts.web)),
    ]
    .concat();
    let meeting = service.appointment.as_ref().map(|appointment| meeting(service, appointment, words));
    let checked = service
        .checked
        .map(|day| format!("<p class=\"small\">{}</p>\n", fixed(words, "checked-on", &[("date", &words.date(day))])));
    let name = [&service.name, &service.place].into_iter().find(|name| !name.is_empty());
    format!(
        "<article class=\"card\" aria-labelledby=\"service-{at}\">\n<h2 id=\"service-{at}\">{}{}</h2>\n{}{}<dl>\n{rows}</dl>\n</article>\n",
        pictogram(&service.category),
        name.map_or_else(|| fixed(words, "where", &[]), |name| own(name)),
        checked.unwrap_or_default(),
        meeting.unwrap_or_default(),
    )
}

fn open_when(service: &HandoutService, words: &Words) -> String {
    let lines = words.hours(&service.hours);
    if lines.is_empty() && service.hours_note.is_empty() && !service.contacts.phone.is_empty() {
        return fixed(words, "ask-hours", &[]);
    }
    let items: String = lines.iter().map(|line| format!("<li>{}</li>", own(line))).collect();
    let list = if items.is_empty() { items } else { format!("<ul class=\"hours\">{items}</ul>") };
    let note = own(&service.hours_note);
    if note.is_empty() { list } else { format!("{list}<p>{note}</p>") }
}

fn meeting(service: &HandoutService, appointment: &HandoutAppointment, words: &Words) -> String {
    let paragraph = |text: String| if text.is_empty() { text } else { format!("<p>{text}</p>\n") };
    let change = (!service.contacts.phone.is_empty()).then(|| fixed(words, "appointment-change", &[]));
    format!(
        "<div class=\"meeting\">\n<h3>{}{}</h3>\n<p class=\"when\">{}</p>\n{}{}</div>\n",
        pictogram("calendar"),
        fixed(words, "appointment", &[]),
        own(&words.moment(appointment.day, appointment.minutes)),
        paragraph(own(&appointment.words)),
        paragraph(change.unwrap_or_default()),
    )
}
