// A page opened from a disk loads no modules in Chromium and Safari, so nothing of Liaison would start there and nothing
// would be said. A plain script does load: it says which file is made for that. index.html loads it.
const MOMENT_MS = 1500;
if (location.protocol === "file:") {
  setTimeout(() => {
    if (document.getElementById("app").childElementCount) return;
    document.getElementById("refused-why").textContent =
      "This page was opened from a disk, and browsers do not load it from there. Open liaison-offline.html instead: it is the whole of Liaison in one file.";
    document.getElementById("refused-remedy").textContent = "Nothing was stored and nothing is lost.";
    document.getElementById("refused").hidden = false;
  }, MOMENT_MS);
}
