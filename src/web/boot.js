// Starts the program, or says in words why it cannot. A file of its own: a strict policy allows no script in the page.
// index.html loads it.
import { app, failed, guarded } from "./failing.js";
import { keep, newest, tell } from "./register.js";

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
    failed(error, "Liaison could not be loaded. Check the connection and open it again.");
    return;
  }
  // The second half: a version without it is not one to stay with. The program itself says that it is missing.
  if (await program.ready().then(() => false, () => true)) return;
  await usable;
  tell("started");
  keep();
};
guarded(start, () => tell("failed"));
