// What only a person can try: the buttons of the self-check that save, choose, copy and ask, and what came of them.
// A browser tells a page neither that a file was saved nor that paper came out, so the person says it with a tick.

// Whether every frame around the page allows what the sandbox keyword stands for; as src/browser/sandbox.rs does.
const frameAllows = (token) => {
  for (let view = window; view.parent !== view; view = view.parent) {
    let frame = null;
    try {
      frame = view.frameElement;
    } catch (error) {
      // A page of another site is around this one.
    }
    if (!frame) return "unknown";
    const sandbox = frame.getAttribute("sandbox");
    if (sandbox !== null && sandbox.toLowerCase().split(/\s+/).indexOf(token) < 0) return "no";
  }
  return "yes";
};

const left = () => answer("untried", "untried");
const downloads = () => (frameAllows("allow-downloads") === "no" ? no("frame") : left());
const printing = () => (frameAllows("allow-modals") === "no" ? no("frame") : left());
const chooser = () => left();
const copying = () => (navigator.clipboard ? left() : lacking());

const save = (name, text) => {
  const address = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  const link = document.body.appendChild(document.createElement("a"));
  link.href = address;
  link.download = name;
  link.click();
  document.body.removeChild(link);
  // Safari on iPadOS reads it only when the person has chosen where it goes.
  setTimeout(() => URL.revokeObjectURL(address), 60000);
};

// Connects the buttons; `found` hears the answer of a row.
const listen = (found) => {
  const ticked = (id) => {
    const say = (input) => input.addEventListener("change", () => found(id, answer(input.value, "person")));
    document.querySelectorAll("input[name=" + id + "]").forEach(say);
  };
  ["downloads", "printing", "chooser"].forEach(ticked);
  at("try-download").addEventListener("click", () => save("liaison-check.txt", SAY.example));
  at("print").addEventListener("click", () => window.print());
  at("try-print").addEventListener("click", () => window.print());
  at("try-chooser").addEventListener("change", (event) => {
    const file = event.target.files[0];
    if (!file) return;
    const reader = new FileReader();
    reader.onload = () => {
      document.querySelector("input[name=chooser][value=yes]").checked = true;
      // Not by its name, which may name a person.
      found("chooser", yes("chosen"));
    };
    reader.onerror = () => found("chooser", no("threw", fault(reader.error)));
    reader.readAsArrayBuffer(file.slice(0, 1));
  });
  at("try-copy").addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(SAY.copied);
      found("copying", yes("copied"));
    } catch (error) {
      found("copying", navigator.clipboard ? no("refused", fault(error)) : lacking());
    }
  });
  at("try-persist").addEventListener("click", async () => {
    try {
      found("persist", (await navigator.storage.persist()) ? yes("promised") : no("refused"));
    } catch (error) {
      // A browser that cannot be asked stores all the same.
      found("persist", answer("unknown", lacking().why));
    }
  });
};
