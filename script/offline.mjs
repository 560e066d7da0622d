// Writes the whole app as one file, liaison-offline.html, into a build: opened from a disk, a USB stick or an e-mail, it asks
// nobody for anything. Called by script/pack when the parts of the program, the styles and the page are there.
//   node script/offline.mjs FOLDER SCRIPT
// Its policy allows what stands in the file and nothing else, by hash; tests/e2e/offline.rs opens it.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fail, inline } from "./one-file.mjs";

const [folder, scriptFile] = process.argv.slice(2);
const read = (name) => readFileSync(join(folder, name));
// The pages in words are those of index.html. What they say of a site or of a connection is said of a file here.
const page = read("index.html").toString();
let [, body] = /<body>(.*)<\/body>/s.exec(page) ?? fail("index.html has no body");
for (const [served, file] of [
  [
    "This browser has JavaScript switched off. Nothing was stored. Ask your IT team to allow it for this site.",
    "It does not run here. If this is a preview in a mail program or a list of files, save the file and open it in Edge, Chrome, Firefox or Safari. If it is one of these, ask your IT team to allow JavaScript in files. Nothing was stored.",
  ],
  [
    "or ask your IT team to allow WebAssembly for this site (<code>script-src 'wasm-unsafe-eval'</code>).",
    "or ask your IT team whether WebAssembly is switched off in this one.",
  ],
  [
    "What was shown as saved is saved on this device, sealed.",
    "What was shown as saved is saved on this device, sealed. If the page said that nothing is kept here, all of it is gone but what you saved in files.",
  ],
  ["Load this page again", "Open this file again"],
]) {
  if (!body.includes(served)) fail(`index.html no longer says "${served}"`);
  body = body.replace(served, () => file);
}

const script = inline("script", readFileSync(scriptFile, "utf8"));
const style = inline("style", read("liaison.css").toString().replace(/^@charset "UTF-8";/, ""));
const policy = [
  "default-src 'none'",
  `script-src ${script.hash} 'wasm-unsafe-eval'`,
  `style-src ${style.hash}`,
  "img-src data: blob:",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
].join("; ");
// Packed as gzip by zopfli, a twentieth smaller than by zlib: this file travels by e-mail.
const squeezed = (name) => execFileSync("zopfli", ["-c", "--i5", join(folder, name)], { maxBuffer: 2 ** 26 });
const packed = (name) =>
  `<script type="application/gzip" id="${name}">${squeezed(name).toString("base64")}</script>`;

const parts = readdirSync(folder).filter((name) => name.endsWith(".wasm"));

// The script stands before what it unpacks and runs when all was read: a file cut short is told from a whole one.
writeFileSync(
  join(folder, "liaison-offline.html"),
  `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="referrer" content="no-referrer" />
    <title>Liaison</title>
    <meta name="theme-color" content="#005eb8" />
    <style>${style.text}</style>
    <script type="module">${script.text}</script>
  </head>
  <body>${body}
    ${parts.map(packed).join("\n    ")}
  </body>
</html>
`,
);
