// The page that opens a sealed referral pack, with the program that it is shipped with (script/referral-pack builds both):
// held to the same vectors as the store.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { buildSync } from "esbuild";
import { Paper, paper } from "./paper.mjs";
import { ROOT } from "./reader.mjs";

const BUILT = `${process.env.CARGO_TARGET_DIR ?? `${ROOT}target`}/referral-pack`;
const WEB = `${ROOT}src/web/pack`;
const wasm = readFileSync(`${BUILT}/reader.wasm`);
const page = readFileSync(`${BUILT}/referral-pack.html`, "utf8");
const table = JSON.parse(readFileSync(`${WEB}/en.json`, "utf8"));
const vector = JSON.parse(readFileSync(`${ROOT}tests/vectors/referral-pack-1.json`, "utf8"));
const signed = JSON.parse(readFileSync(`${ROOT}tests/vectors/referral-pack-2.json`, "utf8"));
const PACK = JSON.parse(vector.payload);

const bundled = (contents, define) => {
  const { outputFiles } = buildSync({ stdin: { contents, resolveDir: WEB }, bundle: true, format: "cjs", target: "es2020", write: false, define });
  return outputFiles[0].text;
};
const module = { exports: {} };
new Function("module", bundled(["pack", "page", "program", "signature"].map((name) => `export * as ${name} from "./${name}.js";`).join("\n")))(module);
const { pack: packs, page: shown, program, signature: signatures } = module.exports;
const words = new shown.Words(table);
const compiled = await program.program(wasm.toString("base64"));

/** The name of what is wrong, or nothing. */
const whyNot = async (asked) => {
  try {
    await asked;
    return undefined;
  } catch (error) {
    if (!(error instanceof program.Refused)) throw error;
    return [error.name, error.group].filter(Boolean).join(" ");
  }
};

test("a pack of this release opens with its passphrase, however it is typed", async () => {
  assert.equal(await program.read(compiled, vector.text), vector.number);
  const typed = vector.passphrase;
  for (const passphrase of [typed, typed.toLowerCase(), typed.replace(/-/g, ""), ` ${typed.replace(/-/g, "  ")} `, typed.replace(/-/g, "–").replace(/0/g, "o").replace(/1/g, "l")]) {
    assert.equal(await program.open(compiled, vector.text, passphrase), `\n${vector.payload}`, passphrase);
  }
});

test("what is wrong has the name that the store gives it", async () => {
  for (const { about, text, error } of vector.bad) assert.equal(await whyNot(program.read(compiled, text)), error, about);
  const open = (text, typed) => whyNot(program.open(compiled, text, typed));
  assert.equal(await open(vector.text, vector.wrong_passphrase), "wrong-passphrase");
  assert.equal(await open(vector.tampered, vector.passphrase), "tampered");
  const [first, ...rest] = vector.passphrase.split("-");
  assert.equal(await open(vector.text, ["AAAAA", ...rest].join("-")), "mistyped 1");
  assert.equal(await open(vector.text, [first, "AAAAA", ...rest.slice(1)].join("-")), "mistyped 2");
  assert.equal(await open(vector.text, rest.slice(0, 0).concat(first).join("-")), "incomplete");
  assert.equal(await open(vector.text, ""), "incomplete");
  assert.equal(await whyNot(program.program("AAAA")), "no-program");
  for (const name of vector.bad.map(({ error }) => error).concat("tampered", "no-program", "no-memory", "wrong-signature")) {
    assert.ok(table[`error-${name}`] && table[`error-${name}-do`], name);
  }
});

test("every end that is missing and every character that was changed is seen without a passphrase", async () => {
  for (let end = 1; end < vector.text.length; end += 1) assert.equal(await whyNot(program.read(compiled, vector.text.slice(0, end))), "cut-short", `${end}`);
  for (let at = 0; at < vector.text.length; at += 1) {
    const other = vector.text[at] === "B" ? "C" : "B";
    const changed = vector.text.slice(0, at) + other + vector.text.slice(at + 1);
    assert.ok(["changed", "not-a-pack", "newer", "cut-short", "longer"].includes(await whyNot(program.read(compiled, changed))), `${at}`);
  }
});

test("what is in a pack is read with care", () => {
  assert.equal(packs.pack(vector.payload).service, PACK.service);
  const why = (json) => {
    try {
      packs.pack(json);
    } catch (error) {
      return error.name;
    }
    return undefined;
  };
  for (const json of ["", "null", "[]", "{}", "{\"pack\":0}", "{\"pack\":\"1\"}", "{\"pack\":1.5}"]) assert.equal(why(json), "not-canonical", json);
  assert.equal(why("{\"pack\":2}"), "newer");
  const odd = packs.pack('{"pack":1,"needs":{"a":1},"person":7,"sender":["x"],"words":["y"],"until":5,"later":"ignored"}');
  assert.deepEqual([odd.needs, odd.person.name, odd.sender.phone, odd.words, odd.until], [[], "", "", "", ""]);
  assert.equal(packs.isLate({ until: "2026-12-26" }, "2026-12-26"), false);
  assert.equal(packs.isLate({ until: "2026-12-26" }, "2026-12-27"), true);
  assert.equal(packs.isLate({ until: "" }, "2026-12-27"), false);
});

const judged = async (text, keys) => signatures.judged(await program.open(compiled, text, signed.passphrase), keys);

test("a signed pack opens and says who signed it, by the keys that are trusted", async () => {
  assert.ok(signed.good.length > 2);
  for (const { about, text, number, signature, without_keys } of signed.good) {
    assert.equal(await program.read(compiled, text), number, about);
    assert.deepEqual(await judged(text, signed.keys), { json: signed.payload, signature }, about);
    assert.deepEqual(await judged(text, []), { json: signed.payload, signature: without_keys }, about);
  }
  assert.deepEqual(await judged(vector.text, signed.keys), { json: vector.payload, signature: { state: "not-signed" } });
});

test("what is signed wrongly has the name that the store gives it, with a list and without", async () => {
  assert.ok(signed.bad.length > 12);
  for (const { about, text, error } of signed.bad) {
    assert.equal(await whyNot(judged(text, signed.keys)), error, about);
    assert.equal(await whyNot(judged(text, [])), error, about);
  }
});

test("a list that is none is an empty one, and without a secure context nothing is checked", async () => {
  const block = (text) => signatures.keysOf(text === undefined ? null : { textContent: text });
  for (const text of [undefined, "", "[]", "{}", '{"keys":7}', '{"keys":[null]}', '{"keys":[{"key":1,"name":"x"}]}']) assert.deepEqual(block(text), [], text);
  assert.deepEqual(block(JSON.stringify({ keys: signed.keys })), signed.keys);
  const [{ text, signature }] = signed.good;
  const odd = [{ key: "!", name: "none" }, { key: "AAAA", name: "short" }, { key: ` ${signed.keys[0].key} `, name: signed.keys[0].name }];
  assert.deepEqual((await judged(text, odd)).signature, signature);
  const { subtle } = crypto;
  Object.defineProperty(crypto, "subtle", { value: undefined, configurable: true });
  try {
    assert.deepEqual((await judged(text, signed.keys)).signature, { state: "not-checked" });
  } finally {
    Object.defineProperty(crypto, "subtle", { value: subtle, configurable: true });
  }
});

const drawn = (pack, late, signature = { state: "not-signed" }, hasKeys = false) =>
  paper(shown.shownPack(words, packs.pack(JSON.stringify(pack)), { number: vector.number, late, signature, hasKeys }, () => {}, () => {}));

test("who signed it stands before what it holds, in words, with the fingerprint to compare by voice", () => {
  const [key, name] = ["4f2a 9c01 d733 81be 0c55", "Northmere Liaison and Diversion"];
  const said = (signature, hasKeys) => drawn(PACK, false, signature, hasKeys).textContent;
  for (const [signature, hasKeys, words] of [
    [{ state: "trusted", key, name }, true, [`Signed by ${name}`, key]],
    [{ state: "unknown", key }, true, ["not on the list of this page", "does not prove who sent it", key]],
    [{ state: "unknown", key }, false, ["no list of keys", "does not prove who sent it", key]],
    [{ state: "not-signed" }, false, ["It is not signed, so it does not prove who sent it"]],
    [{ state: "not-signed" }, true, ["It is not signed, and this page has a list"]],
    [{ state: "not-checked" }, true, ["cannot be checked here"]],
  ]) {
    const text = said(signature, hasKeys);
    for (const one of words) assert.ok(text.includes(one) && text.indexOf(one) < text.indexOf(PACK.person.name), `${one}: ${text}`);
    assert.ok(!text.includes("undefined") && !text.includes("{"), text);
  }
  assert.ok(!said({ state: "trusted", key, name }, true).includes("does not prove"));
});

test("a pack says all that it holds, and what it is not", () => {
  const text = drawn(PACK, false).textContent;
  const all = [PACK.service, PACK.purpose, ...PACK.needs, ...Object.values(PACK.person), PACK.words, PACK.consent, ...Object.values(PACK.sender), PACK.reference, PACK.directory, vector.number];
  for (const said of all) assert.ok(text.includes(said), said);
  for (const said of ["28 November 2026", "26 December 2026", "not the whole record", "cannot be called back", "does not prove who sent it"]) assert.ok(text.includes(said), said);
  assert.deepEqual(drawn(PACK, false).find("a").map((it) => it.attributes.get("href")), ["tel:01632960100"]);
  assert.ok(drawn(PACK, true).textContent.includes("Do not use this after 26 December 2026"));
  const empty = drawn({ pack: 1 }, false).textContent;
  assert.ok(empty.includes("Ask the sender before you make contact") && empty.includes("Not recorded") && !empty.includes("undefined"));
});

test("nothing in a pack becomes more than text", () => {
  const everywhere = (text) => ({
    pack: 1, reference: text, service: text, purpose: text, needs: [text], person: { name: text, birth: text, contact: text },
    words: text, consent: text, sender: { name: text, team: text, phone: text }, made: text, until: text, directory: text,
  });
  const plain = drawn(everywhere("words"), true).all().map((it) => it.name);
  for (const text of ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "javascript:alert(1)", "</dd><iframe srcdoc=x>", "{ service }", "&lt;b>", "\u202e\u0000", "__proto__"]) {
    const root = drawn(everywhere(text), true);
    assert.deepEqual(root.all().map((it) => it.name), plain, text);
    assert.ok(root.textContent.split(text).length > 12, text);
  }
});

/** The page as it runs in a browser, on paper: what stands in the file, and the address it was opened at. */
const opened = async (inFile, hash = "", day = "2026-12-01T12:00:00", keys = []) => {
  const app = new Paper("div");
  const [addresses, listeners] = [[], {}];
  const focus = [];
  const byId = { app, words: { textContent: JSON.stringify(table) }, keys: { textContent: JSON.stringify({ keys }) }, pack: inFile === undefined ? null : { textContent: inFile } };
  app.hidden = false;
  const find = (id) => app.all().find((it) => it.attributes.get("id") === id);
  const document = { getElementById: (id) => byId[id] ?? (id in byId ? null : { focus: () => focus.push(id) }), createElement: (name) => new Paper(name) };
  const location = { hash, pathname: "/packs/open", search: "" };
  const history = { replaceState: (_, __, address) => (location.hash = "", addresses.push(address)) };
  const clock = class extends Date {
    constructor() {
      super(day);
    }
  };
  const run = new Function("document", "location", "history", "addEventListener", "print", "Date", bundled('import "./main.js"', { PROGRAM: JSON.stringify(wasm.toString("base64")) }));
  run(document, location, history, (kind, listener) => (listeners[kind] = listener), () => focus.push("printed"), clock);
  const until = async (said) => {
    for (let times = 0; times < 500 && !app.textContent.includes(said); times += 1) await new Promise((done) => setTimeout(done, 10));
    assert.ok(app.textContent.includes(said), `${said}: ${app.textContent}`);
  };
  const press = (id) => find(id).listeners.click();
  const submit = (typed) => {
    find("passphrase").value = typed;
    app.find("form")[0].listeners.submit({ preventDefault() {} });
  };
  return { app, document, addresses, focus, find, until, press, submit };
};

test("a file asks first, opens with the passphrase, and is cleared", async () => {
  const it = await opened(`\n${vector.text}\n`);
  await it.until(`Number ${vector.number}`);
  assert.ok(!it.app.textContent.includes(PACK.person.name), "nothing opens by itself");
  it.submit(vector.wrong_passphrase);
  await it.until("the passphrase of another sealed file");
  assert.equal(it.focus.at(-1), "passphrase");
  assert.equal(it.find("passphrase").value, vector.wrong_passphrase, "a slip is looked for in what stands there");
  it.submit(vector.passphrase.replace(vector.passphrase[0], vector.passphrase[0] === "A" ? "B" : "A"));
  await it.until("Group 1 of the passphrase is not right");
  it.submit(vector.passphrase.toLowerCase());
  await it.until(PACK.person.name);
  assert.equal(it.document.title, "Sealed file", "the title says nothing of it");
  it.press("print");
  assert.equal(it.focus.at(-1), "printed");
  it.press("clear");
  assert.ok(it.app.textContent.includes("This page is empty") && !it.app.textContent.includes(PACK.person.name));
});

test("a signed file says whose it is in a page with a list, and one that is signed wrongly is not shown", async () => {
  const it = await opened(signed.good[0].text, "", undefined, signed.keys);
  await it.until("Passphrase");
  it.submit(signed.passphrase);
  await it.until(`Signed by ${signed.keys[0].name}`);
  const wrong = await opened(signed.bad[0].text);
  await wrong.until("Passphrase");
  wrong.submit(signed.passphrase);
  await wrong.until("It is signed wrongly");
  assert.ok(!wrong.app.textContent.includes(PACK.person.name));
});

test("after its day it warns, and opens all the same", async () => {
  const it = await opened(vector.text, "", "2026-12-27T12:00:00");
  await it.until("Passphrase");
  it.submit(vector.passphrase);
  await it.until("Do not use this after 26 December 2026");
  assert.ok(!it.app.textContent.includes(PACK.person.name));
  it.press("late-show");
  await it.until(PACK.person.name);
  assert.ok(it.app.textContent.includes("Do not use this after 26 December 2026"));
});

test("a file that was cut short says so, and a link leaves neither address bar nor history", async () => {
  await (await opened(undefined)).until("The end of it is missing");
  await (await opened(vector.text.slice(0, 300))).until("The end of it is missing");
  await (await opened("")).until("There is nothing to open");
  const it = await opened("", `#${vector.text}`);
  await it.until(`Number ${vector.number}`);
  assert.deepEqual(it.addresses, ["/packs/open"]);
  it.submit(vector.passphrase);
  await it.until(PACK.person.name);
});

test("a page of one's own opens a saved file with its own list of keys, and nothing of the file but what is sealed", async () => {
  const choose = (it, text) => {
    const field = it.find("file");
    field.files = [{ text: async () => text }];
    field.listeners.change();
  };
  const theirs = page.replace('{"keys":[]}', JSON.stringify({ keys: [{ key: signed.keys[1].key, name: "Somebody else" }] }));
  for (const text of [theirs.replace('id="pack"></script>', `id="pack">${signed.good[0].text}</script>`), signed.good[0].text]) {
    const it = await opened("", "", undefined, signed.keys);
    await it.until("Or open a sealed file that you saved");
    choose(it, text);
    await it.until(`Number ${signed.good[0].number}`);
    it.submit(signed.passphrase);
    await it.until(`Signed by ${signed.keys[0].name}`);
  }
  const it = await opened("");
  await it.until("Or open a sealed file");
  choose(it, "Dear team");
  await it.until("This is not a sealed file");
  assert.ok(!(await opened("Dear team")).find("file"), "in a file there is one already");
});

test("a handout is said to be one, and to be opened on another page", async () => {
  for (const name of ["handout-1", "handout-2"]) {
    const { good } = JSON.parse(readFileSync(`${ROOT}tests/vectors/${name}.json`, "utf8"));
    for (const { about, link } of good) {
      const it = await opened("", link.slice(link.indexOf("#")));
      await it.until("This is a page for a person, not a sealed file");
      assert.ok(it.app.textContent.includes("It opens on another page"), about);
    }
  }
  await (await opened("", "#Dear team")).until("This is not a sealed file");
});

test("the file may run what stands in it and nothing else, and fetches nothing", () => {
  const [, policy] = /Content-Security-Policy" content="([^"]*)"/.exec(page);
  const between = (from, to) => page.split(from).slice(1).map((part) => part.split(to)[0]);
  const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  const [style, script] = [between("<style>", "</style>"), between('<script type="module">', "</script>")];
  assert.deepEqual([style.length, script.length], [1, 1]);
  assert.ok(policy.includes(`style-src ${hash(style[0])};`) && policy.includes(`script-src ${hash(script[0])} 'wasm-unsafe-eval';`), policy);
  assert.doesNotMatch(policy.replace("'wasm-unsafe-eval'", ""), /unsafe|'self'|https?:|\*|connect-src/);
  assert.ok(policy.includes("default-src 'none'") && policy.includes("require-trusted-types-for 'script'"));
  assert.deepEqual(page.match(/<[a-z]+ [^>]*\b(?:src|srcset|action|ping)=/g), null);
  assert.ok(page.trimEnd().endsWith('<script type="text/plain" id="pack"></script>\n  </body>\n</html>'), "what is sealed stands last");
});

test("no source reads markup, runs text, or keeps anything", () => {
  for (const name of ["main", "page", "pack", "program", "signature"]) {
    const source = readFileSync(`${WEB}/${name}.js`, "utf8");
    assert.doesNotMatch(source, /innerHTML|outerHTML|insertAdjacent|document\.write|\beval\b|new Function|srcdoc|DOMParser|fetch\(|XMLHttp|sendBeacon|localStorage|sessionStorage|indexedDB|cookie|console/);
  }
});

test("nothing in the clear gives away what it is about", () => {
  const given = /mental|crisis|suicid|self-harm|abus|violen|domestic|refuge|women|police|court|custody|crim|offen[cd]|probation|arrest|drug|alcohol|addict|liaison|referral/i;
  const [clear] = page.replace(/<!--.*?-->/s, "").split("<style>");
  assert.doesNotMatch(clear, given);
  assert.doesNotMatch(page.slice(page.indexOf("<body>")).replace(/<script type="application\/json".*?<\/script>/s, ""), given);
  assert.doesNotMatch(table.title, given);
});

test("it is small", () => {
  assert.ok(wasm.length < 60 * 1024, `${wasm.length} bytes of program`);
  const weight = brotliCompressSync(page).length;
  assert.ok(weight < 32 * 1024, `${weight} bytes`);
});

test("no sentence is unused or empty, and each is short", () => {
  const sources = ["main", "page"].map((name) => readFileSync(`${WEB}/${name}.js`, "utf8")).join("\n");
  for (const [key, said] of Object.entries(table)) {
    if (key !== "language" && !key.startsWith("error-")) assert.ok(sources.includes(`"${key}"`), key);
    for (const sentence of said.split(/(?<=[.?:])\s/)) assert.ok(key === "months" || sentence.split(/\s+/).length <= 24, `${key}: ${sentence}`);
  }
});
