// Speaks with Liaison in the frame: asks by message, hears what happens, and says whether a file may leave.
const FRAME = "https://liaison.example/embed/v0.1.0/frame.html"; // where your trust hosts it, and which version
const LIAISON = new URL(FRAME).origin;
const [frame, score, may, files] = ["frame", "score", "may", "files"].map((id) => document.getElementById(id));

const post = (message) => frame.contentWindow.postMessage({ liaison: 1, ...message }, LIAISON);
const waiting = new Map();
let count = 0;
const ask = (ask, argument) =>
  new Promise((kept, broken) => {
    const id = `page-${(count += 1)}`;
    waiting.set(id, { kept, broken });
    post({ id, ask, argument });
  });

const HEARD = {
  "liaison-change": ({ payload: { questionnaireResponse, observation } }) => {
    if (!observation) return;
    const state = questionnaireResponse.status === "completed" ? "finished" : "under way";
    const total = observation.valueInteger;
    score.textContent = total === undefined ? `No total yet, ${state}` : `Total ${total}, ${state}`;
  },
  // Said within ten seconds; a page that says nothing has nothing against it.
  "liaison-report": ({ id, payload: { file } }) => {
    post({ id, allow: may.checked });
    files.textContent = `${file.name} ${may.checked ? "may leave" : "was kept back"}`;
  },
  "liaison-error": ({ payload: { message } }) => (score.textContent = message),
};

addEventListener("message", ({ source, origin, data }) => {
  if (source !== frame.contentWindow || origin !== LIAISON || data?.liaison !== 1) return;
  if (data.event) return HEARD[data.event.type]?.(data.event);
  const asked = waiting.get(data.id);
  waiting.delete(data.id);
  if (data.error) asked?.broken(Object.assign(new Error(data.error.message), { code: data.error.code }));
  else asked?.kept(data.result);
});

// The first message names what is shown; it also tells the frame who is talking.
const show = (settings) => {
  score.textContent = "None yet";
  ask("hello", settings).catch(({ message }) => (score.textContent = message));
};
const loaded = new Promise((done) => frame.addEventListener("load", done, { once: true }));
frame.src = FRAME;
document.getElementById("phq-9").addEventListener("click", () => loaded.then(() => show({ view: "instrument", instrument: "phq-9" })));
document.getElementById("whole").addEventListener("click", () => loaded.then(() => show({ view: "app" })));
