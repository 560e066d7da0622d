#!/usr/bin/env bash
# "Every year in week 20", from Monday 11 May 2026 (FREQ=YEARLY;BYWEEKNO=20 in iCalendar): rrule-temporal 2.2.8 (npm) has one day in each
# year, and python-dateutil 2.9.0.post0, rrule 2.8.1 (npm) and rrule-rust 3.1.1 (npm; the Rust crate rrule) have the seven days of the
# week. With a weekday in the rule (BYDAY=MO) all four have the same:
#
#   week 20, 8 times       dateutil       11 12 13 14 15 16 17 May 2026, 17 May 2027
#   week 20, 8 times       rrule          11 12 13 14 15 16 17 May 2026, 17 May 2027
#   week 20, 8 times       rrule-rust     11 12 13 14 15 16 17 May 2026, 17 May 2027
#   week 20, 8 times       rrule-temporal 11 May 2026, 17 May 2027, 15 May 2028, 14 May 2029, 13 May 2030, 12 May 2031, 10 May 2032, 16 May 2033
#   its Monday, 8 times    all four       11 May 2026, 17 May 2027, 15 May 2028, 14 May 2029, 13 May 2030, 12 May 2031, 10 May 2032, 16 May 2033
#   in May, 8 times        all four       11 May 2026, 11 May 2027, 11 May 2028, 11 May 2029, 11 May 2030, 11 May 2031, 11 May 2032, 11 May 2033
#
# RFC 5545, 3.3.10 can be read for both: its table has BYWEEKNO expand a yearly rule, and what a rule doesn't say is taken from DTSTART
# (its example is the day for FREQ=YEARLY;BYMONTH=1). The table has the same word for BYMONTH, and there all four take the day from
# DTSTART. A yearly return or review that is due in a set week is such a rule: by one library it is a day, by another a
# week of entries, and a rule that ends after eight of them ends in 2033 or in 2027.
set -euo pipefail
here=$(mktemp -d); trap 'rm -rf "$here"' EXIT; cd "$here"
export TZ=UTC
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check python-dateutil==2.9.0.post0
npm init --yes > npm.log
npm install --silent --no-audit --no-fund rrule@2.8.1 rrule-rust@3.1.1 rrule-temporal@2.2.8
cat > dates.mjs <<'JS'
import rrule from "rrule";
import rust from "rrule-rust";
import { RRuleTemporal } from "rrule-temporal";

const out = {};
for (const rule of ["BYWEEKNO=20", "BYWEEKNO=20;BYDAY=MO", "BYMONTH=5"]) {
  const text = `DTSTART:20260511T090000Z\nRRULE:FREQ=YEARLY;${rule};COUNT=8`;
  out[rule] = {
    rrule: rrule.rrulestr(text).all().map((date) => date.toISOString().slice(0, 10)),
    "rrule-rust": rust.RRuleSet.fromString(text).all().map((date) => date.toString().match(/\d{8}/)[0].replace(/(....)(..)(..)/, "$1-$2-$3")),
    "rrule-temporal": new RRuleTemporal({ rruleString: text }).all().map((date) => date.toString().slice(0, 10)),
  };
}
console.log(JSON.stringify(out));
JS
cat > dates.py <<'PY'
import json
from itertools import groupby
from dateutil.rrule import rrulestr


def show(dates):
    years = groupby(dates, key=lambda date: date[:4])
    return ", ".join(" ".join(date[8:] for date in group) + f" May {year}" for year, group in years)


for rule, ways in json.load(open("others.json")).items():
    dates = rrulestr(f"DTSTART:20260511T090000Z\nRRULE:FREQ=YEARLY;{rule};COUNT=8")
    ways = {"dateutil": [str(date.date()) for date in dates]} | ways
    assert all(date[5:7] == "05" for way in ways.values() for date in way)
    said = {"BYWEEKNO=20": "week 20, 8 times", "BYMONTH=5": "in May, 8 times"}.get(rule, "its Monday, 8 times")
    shown = {way: show(dates) for way, dates in ways.items()}
    if len(set(shown.values())) == 1:
        shown = {"all four": shown["dateutil"]}
    for way, text in shown.items():
        print(f"{said:22} {way:14} {text}")
PY
node dates.mjs > others.json
found=$(python/bin/python dates.py)
printf '%s\n' "$found"
expected='week 20, 8 times       dateutil       11 12 13 14 15 16 17 May 2026, 17 May 2027
week 20, 8 times       rrule          11 12 13 14 15 16 17 May 2026, 17 May 2027
week 20, 8 times       rrule-rust     11 12 13 14 15 16 17 May 2026, 17 May 2027
week 20, 8 times       rrule-temporal 11 May 2026, 17 May 2027, 15 May 2028, 14 May 2029, 13 May 2030, 12 May 2031, 10 May 2032, 16 May 2033
its Monday, 8 times    all four       11 May 2026, 17 May 2027, 15 May 2028, 14 May 2029, 13 May 2030, 12 May 2031, 10 May 2032, 16 May 2033
in May, 8 times        all four       11 May 2026, 11 May 2027, 11 May 2028, 11 May 2029, 11 May 2030, 11 May 2031, 11 May 2032, 11 May 2033'
[ "$found" = "$expected" ] || { echo "this has changed" >&2; exit 1; }
