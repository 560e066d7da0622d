// Starts the program, or says in words why it cannot. A file of its own: a strict policy allows no script in the page.
const show = (id) => {
  document.getElementById("app").hidden = true;
  document.getElementById(id).hidden = false;
};
const refuse = (why) => {
  if (why) document.getElementById("refused-why").textContent = why;
  show("refused");
};
const failed = (error) => {
  console.error(error);
  if (error instanceof WebAssembly.RuntimeError) show("stopped");
  else refuse(error instanceof WebAssembly.CompileError ? "" : "Liaison could not be loaded. Check the connection and open it again.");
};
if (typeof WebAssembly !== "object") {
  refuse();
} else {
  // A fault of the program's own stops it without words (script/build), so they are said here.
  const trapped = (fault) => fault instanceof WebAssembly.RuntimeError && show("stopped");
  addEventListener("error", (event) => trapped(event.error));
  addEventListener("unhandledrejection", (event) => trapped(event.reason));
  import("./liaison.js")
    .then((program) => program.default({ module_or_path: new URL("./liaison_bg.wasm", import.meta.url) }))
    .catch(failed);
}
