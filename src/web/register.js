// The page's side of the service worker (sw.js): lets a newer version take over before the program starts, has the program
// kept for use without a network, and tells whether it could be worked with. Called by boot.js; script/pack puts both
// into one file.
const MOMENT_MS = 1500;
const HOUR_MS = 3_600_000;

// There is none in a file from a disk, on plain http, in some private windows; and in a sandboxed frame asking is an error.
const workers = (() => {
  try {
    return isSecureContext && location.protocol.startsWith("http") ? navigator.serviceWorker : undefined;
  } catch {
    return undefined;
  }
})();

// Whether a newer version is here, and may be shown instead of this page's.
const mayTakeOver = () =>
  new Promise((done) => {
    if (!workers?.controller) return done(false);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => done(data);
    workers.controller.postMessage({ type: "take-over" }, [port2]);
    setTimeout(done, MOMENT_MS, false);
  });

/** Comes back when the program may start; not at all when the page is loaded again, as a newer version. */
export const newest = async () => {
  if (!(await mayTakeOver())) return;
  location.reload();
  await new Promise(() => {});
};

/** Says to the worker that this page has "started", or has "failed". */
export const tell = (type) => workers?.controller?.postMessage({ type });

// A page may be served with `require-trusted-types-for 'script'`, which takes no plain address for a worker.
const address = () => {
  try {
    return trustedTypes.createPolicy("liaison", { createScriptURL: () => "./sw.js" }).createScriptURL("");
  } catch {
    return "./sw.js";
  }
};

/** Has the program kept, and looks for newer versions. Whatever stands against it, the program runs without. */
export const keep = async () => {
  try {
    const registration = await workers.register(address(), { updateViaCache: "none" });
    let looked = Date.now();
    const look = () => {
      looked = Date.now();
      registration.update().catch(() => {});
    };
    look();
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden && Date.now() - looked > HOUR_MS) look();
    });
  } catch {
    // A policy or a private window refuses it.
  }
};
