// What weighs in a WASM file that still has the names of its functions: bytes of code by crate, and of our own by module.
//   node script/weigh.mjs FILE [ROWS]
// Called by `script/size --crates` with the parts that script/pack leaves in target/names. What the standard library was
// made into for a type of another crate (a map, a vector, what drops one) says so: it goes when that crate does without.
import { readFileSync } from "node:fs";

const [file, rows = "12"] = process.argv.slice(2);
const bytes = readFileSync(file);
let at = 8;
const number = () => {
  let value = 0, shift = 0, byte;
  do {
    byte = bytes[at++];
    value += (byte & 0x7f) * 2 ** shift;
    shift += 7;
  } while (byte & 0x80);
  return value;
};
const text = () => {
  const length = number();
  return bytes.toString("utf8", at, (at += length));
};

let imported = 0, data = 0;
const sizes = [], names = new Map();
while (at < bytes.length) {
  const section = bytes[at++];
  const length = number(), end = at + length;
  if (section === 2) {
    for (let left = number(); left > 0; left -= 1) {
      text();
      text();
      const kind = bytes[at++];
      if (kind === 0) {
        imported += 1;
        number();
      } else if (kind === 1) {
        at += 1;
        if (number() & 1) number();
        number();
      } else if (kind === 2) {
        if (number() & 1) number();
        number();
      } else at += 2;
    }
  } else if (section === 10) {
    for (let left = number(); left > 0; left -= 1) {
      const size = number();
      sizes.push(size);
      at += size;
    }
  } else if (section === 11) data = length;
  else if (section === 0 && text() === "name") {
    while (at < end) {
      const kind = bytes[at++], next = number() + at;
      if (kind === 1) for (let left = number(); left > 0; left -= 1) names.set(number(), text());
      at = next;
    }
  }
  at = end;
}

/** The crates in a name, each with the modules after it; the first is where the code is written. A chunk has the names of
 * rustc (v0), the core those that wasm-bindgen made readable: `<liaison[822a]::app::State as core[641f]::fmt::Debug>::fmt`. */
const crates_in = (name) => {
  const readable = [...name.matchAll(/(\w+)\[[0-9a-f]+\]((?:::\w+)*)/g)].map(([, crate, steps]) => [crate, ...steps.split("::").slice(1)]);
  if (readable.length > 0) return readable;
  return [...name.matchAll(/C(?:s[0-9a-zA-Z]*)?_(?=\d)/g)].map(({ index, 0: begin }) => {
    const steps = [];
    let rest = name.slice(index + begin.length), step;
    while ((step = /^(?:s[0-9a-zA-Z]*_)?(\d+)_?/.exec(rest))) {
      steps.push(rest.slice(step[0].length, step[0].length + +step[1]));
      rest = rest.slice(step[0].length + +step[1]);
    }
    return steps;
  });
};
const STANDARD = ["core", "alloc", "std", "hashbrown", "compiler_builtins"];
/** The crate and the module of a function; of the standard library's, whom it was made for. */
const place = (name) => {
  const split = /^__wasm_split_00(\w+?)00_export_[0-9a-f]+_(\w+)/.exec(name);
  if (split) return ["liaison", `(entrance of ${split[1]}) ${split[2]}`];
  const [written, ...made] = crates_in(name).filter((steps) => steps.length > 0);
  if (!written) return ["(glue, memory)", name];
  const [crate, ...modules] = written;
  const whom = STANDARD.includes(crate) && made.map(([other]) => other).find((other) => !STANDARD.includes(other));
  return [whom ? `${crate}, made for ${whom}` : crate, modules.slice(0, 3).join("::")];
};

const crates = new Map(), modules = new Map(), functions = [];
const add = (map, key, size) => map.set(key, (map.get(key) ?? 0) + size);
sizes.forEach((size, index) => {
  const name = names.get(imported + index) ?? "?";
  const [crate, module] = place(name);
  add(crates, crate, size);
  add(modules, `${crate}::${module}`, size);
  functions.push([name, size]);
});
const total = sizes.reduce((sum, size) => sum + size, 0);
const shown = (title, list) => {
  console.log(title);
  for (const [name, size] of [...list].sort((a, b) => b[1] - a[1]).slice(0, +rows)) console.log(`${String(size).padStart(9)} ${((size / total) * 100).toFixed(1).padStart(5)} %  ${name}`);
};
console.log(`${file}: ${bytes.length} bytes with names, ${total} of code in ${sizes.length} functions, ${data} of data`);
shown("  crates", crates);
shown("  modules", modules);
if (process.argv[4] === "functions") shown("  functions", functions);
