// The program that opens a pack: src/store/referral_pack as WebAssembly, which stands in this script as text. Each question is
// put to an instance of its own, of which nothing is left when it has answered: a heap of WebAssembly never shrinks.

/** Why a pack is not shown; `name` is one of those in docs/referral-packs.md. */
export class Refused extends Error {
  constructor(name, group) {
    super(name);
    this.name = name;
    this.group = group;
  }
}

const bytesOf = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

/** The program, to be asked. */
export const program = async (base64) => {
  try {
    return await WebAssembly.compile(bytesOf(base64));
  } catch {
    throw new Refused("no-program");
  }
};

/** What the program answers to these texts. */
const ask = async (module, question, ...texts) => {
  let said;
  try {
    const { exports } = await WebAssembly.instantiate(module);
    const places = texts.map((text) => {
      const bytes = new TextEncoder().encode(text);
      const at = exports.room(bytes.length);
      new Uint8Array(exports.memory.buffer, at, bytes.length).set(bytes);
      return [at, bytes.length];
    });
    const at = exports[question](...[].concat(...places));
    const length = new DataView(exports.memory.buffer).getUint32(at, true);
    said = new Uint8Array(exports.memory.buffer, at + 4, length).slice();
  } catch {
    // It stops without words, and there is one thing that makes it.
    throw new Refused("no-memory");
  }
  const text = new TextDecoder().decode(said.subarray(1));
  if (said[0] === 1) return text;
  const [name, group] = text.split(" ");
  throw new Refused(name, group);
};

/** The number of a pack, which is read and not opened. */
export const read = (module, text) => ask(module, "read", text);

/** What is in a pack, opened with what was typed. */
export const open = (module, text, typed) => ask(module, "open", text, typed);
