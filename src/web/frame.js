// The element in a frame, for pages that cannot take it in themselves: what the element says and is asked goes through
// postMessage. Only the origins in ../frame.json are talked to (and the frame's own): whoever hosts the files writes them
// down there, once for all versions. Messages are described in liaison-widget.d.ts.
import "./liaison-widget.js";

const PROTOCOL = 1;
const ALLOW_MS = 10_000;
const EVENTS = ["ready", "change", "saved", "report", "referral", "error"];
const METHODS = ["start", "open", "stop", "lock", "exportReport"];
const SETTINGS = ["directory", "brand", "policy", "packs", "prefill", "questionnaire"];
const ATTRIBUTES = ["view", "instrument", "locale", "theme"];

// Asked for at once and waited for with each message: a page may speak as soon as the frame has loaded.
const allowed = fetch(new URL("../frame.json", import.meta.url))
  .then((answer) => answer.json())
  .then(({ parents }) => new Set([location.origin, ...parents]), () => new Set([location.origin]));
const element = document.createElement("liaison-widget");
const style = new CSSStyleSheet();
style.replaceSync("body { margin: 0; background: #f0f4f5; }");
document.adoptedStyleSheets = [style];
let parentOrigin;
const waiting = [];
const asked = new Map();

const post = (message) => {
  if (parentOrigin) parent.postMessage({ liaison: PROTOCOL, ...message }, parentOrigin);
  else waiting.push(message);
};

for (const name of EVENTS) {
  element.addEventListener(`liaison-${name}`, (event) => {
    post({ event: event.detail });
    if (name !== "report") return;
    // The page around may keep a file back; one that says nothing has nothing against it.
    event.waitUntil(
      new Promise((done) => {
        asked.set(event.detail.id, done);
        setTimeout(done, ALLOW_MS, true);
      }).finally(() => asked.delete(event.detail.id)),
    );
  });
}

const set = (settings) => {
  for (const [name, value] of Object.entries(settings)) {
    if (SETTINGS.includes(name)) element[name] = value;
    else if (ATTRIBUTES.includes(name)) element.setAttribute(name, value);
    else throw Object.assign(new Error(`there is no setting "${name}"`), { code: "ask-unknown" });
  }
};

const act = async ({ ask, argument }) => {
  if (ask === "hello") {
    set(argument ?? {});
    if (!element.isConnected) document.body.append(element);
    return { version: element.constructor.version };
  }
  if (!METHODS.includes(ask)) throw Object.assign(new Error(`there is no "${ask}"`), { code: "ask-unknown" });
  return element[ask](argument);
};

addEventListener("message", async ({ source, origin, data }) => {
  if (source !== parent || data?.liaison !== PROTOCOL || !(await allowed).has(origin)) return;
  parentOrigin = origin;
  while (waiting.length) post(waiting.shift());
  if ("allow" in data) return asked.get(data.id)?.(data.allow !== false);
  try {
    post({ id: data.id, result: await act(data) });
  } catch (error) {
    post({ id: data.id, error: { code: error.code ?? "failed", message: error.message } });
  }
});
