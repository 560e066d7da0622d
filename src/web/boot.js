// Starts the program, or says in words why it cannot. A file of its own: a strict policy allows no script in the page.
// index.html loads it.
import { keep, newest, tell } from "./register.js";

const app = document.getElementById("app");
const show = (id) => {
  app.hidden = true;
  document.getElementById(id).hidden = false;
  tell("failed");
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
// There is something to type into or to press. A page that says why the program cannot start has neither.
const usable = new Promise((done) => {
  const watch = new MutationObserver(() => {
    if (!app.querySelector("input, button")) return;
    watch.disconnect();
    done();
  });
  watch.observe(app, { childList: true, subtree: true });
});
const start = async () => {
  await newest();
  let program;
  try {
    program = await import("./liaison.js");
    await program.start({ module_or_path: new URL("./liaison_bg.wasm", import.meta.url) });
    program.mount(app, '{"page":true}');
  } catch (error) {
    failed(error);
    return;
  }
  // The second half: a version without it is not one to stay with. The program itself says that it is missing.
  if (await program.ready().then(() => false, () => true)) return;
  await usable;
  tell("started");
  keep();
};
if (typeof WebAssembly !== "object") {
  refuse();
} else {
  // A fault of the program's own stops it without words (script/build), so they are said here.
  const trapped = (fault) => fault instanceof WebAssembly.RuntimeError && show("stopped");
  addEventListener("error", (event) => trapped(event.error));
  addEventListener("unhandledrejection", (event) => trapped(event.reason));
  start();
}
