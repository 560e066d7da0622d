// Starts the program out of the one file, liaison-offline.html (script/offline.mjs). As boot.js, but nothing is fetched:
// every part is in the page. Where the browser denies storage to a file, it works without keeping anything, and says so.
import { files } from "chunks";
import * as program from "program";
import { app, failed, guarded, refuse } from "./failing.js";
import { part } from "./unpacked.js";

guarded(async () => {
  if (typeof DecompressionStream !== "function") {
    refuse("This browser cannot unpack Liaison: it lacks what is called Compression Streams.");
    return;
  }
  try {
    // All of it is here before any of it runs: of a file that was cut short, the end is missing.
    await Promise.all(files.map(part));
    await program.start();
    program.mount(app, '{"page":true,"memory":true}');
  } catch (error) {
    failed(error, "This file is not whole: something of it was lost or changed on its way here. Get it again.");
  }
});
