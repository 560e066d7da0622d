// The permanent vectors: links of every version that was released open for ever, and each fault has one name in both readers.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { ROOT, reader, whyNot } from "./reader.mjs";

const vectors = JSON.parse(readFileSync(`${ROOT}tests/vectors/handout-1.json`, "utf8"));
const { read } = reader.read;
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
