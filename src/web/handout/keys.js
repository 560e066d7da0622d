// The keys of teams as they stand in a page, and their fingerprints, by which they are called. Used by the page that opens handouts
// and by the one that opens sealed packs.

export const FINGERPRINT = 10;

const letters = (text) => text.replace(/-/g, "+").replace(/_/g, "/");

/** Bytes of a text of base64; none where it is no such text. */
export const bytesOf = (text) => {
  try {
    return Uint8Array.from(atob(letters(text)), (letter) => letter.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
};

export const same = (one, other) => one.length === other.length && one.every((byte, at) => byte === other[at]);

/** Is there what a signature is checked with? Only in a secure context: by https, or in a file. */
export const canCheck = () => Boolean(globalThis.crypto && crypto.subtle);

/** The first bytes of SHA-256 over a name and the key. */
export const fingerprint = async (key) => {
  const named = [...new TextEncoder().encode("liaison team key"), ...key];
  return new Uint8Array(await crypto.subtle.digest("SHA-256", Uint8Array.from(named))).slice(0, FINGERPRINT);
};

/** As it is read out: `4f2a 9c01 d733 81be 0c55`. */
export const shown = (bytes) => [...bytes].map((byte, at) => (at && at % 2 === 0 ? " " : "") + byte.toString(16).padStart(2, "0")).join("");
