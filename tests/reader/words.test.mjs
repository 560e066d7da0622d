// The fixed sentences, and days, hours and addresses in words.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { fleschKincaid } from "flesch-kincaid";
import { syllable } from "syllable";
import { ROOT, languages, reader, sources, table } from "./reader.mjs";

const english = table("en");
const words = (language) => new reader.words.Words(table(language), english);
const META = ["language", "language-name", "direction", "whole"];
const places = (sentence) => (String(sentence).match(/\{[a-z]+\}/g) ?? []).sort();

test("a whole table has every sentence, and no table has one of its own", () => {
  assert.deepEqual(languages.sort(), ["ar", "cy", "en"]);
  for (const language of languages) {
    const its = table(language);
    const [keys, all] = [Object.keys(its), Object.keys(english)];
    assert.equal(its.language, language);
    assert.ok(["ltr", "rtl"].includes(its.direction));
    assert.deepEqual(keys.filter((key) => !all.includes(key)), [], language);
    if (its.whole) assert.deepEqual(all.filter((key) => !keys.includes(key)), [], language);
    assert.equal(its.whole, language !== "ar");
    for (const key of keys) {
      if (META.includes(key)) continue;
      assert.deepEqual(places(its[key]), places(english[key]), `${language}: ${key}`);
      assert.doesNotMatch(its[key], /[<>"]| $|^ |  |'/, `${language}: ${key}`);
    }
  }
});

test("no sentence is unused", () => {
  const below = (folder) => readdirSync(folder, { recursive: true }).filter((name) => /\.rs$/.test(name)).map((name) => readFileSync(`${folder}/${name}`, "utf8"));
  const sheet = `${ROOT}src/document`;
  const used = sources.concat(below(sheet)).join("\n");
  const unused = Object.keys(english).filter((key) => !META.includes(key) && !/^(?:line|error)-/.test(key) && !used.includes(`"${key}"`));
  // Only a sheet of paper has a code to scan.
  assert.deepEqual(unused.filter((key) => key !== "scan"), []);
});

test("nothing on the page or in its file gives away what it is about", () => {
  const page = readFileSync(`${ROOT}src/web/handout/page.html`, "utf8");
  const given = /mental|crisis|suicid|self-harm|abus|violen|police|court|custody|crim|offen[cd]|probation|arrest|drug|alcohol|addict|iechyd meddwl|heddlu|llys|trais|شرطة|محكمة|نفسي/i;
  assert.doesNotMatch(page, given);
  for (const language of languages) assert.doesNotMatch(JSON.stringify(table(language)), given, language);
});

test("sentences are short", () => {
  for (const language of ["en", "cy"]) {
    for (const [key, said] of Object.entries(table(language))) {
      if (META.includes(key)) continue;
      for (const sentence of said.split(/(?<=[.?])\s/)) {
        const count = sentence.split(/\s+/).length;
        assert.ok(count <= 20, `${language}: ${key} has ${count} words in a sentence`);
      }
    }
  }
});

test("English is for a reading age of at most 11", () => {
  // A grade of Flesch and Kincaid is the age of a reader in years, less 5.
  const age = (text) => {
    const [word, sentence] = [text.match(/[A-Za-z0-9’-]+/g), text.split(/[.?]/).filter((part) => part.trim()).length];
    return 5 + fleschKincaid({ sentence, word: word.length, syllable: word.reduce((sum, each) => sum + syllable(each), 0) });
  };
  const said = Object.entries(english).filter(([key, text]) => !META.includes(key) && text.split(" ").length > 4);
  assert.ok(said.length > 25);
  for (const [key, text] of said) assert.ok(age(text) <= 11, `${key} is for an age of ${age(text).toFixed(1)}`);
  assert.ok(age(said.map(([, text]) => `${text}.`).join(" ")) <= 9);
});

test("hours are a line for each set of days", () => {
  const { hoursInWords } = reader.hours;
  const said = (hours, language = "en") => hoursInWords(hours.map(([days, opens, closes]) => ({ days, opens, closes })), words(language));
  assert.deepEqual(said([[31, 540, 1020]]), ["Monday to Friday, 9am to 5pm"]);
  assert.deepEqual(said([[127, 0, 1440]]), ["Every day, all day and all night"]);
  assert.deepEqual(said([[127, 0, 0]]), ["Every day, all day and all night"]);
  assert.deepEqual(said([[3, 575, 720]]), ["Monday and Tuesday, 9:35am to midday"]);
  assert.deepEqual(said([[1 + 4 + 16, 0, 61]]), ["Monday, Wednesday and Friday, midnight to 1:01am"]);
  assert.deepEqual(said([[1 + 4 + 8 + 16 + 64, 780, 1440]]), ["Monday, Wednesday to Friday and Sunday, 1pm to midnight"]);
  assert.deepEqual(said([[48, 1200, 120], [0, 1, 2]]), ["Friday and Saturday, 8pm to 2am the next day"]);
  assert.deepEqual(said([[48, 1200, 0]]), ["Friday and Saturday, 8pm to midnight"]);
  assert.deepEqual(said([[32, 600, 720], [31, 540, 720], [32, 780, 960]]), ["Saturday, 10am to midday and 1pm to 4pm", "Monday to Friday, 9am to midday"]);
  assert.deepEqual(said([]), []);
  assert.deepEqual(said([[31, 540, 1020]], "cy"), ["Dydd Llun – Dydd Gwener, 9am – 5pm"]);
});

test("days are in words, and only days that there are", () => {
  const { isDay } = reader.payload;
  for (const day of [20240229, 20000229, 10101, 99991231]) assert.ok(isDay(day), `${day}`);
  for (const day of [0, 1, 20230229, 19000229, 20261301, 20260001, 20260100, 20260431, 1231, 100000101]) assert.ok(!isDay(day), `${day}`);
  assert.equal(words("en").date(20261128), "28 November 2026");
  assert.equal(words("cy").date(20270301), "1 Mawrth 2027");
  for (const [day, name] of [[20261128, "Saturday"], [20261129, "Sunday"], [20000229, "Tuesday"], [99991231, "Friday"], [10101, "Monday"]]) {
    assert.ok(words("en").longDate(day, "appointment-day").startsWith(`${name} `), `${day}`);
  }
});

test("places in a sentence are filled once", () => {
  const said = new reader.words.Words({ language: "xx", direction: "rtl", odd: "{name} {day} {toString}", number: 7 }, english);
  assert.equal(said.say("odd", { name: "{day}", day: "$&" }), "{day} $& {toString}");
  assert.equal(said.say("now"), english.now);
  assert.equal(said.say("no such sentence"), "no such sentence");
  assert.equal(said.say("number"), "number");
  assert.equal(said.direction, "rtl");
});

test("only whole numbers, one address of mail, and https can be pressed", () => {
  const { email, message, phone, shown, web } = reader.links;
  for (const [text, href] of [["01632 960044", "tel:01632960044"], ["+44 (0)1632 960-044", "tel:+441632960044"], ["116 123", "tel:116123"], ["(01632) 960.044", "tel:01632960044"], ["18001 01632 960044", "tel:1800101632960044"], ["(0)161 496 0000", "tel:01614960000"]]) {
    assert.equal(phone(text), href);
  }
  for (const text of ["", "1", "01632 960044 ext 5", "*#06#", "01632960044,,1", "1".repeat(21), "0800 REVERSE", "٠١٦٣٢", "+", "++441632", "tel:999", "9\u202e99", "0161 496 0000-2", "01632 960044 - 5"]) assert.equal(phone(text), undefined, text);
  assert.equal(message("07700 900077"), "sms:07700900077");
  assert.equal(email(" a.b+c@d.example "), "mailto:a.b+c@d.example");
  for (const text of ["a", "a@", "@b", "a@b@c", "a@b.example?cc=x", "a@b.example&x", "a%0A@b.example", "a@b.example,c@d.example", "<a@b.example>", "a b@c.example"]) assert.equal(email(text), undefined, text);
  assert.equal(web("https://a.example/x?y=z#w"), "https://a.example/x?y=z#w");
  assert.equal(shown(web("HTTPS://A.example")), "a.example");
  assert.equal(shown(web("https://аpple.example/")), "xn--pple-43d.example");
  for (const text of ["", "http://a.example", "javascript:alert(1)", "data:,x", "//a.example", "a.example", "https://", "https:a.example", "https://a.example\\@b.example", "https://a.ex\nample", "https://a@b.example", "https://a:b@c.example", "ftp://a.example", "file:///etc/passwd", "blob:https://a.example/1"]) assert.equal(web(text), undefined, text);
});

test("an appointment as a calendar file", () => {
  const appointment = { day: 20261201, minutes: 630, words: "With Sam; ask, please.\nSecond line" };
  const service = { name: "Advice, and more", where: "12 Station Road\\Northmere", contacts: { phone: "01632 960044" }, appointment };
  const handout = { made: 20261128, services: [service] };
  const file = reader.calendar.calendarFile(service, handout, words("en"), false);
  assert.equal(file, [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Liaison//Handout//EN", "BEGIN:VEVENT", "UID:20261201T103000-20261128@handout.invalid", "DTSTAMP:20261128T000000Z",
    "DTSTART:20261201T103000", "SUMMARY:Appointment", "LOCATION:12 Station Road\\\\Northmere",
    "DESCRIPTION:Advice\\, and more\\nWith Sam\\; ask\\, please.\\nSecond line\\n01632", "  960044", "END:VEVENT", "END:VCALENDAR", "",
  ].join("\r\n"));
  const hostile = { ...service, appointment: { ...appointment, minutes: 0, words: "é\r\nBEGIN:VALARM\u0000\u0085".repeat(20) } };
  const day = reader.calendar.calendarFile(hostile, { made: 0, services: [hostile] }, words("cy"), false);
  assert.ok(day.includes("\r\nDTSTART;VALUE=DATE:20261201\r\n") && day.includes("SUMMARY:Apwyntiad"));
  assert.ok(!/^BEGIN:VALARM/m.test(day.replace(/\r\n /g, "")), "a line break starts no line of the file");
  for (const line of day.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75 && !/[\u0000-\u001f\u0085]/.test(line));
});

test("two appointments at one time are two in a calendar, and one saved without its place names neither place nor service", () => {
  const appointment = { day: 20261201, minutes: 630, words: "With Sam" };
  const services = ["Advice", "Housing", "Food"].map((name) => ({ name, where: "12 Station Road", contacts: { phone: "01632 960044" }, appointment }));
  services.splice(1, 0, { name: "No appointment", contacts: {} }, { ...services[0], appointment: { ...appointment, minutes: 600 } });
  const handout = { made: 20261128, services };
  const ids = services.filter((service) => service.appointment).map((service) => /UID:(.*)/.exec(reader.calendar.calendarFile(service, handout, words("en"), false))[1]);
  assert.equal(new Set(ids).size, 4);
  assert.equal(ids[0], "20261201T103000-20261128@handout.invalid");
  const only = reader.calendar.calendarFile(services[0], handout, words("en"), true);
  assert.doesNotMatch(only, /Advice|Station|Sam|01632|LOCATION|DESCRIPTION/);
  assert.match(only, /DTSTART:20261201T103000/);
});
