// A handout from canonical JSON, as src/document/handout/payload_reader.rs reads it: lists, texts and whole numbers, by position.
// What is not canonical is refused: two texts of one handout would let a reader and a check see different things.
import { Refused } from "./refused.js";

const LARGE_PRINT = 1;
/** Lists within each other, with the payload itself. */
const DEEPEST = 8;
/** Midnight at the end of a day, in minutes. */
const MIDNIGHT = 1440;
const ALL_DAYS = 127;

const not = () => {
  throw new Refused("not-canonical");
};
const { isArray } = Array;
const isText = (it) => typeof it === "string";
const isNumber = (it) => Number.isSafeInteger(it) && it >= 0;
/** Is it what a position that is left off means? */
const isEmpty = (it) => it === "" || it === 0 || (isArray(it) && !it.length);
/** Only lists, texts and whole numbers, no list with empties at its end, no halves of characters, not too deep. */
const isPlain = (it, deep) =>
  isText(it)
    ? !/[\ud800-\udfff]/u.test(it)
    : isArray(it)
      ? deep > 0 && !(it.length && isEmpty(it[it.length - 1])) && it.every((each) => isPlain(each, deep - 1))
      : isNumber(it);

/** Is it a day that there is, yyyymmdd? */
export const isDay = (number) => {
  const [year, month, day] = [Math.floor(number / 10000), Math.floor(number / 100) % 100, number % 100];
  const last = [31, year % 4 || (!(year % 100) && year % 400) ? 28 : 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return year >= 1 && year <= 9999 && day >= 1 && day <= last;
};

const list = (it = []) => (isArray(it) ? it : not());
const text = (it = "") => (isText(it) ? it : not());
const number = (most) => (it = 0) => (isNumber(it) && it <= most ? it : not());
const minutes = number(MIDNIGHT);
const day = (it = 0) => (it === 0 || (isNumber(it) && isDay(it)) ? it : not());
/** Nothing of an empty list. */
const some = (it, read) => (list(it).length ? read(it) : undefined);

const hours = (it) => {
  const [days, opens, closes] = list(it);
  return { days: number(ALL_DAYS)(days), opens: minutes(opens), closes: minutes(closes) };
};
const appointment = ([on, at, words]) => ({ day: day(on) || not(), minutes: minutes(at), words: text(words) });
const contacts = ([phone, sms, email, web]) => ({ phone: text(phone), text: text(sms), email: text(email), web: text(web) });
const service = (it) => {
  const [name, what, open, hoursNote, where, bring, reach, meeting, checked, category] = list(it);
  return {
    name: text(name),
    what: text(what),
    hours: list(open).map(hours),
    hoursNote: text(hoursNote),
    where: text(where),
    bring: text(bring),
    contacts: contacts(list(reach)),
    appointment: some(meeting, appointment),
    checked: day(checked),
    category: text(category),
  };
};
const crisis = (it) => {
  if (isText(it)) return { id: it };
  const [name, phone, words] = list(it);
  return { name: text(name), phone: text(phone), words: text(words) };
};
const team = ([name, phone]) => ({ name: text(name), phone: text(phone) });

/** The JSON of these bytes, if nothing else could be meant by them. */
const canonical = (bytes) => {
  try {
    const written = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    const json = JSON.parse(written);
    return isPlain(json, DEEPEST) && JSON.stringify(json) === written ? json : not();
  } catch {
    return not();
  }
};

/** Reads a payload. */
export const handout = (bytes) => {
  const [language, made, validUntil, directoryVersion, flags, services, lines, from] = list(canonical(bytes));
  const known = number(Number.MAX_SAFE_INTEGER)(flags);
  if (known > LARGE_PRINT) throw new Refused("newer");
  return {
    language: text(language),
    made: day(made),
    validUntil: day(validUntil),
    directoryVersion: text(directoryVersion),
    largePrint: known === LARGE_PRINT,
    services: list(services).map(service),
    crisis: list(lines).map(crisis),
    team: some(from, team),
  };
};
