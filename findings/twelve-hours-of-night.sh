#!/usr/bin/env bash
# A night shift in a calendar, with its length as a DURATION: when does it end on the nights when the clocks change in England? Of
# five libraries none has both kinds of length right. icalendar 7.3.2 and ics 0.7.3 (PyPI) and ical.js 2.2.1 (npm) add the hours on the
# clock's face, so twelve hours are eleven in March and thirteen in October; node-ical 0.26.1 (npm) adds real hours, so that a day
# is 24 of them and ends an hour late in March and early in October. ts-ics 2.4.6 (npm) has a day's end by the time zone of the
# machine that it runs on, though the event names its own. All times are UTC:
#
#   start in London   length  RFC 5545    icalendar   ics         ical.js     node-ical   ts-ics UTC  ts-ics London
#   28 March 22:00    PT12H   29th 10:00  29th 09:00  29th 09:00  29th 09:00  29th 10:00  29th 10:00  29th 10:00
#   28 March 22:00    P1D     29th 21:00  29th 21:00  29th 21:00  29th 21:00  29th 22:00  29th 22:00  29th 21:00
#   24 October 22:00  PT12H   25th 09:00  25th 10:00  25th 10:00  25th 10:00  25th 09:00  25th 09:00  25th 09:00
#   24 October 22:00  P1D     25th 22:00  25th 22:00  25th 22:00  25th 22:00  25th 21:00  25th 21:00  25th 22:00
#
# RFC 5545, 3.3.6 calls weeks and days nominal durations and hours, minutes and seconds accurate ones; icalendar's documentation
# quotes it. (libical's issue 630, open, tells of days of 24 hours there.) Who covers custody at night is on a rota of such shifts.
# By one library the cover ends an hour before the next team comes, by another an hour after, and the hours summed for pay or
# for a commissioner differ twice a year.
set -euo pipefail
here=$(mktemp -d); trap 'rm -rf "$here"' EXIT; cd "$here"
export TZ=UTC
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check icalendar==7.3.2 ics==0.7.3 tzdata==2026.3
npm init --yes > npm.log
npm install --silent --no-audit --no-fund ical.js@2.2.1 node-ical@0.26.1 ts-ics@2.4.6
cat > make.py <<'PY'
import json

zone = """BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:DAYLIGHT
DTSTART:19810329T010000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:BST
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:GMT
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
END:STANDARD
END:VTIMEZONE
"""
shifts = [
    ("28 March 22:00", "20260328T220000", "PT12H", "29th 10:00"),
    ("28 March 22:00", "20260328T220000", "P1D", "29th 21:00"),
    ("24 October 22:00", "20261024T220000", "PT12H", "25th 09:00"),
    ("24 October 22:00", "20261024T220000", "P1D", "25th 22:00"),
]
made = []
for said, start, length, right in shifts:
    text = (
        f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//example//EN\n{zone}BEGIN:VEVENT\nUID:shift@example.org\n"
        f"DTSTAMP:20260101T000000Z\nDTSTART;TZID=Europe/London:{start}\nDURATION:{length}\nSUMMARY:Night cover\n"
        "END:VEVENT\nEND:VCALENDAR\n"
    ).replace("\n", "\r\n")
    made.append({"said": said, "length": length, "right": right, "text": text})
json.dump(made, open("shifts.json", "w"))
PY
cat > ends.mjs <<'JS'
import { readFileSync } from "node:fs";
import ICAL from "ical.js";
import nodeIcal from "node-ical";
import { convertIcsCalendar, getEventEnd } from "ts-ics";

const show = (date) => `${date.toISOString().slice(8, 10)}th ${date.toISOString().slice(11, 16)}`;
const ways = {
  "ical.js"(text) {
    const calendar = new ICAL.Component(ICAL.parse(text));
    ICAL.TimezoneService.register(calendar.getFirstSubcomponent("vtimezone"));
    return new ICAL.Event(calendar.getFirstSubcomponent("vevent")).endDate.toJSDate();
  },
  "node-ical": (text) => Object.values(nodeIcal.sync.parseICS(text)).find((part) => part.type === "VEVENT").end,
  "ts-ics": (text) => getEventEnd(convertIcsCalendar(undefined, text).events[0]),
};
const shifts = JSON.parse(readFileSync("shifts.json", "utf8"));
console.log(JSON.stringify(process.argv.slice(2).map((way) => shifts.map(({ text }) => show(ways[way](text))))));
JS
cat > ends.py <<'PY'
import json
from datetime import timezone
import icalendar
import ics


def show(moment):
    return moment.astimezone(timezone.utc).strftime("%dth %H:%M")


def line(*cells):
    print(f"{cells[0]:17} {cells[1]:7} " + " ".join(f"{cell:11}" for cell in cells[2:]).rstrip())


others = json.load(open("others.json")) + json.load(open("london.json"))
line("start in London", "length", "RFC 5545", "icalendar", "ics", "ical.js", "node-ical", "ts-ics UTC", "ts-ics London")
for number, shift in enumerate(json.load(open("shifts.json"))):
    (first,) = icalendar.Calendar.from_ical(shift["text"]).walk("VEVENT")
    (second,) = ics.Calendar(shift["text"]).events
    line(shift["said"], shift["length"], shift["right"], show(first.end), show(second.end.datetime), *(ends[number] for ends in others))
PY
python/bin/python make.py
node ends.mjs ical.js node-ical ts-ics > others.json
TZ=Europe/London node ends.mjs ts-ics > london.json
found=$(python/bin/python ends.py)
printf '%s\n' "$found"
expected='start in London   length  RFC 5545    icalendar   ics         ical.js     node-ical   ts-ics UTC  ts-ics London
28 March 22:00    PT12H   29th 10:00  29th 09:00  29th 09:00  29th 09:00  29th 10:00  29th 10:00  29th 10:00
28 March 22:00    P1D     29th 21:00  29th 21:00  29th 21:00  29th 21:00  29th 22:00  29th 22:00  29th 21:00
24 October 22:00  PT12H   25th 09:00  25th 10:00  25th 10:00  25th 10:00  25th 09:00  25th 09:00  25th 09:00
24 October 22:00  P1D     25th 22:00  25th 22:00  25th 22:00  25th 22:00  25th 21:00  25th 21:00  25th 22:00'
[ "$found" = "$expected" ] || { echo "this has changed" >&2; exit 1; }
