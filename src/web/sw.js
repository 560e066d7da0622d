// The service worker: keeps whole versions of Liaison on the tablet, so that it opens without a network, and goes back to
// the last version that worked when an update does not. register.js speaks with it; the browser runs it.
//
// A version is a set of files in a cache of its own, installed whole or not at all. Which one pages are given is a word in the
// state below, and any worker serves any version, so that a newer worker can wait its turn. `skipWaiting` is not called: when
// a page asks for a file meanwhile, Chromium may leave a worker half way over, and then loads the page no more.
const BUILD = { version: "none", files: [] }; // script/precache.mjs writes this line

const SCOPE = registration.scope;
const ROOT = new URL(SCOPE).pathname;
// An intranet origin may hold other apps and other copies of Liaison; the path says whose cache it is. A path holds no
// space, so that no prefix is the beginning of another.
const PREFIX = `liaison-${ROOT} `;
const NOTES = `${PREFIX}state`;
const VERSION = PREFIX + BUILD.version; // also the name of its cache
// Who loads the page again sooner says nothing about the version: it may not have had the time to draw.
const FAIR_MS = 3000;

const note = async (name) => (await caches.match(SCOPE + name, { cacheName: NOTES }))?.json();
const write = async (name, value) => (await caches.open(NOTES)).put(SCOPE + name, new Response(JSON.stringify(value)));
const held = async (version) => version && caches.has(version);
const kept = async () => (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NOTES);
const newest = async () => (await note("?versions"))?.at(-1) ?? VERSION;
const windows = async (but) => {
  const all = await clients.matchAll({ type: "window", includeUncontrolled: true });
  return all.filter(({ id, url }) => id !== but && url.startsWith(SCOPE));
};

// What must outlive the worker: { current, proven, tried: { version, at }, failed, pages }. Pages are given the current version,
// the proven one is the last that could be worked with, and `pages` says which page has which.
const read = async () => (await note("?state")) ?? { pages: {} };
let last = Promise.resolve();
const change = (deed) => {
  last = last.catch(() => {}).then(async () => {
    const state = await read();
    const result = await deed(state);
    await write("?state", state).catch(console.error); // a full disk must not keep the program from opening
    return result;
  });
  return last;
};

// The response, if its bytes are the right ones. Headers stay, since the server's policy is among them; not those of transport.
const checked = async (response, hash) => {
  const bytes = await response.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  if (`sha256-${btoa(String.fromCharCode(...digest))}` !== hash) return undefined;
  const headers = new Headers(response.headers);
  for (const name of ["vary", "content-encoding", "content-length"]) headers.delete(name);
  return new Response(bytes, { headers });
};
const obtained = async ([path, hash]) => {
  const url = SCOPE + path;
  // A page is fetched even so: its headers may have changed while it has not.
  for (const cacheName of path.endsWith(".html") ? [] : await kept()) {
    const old = await caches.match(url, { cacheName });
    const copy = old && (await checked(old, hash));
    if (copy) return [url, copy];
  }
  const response = await fetch(url, { cache: "no-store" });
  const file = response.ok && (await checked(response, hash));
  if (!file) throw new Error(`${path} is not the file of this version`);
  return [url, file];
};
const install = async () => {
  const files = await Promise.all(BUILD.files.map(obtained));
  const cache = await caches.open(VERSION);
  for (const [url, file] of files) await cache.put(url, file);
  const before = (await note("?versions")) ?? [];
  await write("?versions", [...before.filter((version) => version !== VERSION), VERSION].slice(-9));
  await know();
};

const fallBack = (state) => Object.assign(state, { failed: state.current, current: state.proven });
// Which version a page is given; `starts` when it is the program's.
const choose = async (state, starts) => {
  const latest = await newest();
  const free = starts && latest !== state.failed && (await windows()).length === 0;
  if (free || !(await held(state.current))) state.current = latest;
  const { current, proven, tried } = state;
  if (starts && current !== proven && (await held(proven))) {
    if (tried?.version !== current) state.tried = { version: current, at: Date.now() };
    else if (Math.abs(Date.now() - tried.at) > FAIR_MS) fallBack(state);
  }
  return state.current;
};
// A page and all that it asks for later come from one version, whatever pages are given meanwhile.
const opened = (client, path) =>
  change(async (state) => {
    await know();
    const open = (await windows()).map(({ id }) => id);
    // A page still loading is in no list yet, hence the last few are kept.
    for (const id of Object.keys(state.pages).slice(0, -20)) if (!open.includes(id)) delete state.pages[id];
    return (state.pages[client] = await choose(state, path === "index.html"));
  });
const answer = async ({ request, clientId, resultingClientId }, path) => {
  const { pages, current } = await read();
  const cacheName = await (request.mode === "navigate" ? opened(resultingClientId, path) : (pages[clientId] ?? current ?? newest()));
  return (await caches.match(SCOPE + path, { cacheName })) ?? fetch(request);
};

// The directory of the trust is of no version: the network's, else the last one it gave. Where the network says that there is
// none, there is none.
const beside = async (request) => {
  const notes = await caches.open(NOTES);
  const response = await fetch(request).catch(() => undefined);
  if (response?.ok) await notes.put(request.url, response.clone()).catch(console.error);
  if (response?.status === 404) await notes.delete(request.url);
  return response?.ok || response?.status === 404 ? response : ((await notes.match(request.url)) ?? response ?? Response.error());
};

// The paths in any version here. In its first moment the worker knows none, and looks for whatever is asked for.
let paths;
const know = async () => {
  const found = [];
  for (const name of await kept()) found.push(...(await (await caches.open(name)).keys()));
  paths = new Set(found.map(({ url }) => url.slice(SCOPE.length)));
};
know().catch(console.error);

const deeds = {
  // Asked before the program starts. Not while another window is open: somebody may be in the middle of an interview there.
  "take-over": async ({ source, ports }) => {
    const taken = await change(async (state) => {
      const [mine, latest] = [state.pages[source.id], await newest()];
      const may = mine && mine !== latest && latest !== state.failed && (await windows(source.id)).length === 0;
      if (may) state.current = latest;
      return Boolean(may);
    });
    ports[0].postMessage(taken);
  },
  // It could be worked with; what no page has any more is deleted, but for one being installed.
  started: async ({ source }) => {
    const used = await change(async (state) => {
      const [mine, latest] = [state.pages[source.id], await newest()];
      if (mine && mine === state.current) state.proven = mine;
      if (mine === latest) Object.assign(state, { tried: undefined, failed: undefined });
      return [latest, state.current, state.proven, ...(await windows()).map(({ id }) => state.pages[id])];
    });
    if (registration.installing) return;
    for (const name of await kept()) if (!used.includes(name)) await caches.delete(name);
  },
  failed: ({ source }) =>
    change(async (state) => {
      const unproven = state.pages[source.id] === state.current && state.current !== state.proven;
      if (unproven && (await held(state.proven))) fallBack(state);
    }),
};

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("message", (event) => event.waitUntil(deeds[event.data.type](event)));
addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { pathname, search } = new URL(url);
  if (method !== "GET" || !url.startsWith(SCOPE) || (search && mode !== "navigate")) return;
  const path = pathname.slice(ROOT.length) || "index.html";
  if (path === "directory.json") return event.respondWith(beside(event.request));
  if (paths && !paths.has(path)) return;
  event.respondWith(answer(event, path).catch(() => fetch(event.request)));
});
