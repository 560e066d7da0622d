// The fixed sentences of a language: src/catalogue/handout/*.json, which the page holds as blocks of data, so that a trust can
// add a language or change a sentence in the page itself. What a table lacks is said in English.

const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const MIDDAY = 720;

/** Which table is meant by a BCP 47 tag: its own, or that of the language without the region; none where there is neither. */
export const tableFor = (tables, tag) => {
  const asked = tag.toLowerCase();
  return tables.find(({ language }) => language === asked) || tables.find(({ language }) => language === asked.split("-")[0]);
};

export class Words {
  constructor(table, english) {
    this.table = table;
    this.english = english;
    this.language = table.language;
    this.direction = table.direction === "rtl" ? "rtl" : "ltr";
    this.whole = table.whole === true;
  }

  /** Is the sentence there, in this language or in English? */
  has(key) {
    return typeof (this.table[key] || this.english[key]) === "string";
  }

  /** Does English stand in for it? */
  isEnglish(key) {
    return !this.table[key] && this.table !== this.english;
  }

  /** The sentence, with what stands in its places. What is put in is not looked through for places again. */
  say(key, places = {}) {
    const sentence = this.has(key) ? this.table[key] || this.english[key] : key;
    return sentence.replace(/\{([a-z]+)\}/g, (place, name) => (Object.prototype.hasOwnProperty.call(places, name) ? places[name] : place));
  }

  /** Monday is 0. */
  day(number) {
    return this.say(DAYS[number]);
  }

  /** A day, yyyymmdd. */
  date(number) {
    const month = this.say(MONTHS[(Math.floor(number / 100) % 100) - 1]);
    return this.say("date", { day: String(number % 100), month, year: String(Math.floor(number / 10000)) });
  }

  /** A day with its weekday. */
  longDate(number, key, more) {
    const date = new Date(0);
    date.setUTCFullYear(Math.floor(number / 10000), (Math.floor(number / 100) % 100) - 1, number % 100);
    return this.say(key, Object.assign({ day: this.day((date.getUTCDay() + 6) % 7), date: this.date(number) }, more));
  }

  /** Minutes of a day as a time: "9am", "2:30pm". */
  time(minutes) {
    if (minutes % 1440 === 0) return this.say("midnight");
    if (minutes === MIDDAY) return this.say("midday");
    const [hour, rest] = [Math.floor(minutes / 60) % 12 || 12, minutes % 60];
    const time = rest ? `${hour}:${String(rest).padStart(2, "0")}` : String(hour);
    return this.say(minutes < MIDDAY ? "am" : "pm", { time });
  }
}
