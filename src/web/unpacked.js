// A half of the program out of the one file that holds both: gzip, as base64, in a block that no browser runs. Called by
// offline.js and, in place of a request, by the loader of the second half (script/pack).

/** As `fetch` would give it. */
export const unpacked = async (id) => {
  const packed = Uint8Array.from(atob(document.getElementById(id).textContent), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip")));
};
