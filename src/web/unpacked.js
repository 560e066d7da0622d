// The parts of the program out of the one file that holds them all: each is gzip, as base64, in a block that no browser runs.
// In liaison-offline.html it takes the place of parts.js (script/pack).
const parts = new Map();

const unpacked = async (name) => {
  const packed = Uint8Array.from(atob(document.getElementById(name).textContent), (letter) => letter.charCodeAt(0));
  const unzipped = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return WebAssembly.compile(await new Response(unzipped).arrayBuffer());
};

/** A part, compiled. */
export const part = (name) => {
  if (!parts.has(name)) parts.set(name, unpacked(name));
  return parts.get(name);
};
