// Who signed a handout, against the list of trusted keys that stands in the page; src/document/handout/signature.rs judges the
// same. Ed25519 is that of @noble/ed25519: not every phone that opens this page has it built in. Without a secure context there is
// no SHA-2 either, and nothing is checked: whoever changes such a page on its way could change its list as well.
import { verifyAsync } from "@noble/ed25519";
import { Refused } from "./refused.js";

const FINGERPRINT = 10;
const SIGNATURE = 64;
/** Bytes of what follows the content of a signed frame. */
export const SIGNED = FINGERPRINT + SIGNATURE;

const letters = (text) => text.replace(/-/g, "+").replace(/_/g, "/");
/** A key of the list as bytes; none where it is no text of base64. */
const bytesOf = (text) => {
  try {
    return Uint8Array.from(atob(letters(text)), (letter) => letter.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
};
const same = (one, other) => one.length === other.length && one.every((byte, at) => byte === other[at]);

/** The first bytes of SHA-256 over a name and the key. */
const fingerprint = async (key) => {
  const named = [...new TextEncoder().encode("liaison team key"), ...key];
  return new Uint8Array(await crypto.subtle.digest("SHA-256", Uint8Array.from(named))).slice(0, FINGERPRINT);
};

/** As it is read out: `4f2a 9c01 d733 81be 0c55`. */
const shown = (bytes) => [...bytes].map((byte, at) => (at && at % 2 === 0 ? " " : "") + byte.toString(16).padStart(2, "0")).join("");

/** What a signed frame says, after its content: `signed` are the bytes it is under. */
export const judged = async ({ signed, signature }, keys) => {
  if (!signature) return { state: "not-signed" };
  const [named, under] = [signature.slice(0, FINGERPRINT), signature.slice(FINGERPRINT)];
  if (!named.some(Boolean)) throw new Refused("newer");
  const key = shown(named);
  if (!keys.length || !globalThis.crypto || !crypto.subtle) return { state: "not-checked", key };
  for (const known of keys) {
    const bytes = bytesOf(known.key);
    if (!same(await fingerprint(bytes), named)) continue;
    const right = await verifyAsync(under, signed, bytes, { zip215: false }).catch(() => false);
    if (!right) throw new Refused("wrong-signature");
    return { state: "trusted", key, name: known.name };
  }
  return { state: "unknown", key };
};
