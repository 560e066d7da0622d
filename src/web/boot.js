// Starts the program, or says in words why it cannot. A file of its own: a strict policy allows no script in the page. The
// program's own script is in it (script/pack), so that nothing waits for a second one. index.html loads it.
import { files } from "chunks";
import { part } from "parts";
import * as program from "program";
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
// The directory of the trust lies beside the app, where there is one; it may have changed while the app was open. Without a
// network the service worker has the last one.
let mounted;
let known;
const directory = async () => {
  const answer = await fetch("directory.json", { cache: "no-cache" }).catch(() => undefined);
  const text = answer?.ok && (await answer.text());
  if (text && text !== known) mounted.directory((known = text));
};
const start = async () => {
  await newest();
  try {
    await program.start();
    mounted = program.mount(app, '{"page":true}');
  } catch (error) {
    failed(error, "Liaison could not be loaded. Check the connection and open it again.");
    return;
  }
  await usable;
  // The rest of the program, now that there is something to do. A version without it is not one to stay with; the program
  // itself says that it is missing.
  if (await Promise.all(files.map(part)).then(() => false, () => true)) return;
  tell("started");
  keep();
  await directory();
  addEventListener("online", directory);
};
guarded(start, () => tell("failed"));
