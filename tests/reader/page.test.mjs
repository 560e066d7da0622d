// What is put on the page: texts as text, whatever they hold, and nothing to press but telephone, e-mail and https.
import assert from "node:assert/strict";
import { test } from "node:test";
import { HANDOUT, link } from "./frames.mjs";
import { paper } from "./paper.mjs";
import { languages, read, reader, sources, table, whyNot } from "./reader.mjs";

const english = table("en");
const TODAY = 20261129;
const page = (handout, language = "en", today = TODAY) => reader.page.pageOf(table(language), english, handout, today);
const shown = async (payload, language, today) => {
  const handout = await read(link(payload));
  return paper(reader.page.shownHandout(page(handout, language, today), true, { state: "not-signed" }, false));
};
const copy = (change) => {
  const payload = structuredClone(HANDOUT);
  change(payload);
  return payload;
};
const rows = (root) => root.find("div", "row").map((row) => row.children.map((child) => child.textContent).join(": "));

/** Texts that would do something wherever they were taken for more than text. */
const CORPUS = [
  "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "\"><script>alert(1)</script>", "'-alert(1)-'",
  "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)", "data:text/html,<script>alert(1)</script>", "vbscript:msgbox(1)",
  "</span></div><iframe src=javascript:alert(1)>", "<a href=\"javascript:alert(1)\">x</a>", "<math><mi xlink:href=\"data:x,<script>alert(1)\">",
  "<style>*{background:url(//evil.example)}</style>", "<base href=//evil.example>", "<meta http-equiv=refresh content=0>", "<!--", "]]>", "--!><img src=x>",
  "&lt;script&gt;alert(1)&lt;/script&gt;", "&#x3c;script>", "{{constructor.constructor('alert(1)')()}}", "${alert(1)}", "{name}{date}{phone}", "$&$`$'$1",
  "\u202e\u2066txet\u202c", "\u0000<b>", "\u2028<b>", "\ufeff<b>", "tel:999,,,1", "https://trust.example@evil.example/", "https://evil.example\\@trust.example",
  "//evil.example", "http://plain.example", "https:evil.example", "mailto:a@b.example?bcc=c@d.example", "a@b.example?subject=x", "*#06#", "+44;ext=1", "__proto__", "constructor", "toString",
];
const ELEMENTS = ["a", "article", "bdi", "body", "button", "dd", "div", "dl", "dt", "h2", "h3", "li", "p", "path", "section", "span", "strong", "svg", "ul", "wbr"];
const ATTRIBUTES = ["aria-hidden", "aria-labelledby", "class", "d", "dir", "focusable", "href", "id", "lang", "rel", "type", "viewBox"];

/** A handout with the same text wherever it can hold one. */
const everywhere = (text) => [
  "en", 20261128, 20270228, text, 0,
  [[text, text, [[31, 540, 1020]], text, text, text, [text, text, text, text], [20261201, 630, text], 20261020, text]],
  ["999", text, [text, text, text]],
  [text, text],
];

test("nothing in a handout becomes more than text", async () => {
  const plain = (await shown(everywhere("words"))).all().length;
  for (const text of CORPUS) {
    const root = await shown(everywhere(text));
    let [breaks, pressed] = [0, 0];
    for (const element of root.all()) {
      assert.ok(ELEMENTS.includes(element.name), `${element.name}: ${text}`);
      for (const [key, value] of element.attributes) {
        assert.ok(ATTRIBUTES.includes(key), `${key}: ${text}`);
        if (key === "href") assert.match(value, /^(?:tel:\+?\d+|sms:\+?\d+|mailto:[^?&]+@[^?&]+|https:\/\/[^@\\]+)$/, text);
        if (["class", "id", "type", "rel", "d", "viewBox", "lang"].includes(key)) assert.ok(text === "http" || !value.includes(text), `${key}=${value}`);
      }
      breaks += element.name === "wbr" ? 2 : 0;
      pressed += element.name === "a" ? 1 : 0;
    }
    // Those with an address in them, and where an address may break, are the only ones that may differ.
    assert.equal(root.all().length - breaks - pressed, plain - 1, text);
    assert.ok(root.textContent.split(text).length - 1 >= 12, `it is shown as it is: ${text}`);
  }
});

test("what is wrong shows nothing of what was sent", () => {
  const { Words } = reader.words;
  const words = new Words(english, english);
  for (const name of ["empty", "not-a-handout", "cut-short", "longer", "changed", "newer", "not-canonical", "too-large", "old-browser"]) {
    const said = paper(reader.page.shownError(page(undefined), name));
    assert.ok(words.has(`error-${name}`) && words.has(`error-${name}-do`), name);
    assert.ok(said.textContent.includes(words.say(`error-${name}-do`)), name);
    assert.deepEqual(said.find("a").map((it) => it.attributes.get("href")), ["tel:999", "tel:111"]);
  }
});

test("a handout says everything that it holds", async () => {
  const root = await shown(HANDOUT);
  assert.deepEqual(rows(root), [
    "What they do: Help with benefits, debts and forms. You can bring a friend.",
    "When they are open: Monday to Friday, 9am to 5pmClosed on bank holidays.",
    "Where to go: 12 Station Road, Northmere. Two minutes from the bus station.",
    "What to bring: Letters about money, and your phone",
    "Phone: 01632 960044",
    "Text: 07700 900077",
    "Email: hello@advice.northmere.example",
    "Website: advice.northmere.example/drop-in",
    "What they do: Advice for anyone who is homeless or may lose their home. Ask for an emergency bed before 4pm.",
    "When they are open: Monday to Friday, 9am to midday and 1pm to 5pmSaturday, 10am to 1pm",
    "Where to go: Council offices, Northmere Central",
    "What to bring: Anything with your name on it",
    "Phone: 01632 960070",
    "What they do: Warm food and someone to talk to.",
    "When they are open: Friday and Saturday, 8pm to 2am the next daySunday, all day and all nightKnock if the door is shut.",
    "Where to go: 3 Quayside Walk, Northmere Central",
    "Phone: 0808 157 0101",
  ]);
  for (const said of ["Tuesday 1 December 2026 at 10:30am", "With Sam.", "Use this page until 28 February 2027", "Made on 28 November 2026", "We checked this on 20 October 2026", "Given to you by Northmere Support Team 01632 960100", "Made from list 2026-11-01", "Samaritans"]) {
    assert.ok(root.textContent.includes(said), said);
  }
  const pressed = root.find("a").map((it) => it.attributes.get("href"));
  assert.deepEqual(pressed.slice(0, 7), ["tel:999", "tel:111", "tel:116123", "tel:01632960044", "sms:07700900077", "mailto:hello@advice.northmere.example", "https://advice.northmere.example/drop-in"]);
});

test("out of date and a day that has passed are said, on the day after and not before", async () => {
  const late = "This page is out of date";
  assert.ok(!(await shown(HANDOUT, "en", 20270228)).textContent.includes(late));
  assert.ok((await shown(HANDOUT, "en", 20270301)).textContent.includes(late));
  assert.ok(!(await shown(HANDOUT, "en", 20261201)).textContent.includes("This day has passed"));
  const after = await shown(HANDOUT, "en", 20261202);
  assert.ok(after.textContent.includes("This day has passed") && after.find("button").length === 0);
  assert.ok(!(await shown(["en", 20261128])).textContent.includes("until"));
});

test("a language without a table is shown in English, and says so", async () => {
  const { tableFor } = reader.words;
  const tables = languages.map(table);
  assert.equal(tableFor(tables, "cy-GB").language, "cy");
  assert.equal(tableFor(tables, "AR").language, "ar");
  assert.equal(tableFor(tables, "ur"), undefined);
  const handout = await read(link(HANDOUT));
  const root = paper(reader.page.shownHandout(page(handout), undefined, { state: "not-signed" }, false));
  assert.ok(root.textContent.includes("We do not have this page in the language it was made for."));
});

test("what a table lacks is said in English, and read aloud so", async () => {
  const root = await shown(copy((it) => (it[0] = "ar")), "ar");
  const list = root.find("span").find((it) => it.textContent === "Made from list 2026-11-01");
  assert.equal(list.attributes.get("lang"), "en");
  const name = root.find("h2")[1].find("span")[0];
  assert.deepEqual([name.attributes.get("lang"), name.attributes.get("dir")], ["en", "auto"]);
  const arabic = await shown(copy((it) => (it[5][0][0] = "مركز")), "ar");
  assert.equal(arabic.find("h2")[1].find("span")[0].attributes.get("lang"), undefined);
});

test("a crisis line that no table knows is the number that it is", async () => {
  const root = await shown(["en", 0, 0, "", 0, [], ["0800 111 222", "__proto__", ["Night line", "01632 960999", "Evenings"], ["Nobody"]]]);
  assert.deepEqual(root.find("li").map((it) => it.textContent), ["0800 111 222", "__proto__", "01632 960999Night lineEvenings", "Nobody"]);
  assert.deepEqual(root.find("a").map((it) => it.attributes.get("href")), ["tel:0800111222", "tel:01632960999"]);
});

test("no source reads markup or runs text", () => {
  for (const source of sources) {
    assert.doesNotMatch(source, /innerHTML|outerHTML|insertAdjacent|document\.write|\beval\b|new Function|srcdoc|DOMParser|createContextualFragment|fetch\(|XMLHttp|sendBeacon|localStorage|sessionStorage|indexedDB|cookie/);
  }
});

test("an empty handout is a page as well", async () => {
  assert.equal(await whyNot(link(["en"])), undefined);
  const root = await shown(["en", 0, 0, "", 0, [[], ["", "", [[0, 540, 1020]]]]]);
  assert.equal(root.find("article").length, 2);
  assert.deepEqual(rows(root), []);
  assert.ok(!root.textContent.includes("undefined"));
});

test("who made it is shown as what it is: a team that is known, an unknown key, nobody, not checked", async () => {
  const handout = await read(link(HANDOUT));
  const key = "4f2a 9c01 d733 81be 0c55";
  const said = (signature, hasKeys) => {
    const { main, foot } = reader.page.shownHandout(page(handout), true, signature, hasKeys);
    const text = (parts) => parts.filter(Boolean).map((part) => part.textContent);
    return { first: text(main)[0], foot: text(foot).join(" ") };
  };
  const team = said({ state: "trusted", key, name: "<b>Northmere" }, true);
  assert.match(team.foot, /<b>Northmere made this page\. We checked that\. Their key is 4f2a 9c01/);
  assert.match(said({ state: "unknown", key }, true).first, /do not know who made this page.*4f2a 9c01.*Phone the team you know/);
  assert.match(said({ state: "not-signed" }, true).first, /cannot check who made this page\. The teams we know sign theirs/);
  const unlisted = said({ state: "not-signed" }, false);
  assert.match(unlisted.first, /^If you need help now/);
  assert.match(unlisted.foot, /We cannot check who made this page\./);
  assert.match(said({ state: "not-checked", key }, false).foot, /have not checked who made this page.*4f2a 9c01/);
  const checking = said({ state: "checking", key }, true);
  assert.match(checking.first, /^We are checking who made this page\.$/);
  assert.doesNotMatch(checking.foot, /who made this page|4f2a/);
  const wrong = reader.page.shownError(page(undefined), "wrong-signature");
  const lines = wrong.main.map((part) => part.textContent).join(" ");
  assert.match(lines, /We do not show it.*Phone the team on a number that you know/);
  assert.doesNotMatch(lines, /Open the link again/);
});
