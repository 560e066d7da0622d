#!/usr/bin/env bash
# ical.js 2.2.1 reads only the last figure of the number before a weekday in a yearly rule, and says nothing. The 13th Monday of
# the year comes out as its third, the 22nd as its second; the 10th and 20th become number 0, which is every Monday. One of the
# examples in RFC 5545 (3.8.5.3: every 20th Monday of the year, from 19 May 1997) is among them, and 3.3.10 allows one or two
# figures there (ordwk, 1 to 53). python-dateutil 2.9.0.post0 has the dates of the RFC:
#
#   20MO from 1997-05-19   ical.js 1997-05-19 1997-05-26 1997-06-02   dateutil 1997-05-19 1998-05-18 1999-05-17
#   13MO from 2026-03-30   ical.js 2027-01-18 2028-01-17 2029-01-15   dateutil 2026-03-30 2027-03-29 2028-03-27
#   22MO from 2026-06-01   ical.js 2027-01-11 2028-01-10 2029-01-08   dateutil 2026-06-01 2027-05-31 2028-05-29
#    9MO from 2026-03-02   ical.js 2026-03-02 2027-03-01 2028-02-28   dateutil 2026-03-02 2027-03-01 2028-02-28
#
# A rota or a return that is due in a set week of the year (a quarter has 13) is such a rule. Made on a server and shown by
# ical.js it stands in another season, and the first date, the event's own start, is left out.
set -euo pipefail
here=$(mktemp -d); trap 'rm -rf "$here"' EXIT; cd "$here"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check python-dateutil==2.9.0.post0
npm init --yes > npm.log
npm install --silent --no-audit --no-fund ical.js@2.2.1
cat > rules <<'RULES'
20MO 1997-05-19
13MO 2026-03-30
22MO 2026-06-01
9MO 2026-03-02
RULES
cat > dates.mjs <<'JS'
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

for (const line of readFileSync("rules", "utf8").trim().split("\n")) {
  const [day, start] = line.split(" ");
  const component = ICAL.parse([
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//example//EN", "BEGIN:VEVENT", "UID:return@example.org",
    "DTSTAMP:20260101T000000Z", `DTSTART;VALUE=DATE:${start.replaceAll("-", "")}`,
    `RRULE:FREQ=YEARLY;BYDAY=${day};COUNT=3`, "END:VEVENT", "END:VCALENDAR",
  ].join("\r\n"));
  const dates = new ICAL.Event(new ICAL.Component(component).getFirstSubcomponent("vevent")).iterator();
  console.log([1, 2, 3].map(() => dates.next().toString()).join(" "));
}
JS
cat > dates.py <<'PY'
from dateutil.rrule import rrulestr

for line, other in zip(open("rules"), open("ical.js.out")):
    day, start = line.split()
    rule = rrulestr(f'DTSTART:{start.replace("-", "")}\nRRULE:FREQ=YEARLY;BYDAY={day};COUNT=3')
    dates = " ".join(str(date.date()) for date in rule)
    print(f"{day:>4} from {start}   ical.js {other.strip()}   dateutil {dates}")
PY
node dates.mjs > ical.js.out
found=$(python/bin/python dates.py)
printf '%s\n' "$found"
expected='20MO from 1997-05-19   ical.js 1997-05-19 1997-05-26 1997-06-02   dateutil 1997-05-19 1998-05-18 1999-05-17
13MO from 2026-03-30   ical.js 2027-01-18 2028-01-17 2029-01-15   dateutil 2026-03-30 2027-03-29 2028-03-27
22MO from 2026-06-01   ical.js 2027-01-11 2028-01-10 2029-01-08   dateutil 2026-06-01 2027-05-31 2028-05-29
 9MO from 2026-03-02   ical.js 2026-03-02 2027-03-01 2028-02-28   dateutil 2026-03-02 2027-03-01 2028-02-28'
[ "$found" = "$expected" ] || { echo "this has changed" >&2; exit 1; }
