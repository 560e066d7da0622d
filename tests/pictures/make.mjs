// Called by script/pictures. Sets up a device and fills in most of scenario A through the element, whose `start` takes
// answers; then opens the app itself, asks the PHQ-9 as a person would, makes the report, and takes the two pictures.
// What is pressed is found by its words, with the finder of the journeys (tests/e2e/lookup.js).
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { ANSWERS, PASSPHRASE, PHQ_9, WHO } from "./person.mjs";
import { serve } from "../bench/element/site.mjs";

const { chromium } = createRequire(new URL("../bench/peers/package.json", import.meta.url))("playwright-core");
const ROOT = new URL("../../", import.meta.url).pathname;
const FIND = readFileSync(`${ROOT}tests/e2e/lookup.js`, "utf8");
const TABLET = { width: 820, height: 1180 };
const HOST = '<!doctype html><title>-</title><script type="module" src="/app/embed/liaison-widget.js"></script><liaison-widget></liaison-widget>';
const phq9 = JSON.parse(readFileSync(`${ROOT}src/catalogue/instruments/phq-9/questionnaire.json`));

const site = await serve({ host: { page: HOST, folders: { "/app": `${ROOT}dist` } } });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
const context = await browser.newContext({ viewport: TABLET, locale: "en-GB", acceptDownloads: true });
const page = await context.newPage();

/** Waits for what an expression of lookup.js finds, and gives it. */
const find = async (expression) => {
  const look = `(() => { ${FIND}; const found = ${expression}; return found?.element ?? found; })()`;
  for (let tries = 0; tries < 200; tries += 1) {
    const found = await page.evaluateHandle(look);
    if (await found.evaluate((it) => Boolean(it))) return found.asElement() ?? found;
    await page.waitForTimeout(50);
  }
  throw new Error(`waited in vain for ${expression}; the page shows: ${await page.evaluate(`(() => { ${FIND}; return visibleText(); })()`)}`);
};
const said = JSON.stringify;
const press = async (words) => (await find(`pressable(${said(words)})`)).click();
const see = (words) => find(`visibleText().includes(norm(${said(words)}))`);
const fill = async (label, text) => (await find(`field(${said(label)})`)).fill(text);
const choose = async (question, words) => (await find(`option(${said(question)}, ${said(words)})`)).click();

// A device, a case, and what was answered before.
await page.goto(`${site.url}/host.html`);
await see("Set up this device");
await fill("Your name", WHO);
await fill("Passphrase", PASSPHRASE);
await fill("Passphrase again", PASSPHRASE);
await press("Set up");
await press("It is written down");
await see("Cases on this device");
await page.evaluate((prefill) => document.querySelector("liaison-widget").start({ prefill }), ANSWERS);
await see("Saved ");

// The same vault in the app itself.
await page.goto(`${site.url}/app/index.html`);
await see("Unlock");
await fill("Passphrase", PASSPHRASE);
await press("Unlock");
await press("last worked on");
await press("PHQ-9: ");
await press("Begin");
const items = phq9.item.filter(({ linkId }) => /^\d$/.test(linkId));
for (const [at, item] of items.entries()) {
  const points = ({ valueCoding: { extension } }) => extension[0].valueDecimal;
  await choose(item.text, item.answerOption.find((option) => points(option) === PHQ_9[at]).valueCoding.display);
  if (at === 2) {
    await see("Saved ");
    await shoot("interview", page);
  }
  await press("Continue");
}
await press("Continue"); // how difficult it makes things: may be left out
await press("These are right");
await press("Back to the case");

await press("Report files");
await choose("Who is it for?", "Court");
await choose("Free text", "I have read all of it again");
await press("Sign and make the final report");
const coming = page.waitForEvent("download");
await press("-court-v1.html");
const report = await context.newPage();
await report.setContent(readFileSync(await (await coming).path(), "utf8"));
await shoot("report", report.locator(".sheet").nth(1)); // what the person agreed to, says and needs
await browser.close();
await site.close();

async function shoot(name, of) {
  await of.screenshot({ path: `${ROOT}tests/pictures/${name}.png`, animations: "disabled", caret: "hide" });
}
