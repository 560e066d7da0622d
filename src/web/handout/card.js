// One service: what it does, when and where, how to reach it; and an appointment there.
import { calendarFile } from "./calendar.js";
import { make, plain } from "./dom.js";
import { hoursInWords } from "./hours.js";
import * as links from "./links.js";
import { pictogram, pictogramOf } from "./pictograms.js";

const CALENDAR_NAME = "appointment.ics";

/** A line of the card; nothing where there is nothing to say. */
const row = (page, key, picture, ...said) => {
  const whole = said.filter(Boolean);
  return whole.length > 0 && make("div", { class: "row" }, make("dt", {}, pictogram(picture), page.say(key)), make("dd", {}, ...whole));
};

/** What can be pressed, if it is an address that may be. */
const link = (href, text) => (href ? make("a", { href, rel: "noopener noreferrer" }, text) : text);

const reach = (page, { phone, text, email, web }) => {
  const site = links.web(web);
  return [
    row(page, "phone", "phone", phone && link(links.phone(phone), plain(phone))),
    row(page, "text", "message", text && link(links.message(text), plain(text))),
    row(page, "email", "email", email && link(links.email(email), plain(email))),
    row(page, "web", "web", web && link(site, plain(site ? links.shown(site) : web))),
  ];
};

const openWhen = (page, { hours, hoursNote, contacts }) => {
  const lines = hoursInWords(hours, page.words);
  const list = lines.length > 0 && make("ul", {}, ...lines.map((line) => make("li", {}, line)));
  const asked = !lines.length && !hoursNote && contacts.phone && page.say("ask-hours");
  return row(page, "when", "clock", list, hoursNote && make("p", {}, page.own(hoursNote)), asked);
};

/** Saves the appointment as a file that a calendar opens. */
const save = (text) => {
  const href = URL.createObjectURL(new Blob([text], { type: "text/calendar" }));
  const file = make("a", { href, download: CALENDAR_NAME });
  document.body.append(file);
  file.click();
  file.remove();
  setTimeout(() => URL.revokeObjectURL(href), 60000);
};

const meeting = (page, service) => {
  const { words, handout, today } = page;
  const { appointment, contacts } = service;
  if (!appointment) return undefined;
  const past = appointment.day < today;
  const { day, minutes } = appointment;
  const when = minutes
    ? words.longDate(day, "appointment-when", { time: words.time(minutes) })
    : words.longDate(day, "appointment-day");
  const saves = (key, onlyTime) => {
    const onclick = () => save(calendarFile(service, handout, words, onlyTime));
    return make("button", { type: "button", onclick }, page.say(key));
  };
  return make(
    "div",
    { class: "meeting" },
    make("h3", {}, pictogram("calendar"), page.say("appointment")),
    make("p", { class: "when" }, when),
    past && make("p", {}, page.say("appointment-past")),
    appointment.words && make("p", {}, page.own(appointment.words)),
    !past && contacts.phone && make("p", {}, page.say("appointment-change")),
    !past && make("p", { class: "small" }, page.say("appointment-save-why")),
    !past && saves("appointment-save", false),
    !past && saves("appointment-save-time", true),
  );
};

/** The card of a service, the `at`th of the page. */
export const card = (page, service, at) => {
  const { name, what, where, bring, contacts, checked, category } = service;
  const id = `service-${at}`;
  return make(
    "article",
    { class: "card", "aria-labelledby": id },
    make("h2", { id }, pictogramOf(category), page.own(name || where || page.words.say("where"))),
    meeting(page, service),
    make(
      "dl",
      {},
      row(page, "what", "info", what && page.own(what)),
      openWhen(page, service),
      row(page, "where", "place", where && page.own(where)),
      row(page, "bring", "bag", bring && page.own(bring)),
      ...reach(page, contacts),
    ),
    checked > 0 && make("p", { class: "small" }, page.say("checked-on", { date: page.words.date(checked) })),
  );
};
