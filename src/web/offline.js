// Starts the program out of the one file, liaison-offline.html (script/offline.mjs). As boot.js, but nothing is fetched:
// both halves are in the page. Where the browser denies storage to a file, it works without keeping anything, and says so.
import * as program from "program";
import { app, failed, guarded, refuse } from "./failing.js";
import { unpacked } from "./unpacked.js";

guarded(async () => {
  if (typeof DecompressionStream !== "function") {
    refuse("This browser cannot unpack Liaison: it lacks what is called Compression Streams.");
    return;
  }
  try {
    // All of it is here before any of it runs: of a file that was cut short, the end is missing.
    const halves = ["liaison_bg.wasm", "later.wasm"].map(async (id) => (await unpacked(id)).arrayBuffer());
    const [first] = await Promise.all(halves);
    await program.start({ module_or_path: first });
    program.mount(app, '{"page":true,"memory":true}');
  } catch (error) {
    failed(error, "This file is not whole: something of it was lost or changed on its way here. Get it again.");
  }
});
