// Says in words why the program cannot start, or that it has stopped: the pages for it are in index.html. Called by boot.js
// and offline.js.
export const app = document.getElementById("app");
let tell = () => {};
const show = (id) => {
  app.hidden = true;
  document.getElementById(id).hidden = false;
  tell();
};

/** That it cannot start, and why; without a reason, that there is no WebAssembly. */
export const refuse = (why) => {
  if (why) document.getElementById("refused-why").textContent = why;
  show("refused");
};

/** What went wrong at the start; `otherwise` is said of what is not the program's own. */
export const failed = (error, otherwise) => {
  console.error(error);
  if (error instanceof WebAssembly.RuntimeError) show("stopped");
  else refuse(error instanceof WebAssembly.CompileError ? "" : otherwise);
};

/** Starts, where there is WebAssembly. `heard` is told when one of these pages is shown. */
export const guarded = (start, heard = tell) => {
  tell = heard;
  if (typeof WebAssembly !== "object") return refuse();
  // A fault of the program's own stops it without words (script/build), so they are said here.
  // Where it stopped goes to the console, for IT: names and numbers of functions, nothing of a case.
  const trapped = (fault) => {
    if (!(fault instanceof WebAssembly.RuntimeError)) return;
    console.error(fault.stack);
    show("stopped");
  };
  addEventListener("error", (event) => trapped(event.error));
  addEventListener("unhandledrejection", (event) => trapped(event.reason));
  start();
};
