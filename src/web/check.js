// The page of the self-check: runs every probe, each with a time limit, and makes of the answers a verdict, a list of
// what to change, a table, and the same as plain text. Text only, never markup: it works under the strictest policy.

const PROBES = {
  modules, wasm, features, files, program, random, database, secure, worker, cache, persist, room, private: hidden, tabs,
  downloads, printing, chooser, copying, elements, trusted, unpacking, messages, london, clock,
};
const SECONDS = { files: 20, program: 30 };
const sheet = { answers: {}, found: {}, version: "" };
const row = (id) => ROWS.find((row) => row.id === id);

const make = (name, text, kind, inside) => {
  const element = document.createElement(name);
  if (text) element.textContent = text;
  if (kind) element.className = kind;
  if (inside) inside.appendChild(element);
  return element;
};
const count = ([one, more], number) => (number === 1 ? one : fill(more, number));

// What a row says, once its answer is there.
const seen = ({ id, seen }) => {
  const { why, detail } = sheet.found[id];
  return fill(seen[why] || ENDS[why] || "", detail === undefined ? "" : detail);
};
const change = ({ id, change }) => {
  const { answer, why } = sheet.found[id];
  return answer === "yes" ? SAY.nothing : change[why] || MENDS[why] || change.other || SAY.nothing;
};
const answered = (answer, group) =>
  ROWS.filter((row) => sheet.found[row.id].answer === answer && (!group || row.group === group));

// What to change, each once, with the rows it mends; for one row alone, with what was seen.
const changes = (rows) => {
  const mends = {};
  rows.forEach((row) => {
    const words = change(row);
    mends[words] = (mends[words] || []).concat(row);
  });
  return Object.keys(mends).map((words) => ({
    names: mends[words].map(({ name }) => name).join(", ") + ".",
    words: mends[words].length === 1 ? seen(mends[words][0]) + " " + words : words,
  }));
};

const OFFLINE = ["secure", "worker", "cache"];
const verdict = () => {
  const needed = changes(answered("no", "needed")).length;
  if (needed) return { kind: "cannot", words: count(SAY.cannot, needed) };
  const offline = answered("no").filter(({ id }) => OFFLINE.indexOf(id) >= 0);
  // What mends these as well is not a thing of its own.
  const mended = offline.map(change);
  const others = changes(answered("no").filter((row) => mended.indexOf(change(row)) < 0)).length;
  if (!offline.length && !others) return { kind: "works", words: SAY.works };
  const said = [offline.length ? SAY.online : SAY.works].concat(others ? count(SAY.except, others) : []);
  return { kind: "partly", words: said.join(offline.length ? ", and " : ", ") };
};
const leftToTry = () => {
  const left = answered("untried").length;
  return left ? count(SAY.tried, left) : SAY.all;
};

const now = () => {
  const moment = new Date();
  const parts = { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" };
  try {
    return moment.toLocaleString("en-GB", Object.assign({ timeZone: "Europe/London" }, parts));
  } catch (error) {
    return moment.toLocaleString("en-GB", parts);
  }
};

// What is no question of yes or no.
const facts = async () => {
  const folder = location.pathname.replace(/[^/]*$/, "");
  const scheme = location.protocol.replace(":", "");
  let frame = window.parent === window ? "no" : "other";
  try {
    if (window.frameElement) frame = "same";
  } catch (error) {
    // A page of another site is around this one.
  }
  const header = async () => {
    const { headers } = await fetch("index.html", { method: "HEAD", cache: "no-store" });
    return headers.get("content-security-policy") || SAY.none;
  };
  const points = navigator.maxTouchPoints || 0;
  const told = refusals.map((refusal) => fill(SAY.refused, refusal.directive, refusal.what));
  return {
    address: location.href.split(/[?#]/)[0],
    version: sheet.version || SAY.not_told,
    served: folder === "/" ? fill(SAY.served.root, scheme) : fill(SAY.served.below, scheme, folder),
    frame: SAY.frame[frame],
    // It cannot be had by a file, in a sandbox, or without a network.
    header: await Promise.race([header(), wait(5000)]).catch(() => SAY.not_told) || SAY.not_told,
    refused: told.filter((words, place) => told.indexOf(words) === place).join("; ") || SAY.none,
    browser: navigator.userAgent,
    language: (navigator.languages || [navigator.language]).join(", "),
    zone: (window.Intl && Intl.DateTimeFormat().resolvedOptions().timeZone) || SAY.not_told,
    screen: fill(SAY.screen, screen.width, screen.height, innerWidth, innerHeight),
    touch: points ? count(SAY.touch, points) : SAY.none,
  };
};

// One row of the table; filled in by `show`.
const line = ({ id, name, use, without }, body) => {
  const tr = make("tr", "", "check-row", body);
  tr.id = "row-" + id;
  tr.setAttribute("role", "row");
  const cell = (kind, label) => {
    const td = make(kind === "name" ? "th" : "td", "", "check-row__" + kind, tr);
    td.setAttribute("role", kind === "name" ? "rowheader" : "cell");
    if (label) make("span", label + ": ", "check-row__label", td);
    return td;
  };
  const first = cell("name");
  first.scope = "row";
  make("span", name, "check-row__what", first);
  make("span", use, "check-row__use", first);
  const second = cell("answer");
  make("strong", SAY.trying, "nhsuk-tag nhsuk-tag--grey", second).id = "answer-" + id;
  make("span", "", "check-row__seen", second).id = "seen-" + id;
  make("span", without, "", cell("without", SAY.columns[2]));
  make("span", "", "", cell("change", SAY.columns[3])).id = "change-" + id;
};
const tables = () => {
  GROUPS.forEach(({ id, name, hint }) => {
    const section = make("section", "", "check-group", at("tables"));
    const heading = make("h2", name, "nhsuk-heading-m", section);
    heading.id = "group-" + id;
    make("p", hint, "app-small", section);
    const table = make("table", "", "check-table", section);
    table.setAttribute("role", "table");
    table.setAttribute("aria-labelledby", heading.id);
    const head = make("thead", "", "", table);
    head.setAttribute("role", "rowgroup");
    const columns = make("tr", "", "", head);
    columns.setAttribute("role", "row");
    SAY.columns.forEach((words) => {
      const th = make("th", words, "", columns);
      th.scope = "col";
      th.setAttribute("role", "columnheader");
    });
    const body = make("tbody", "", "", table);
    body.setAttribute("role", "rowgroup");
    ROWS.filter((row) => row.group === id).forEach((row) => line(row, body));
  });
};

const COLOURS = { yes: "nhsuk-tag--green", no: "nhsuk-tag--red", unknown: "nhsuk-tag--grey", untried: "nhsuk-tag--grey" };
const show = (id) => {
  const { answer } = sheet.found[id];
  at("answer-" + id).textContent = SAY[answer];
  at("answer-" + id).className = "nhsuk-tag " + COLOURS[answer];
  at("row-" + id).className = "check-row check-row--" + answer;
  at("seen-" + id).textContent = seen(row(id));
  at("change-" + id).textContent = change(row(id));
  // Beside the button as well, where there is one.
  const said = at("said-" + id);
  if (said && answer !== "untried") said.textContent = SAY[answer] + ". " + seen(row(id));
};

const conclude = () => {
  const { kind, words } = verdict();
  const mend = changes(answered("no"));
  at("verdict").className = "check-verdict check-verdict--" + kind;
  at("verdict-words").textContent = words;
  at("verdict-more").textContent = leftToTry();
  at("changes").hidden = !mend.length;
  at("changes-list").textContent = "";
  mend.forEach(({ names, words }) => {
    const item = make("li", "", "", at("changes-list"));
    make("strong", names, "", item);
    item.appendChild(document.createTextNode(" " + words));
  });
};

const text = () => {
  const mend = changes(answered("no"));
  const lines = [document.title, verdict().words + ". " + leftToTry(), fill(SAY.made, sheet.made), ""];
  if (mend.length) {
    lines.push(SAY.to_change.toUpperCase());
    mend.forEach(({ names, words }, place) => lines.push(place + 1 + ". " + names + " " + words));
    lines.push("");
  }
  GROUPS.forEach(({ id, name }) => {
    lines.push(name.toUpperCase());
    ROWS.filter((row) => row.group === id).forEach((row) => {
      lines.push(row.name + ": " + SAY[sheet.found[row.id].answer] + ". " + seen(row));
      if (sheet.found[row.id].answer === "yes") return;
      lines.push("  " + SAY.columns[2] + ": " + row.without, "  " + SAY.columns[3] + ": " + change(row));
    });
    lines.push("");
  });
  lines.push(SAY.this_page.toUpperCase());
  Object.keys(FACTS).forEach((key) => lines.push(FACTS[key] + ": " + sheet.facts[key]));
  return lines.join("\r\n") + "\r\n";
};

// An answer in any case: a browser that hangs is told of as one that refuses.
const run = (id) => {
  const seconds = SECONDS[id] || 10;
  const late = wait(seconds * 1000).then(() => no("silent", seconds));
  const tried = Promise.resolve().then(() => PROBES[id](sheet)).catch((error) => no(whereNot("threw"), fault(error)));
  return Promise.race([tried, late]);
};

const start = async () => {
  at("verdict-words").textContent = SAY.checking;
  at("verdict-more").textContent = "";
  tables();
  at("sheet").hidden = false;
  ROWS.forEach(({ id }) => {
    sheet.answers[id] = run(id).then((found) => {
      sheet.found[id] = found;
      show(id);
      return found;
    });
  });
  await Promise.all(ROWS.map(({ id }) => sheet.answers[id]));
  sheet.facts = await facts();
  sheet.made = now();
  Object.keys(FACTS).forEach((key) => {
    const pair = make("div", "", "check-fact", at("facts"));
    make("dt", FACTS[key], "", pair);
    make("dd", sheet.facts[key], "app-wrap", pair);
  });
  at("made").textContent = fill(SAY.made, sheet.made) + " · " + sheet.facts.address;
  conclude();
  listen((id, found) => {
    sheet.found[id] = found;
    show(id);
    conclude();
  });
  at("save").addEventListener("click", () => save("liaison-self-check.txt", text()));
  at("again").addEventListener("click", () => location.reload());
  // The frame would swallow these without a word.
  const swallowed = {
    downloads: [at("save"), at("try-download").parentNode],
    printing: [at("print"), at("try-print").parentNode],
  };
  Object.keys(swallowed).forEach((id) => {
    if (sheet.found[id].why === "frame") swallowed[id].forEach((element) => element.parentNode.removeChild(element));
  });
  at("trying").hidden = at("buttons").hidden = false;
};
start();
