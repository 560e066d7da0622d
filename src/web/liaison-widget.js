// <liaison-widget>: Liaison on somebody else's page. Registers the element when it is imported: under its plain name if
// that is free, and always under its name with the version, so that two versions can stand on one page.
//
// It says nothing to the console, leaves no global behind, touches neither the address nor the title of the page, and
// keeps its styles in its own shadow root. What a page may set, call and hear is written down in liaison-widget.d.ts and
// held by a test; src/embed/element.rs is the other side.
//
// All scripts are in this one file (script/pack), so that nothing waits for a script that another names: the core is asked
// for when this file runs, and the instrument as soon as an element says which, beside it.
import css from "widget.css";
import * as program from "program";
import { core, prefetch } from "chunks";
import { part } from "parts";

/** For whoever has the element on the page and also calls the functions of the program. */
export { default as init, evaluate, handout, instruments, readDirectory, readHandout, ready, score, services } from "program";

const BROKEN = {
  loading: "Liaison is loading.",
  wasm: "Liaison cannot start here. This browser, or the policy of this page, does not allow WebAssembly, which Liaison is made of. Nothing was stored and nothing is lost. Ask your IT team to allow it for this site (script-src 'wasm-unsafe-eval').",
  load: "Liaison could not be loaded. Check the connection, then load this page again. Nothing is lost.",
  pack: "The questions could not be loaded. Check the connection, then load this page again. Nothing is lost.",
  "pack-damaged": "The questions were changed on their way here, so they are not shown. Nothing is lost. Tell whoever looks after this page: ",
  settings: "This page gave Liaison something it cannot use, so nothing was started. Tell whoever looks after this page: ",
  stopped: "Liaison has stopped. A fault in the program stopped it. What was shown as saved is saved on this device, sealed. Load this page again and unlock to go on.",
};
const DATA = ["directory", "brand", "policy", "packs", "prefill", "questionnaire"];

const here = new URL(PARTS, import.meta.url).href;

let started;
/** Starts the program, once for all elements of this version on a page. */
const load = () => {
  started ??= program.start();
  started.catch(() => (started = undefined));
  return started;
};

const packs = new Map();
/** A built-in instrument, as a file of its own: its text and what its hash begins with. */
const pack = async (id) => {
  const sha256 = PACKS[id];
  packs.set(id, packs.get(id) ?? fetch(`${here}packs/${id}-${sha256}.json`).then((answer) => (answer.ok ? answer.text() : Promise.reject())));
  try {
    return { id, sha256, text: await packs.get(id) };
  } catch (error) {
    packs.delete(id);
    throw Object.assign(new Error(id), { code: "pack" });
  }
};

const sheets = new WeakMap();
/** One style sheet for each document. */
const sheet = (document) => {
  if (!sheets.has(document)) {
    const made = new document.defaultView.CSSStyleSheet();
    made.replaceSync(css);
    sheets.set(document, made);
  }
  return sheets.get(document);
};

// Places that an app was taken out of, to be used again: Yew never lets go of the element it draws in (src/ui/app_mount.rs).
const free = [];
const place = (document) => {
  const at = free.findIndex(({ root }) => root.ownerDocument === document);
  if (at >= 0) return free.splice(at, 1)[0];
  const root = document.createElement("div");
  root.className = "liaison";
  return { root };
};

const mounted = new Set();
/** A fault of the program's own stops it for every element; it says nothing itself (script/build). */
const trapped = (fault) => {
  if (!(fault instanceof WebAssembly.RuntimeError)) return;
  if ([here, import.meta.url].some((place) => String(fault.stack).includes(place))) for (const element of [...mounted]) element[STOPPED]();
};
const STOPPED = Symbol("stopped");
const watched = { error: (event) => trapped(event.error), unhandledrejection: (event) => trapped(event.reason) };
const watch = (on) => {
  for (const [event, heard] of Object.entries(watched)) (on ? addEventListener : removeEventListener)(event, heard);
};

const text = (value) => (value === undefined || value === null ? undefined : typeof value === "string" ? value : JSON.stringify(value));

let count = 0;
const id = () => `${VERSION}-${Date.now().toString(36)}-${(count += 1)}`;

/** A file is about to leave. `preventDefault()` keeps it back, at once; `waitUntil()` lets a promise decide. */
class ReportEvent extends CustomEvent {
  #until = [];
  /** The file leaves when the promise is kept with anything but `false`. */
  waitUntil(promise) {
    this.#until.push(promise);
  }
  /** Whether it may leave, once all have answered. */
  static async allowed(event) {
    const all = await Promise.all(event.#until).catch(() => [false]);
    return !event.defaultPrevented && all.every((said) => said !== false);
  }
}

export class LiaisonWidget extends HTMLElement {
  static get observedAttributes() {
    return ["view", "instrument", "locale", "theme", "directory"];
  }

  static get version() {
    return VERSION;
  }

  #root = this.attachShadow({ mode: "open", delegatesFocus: false });
  #data = {};
  #place;
  /** Grows with every start, so that a start that comes too late is told apart. */
  #turn = 0;
  #ready;

  constructor() {
    super();
    // Properties that were set before the element was known.
    for (const name of DATA) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
  }

  connectedCallback() {
    if (!this.#ready) this.#begin();
  }

  disconnectedCallback() {
    // Moving an element takes it out and puts it in again: only what is still out afterwards is at its end.
    queueMicrotask(() => {
      if (!this.isConnected) this.#end();
    });
  }

  adoptedCallback() {
    this.#end();
  }

  attributeChangedCallback(name, before, now) {
    if (before !== now) this.#again();
  }

  /** Begins: a new case, or the instrument anew. `prefill`: answers by form and question. */
  start({ prefill } = {}) {
    return this.#ask("start", text(prefill));
  }

  /** Opens a case of this device by its reference, or a form of the case at hand. */
  open(what = {}) {
    return what.case !== undefined ? this.#ask("openCase", String(what.case)) : this.#ask("openForm", String(what.form));
  }

  /** Ends the contact, for a reason of the list `stop-reasons`. */
  stop(reason) {
    return this.#ask("stop", String(reason));
  }

  /** Locks. */
  lock() {
    return this.#ask("lock");
  }

  /** Makes a draft of the report for one recipient, within what the person agreed to. */
  exportReport(recipient) {
    return this.#ask("exportReport", String(recipient));
  }

  get #settings() {
    const { brand, policy, packs } = this.#data;
    const settings = {
      view: this.getAttribute("view") ?? undefined,
      instrument: this.getAttribute("instrument") ?? undefined,
      directory: text(this.#data.directory),
      questionnaire: text(this.#data.questionnaire),
      prefill: text(this.#data.prefill),
      packs: packs?.map((pack) => ({ questionnaire: text(pack.questionnaire), scoring: text(pack.scoring) })),
      brand: brand?.name,
      idleMinutes: policy?.idleMinutes,
    };
    if (settings.questionnaire && !settings.view) settings.view = "instrument";
    return settings;
  }

  async #ask(what, argument) {
    if (!this.#ready) throw Object.assign(new Error("the element is not on a page"), { code: "not-on-a-page" });
    const app = await this.#ready;
    return app.ask(what, argument);
  }

  // Several settings changed in a row begin it anew once.
  #again() {
    if (!this.isConnected || !this.#ready) return;
    this.#end();
    queueMicrotask(() => this.isConnected && !this.#ready && this.#begin());
  }

  #begin() {
    const turn = (this.#turn += 1);
    this.#ready = this.#mount(turn);
    // Whoever asks hears of it; nobody else needs to.
    this.#ready.catch(() => {});
  }

  async #mount(turn) {
    this.#root.adoptedStyleSheets = [sheet(this.ownerDocument)];
    this.#say(BROKEN.loading);
    try {
      // Whatever the page sets right after it made the element belongs to this start.
      await Promise.resolve();
      const settings = this.#settings;
      this.#check("locale", ["en-GB", "en"]);
      this.#check("theme", ["light"]);
      const address = this.getAttribute("directory");
      // All that this start waits for is asked for at once.
      const alone = settings.view === "instrument" && settings.questionnaire === undefined;
      const whole = (settings.view ?? "app") === "app";
      prefetch(whole ? FIRST : ALONE);
      const waited = [
        load(),
        alone && Object.hasOwn(PACKS, settings.instrument) ? pack(settings.instrument) : undefined,
        settings.directory === undefined && address ? this.#directory(address) : settings.directory,
      ];
      [, settings.pack, settings.directory] = await Promise.all(waited);
      if (turn !== this.#turn) throw new Error("begun anew");
      const taken = place(this.ownerDocument);
      this.#root.replaceChildren(taken.root);
      try {
        const given = [JSON.stringify(settings), (type, payload) => this.#hear(type, payload)];
        if (taken.app) taken.app.again(...given);
        else taken.app = program.mount(taken.root, ...given);
      } catch (error) {
        if (taken.app) free.push(taken);
        throw Object.assign(error, { code: error.code ?? "settings" });
      }
      this.#place = taken;
      if (mounted.size === 0) watch(true);
      mounted.add(this);
      return taken.app;
    } catch (error) {
      if (turn === this.#turn) this.#failed(error);
      throw error;
    }
  }

  async #directory(address) {
    const answer = await fetch(new URL(address, this.ownerDocument.baseURI));
    if (!answer.ok) throw Object.assign(new Error(`directory: ${answer.status}`), { code: "settings" });
    return answer.text();
  }

  #check(name, known) {
    const value = this.getAttribute(name);
    if (value !== null && !known.includes(value)) {
      this.#hear("error", { code: `${name}-unknown`, message: `${name}: "${value}" is unknown; known: ${known.join(", ")}`, fatal: false });
    }
  }

  #failed(error) {
    const refused = typeof WebAssembly !== "object" || error instanceof WebAssembly.CompileError;
    const kind = Object.hasOwn(BROKEN, error.code) ? error.code : refused ? "wasm" : "load";
    const message = BROKEN[kind].endsWith(" ") ? BROKEN[kind] + error.message : BROKEN[kind];
    this.#say(message);
    this.#hear("error", { code: kind, message, fatal: true });
  }

  /** Words in place of the app. */
  #say(words) {
    const place = this.ownerDocument.createElement("div");
    place.className = "liaison";
    const said = this.ownerDocument.createElement("p");
    said.className = "nhsuk-body";
    said.setAttribute("role", "status");
    said.textContent = words;
    place.append(said);
    this.#root.replaceChildren(place);
  }

  [STOPPED]() {
    // The program cannot be asked any more, not even to leave.
    mounted.delete(this);
    this.#place = undefined;
    free.length = 0;
    this.#say(BROKEN.stopped);
    this.#hear("error", { code: "stopped", message: BROKEN.stopped, fatal: true });
  }

  #end() {
    this.#turn += 1;
    this.#ready = undefined;
    mounted.delete(this);
    if (mounted.size === 0) watch(false);
    this.#root.replaceChildren();
    if (!this.#place) return;
    this.#place.app.rest();
    free.push(this.#place);
    this.#place = undefined;
  }

  #hear(type, payload) {
    const Kind = type === "report" ? ReportEvent : CustomEvent;
    const detail = Object.freeze({ type: `liaison-${type}`, version: 1, id: id(), payload });
    const event = new Kind(`liaison-${type}`, { detail, bubbles: true, composed: true, cancelable: type === "report" });
    this.dispatchEvent(event);
    return type === "report" ? ReportEvent.allowed(event) : undefined;
  }

  static {
    for (const name of DATA) {
      Object.defineProperty(this.prototype, name, {
        enumerable: true,
        configurable: true,
        get() {
          return this.#data[name];
        },
        set(value) {
          // A page that is drawn anew sets the same again, and answers would be lost with a new start.
          if (this.#data[name] === value) return;
          this.#data[name] = value;
          this.#again();
        },
      });
    }
  }
}

const names = ["liaison-widget", `liaison-widget-v${VERSION.replaceAll(".", "-")}`].filter((name) => !customElements.get(name));
// Asked for before the elements are made, which may hold the thread for a moment. Whoever waits for it hears if it fails.
if (names.length > 0) part(core);
// One class has one name, so each name has a class of its own.
for (const name of names) customElements.define(name, class extends LiaisonWidget {});
