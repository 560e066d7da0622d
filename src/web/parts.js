// The parts of the program, each a WASM file beside this script: the core, and what the chunks are made of. Each is asked for
// once and compiled while it comes; one that did not come is asked for again by whoever needs it next. Called by the
// program's own script and by its loader of chunks (script/loader.mjs); of the one file, unpacked.js takes its place.
const parts = new Map();

const compiled = async (name) => {
  const answer = await fetch(new URL(PARTS + name, import.meta.url));
  if (!answer.ok) throw new Error(`${name}: ${answer.status} ${answer.statusText}`);
  // A static server may not know the type of the file, which compiling on the way insists on.
  if (answer.headers.get("content-type") === "application/wasm") return WebAssembly.compileStreaming(answer);
  return WebAssembly.compile(await answer.arrayBuffer());
};

/** A part, compiled. */
export const part = (name) => {
  if (!parts.has(name)) {
    const module = compiled(name);
    parts.set(name, module);
    module.catch(() => parts.delete(name));
  }
  return parts.get(name);
};
