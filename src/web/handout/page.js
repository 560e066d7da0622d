// What is on the page: a handout, or why there is none. Everything is made anew from the handout and the language; nothing of it
// is kept anywhere else.
import { card } from "./card.js";
import { make, plain, words as own } from "./dom.js";
import * as links from "./links.js";
import { pictogram } from "./pictograms.js";
import { Words } from "./words.js";

/** Lines that help whoever cannot read what was sent. */
const ALWAYS = [{ id: "999" }, { id: "111" }];

/** What all parts of a page need: its language, the handout, today as yyyymmdd, and texts made ready for it. */
export const pageOf = (table, english, handout, today) => {
  const words = new Words(table, english);
  const { direction } = words;
  return {
    words,
    handout,
    today,
    /** A fixed sentence; marked where English stands in. */
    say: (key, places) => (words.isEnglish(key) ? make("span", { lang: "en", dir: "ltr" }, words.say(key, places)) : words.say(key, places)),
    /** A text of the handout. */
    own: (text) => own(text, direction),
  };
};

const crisisLine = (page, { id, name, phone, words }) => {
  const fixed = id !== undefined;
  const known = fixed && page.words.has(`line-${id}-phone`);
  const part = (tag, key, text) => (known || text) && make(tag, {}, known ? page.say(`line-${id}-${key}`) : page.own(text));
  const number = known ? page.words.say(`line-${id}-phone`) : fixed ? id : phone;
  const href = links.phone(number);
  const shown = make("span", { class: "number" }, pictogram("phone"), plain(number));
  return make(
    "li",
    {},
    number && (href ? make("a", { href }, shown) : shown),
    part("strong", "name", name),
    part("p", "words", words),
  );
};

const crisis = (page, lines) =>
  lines.length > 0 &&
  make(
    "section",
    { class: "now", "aria-labelledby": "now" },
    make("h2", { id: "now" }, page.say("now")),
    make("ul", {}, ...lines.map((line) => crisisLine(page, line))),
  );

const notice = (said, where) => make("div", { class: where ? `notice ${where}` : "notice" }, pictogram("warning"), make("p", {}, said));

const team = (page, { name, phone }) => {
  const href = links.phone(phone);
  const number = phone && (href ? make("a", { href }, plain(phone)) : plain(phone));
  return make("p", { class: "team" }, page.say("given-by"), " ", name && make("strong", {}, page.own(name)), number && " ", number);
};

/** Who made it, as far as is known. Where a page knows teams, what is of none of them is said before all else: a number may be wrong. */
const madeBy = (page, { state, key, name }, hasKeys) => {
  // It has the place of a warning, which may come of it.
  if (state === "checking") return { warning: make("p", { role: "status" }, page.say("checking")) };
  const warns = state === "unknown" || (state === "not-signed" && hasKeys);
  const sentences = { trusted: "signed", unknown: "signed-unknown", "not-signed": hasKeys ? "not-signed-here" : "not-signed" };
  const said = page.say(sentences[state] || state, { key, name });
  return warns ? { warning: notice(said) } : { small: make("p", {}, said) };
};

/** A handout: crisis lines first, then a card a service. */
export const shownHandout = (page, asked, signature, hasKeys) => {
  const { words, handout, today } = page;
  const { made, validUntil, directoryVersion, services } = handout;
  const { warning, small } = madeBy(page, signature, hasKeys);
  const late = validUntil > 0 && today > validUntil;
  const until = { date: validUntil && words.date(validUntil) };
  /** A line of the page; some are for the screen only. */
  const line = (key, places, where) => make("p", { class: where }, page.say(key, places));
  return {
    under: validUntil > 0 && !late && line("valid-until", until),
    main: [
      warning,
      late && notice(page.say("out-of-date", until)),
      !asked && notice(page.say("no-such-language")),
      !words.whole && notice(page.say("partly"), "screen"),
      crisis(page, handout.crisis),
      ...services.map((service, at) => card(page, service, at)),
      handout.team && team(page, handout.team),
    ],
    foot: [
      line("about-you"),
      small,
      made > 0 && line("made-on", { date: words.date(made) }),
      directoryVersion && line("list-version", { version: directoryVersion }),
      words.language !== "en" && line("own-words", {}, "screen"),
      line("clear-why", {}, "screen"),
    ],
  };
};

/** Why there is nothing to see, and what to do. */
export const shownError = (page, name) => {
  const again = ["empty", "old-browser", "wrong-signature", "sealed"].includes(name) ? [] : ["error-do-again", "error-do-ask"];
  const steps = [`error-${name}-do`, ...again];
  return {
    title: page.say(`error-${name}`),
    main: [...steps.map((key) => make("p", {}, page.say(key))), crisis(page, ALWAYS)],
    foot: [],
  };
};

/** Nothing, because somebody wanted nothing to be seen. */
export const shownCleared = (page) => ({
  title: page.say("cleared"),
  main: [make("p", {}, page.say("cleared-do"))],
  foot: [],
});
