// The probes of the self-check that ask after the browser: storage, offline, tabs, what embedding needs. As in
// check-program.js, which is before it in the same file. What has to be tried by a person is in check-trying.js.

const random = () => {
  if (!window.crypto || !crypto.getRandomValues) return no("missing");
  const one = crypto.getRandomValues(new Uint8Array(32)).join();
  const other = crypto.getRandomValues(new Uint8Array(32)).join();
  return one !== other && /[1-9]/.test(one) ? yes("came") : no("missing");
};

// A database of its own, never that of the cases. Strict: done is said only when the bytes were handed to the disk.
const CHECK = "liaison-check";
const database = () => {
  let factory;
  try {
    factory = window.indexedDB;
  } catch (error) {
    // A sandbox without an address, or a policy: reading the property throws.
  }
  if (!factory) return no(whereNot("missing"));
  const begun = Date.now();
  return new Promise((done, fail) => {
    const refused = (error) => {
      const name = error ? error.name : "AbortError";
      if (name === "QuotaExceededError") done(no("full"));
      else if (isSandboxed) done(no("sandbox"));
      else fail(error || name);
    };
    const request = factory.open(CHECK, 1);
    request.onerror = () => refused(request.error);
    request.onupgradeneeded = () => request.result.createObjectStore(CHECK);
    request.onsuccess = () => {
      const db = request.result;
      db.onversionchange = () => db.close();
      const sent = new Uint8Array([1, 2, 250]);
      const writing = db.transaction(CHECK, "readwrite", { durability: "strict" });
      writing.objectStore(CHECK).put(sent, "key");
      writing.onabort = () => refused(writing.error);
      writing.oncomplete = () => {
        const reading = db.transaction(CHECK);
        const asked = reading.objectStore(CHECK).get("key");
        reading.onabort = () => refused(reading.error);
        reading.oncomplete = () => {
          db.close();
          // Another tab at the same check holds this up for a moment only.
          const erasing = factory.deleteDatabase(CHECK);
          erasing.onerror = () => refused(erasing.error);
          const same = String(asked.result) === String(sent);
          erasing.onsuccess = () => done(same ? yes("kept", Date.now() - begun) : no("differs"));
        };
      };
    };
  });
};

const secure = () => {
  if (isFile) return no("file");
  if (window.isSecureContext) return yes(location.protocol === "https:" ? "https" : "local");
  return no(location.protocol === "https:" ? "around" : "insecure");
};

// Why something is not there: most often because the address is not secure.
const lacking = () => no(whereNot(window.isSecureContext ? "missing" : "insecure"));

const worker = async () => {
  let container;
  try {
    container = navigator.serviceWorker;
  } catch (error) {
    return no(whereNot("refused"), fault(error));
  }
  if (!container) return lacking();
  if (isFile) return no("file");
  try {
    return yes((await container.getRegistration()) ? "there" : "allowed");
  } catch (error) {
    return no(whereNot("refused"), fault(error));
  }
};

const cache = async () => {
  let caches;
  try {
    caches = window.caches;
  } catch (error) {
    return no(whereNot("missing"));
  }
  if (!caches) return lacking();
  if (isFile) return no("file");
  const kept = await caches.open(CHECK);
  const address = new URL(CHECK, location.href).href;
  await kept.put(address, new Response(CHECK));
  const found = await kept.match(address);
  const same = found && (await found.text()) === CHECK;
  await caches.delete(CHECK);
  return same ? yes("kept") : no("lost");
};

// Only looks: Firefox would ask the person. The button in check-trying.js asks.
const persist = async () => {
  if (!navigator.storage || !navigator.storage.persisted) return answer("unknown", lacking().why);
  return (await navigator.storage.persisted()) ? yes("promised") : answer("untried", "not-yet");
};

const ENOUGH = 50e6;
const room = async () => {
  if (!navigator.storage || !navigator.storage.estimate) return answer("unknown", lacking().why);
  const told = await navigator.storage.estimate();
  const free = told.quota - told.usage;
  const size = free < 1e9 ? fill(SAY.bytes[0], Math.floor(free / 1e6)) : fill(SAY.bytes[1], Math.floor(free / 1e9));
  return free >= ENOUGH ? yes("enough", size) : no("little", size);
};

const hidden = () => unknown("hidden");

const byLocks = () => navigator.locks.request(CHECK, { ifAvailable: true }, (lock) => Boolean(lock));
const byChannel = () =>
  new Promise((done) => {
    const [one, other] = [new BroadcastChannel(CHECK), new BroadcastChannel(CHECK)];
    const end = (heard) => {
      one.close();
      other.close();
      done(heard);
    };
    other.onmessage = () => end(true);
    one.postMessage(CHECK);
    setTimeout(() => end(false), 2000);
  });
const tabs = async () => {
  const locks = navigator.locks && (await byLocks().catch(() => false));
  if (locks) return yes("locks");
  const channel = window.BroadcastChannel && (await byChannel().catch(() => false));
  return channel ? yes("channel") : no(whereNot("missing"));
};

// An element of our own with a style sheet made by script, put on the page for a moment.
const elements = () => {
  const needs = { customElements: window.customElements, attachShadow: Element.prototype.attachShadow };
  const sheets = typeof CSSStyleSheet === "function" && "replaceSync" in CSSStyleSheet.prototype && "adoptedStyleSheets" in document;
  const lacks = Object.keys(needs).filter((name) => !needs[name]).concat(sheets ? [] : ["adoptedStyleSheets"]);
  if (lacks.length) return no("missing", lacks.join(", "));
  if (!customElements.get(CHECK)) {
    customElements.define(CHECK, class extends HTMLElement {
      connectedCallback() {
        const [root, sheet] = [this.attachShadow({ mode: "open" }), new CSSStyleSheet()];
        sheet.replaceSync("i { color: rgb(1, 2, 3) }");
        root.adoptedStyleSheets = [sheet];
        root.appendChild(document.createElement("i"));
      }
    });
  }
  const element = document.body.appendChild(document.createElement(CHECK));
  const color = element.shadowRoot && getComputedStyle(element.shadowRoot.firstChild).color;
  document.body.removeChild(element);
  return color === "rgb(1, 2, 3)" ? yes("made") : no("threw", String(color));
};

// Text where the browser expects markup: refused under the rules. Nothing of it is ever on the page.
const trusted = async () => {
  if (!window.trustedTypes) return yes("missing");
  const before = refusals.length;
  try {
    new DOMParser().parseFromString("", "text/html");
    return yes("idle");
  } catch (error) {
    // The refusal we asked for is not one to report.
    await wait(200);
    for (let i = refusals.length - 1; i >= before; i -= 1) {
      if (/trusted-types/.test(refusals[i].directive + refusals[i].what)) refusals.splice(i, 1);
    }
    return yes("enforced");
  }
};

const PACKED = [31, 139, 8, 0, 0, 0, 0, 0, 0, 3, 243, 201, 76, 204, 44, 206, 207, 3, 0, 171, 149, 152, 205, 7, 0, 0, 0];
const unpacking = async () => {
  if (typeof DecompressionStream !== "function") return no("missing");
  const packed = new Response(new Uint8Array(PACKED)).body;
  const text = await new Response(packed.pipeThrough(new DecompressionStream("gzip"))).text();
  return text === "Liaison" ? yes("done") : no("wrong");
};

const messages = () => {
  const lacks = ["structuredClone", "MessageChannel", "CustomEvent"].filter((name) => typeof window[name] !== "function");
  if (lacks.length) return no("missing", lacks.join(", "));
  return new Promise((done) => {
    const channel = new MessageChannel();
    const sent = { type: "liaison", list: [1, null, "é"] };
    channel.port1.onmessage = (event) => {
      channel.port1.close();
      done(JSON.stringify(event.data) === JSON.stringify(structuredClone(sent)) ? yes("same") : no("differs"));
    };
    channel.port2.postMessage(sent);
  });
};

const LONDON = { timeZone: "Europe/London" };
const london = () => {
  const summer = new Date(Date.UTC(2026, 6, 1, 12)).toLocaleTimeString("en-GB", LONDON);
  if (!/^13:00/.test(summer)) return no("missing");
  return yes("knows", Intl.DateTimeFormat().resolvedOptions().timeZone);
};
