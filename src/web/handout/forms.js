// The two forms in which a frame is written as text: base64url, as in a link, and decimal digits, as in a QR code.

/** Bytes of a whole group of digits, and how many digits a group of 0 to 7 bytes takes. */
const GROUP = 7;
const DIGITS = [0, 3, 5, 8, 10, 13, 15, 17];
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** The bytes of one group of digits; none where no bytes are written so. Its number may be too great for JavaScript. */
const group = (digits) => {
  const length = DIGITS.indexOf(digits.length);
  const bytes = new Array(length < 0 ? 0 : length).fill(0);
  for (const digit of digits) {
    let carry = Number(digit);
    for (let at = length - 1; at >= 0; at -= 1) {
      carry += bytes[at] * 10;
      bytes[at] = carry & 255;
      carry >>= 8;
    }
    if (carry) return undefined;
  }
  return length < 0 ? undefined : bytes;
};

const digits = {
  has: /^[0-9]$/,
  /** How many characters tell the header. */
  ofHeader: 17,
  count: (bytes) => Math.floor(bytes / GROUP) * DIGITS[GROUP] + DIGITS[bytes % GROUP],
  bytes(text) {
    const groups = (text.match(/.{1,17}/g) || []).map(group);
    return groups.every(Boolean) ? Uint8Array.from([].concat(...groups)) : undefined;
  },
  /** The bytes that the first characters tell; none where no bytes begin so. */
  firstBytes: (text) => (text.length < DIGITS[GROUP] ? [] : group(text.slice(0, DIGITS[GROUP]))),
  /** May a frame known here begin with these characters, fewer than tell its header? */
  mayBeginWith: (text) => text[0] === "0",
};

const letters = {
  has: /^[A-Za-z0-9_-]$/,
  ofHeader: 6,
  count: (bytes) => Math.ceil((bytes * 8) / 6),
  bytes(text) {
    const bytes = new Uint8Array(Math.floor((text.length * 6) / 8));
    let [bits, held, at] = [0, 0, 0];
    for (const letter of text) {
      bits = ((bits << 6) | ALPHABET.indexOf(letter)) & 0xffff;
      held += 6;
      if (held >= 8) {
        held -= 8;
        bytes[at] = bits >> held;
        at += 1;
      }
    }
    const unused = bits & ((1 << held) - 1);
    return held >= 6 || unused ? undefined : bytes;
  },
  firstBytes: (text) => letters.bytes(text.padEnd(8, "A")).slice(0, Math.floor((text.length * 6) / 8)),
  mayBeginWith: (text) => text[0] === "A",
};

/** The form that begins with this character; none begins with another. */
export const formBegunBy = (first) => [digits, letters].find((form) => form.has.test(first));
