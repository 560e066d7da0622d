// The permanent vectors: links of every version that was released open for ever, and each fault has one name in both readers.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { ROOT, judged, read, reader, whyNot } from "./reader.mjs";

const vectors = JSON.parse(readFileSync(`${ROOT}tests/vectors/handout-1.json`, "utf8"));
const signed = JSON.parse(readFileSync(`${ROOT}tests/vectors/handout-2.json`, "utf8"));
const held = (payload) => reader.payload.handout(Buffer.from(payload));

test("every good vector is read, as a link and as digits", async () => {
  assert.ok(vectors.good.length > 4);
  for (const { about, payload, link, digits } of vectors.good) {
    assert.deepEqual(await read(link), held(payload), about);
    assert.deepEqual(await read(digits), held(payload), about);
  }
});

test("what a later version adds is ignored", async () => {
  for (const { about, reads_as, link, digits } of vectors.later) {
    assert.deepEqual(await read(link), held(reads_as), about);
    assert.deepEqual(await read(digits), held(reads_as), about);
  }
});

test("what mail programs, chats and trackers do is tolerated", async () => {
  assert.ok(vectors.tolerated.length > 10);
  for (const { about, text } of vectors.tolerated) assert.deepEqual(await read(text), held(vectors.tolerated_payload), about);
});

test("every fault has its name", async () => {
  assert.ok(vectors.bad.length > 50);
  for (const { about, text, error } of vectors.bad) assert.equal(await whyNot(text), error, about);
});

test("a signed handout says who signed it, by the keys that are trusted", async () => {
  assert.ok(signed.good.length > 4);
  for (const { about, payload, link, digits, signature, without_keys } of signed.good) {
    for (const text of [link, digits]) {
      assert.deepEqual(await judged(text, signed.keys), { handout: held(payload), signature }, about);
      assert.deepEqual((await judged(text, [])).signature, without_keys, about);
    }
  }
});

test("what is not signed by whom it names has its name, and so has every other fault of a signed handout", async () => {
  assert.ok(signed.bad.length > 15);
  for (const { about, text, error } of signed.bad) assert.equal(await whyNot(text, signed.keys), error, about);
});

test("without a secure context nothing is checked, and a key of the list that is none is passed over", async () => {
  const [{ link, signature }] = signed.good;
  const odd = [{ key: "!", name: "none" }, { key: "AAAA", name: "short" }, ...signed.keys];
  assert.deepEqual((await judged(link, odd)).signature, signature);
  const { subtle } = crypto;
  Object.defineProperty(crypto, "subtle", { value: undefined, configurable: true });
  try {
    assert.equal((await judged(link, signed.keys)).signature.state, "not-checked");
  } finally {
    Object.defineProperty(crypto, "subtle", { value: subtle, configurable: true });
  }
});

test("without what checks a signature nothing is said to be checked", async () => {
  const [{ link }] = signed.good;
  const { check } = await reader.read.read(link, signed.keys, async () => undefined);
  assert.equal((await check()).state, "not-checked");
});
