// The page as it runs while it comes: what there is to read is drawn before the other languages and what checks a signature are
// there, and who made it is said afterwards.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { buildSync } from "esbuild";
import { Paper } from "./paper.mjs";
import { HANDOUT, link } from "./frames.mjs";
import { ROOT, table } from "./reader.mjs";

const pack = JSON.parse(readFileSync(`${ROOT}tests/vectors/referral-pack-1.json`, "utf8"));
const signed = JSON.parse(readFileSync(`${ROOT}tests/vectors/handout-2.json`, "utf8"));
const { outputFiles } = buildSync({ entryPoints: [`${ROOT}src/web/handout/main.js`], bundle: true, format: "iife", target: "es2017", write: false });
const TEXT = "Northmere Safe Haven";
const fragment = (address) => address.slice(address.indexOf("#"));
const block = (value) => ({ textContent: JSON.stringify(value) });

/** The page at this address, of which the beginning came: the keys, English and the script that draws. */
const begun = (hash, keys = signed.keys) => {
  const app = new Paper("div");
  const [listeners, focus] = [{}, []];
  const blocks = [block({ keys }), block(table("en"))];
  const find = (id) => app.all().find((it) => it.attributes.get("id") === id);
  const document = {
    readyState: "loading", documentElement: {}, activeElement: null, body: new Paper("body"),
    getElementById: (id) => (id === "app" ? app : find(id) && { focus: () => focus.push(id) }),
    querySelectorAll: () => blocks,
    createElement: (name) => new Paper(name), createElementNS: (_, name) => new Paper(name),
  };
  const location = { hash, pathname: "/handout.html", search: "" };
  const history = { replaceState: () => (location.hash = "") };
  const own = {}; // the page's own globalThis: what checks a signature is not in it yet
  Object.defineProperty(own, "crypto", { value: crypto });
  const run = new Function("document", "location", "history", "addEventListener", "print", "globalThis", outputFiles[0].text);
  run(document, location, history, (kind, listener) => (listeners[kind] = listener), () => {}, own);
  const until = async (said) => {
    for (let times = 0; times < 300 && !app.textContent.includes(said); times += 1) await new Promise((done) => setTimeout(done, 10));
    assert.ok(app.textContent.includes(said), `${said}: ${app.textContent}`);
  };
  /** The rest comes. */
  const rest = (verify = globalThis.verifyEd25519) => {
    blocks.push(block(table("cy")), block(table("ar")));
    own.verifyEd25519 = verify;
    document.readyState = "interactive";
    listeners.DOMContentLoaded();
  };
  return { app, document, focus, find, until, rest };
};

test("it is read before anything is checked, and then says who made it", async () => {
  const it = begun(fragment(signed.good[0].link));
  await it.until(TEXT);
  assert.ok(it.app.textContent.includes("We are checking who made this page.") && !it.app.textContent.includes("We checked that"));
  assert.ok(!it.find("language-cy"), "the other languages have not come");
  it.document.activeElement = { id: "size" };
  it.rest();
  await it.until(`${signed.good[0].signature.name} made this page. We checked that.`);
  assert.ok(it.app.textContent.includes(TEXT) && !it.app.textContent.includes("We are checking"));
  assert.ok(it.find("language-cy"));
  assert.deepEqual([...new Set(it.focus)], ["size"], "whoever pressed something meanwhile stays there");
});

test("what turns out to be signed wrongly is taken away again", async () => {
  const it = begun(fragment(signed.bad[0].text));
  await it.until("We are checking");
  it.rest();
  await it.until("Somebody else made this link");
  assert.ok(!it.app.textContent.includes(TEXT));
  assert.equal(it.focus.at(-1), "title");
});

test("what is not signed, or cannot be checked, is not said to be checked, whatever comes of the rest", async () => {
  const plain = begun(fragment(link(HANDOUT)));
  await plain.until("The teams we know sign theirs");
  const unlisted = begun(fragment(signed.good[0].link), []);
  await unlisted.until("We have not checked who made this page");
  const broken = begun(fragment(signed.good[0].link));
  await broken.until("We are checking");
  broken.rest(null);
  await broken.until("We have not checked who made this page");
});

test("a handout in another language waits for its sentences, and no longer", async () => {
  const it = begun(fragment(link(["cy", ...HANDOUT.slice(1)])));
  await new Promise((done) => setTimeout(done, 100));
  assert.ok(!it.app.textContent.includes("Housing Options"));
  it.rest();
  await it.until("Housing Options");
  assert.equal(it.document.documentElement.lang, "cy");
});

test("a sealed pack is said to be one, and to be opened on another page", async () => {
  for (const hash of [`#${pack.text}`, `#\n${pack.text.slice(0, 60)}%0A${pack.text.slice(60)}`]) {
    const it = begun(hash);
    await it.until("This link is a sealed file for a service");
    assert.ok(it.app.textContent.includes("It opens on another page.") && !it.app.textContent.includes("Open the link again"));
  }
  const cut = begun(`#${pack.text.slice(0, -9)}`);
  await cut.until(table("en")["error-changed"]);
});
