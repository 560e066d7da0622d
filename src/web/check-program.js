// The probes of the self-check that ask after the program: modules, WebAssembly, the files, and a start of the whole.
// A probe promises { answer, why, detail }, see check-words.js; it may throw. check.js runs them.

const answer = (answer, why, detail) => ({ answer, why, detail });
const yes = (why, detail) => answer("yes", why, detail);
const no = (why, detail) => answer("no", why, detail);
const unknown = (why, detail) => answer("unknown", why, detail);
const fault = (error) => String((error && (error.message || error.name)) || error);
const at = (id) => document.getElementById(id);
const wait = (ms) => new Promise((done) => setTimeout(done, ms));
const fill = (text, ...details) => details.reduce((text, detail) => text.replace("{}", () => detail), text);

// What the policy refused while the check ran. Refusals before this script ran are not told to it.
const refusals = [];
document.addEventListener("securitypolicyviolation", (event) => {
  refusals.push({ directive: event.effectiveDirective || event.violatedDirective, what: event.blockedURI || SAY.inline });
});

const isFile = location.protocol === "file:";
// A sandbox without `allow-same-origin` takes the address away, and with it storage and modules.
const isSandboxed = !isFile && window.origin === "null";
const whereNot = (otherwise) => (isFile ? "file" : isSandboxed ? "sandbox" : otherwise);

const MODULE_MS = 5000;
const modules = async () => {
  const end = Date.now() + MODULE_MS;
  while (!window.liaisonExample) {
    // A module is fetched and run before the page counts as loaded; nothing comes after that.
    if (document.readyState === "complete" || Date.now() > end) return no(whereNot("missing"));
    await wait(50);
  }
  return yes("ran");
};

const bytes = (hex) => Uint8Array.from(("0061736d01000000" + hex).match(/../g), (two) => parseInt(two, 16));

// One function `f` that gives 42.
const SMALL = "0105016000017f03020100070501016600000a06010400412a0b";
const wasm = async () => {
  if (typeof WebAssembly !== "object") return no("missing");
  try {
    const module = await WebAssembly.compile(bytes(SMALL));
    return new WebAssembly.Instance(module).exports.f() === 42 ? yes("ran") : no("threw", "f() !== 42");
  } catch (error) {
    // Chromium and Firefox tell of the refusal in an event; WebKit in the words of the error only.
    await wait(200);
    const told = refusals.some((refusal) => /wasm|^eval$/.test(refusal.what));
    const refused = told || /content security policy|unsafe-eval|disallowed|blocked by csp/i.test(fault(error));
    return refused ? no("policy") : no("threw", fault(error));
  }
};

// The features that script/pack lets wasm-opt use, each in the smallest module that needs it.
const FEATURES = {
  "bulk memory": "0104016000000302010005030100010a0d010b00410041004100fc0b000b",
  "mutable globals": "0606017f0141000b07050101670300",
  "nontrapping float to int": "0105016000017f030201000a0b0109004300000000fc000b",
  "sign extension": "0105016000017f030201000a070105004100c00b",
  "reference types": "0404016f0001",
  "multiple values": "0106016000027f7f030201000a08010600410041000b",
};
const features = () => {
  if (typeof WebAssembly !== "object") return no("missing");
  const lacking = Object.keys(FEATURES).filter((name) => !WebAssembly.validate(bytes(FEATURES[name])));
  return lacking.length ? no("lacks", lacking.join(", ")) : yes("all");
};

// What the program needs before it is whole: its scripts, its styles, and its parts as script/pack lists them (PROGRAM). A
// browser insists on the type of the first two; for a part, any will do (parts.js).
const TYPES = { js: ["text/javascript", /javascript/], css: ["text/css", /text\/css/] };
const FILES = ["boot.js", "liaison.js", "liaison.css"].concat(PROGRAM);

const hash = async (buffer) => {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-384", buffer));
  return "sha384-" + btoa(String.fromCharCode.apply(null, digest));
};

// With a question mark the service worker leaves an address alone, so this is what the server has now. Where it cannot be
// reached, what the worker kept is as good.
const served = (name) => fetch(name + "?check", { cache: "no-store" });
const got = (name) => served(name).catch(() => fetch(name));

// What is wrong with one file, or nothing.
const wrongWith = async (name, listed) => {
  let response;
  try {
    response = await got(name);
  } catch (error) {
    return fill(SAY.lost, name, fault(error));
  }
  if (!response.ok) return fill(SAY.not_there, name, response.status);
  const buffer = await response.arrayBuffer();
  const type = response.headers.get("content-type") || SAY.no_type;
  const wanted = TYPES[name.split(".").pop()];
  if (wanted && !wanted[1].test(type)) return fill(SAY.typed, name, type, wanted[0]);
  if (!listed) return fill(SAY.unlisted, name);
  if (window.crypto && crypto.subtle && (await hash(buffer)) !== listed) return fill(SAY.changed, name);
};

const files = async (sheet) => {
  if (isFile) return no("file");
  if (isSandboxed) return no("sandbox");
  let listed;
  try {
    listed = await (await got("integrity.json")).json();
    sheet.version = listed.version;
  } catch (error) {
    return no("unlisted", fault(error));
  }
  const wrong = (await Promise.all(FILES.map((name) => wrongWith(name, listed.files[name])))).filter(Boolean);
  if (wrong.length) return no("wrong", wrong.join("; "));
  const all = fill(SAY.files, FILES.length);
  return window.crypto && crypto.subtle ? yes("same", all) : unknown("insecure", all);
};

const program = async (sheet) => {
  const before = await Promise.all(["modules", "wasm", "features", "files"].map((id) => sheet.answers[id]));
  if (before.some((found) => found.answer === "no")) return unknown("before");
  const begun = Date.now();
  const total = await window.liaisonExample();
  return total === 21 ? yes("ran", Date.now() - begun) : no("wrong", total);
};

const clock = async () => {
  if (isFile || isSandboxed) return unknown("hidden");
  const begun = Date.now();
  const told = await served("integrity.json").then((response) => Date.parse(response.headers.get("date")), () => NaN);
  if (!told) return unknown("hidden");
  // The server's time is cut to the second; the answer was under way for half of the time it took.
  const minutes = ((begun + Date.now()) / 2 - told - 500) / 60000;
  if (Math.abs(minutes) <= 2) return yes("right");
  const ahead = Math.abs(minutes);
  const [unit, much] = ahead < 120 ? [0, ahead] : ahead < 2880 ? [1, ahead / 60] : [2, ahead / 1440];
  return no(minutes > 0 ? "fast" : "slow", fill(SAY.time[unit], Math.round(much)));
};
