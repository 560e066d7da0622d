// Frames made by Node's own zlib and big numbers, not by the code under test.
import { deflateRawSync } from "node:zlib";

const TABLE = Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc >>> 0;
});
/** Node's zlib has one of its own only since version 20.15. */
const crc32 = (bytes) => ~bytes.reduce((crc, byte) => (crc >>> 8) ^ TABLE[(crc ^ byte) & 255], -1) >>> 0;

/** A frame around content, with the first two bytes asked for. */
export const around = (content, version = 1, kind = 1) => {
  const whole = Math.max(192, Math.ceil((4 + content.length + 4) / 32) * 32);
  const bytes = Buffer.alloc(whole);
  bytes[0] = version;
  bytes[1] = kind;
  bytes.writeUInt16BE(content.length, 2);
  content.copy(bytes, 4);
  bytes.writeUInt32BE(crc32(bytes.subarray(0, -4)), whole - 4);
  return bytes;
};

export const frame = (payload) => around(deflateRawSync(Buffer.from(payload), { level: 9 }));
export const fragment = (bytes) => bytes.toString("base64url");
export const link = (payload) => `https://handouts.example/handout.html#${fragment(frame(JSON.stringify(payload)))}`;

export const digits = (bytes) => {
  let text = "";
  for (let at = 0; at < bytes.length; at += 7) {
    const group = bytes.subarray(at, at + 7);
    text += BigInt(`0x${group.toString("hex")}`).toString().padStart([0, 3, 5, 8, 10, 13, 15, 17][group.length], "0");
  }
  return text;
};

/** Numbers from 0 to below 1 that are the same in every run. */
export const numbers = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

/** A handout of real length: three services, an appointment, the crisis lines, the team. */
export const HANDOUT = [
  "en", 20261128, 20270228, "2026-11-01", 0,
  [
    ["Northmere Advice Centre", "Help with benefits, debts and forms. You can bring a friend.", [[31, 540, 1020]], "Closed on bank holidays.", "12 Station Road, Northmere. Two minutes from the bus station.", "Letters about money, and your phone", ["01632 960044", "07700 900077", "hello@advice.northmere.example", "https://advice.northmere.example/drop-in"], [20261201, 630, "With Sam. Ask at the front desk."], 20261020, "paper"],
    ["Housing Options", "Advice for anyone who is homeless or may lose their home. Ask for an emergency bed before 4pm.", [[31, 540, 720], [31, 780, 1020], [32, 600, 780]], "", "Council offices, Northmere Central", "Anything with your name on it", ["01632 960070"], [], 20261102, "home"],
    ["The Night Café", "Warm food and someone to talk to.", [[48, 1200, 120], [64, 0, 1440]], "Knock if the door is shut.", "3 Quayside Walk, Northmere Central", "", ["0808 157 0101"], [], 20261015, "talk"],
  ],
  ["999", "111", "116123"],
  ["Northmere Support Team", "01632 960100"],
];
