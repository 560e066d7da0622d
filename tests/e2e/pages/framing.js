// A page that holds the element in a frame: `frame(address)` puts it in, `ask` sends a message and promises the answer.
window.heard = [];
let count = 0;
const waiting = new Map();
addEventListener("message", ({ origin, data }) => {
  if (origin !== window.origin_of_frame || data?.liaison !== 1) return;
  if (data.event) {
    window.heard.push(data.event);
    if (data.event.type === "liaison-report" && window.keep) post({ id: data.event.id, allow: false });
  } else waiting.get(data.id)?.(data);
});
const post = (message) => document.querySelector("iframe").contentWindow.postMessage({ liaison: 1, ...message }, window.origin_of_frame);
window.put = (address) => {
  window.origin_of_frame = new URL(address, location.href).origin;
  const frame = document.createElement("iframe");
  frame.src = address;
  frame.width = 800;
  frame.height = 1000;
  frame.sandbox = "allow-scripts allow-same-origin allow-downloads allow-forms allow-modals";
  const loaded = new Promise((done) => (frame.onload = () => done(true)));
  document.body.append(frame);
  return loaded;
};
window.ask = (ask, argument) =>
  new Promise((done, failed) => {
    const id = `page-${(count += 1)}`;
    waiting.set(id, ({ result, error }) => (error ? failed(error) : done(result)));
    setTimeout(failed, 3000, { code: "no-answer" });
    post({ id, ask, argument });
  });
