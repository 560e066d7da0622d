// Measures in the page itself, where the way of a command through the driver is not in the figures. Run by bench.rs
// before the app, as a file of the site.
const bundle = async () => {
  const it = await import("./liaison.js");
  await it.default();
  return it;
};
// Begins a function of the bundle; `outcome` is what became of it. A driver would not wait for minutes.
window.begin = (name, ...args) => {
  window.outcome = null;
  const told = (error) => (window.outcome = { error: String(error.message ?? error) });
  bundle().then((it) => it[name](...args)).then((value) => (window.outcome = { value }), told);
};
// The count of wrong passphrases is stored right before the key is derived and right after.
const put = IDBObjectStore.prototype.put;
let counted = [];
IDBObjectStore.prototype.put = function (...args) {
  if (this.name === "vault") counted.push(performance.now());
  return put.apply(this, args);
};
// Milliseconds from `act` until `done` is true and its frame is painted.
const timed = (act, done) =>
  new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("in vain: " + done)), 25000);
    const painted = () => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - began);
      port2.postMessage(0);
    };
    const check = () => {
      if (!done()) return;
      watch.disconnect();
      clearTimeout(late);
      requestAnimationFrame(painted);
    };
    const watch = new MutationObserver(check);
    watch.observe(document.documentElement, { subtree: true, childList: true, characterData: true, attributes: true });
    const began = performance.now();
    act();
  });
const all = (css) => [...document.querySelectorAll(css)];
const title = () => document.querySelector("h1")?.innerText.trim();
const listed = () => title() === "Cases on this device" && all(".app-cases__case").length > 0;
// The whole, and what comes after the key is derived.
window.unlocked = async () => {
  counted = [];
  const whole = await timed(() => all("button").find((b) => b.innerText.trim() === "Unlock").click(), listed);
  return [whole, performance.now() - counted.at(-1)];
};
window.wentHome = () => timed(() => document.querySelector(".app-header__name").click(), listed);
window.found = (reference) => {
  const input = document.getElementById("find-case");
  const type = () => {
    input.value = reference;
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  };
  return timed(type, () => all(".app-cases__case").length === 1 && all(".app-cases__case")[0].innerText.includes(reference));
};
window.opened = (reference) =>
  timed(() => document.querySelector(".app-cases__case").click(), () => title() === "Case " + reference);
window.answered = () => {
  let begun = false;
  const saved = () => {
    const foot = document.querySelector(".app-foot__saved")?.innerText ?? "";
    begun ||= foot.includes("Saving");
    return begun && foot.startsWith("Saved");
  };
  return timed(() => all("main input[type=radio]").find((radio) => !radio.checked).click(), saved);
};
