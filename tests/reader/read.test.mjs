// What comes out of a link, whatever happened to it on its way: the handout, or the name of what is wrong. Never anything else.
import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { HANDOUT, around, digits, fragment, frame, link, numbers } from "./frames.mjs";
import { read, whyNot } from "./reader.mjs";

const NAMES = ["empty", "not-a-handout", "cut-short", "longer", "changed", "newer", "not-canonical", "too-large"];
const bytes = frame(JSON.stringify(HANDOUT));
const small = frame(JSON.stringify(["en"]));
const whole = await read(link(HANDOUT));

test("a link and its digits hold the same", async () => {
  assert.equal(whole.services.length, 3);
  assert.deepEqual(whole.services[0].appointment, { day: 20261201, minutes: 630, words: "With Sam. Ask at the front desk." });
  assert.deepEqual(await read(digits(bytes)), whole);
  assert.deepEqual(await read(`#${digits(bytes)}`), whole);
});

test("the largest frame is read", async () => {
  const random = numbers(7);
  const name = Array.from({ length: 65500 }, () => String.fromCharCode(32 + Math.floor(random() * 90))).join("").replace(/["\\]/g, "'");
  const large = around(deflateRawSync(Buffer.from(JSON.stringify(["en", 0, 0, name]))));
  assert.equal((await read(fragment(large))).directoryVersion, name);
  assert.equal((await read(digits(large))).directoryVersion, name);
});

test("every single bit that flips is seen", async () => {
  for (const [text, of] of [[fragment, bytes], [digits, small]]) {
    for (let bit = 0; bit < of.length * 8; bit += 1) {
      const flipped = Buffer.from(of);
      flipped[bit >> 3] ^= 1 << (bit & 7);
      const why = await whyNot(text(flipped));
      assert.ok(["changed", "cut-short", "longer", "not-a-handout"].includes(why), `bit ${bit}: ${why}`);
    }
  }
});

test("every letter and digit that changes is seen", async () => {
  for (const [text, letters] of [[fragment(small), "Az09-_"], [digits(small), "0123456789"]]) {
    for (let at = 0; at < text.length; at += 1) {
      for (const letter of letters) {
        if (letter === text[at]) continue;
        assert.ok(await whyNot(text.slice(0, at) + letter + text.slice(at + 1)), `${letter} at ${at}`);
      }
    }
  }
});

test("every truncation is cut short, and every letter more is too long", async () => {
  for (const text of [fragment(bytes), digits(bytes)]) {
    assert.equal(await whyNot(""), "empty");
    for (let length = 1; length < text.length; length += 1) {
      assert.equal(await whyNot(text.slice(0, length)), "cut-short", `${length}`);
    }
    assert.equal(await whyNot(`${text}0`), "longer");
    assert.equal(await whyNot(`${text}0.`), "longer");
  }
});

test("10,000 random texts have a name each", async () => {
  const random = numbers(13);
  const alphabets = ["0123456789", "ABCabcxyz019-_", "AQE\n\r =>%0A#&?\u00a0", "<img src=x onerror=alert(1)>\"'", "é\u202e😀\ud800 A"];
  for (let round = 0; round < 10000; round += 1) {
    const alphabet = alphabets[round % alphabets.length];
    const length = Math.floor(random() ** 2 * 400);
    let text = round % 3 ? "" : fragment(small).slice(0, Math.floor(random() * 12));
    for (let at = 0; at < length; at += 1) text += alphabet[Math.floor(random() * alphabet.length)];
    const why = await whyNot(text);
    assert.ok(NAMES.includes(why), `${why}: ${JSON.stringify(text)}`);
  }
});

test("random content in a sound frame has a name, or is read", async () => {
  const random = numbers(29);
  for (let round = 0; round < 2000; round += 1) {
    const content = Buffer.from(Array.from({ length: 1 + Math.floor(random() * 60) }, () => Math.floor(random() * 256)));
    const packed = round % 2 ? content : deflateRawSync(content);
    assert.equal(await whyNot(fragment(around(packed))), "not-canonical");
  }
});

test("payloads with one character changed are read or refused, and never half", async () => {
  const random = numbers(31);
  const payload = JSON.stringify(HANDOUT);
  for (let round = 0; round < 3000; round += 1) {
    const at = Math.floor(random() * payload.length);
    const changed = payload.slice(0, at) + '[]",0-1e\\{}n '[Math.floor(random() * 13)] + payload.slice(at + 1);
    const why = await whyNot(fragment(frame(changed)));
    assert.ok([undefined, "not-canonical", "newer"].includes(why), `${why}: ${changed.slice(at - 9, at + 9)}`);
  }
});

test("tracking parameters and the ends of sentences are dropped", async () => {
  for (const end of ["&utm_source=x&utm_id=1", "?fbclid=Iw0", ".", ",", ")", ">", '"', "’", " and then", "\n\nSent from my phone", "%20x", "…"]) {
    assert.deepEqual(await read(link(HANDOUT) + end), whole, end);
  }
});

test("line breaks of mail programs are taken out, wherever they fall", async () => {
  for (const text of [fragment(small), digits(small)]) {
    const [expected, step] = [await read(text), 7];
    for (const join of ["\n", "\r\n", "\r\n> ", "\n> > ", "=\r\n", "=\n", " ", "%0A", "%0d%0a", "%20", "\t", "\u00ad", "\u200b"]) {
      for (let at = 1; at < text.length; at += step) {
        assert.deepEqual(await read(text.slice(0, at) + join + text.slice(at)), expected, JSON.stringify(join));
      }
      assert.deepEqual(await read(text.match(/.{1,60}/g).join(join)), expected, JSON.stringify(join));
    }
  }
});

test("what stands after the compressed content is seen, whether or not the engine minds", async () => {
  const packed = deflateRawSync(Buffer.from('["en"]'));
  assert.equal(await whyNot(fragment(around(packed))), undefined);
  assert.equal(await whyNot(fragment(around(Buffer.concat([packed, Buffer.from([0])])))), "not-canonical");
  assert.equal(await whyNot(fragment(around(packed.subarray(0, -1)))), "not-canonical");
});

test("it stops at 65,536 bytes", async () => {
  const exactly = JSON.stringify(["en", 0, 0, "a".repeat(65536 - 13)]);
  assert.equal(exactly.length, 65536);
  assert.equal(await whyNot(fragment(frame(exactly))), undefined);
  assert.equal(await whyNot(fragment(frame(JSON.stringify(["en", 0, 0, "a".repeat(65536 - 12)])))), "too-large");
  assert.equal(await whyNot(fragment(frame(Buffer.alloc(2 ** 26, 97)))), "too-large");
});

test("another version or kind is named, if its check is right", async () => {
  const content = deflateRawSync(Buffer.from('["en"]'));
  for (const [version, kind] of [[2, 1], [1, 2], [1, 0x81], [200, 7], [1, 0]]) {
    const other = around(content, version, kind);
    assert.equal(await whyNot(fragment(other)), "newer", `${version} ${kind}`);
    assert.equal(await whyNot(digits(other)), "newer", `${version} ${kind}`);
    other[20] ^= 1;
    assert.equal(await whyNot(fragment(other)), version === 1 ? "changed" : "not-a-handout");
  }
});
