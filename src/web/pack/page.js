// What is on the page: the question for the passphrase, a pack, or why there is none. Texts of a pack are shown as text,
// whatever they hold.
import { make, plain, words as own } from "../handout/dom.js";
import * as links from "../handout/links.js";

/** The fixed sentences. */
export class Words {
  constructor(table) {
    this.table = table;
  }

  say(key, places = {}) {
    const sentence = typeof this.table[key] === "string" ? this.table[key] : key;
    return sentence.replace(/\{ ([a-z]+) \}/g, (place, name) => (Object.prototype.hasOwnProperty.call(places, name) ? places[name] : place));
  }

  /** A day, yyyy-mm-dd, in words; anything else as it is. */
  date(day) {
    const [, year, month, number] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) || [];
    const name = this.say("months").split(" ")[Number(month) - 1];
    return name ? this.say("date", { day: String(Number(number)), month: name, year }) : day;
  }
}

const button = (words, key, onclick, more) => make("button", Object.assign({ type: "button", id: key, onclick }, more), words.say(key));
const line = (text) => make("p", {}, text);

/** The question for the passphrase; beside it what was wrong with the last. */
export const shownQuestion = (words, number, error, submit, typed = "") => {
  const field = make("input", {
    id: "passphrase", type: "text", autocomplete: "off", autocapitalize: "characters", autocorrect: "off", spellcheck: "false",
    "aria-describedby": error ? "passphrase-hint passphrase-error" : "passphrase-hint", "aria-invalid": error ? "true" : undefined,
  });
  // A slip is looked for in what stands there.
  field.value = typed;
  const form = make(
    "form",
    {},
    make("label", { for: "passphrase" }, words.say("passphrase")),
    make("p", { id: "passphrase-hint", class: "small" }, words.say("passphrase-hint")),
    error && make("p", { id: "passphrase-error", class: "error", role: "alert" }, words.say(`error-${error.name}`, { group: error.group, number })),
    field,
    make("button", { type: "submit", id: "open" }, words.say("open")),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit(field.value);
  });
  return { title: words.say("title"), main: [make("p", { class: "number" }, words.say("number", { number })), line(words.say("what")), line(words.say("ask")), form] };
};

/** The wait. */
export const shownOpening = (words) => ({ title: words.say("title"), main: [make("p", { role: "status" }, words.say("opening"))] });

/** A file to be chosen. */
const chooser = (words, choose) => {
  const field = make("input", { id: "file", type: "file" });
  field.addEventListener("change", () => field.files[0] && choose(field.files[0]));
  return make("p", {}, make("label", { for: "file" }, words.say("choose")), make("br"), field);
};

/** Why there is nothing to open; where a file can be opened instead, choosing it. */
export const shownError = (words, { name }, choose) => ({
  title: words.say(`error-${name}`),
  main: [line(words.say(`error-${name}-do`)), choose && chooser(words, choose)],
});

/** Nothing, because somebody wanted nothing to be seen. */
export const shownCleared = (words) => ({ title: words.say("cleared"), main: [line(words.say("cleared-do"))] });

/** A number to ring, as a link where it is one. */
const phone = (number) => {
  const href = links.phone(number);
  return href ? make("a", { href }, plain(number)) : own(number);
};

/** That the day is over: it is shown when somebody asks for it all the same. */
export const shownLate = (words, pack, show) => ({
  title: words.say("late", { date: words.date(pack.until) }),
  main: [
    make("p", { class: "notice" }, words.say("late-do"), " ", pack.sender.phone && phone(pack.sender.phone)),
    button(words, "late-show", show),
  ],
});

/** Who signed it, as far as this page tells. */
const signedBy = (words, { state, name, key }, hasKeys) => {
  const said = {
    trusted: "signed",
    unknown: hasKeys ? "signed-unknown" : "signed-no-list",
    "not-signed": hasKeys ? "not-signed-here" : "not-signed",
    "not-checked": "not-checked",
  };
  return line(words.say(said[state], { name, key }));
};

/** A pack. */
export const shownPack = (words, pack, { number, late, signature, hasKeys }, print, clear) => {
  const { person, sender, service } = pack;
  const row = (key, ...said) => {
    const whole = said.filter(Boolean);
    return whole.length > 0 && make("div", { class: "row" }, make("dt", {}, words.say(key)), make("dd", {}, ...whole));
  };
  const told = (text, otherwise) => (text ? own(text) : words.say(otherwise || "unknown"));
  const section = (key, ...rows) => make("section", { "aria-labelledby": key }, make("h2", { id: key }, words.say(key)), make("dl", {}, ...rows));
  const needs = pack.needs.length ? make("ul", {}, ...pack.needs.map((need) => make("li", {}, own(need)))) : words.say("no-needs");
  return {
    title: service ? words.say("opened", { service }) : words.say("opened-untitled"),
    tools: [button(words, "print", print), button(words, "clear", clear)],
    main: [
      late && make("p", { class: "notice" }, words.say("late", { date: words.date(pack.until) })),
      make("div", { class: "notice" }, signedBy(words, signature, hasKeys), ...["not-whole", "not-back"].map((key) => line(words.say(key)))),
      section("person", row("name", told(person.name)), row("birth", told(person.birth)), row("contact", make("strong", {}, told(person.contact, "contact-unknown")))),
      section("why", row("purpose", pack.purpose && own(pack.purpose)), row("needs", needs), row("words", pack.words && own(pack.words)), row("consent", told(pack.consent))),
      section(
        "sender",
        row("name", told(sender.name), sender.team && make("br"), sender.team && own(sender.team)),
        row("phone", sender.phone && phone(sender.phone)),
        row("reference", pack.reference && own(pack.reference)),
        row("made", pack.made && words.date(pack.made)),
        row("until", pack.until && words.date(pack.until)),
        row("directory", pack.directory && own(pack.directory)),
      ),
      make("p", { class: "small" }, words.say("number", { number })),
    ],
  };
};
