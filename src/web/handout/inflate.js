// The payload out of the content, by the browser's own DecompressionStream, which nothing that a link holds may make work
// without end: it is stopped at the limit.
import { Refused } from "./refused.js";

/** What a payload may be at most, in bytes. */
const LONGEST = 65536;

/** Does this browser have what it takes? Those older than about 2023 do not. */
export const canInflate = () => {
  try {
    return Boolean(new DecompressionStream("deflate-raw"));
  } catch {
    return false;
  }
};

/** The bytes; none where the content is not compressed so or does not go to its end. */
const unpacked = async (content) => {
  const stream = new DecompressionStream("deflate-raw");
  const writer = stream.writable.getWriter();
  // What goes wrong while writing is said when reading.
  writer.write(content).catch(() => {});
  writer.close().catch(() => {});
  const reader = stream.readable.getReader();
  const bytes = new Uint8Array(LONGEST);
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => ({}));
    if (done) return bytes.slice(0, length);
    if (!value) return undefined;
    if (length + value.length > LONGEST) {
      reader.cancel().catch(() => {});
      throw new Refused("too-large");
    }
    bytes.set(value, length);
    length += value.length;
  }
};

/** The payload. */
export const inflate = async (content) => {
  const payload = await unpacked(content);
  // Not every engine minds bytes after the end: then what is before the last byte goes to an end as well.
  const early = payload && (await unpacked(content.slice(0, -1)));
  if (!payload || early) throw new Refused("not-canonical");
  return payload;
};
