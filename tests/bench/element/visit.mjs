// One visit to one page: a new Chromium with an empty profile, the settings of the visit, and what came over the line.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { chromium } = createRequire(new URL("../peers/package.json", import.meta.url))("playwright-core");
const PROBE = readFileSync(new URL("probe.js", import.meta.url), "utf8");
const FLAGS = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const PATIENCE_MS = 60_000;
const QUIET_MS = 700;
const LINE = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 1.6e6 / 8 };

export const SETTINGS = {
  plain: {},
  "CPU 4x slower": { cpu: 4 },
  "1.6 Mbit/s, 150 ms": { line: LINE },
  both: { cpu: 4, line: LINE },
};

/** What CDP says of each request, in milliseconds after the page was asked for. */
const listen = (cdp) => {
  const requests = new Map();
  let open = 0;
  let changed = Date.now();
  const note = (change) => (open += change, (changed = Date.now()));
  cdp.on("Network.requestWillBeSent", ({ requestId, request, timestamp, initiator }) => {
    if (request.url.startsWith("data:")) return;
    requests.set(requestId, { url: request.url, start: timestamp, by: initiator.type });
    note(1);
  });
  cdp.on("Network.loadingFinished", ({ requestId, timestamp, encodedDataLength }) => {
    const known = requests.get(requestId);
    if (!known) return;
    Object.assign(known, { end: timestamp, bytes: encodedDataLength });
    note(-1);
  });
  cdp.on("Network.loadingFailed", ({ requestId, errorText }) => {
    const known = requests.get(requestId);
    if (!known) return;
    Object.assign(known, { failed: errorText });
    note(-1);
  });
  const quiet = async () => {
    const deadline = Date.now() + PATIENCE_MS;
    while (open > 0 || Date.now() - changed < QUIET_MS) {
      if (Date.now() > deadline) throw new Error("the page goes on loading for ever");
      await new Promise((go) => setTimeout(go, 50));
    }
  };
  const listed = () => {
    const all = [...requests.values()];
    const began = Math.min(...all.map(({ start }) => start));
    const ms = (at) => Math.round((at - began) * 1000);
    return all.map(({ url, start, end, ...rest }) => ({ path: new URL(url).pathname, start: ms(start), end: ms(end), ...rest }));
  };
  return { quiet, listed };
};

/** Milliseconds to the first control and to the first question, and the requests. `press` is what the probe is told. */
export const visit = async (url, { cpu, line }, press, probe = PROBE) => {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: process.getuid?.() === 0 ? [...FLAGS, "--no-sandbox"] : FLAGS,
  });
  try {
    const page = await (await browser.newContext({ viewport: { width: 820, height: 1180 } })).newPage();
    const said = [];
    page.on("pageerror", (error) => said.push(String(error)));
    const cdp = await page.context().newCDPSession(page);
    await cdp.send("Network.enable");
    await cdp.send("Network.setCacheDisabled", { cacheDisabled: true });
    if (line) await cdp.send("Network.emulateNetworkConditions", line);
    if (cpu) await cdp.send("Emulation.setCPUThrottlingRate", { rate: cpu });
    await page.addInitScript(`${probe}(${JSON.stringify({ press })});`);
    const heard = listen(cdp);
    await page.goto(url, { waitUntil: "commit", timeout: PATIENCE_MS });
    const asked = "liaisonBenchmark.question !== null";
    await page.waitForFunction(asked, undefined, { timeout: PATIENCE_MS, polling: 100 }).catch((error) => {
      throw new Error(`${url} does not show what was waited for: ${said.join("; ") || error.message}`);
    });
    const { control, question } = await page.evaluate("liaisonBenchmark");
    await heard.quiet();
    const requests = heard.listed();
    const failed = requests.find((request) => request.failed);
    if (failed || said.length > 0) throw new Error(`${url}: ${failed ? `${failed.path} ${failed.failed}` : said.join("; ")}`);
    return { control, question, requests };
  } finally {
    await browser.close();
  }
};
