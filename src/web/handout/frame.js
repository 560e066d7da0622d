// The bytes around the content: version, kind, length, padding, check; see src/document/handout/mod.rs. The check shows
// accidents, not forgery.
import { Refused } from "./refused.js";
import { SIGNED } from "./signature.js";

const VERSION = 1;
const SIGNPOSTING = 1;
const REFERRAL_PACK = 2;
/** Of the kind: a signature follows the content. */
const IS_SIGNED = 0x80;
export const HEADER = 4;
const CHECK = 4;
const STEP = 32;
const SHORTEST = 192;
/** What a frame may be at most: its length has two bytes. */
export const LONGEST_FRAME = 65568;

/** CRC-32, that of gzip and PNG. */
export const crc32 = (bytes) => {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
};

/** What the first four bytes say: the version, and how long the frame is, where version and kind are known here; and whether it is
 * of the other page, where sealed packs are opened. */
export const header = ([version, kind, high, low]) => {
  const content = high * 256 + low;
  const signature = kind & IS_SIGNED ? SIGNED : 0;
  const whole = Math.max(SHORTEST, Math.ceil((HEADER + content + signature + CHECK) / STEP) * STEP);
  const known = version === VERSION && (kind & ~IS_SIGNED) === SIGNPOSTING;
  return { version, content, signature, whole: known ? whole : undefined, isPack: version === VERSION && kind === REFERRAL_PACK };
};

/** May this be the first byte of a frame known here? */
export const mayBegin = (version) => version === undefined || version === VERSION;

/** Is the check that of all the bytes before it? */
export const isWhole = (bytes) => {
  const before = bytes.length - CHECK;
  if (before < 0) return false;
  const check = bytes.slice(before).reduce((number, byte) => number * 256 + byte, 0);
  return check === crc32(bytes.slice(0, before));
};

/** The content of a frame of this version, all of whose bytes are here; its signature, if it has one, and the bytes that is under. */
export const content = (bytes) => {
  const { content, signature } = header(bytes);
  const end = HEADER + content;
  if (!isWhole(bytes) || bytes.slice(end + signature, -CHECK).some(Boolean)) throw new Refused("changed");
  return { content: bytes.slice(HEADER, end), signed: bytes.slice(0, end), signature: signature && bytes.slice(end, end + signature) };
};
