// A sealed referral pack: a file that holds everything itself, or, with an empty place for the pack, the page that opens one
// out of its address. Nothing is opened without a click, nothing is fetched, nothing is kept; script/referral-pack.mjs puts
// this, its styles, its sentences and the program into one file.
import { make } from "../handout/dom.js";
import { isLate, pack as packOf } from "./pack.js";
import { Words, shownCleared, shownError, shownLate, shownOpening, shownPack, shownQuestion } from "./page.js";
import { Refused, open, program, read } from "./program.js";
import { judged, keysOf } from "./signature.js";

/* global PROGRAM */
const app = document.getElementById("app");
const words = new Words(JSON.parse(document.getElementById("words").textContent));
/** The keys of the teams that whoever has this page knows. */
const keys = keysOf(document.getElementById("keys"));
const TYPED = ["mistyped", "incomplete", "wrong-passphrase"];

const two = (number) => String(number).padStart(2, "0");
const today = () => {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

/** Puts this on the page, and the focus on the element of this id. */
const draw = ({ title, tools = [], main }, focus) => {
  const heading = make("h1", { tabindex: "-1", id: "title" }, title);
  app.textContent = "";
  app.append(make("header", {}, heading, tools.length > 0 && make("div", { class: "tools" }, ...tools)), make("main", {}, ...main));
  app.hidden = false;
  if (focus) document.getElementById(focus).focus();
};

/** What is to be opened. The file ends after it: where its place is missing, the file was cut short. A link is taken out of the
 * address bar and the history at once. */
const sealed = () => {
  const place = document.getElementById("pack");
  if (!place) throw new Refused("cut-short");
  const inFile = place.textContent.trim();
  if (inFile) return inFile;
  const fragment = location.hash;
  if (fragment) history.replaceState(null, "", location.pathname + location.search);
  return fragment;
};

/** What is sealed in the text of a file: it stands last there. What is no such file is looked at as it is. */
const PLACE = 'id="pack">';
const within = (file) => {
  const at = file.lastIndexOf(PLACE);
  return at < 0 ? file : file.slice(at + PLACE.length).split("<")[0];
};

/** A handout, signed or not, begins so: it is of the other page. */
const HANDOUT = /^[^#]*#?\s*A[QY]E/;
const refusal = (error, text) => {
  if (!(error instanceof Refused)) return new Refused("not-canonical");
  return error.name === "not-a-pack" && HANDOUT.test(text) ? new Refused("handout") : error;
};

let times = 0;

/** Opens what is in this text, or else what came with the page. */
const start = async (focus, given) => {
  times += 1;
  const time = times;
  let [text, module, number] = [];
  const gone = () => time !== times;
  /** Whatever goes wrong is said; a passphrase may be typed again. */
  const failed = (error, typed) => {
    if (gone()) return;
    const refused = refusal(error, text);
    if (TYPED.includes(refused.name)) question(refused, undefined, typed);
    // A page of one's own, with one's own list of keys, is the one to open a file in.
    else draw(shownError(words, refused, refused.name === "empty" && choose), "title");
  };
  const choose = (file) => file.text().then((all) => start("title", within(all)), failed);
  const clear = () => {
    times += 1;
    [text, module] = [];
    draw(shownCleared(words), "title");
  };
  const show = (pack, signature, late) => draw(shownPack(words, pack, { number, late, signature, hasKeys: keys.length > 0 }, () => print(), clear), "title");
  const submit = async (typed) => {
    draw(shownOpening(words), "title");
    // Painted first: the program holds the page while it works.
    await new Promise((done) => setTimeout(done, 60));
    const { json, signature } = await judged(await open(module, text, typed), keys);
    const pack = packOf(json);
    if (gone()) return;
    if (isLate(pack, today())) draw(shownLate(words, pack, () => show(pack, signature, true)), "title");
    else show(pack, signature, false);
  };
  const tried = (typed) => submit(typed).catch((error) => failed(error, typed));
  const question = (error, at, typed) => draw(shownQuestion(words, number, error, tried, typed), error ? "passphrase" : at);
  try {
    text = given === undefined ? sealed() : given;
    module = await program(PROGRAM);
    number = await read(module, text);
    if (!gone()) question(undefined, focus);
  } catch (error) {
    failed(error);
  }
};

document.title = words.say("title");
// What stands on the page until then says that it does not work here; it is seen only if that is so.
app.hidden = true;
addEventListener("hashchange", () => location.hash && start("title"));
start();
