// Starts the program, or says in words why it cannot. A file of its own: a strict policy allows no script in the page.
const refuse = (why) => {
  if (why) document.getElementById("refused-why").textContent = why;
  document.getElementById("refused").hidden = false;
};
if (typeof WebAssembly !== "object") {
  refuse();
} else {
  import("./liaison.js")
    .then((program) => program.default({ module_or_path: new URL("./liaison_bg.wasm", import.meta.url) }))
    .catch((error) => {
      console.error(error);
      refuse(error instanceof WebAssembly.CompileError ? "" : "Liaison could not be loaded. Check the connection and open it again.");
    });
}
