// handout.html: opens a handout that stands in the page's own address, after the `#`, which no server is sent. Nothing is fetched
// and nothing is kept; script/handout.mjs puts this, its styles and the sentences into one file.
import { make } from "./dom.js";
import { canInflate } from "./inflate.js";
import { pageOf, shownCleared, shownError, shownHandout } from "./page.js";
import { read } from "./read.js";
import { Refused } from "./refused.js";
import { tableFor } from "./words.js";

/** The blocks of data that have come. This script stands after the keys and the first table, and before the rest. */
const blocks = () => [...document.querySelectorAll("script[type='application/json']")].map((block) => JSON.parse(block.textContent));
const tablesOf = (all) => all.filter(({ language }) => language);
let tables = tablesOf(blocks());
/** The keys of the teams that whoever has this page knows. */
const keys = [].concat(...blocks().map(({ keys = [] }) => keys));
const english = tables.find(({ language }) => language === "en") || tables[0];
/** The whole page is here: the other languages, and what checks a signature. */
const loaded = new Promise((done) => (document.readyState === "loading" ? addEventListener("DOMContentLoaded", done) : done()));
const verifier = () => loaded.then(() => globalThis.verifyEd25519);
const app = document.getElementById("app");

/** What is shown: a handout and who signed it, an error by its name, or neither once the page is cleared. */
let shown = {};
/** The table that was chosen here, if one was. */
let chosen;
let large = false;
let times = 0;
/** Until what was drawn is on the screen, in milliseconds. */
const PAINT = 60;

const today = () => {
  const now = new Date();
  return now.getFullYear() * 10000 + (now.getMonth() + 1) * 100 + now.getDate();
};

/** An address bar changes what is not ASCII into bytes: back to the characters that mail programs put there. */
const fragment = () =>
  location.hash.replace(/(?:%[89a-f][0-9a-f])+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes;
    }
  });

const button = (key, words, onclick, more) =>
  make("button", Object.assign({ type: "button", id: key, onclick }, more), words);

/** Languages by their own names; the one in use is marked. */
const languages = (page) =>
  make(
    "div",
    { role: "group", "aria-label": page.words.say("choose-language"), class: "languages" },
    ...tables.map((table) => {
      const { language, direction } = table;
      const choose = () => {
        chosen = table;
        draw(`language-${language}`);
      };
      const pressed = String(language === page.words.language);
      return button(`language-${language}`, table["language-name"], choose, { lang: language, dir: direction, "aria-pressed": pressed });
    }),
  );

const tools = (page) => {
  const resize = () => {
    large = !large;
    draw("size");
  };
  return make(
    "div",
    { class: "tools" },
    languages(page),
    button("size", page.say(large ? "smaller" : "larger"), resize),
    shown.handout && button("print", page.say("print"), () => print()),
    shown.handout && button("clear", page.say("clear"), clear),
  );
};

/** Draws the page; then the focus is where it was, or on the heading. */
const draw = (focus) => {
  const { handout, signature, error } = shown;
  const theirs = handout && tableFor(tables, handout.language);
  const page = pageOf(chosen || theirs || english, english, handout, today());
  const { title, under, main, foot } = handout ? shownHandout(page, chosen || theirs, signature, keys.length > 0) : error ? shownError(page, error) : shownCleared(page);
  const root = document.documentElement;
  root.lang = page.words.language;
  root.dir = page.words.direction;
  root.className = large ? "large" : "";
  document.title = page.words.say("title");
  const heading = make("h1", { tabindex: "-1", id: "title" }, title || page.say("title"));
  const parts = [make("header", {}, heading, under, tools(page)), make("main", { class: handout ? undefined : "alone" }, ...main), make("footer", {}, ...foot)];
  app.textContent = "";
  app.append(...parts);
  app.hidden = false;
  const focused = focus && document.getElementById(focus);
  if (focused) focused.focus();
};

/** Draws what has changed by itself, under the hands of whoever reads. */
const redraw = () => draw((document.activeElement || {}).id);

/** Takes everything away: from the page, and from the address bar. */
const clear = () => {
  history.replaceState(null, "", location.pathname + location.search);
  shown = {};
  times += 1;
  draw("title");
};

const refusal = (error) => ({ error: error instanceof Refused ? error.page : "not-canonical" });

/** Shows what stands in the address now. */
const show = async (focus) => {
  times += 1;
  const time = times;
  // Another address may have come meanwhile, or the page was cleared.
  const gone = () => time !== times;
  const found = canInflate() ? await read(fragment(), keys, verifier).catch(refusal) : { error: "old-browser" };
  // Its language may still be on its way.
  if (found.handout && !tableFor(tables, found.handout.language)) await loaded;
  if (gone()) return;
  shown = found;
  large = large || Boolean(found.handout && found.handout.largePrint);
  draw(focus);
  if (!found.check) return;
  // Painted first: on a slow phone the check takes longer than all the rest.
  await new Promise((done) => setTimeout(done, PAINT));
  const checked = await found.check().then((signature) => ({ handout: found.handout, signature }), refusal);
  if (gone()) return;
  shown = checked;
  if (checked.error) draw("title");
  else redraw();
};

// What stands on the page until then says that it does not work here; it is seen only if that is so.
app.hidden = true;
addEventListener("hashchange", () => show("title"));
loaded.then(() => {
  const more = tablesOf(blocks());
  if (more.length === tables.length) return;
  tables = more;
  if (!app.hidden) redraw();
});
show().catch((error) => {
  app.hidden = false;
  throw error;
});
