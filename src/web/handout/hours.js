// Opening hours as a short list: "Monday to Friday, 9am to 5pm".

const ALL_DAYS = 127;
const MIDNIGHT = 1440;

/** Days of a bit set, Monday being 1, as runs of days that follow each other: [[first, last]]. */
const runs = (days) => {
  const found = [];
  for (let day = 0; day < 7; day += 1) {
    const last = found[found.length - 1];
    if (!(days & (1 << day))) continue;
    if (last && last[1] === day - 1) last[1] = day;
    else found.push([day, day]);
  }
  return found;
};

/** "Monday", "Monday and Tuesday", "Monday to Friday"; several of them in a row. */
const inWords = (days, words) => {
  if (days === ALL_DAYS) return words.say("every-day");
  const names = [];
  for (const [from, to] of runs(days)) {
    if (to - from > 1) names.push(words.say("days", { from: words.day(from), to: words.day(to) }));
    else for (let day = from; day <= to; day += 1) names.push(words.day(day));
  }
  const last = names.pop();
  if (!names.length) return last;
  const first = names.reduce((first, next) => words.say("days-list", { first, last: next }));
  return words.say("days-and", { first, last });
};

/** From when to when; closing no later than opening is on the next day. */
const span = ({ opens, closes }, words) => {
  if (opens === closes || (opens === 0 && closes === MIDNIGHT)) return words.say("all-day");
  const key = closes < opens && closes > 0 ? "hours-next-day" : "hours";
  return words.say(key, { opens: words.time(opens), closes: words.time(closes) });
};

/** A line for each set of days; hours of the same days, as around a lunch break, are in one. */
export const hoursInWords = (hours, words) => {
  const lines = [];
  for (const each of hours) {
    if (!each.days) continue;
    const line = lines.find(({ days }) => days === each.days);
    const hours = span(each, words);
    if (line) line.hours = words.say("days-and", { first: line.hours, last: hours });
    else lines.push({ days: each.days, hours });
  }
  return lines.map(({ days, hours }) => words.say("day-hours", { days: inWords(days, words), hours }));
};
