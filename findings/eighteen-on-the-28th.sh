#!/usr/bin/env bash
# How old is somebody who was born on 29 February 2008, on 28 February 2026? Six libraries of dates asked for whole years are split
# four to two, and DuckDB 2.0.1 is split within itself: its `age` has 17 years, its `date_sub` (the complete years between two
# dates) has 18. date-fns 4.4.0 has two answers as well, of which one is no duration that a person would write:
#
#   python-dateutil 2.9.0  relativedelta       17 18 18
#   luxon 3.7.2            diff                17 18 18
#   dayjs 1.11.23          diff                17 18 18
#   moment 2.31.0          diff                17 18 18
#   date-fns 4.4.0         differenceInYears   17 17 18
#   temporal-polyfill 1.0  PlainDate.until     17 17 18
#   DuckDB 2.0.1           date_sub            17 18 18
#   DuckDB 2.0.1           age                 17 17 18
#   date-fns 4.4.0         intervalToDuration  17 years 11 months 30 days, then 17 years 12 months
#
# The columns are 27 and 28 February and 1 March 2026. Adding 18 years to the date of birth gives 28 February in all of them, so
# with date-fns, Temporal and `age` "has had the 18th birthday" and "is 18" are not the same question. A service in police
# custody goes by this: under 18 there must be an appropriate adult. A page and the manager's figures that ask two of these count
# the same contact once as a child's and once as an adult's.
set -euo pipefail
here=$(mktemp -d); trap 'rm -rf "$here"' EXIT; cd "$here"
export TZ=UTC
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check python-dateutil==2.9.0.post0 duckdb==2.0.1
npm init --yes > npm.log
npm install --silent --no-audit --no-fund luxon@3.7.2 dayjs@1.11.23 moment@2.31.0 date-fns@4.4.0 temporal-polyfill@1.0.8
cat > ages.mjs <<'JS'
import { DateTime } from "luxon";
import dayjs from "dayjs";
import moment from "moment";
import { addYears, differenceInYears, formatISO, intervalToDuration } from "date-fns";
import { Temporal } from "temporal-polyfill";

const born = "2008-02-29";
const days = ["2026-02-27", "2026-02-28", "2026-03-01"];
const show = (library, way, ages) => console.log(`${library.padEnd(22)} ${way.padEnd(19)} ${ages.join(" ")}`);
show("luxon 3.7.2", "diff", days.map((day) => Math.floor(DateTime.fromISO(day).diff(DateTime.fromISO(born), "years").years)));
show("dayjs 1.11.23", "diff", days.map((day) => dayjs(day).diff(born, "year")));
show("moment 2.31.0", "diff", days.map((day) => moment(day).diff(born, "years")));
show("date-fns 4.4.0", "differenceInYears", days.map((day) => differenceInYears(new Date(day), new Date(born))));
show("temporal-polyfill 1.0", "PlainDate.until", days.map((day) => Temporal.PlainDate.from(born).until(day, { largestUnit: "years" }).years));
const spans = days.slice(0, 2).map((day) => intervalToDuration({ start: new Date(born), end: new Date(day) }));
show("date-fns 4.4.0", "intervalToDuration", [
  spans.map((span) => Object.entries(span).map(([unit, count]) => `${count} ${unit}`).join(" ")).join(", then "),
]);
const eighteenth = [
  DateTime.fromISO(born).plus({ years: 18 }).toISODate(),
  dayjs(born).add(18, "year").format("YYYY-MM-DD"),
  moment(born).add(18, "years").format("YYYY-MM-DD"),
  formatISO(addYears(new Date(born), 18), { representation: "date" }),
  Temporal.PlainDate.from(born).add({ years: 18 }).toString(),
];
if (eighteenth.some((day) => day !== "2026-02-28")) console.log(eighteenth);
JS
cat > ages.py <<'PY'
from datetime import date
import duckdb
from dateutil.relativedelta import relativedelta

born = date(2008, 2, 29)
days = [date(2026, 2, 27), date(2026, 2, 28), date(2026, 3, 1)]


def duck(question, day):
    return duckdb.execute(f"select {question}", {"born": born, "day": day}).fetchone()[0]


def show(library, way, ages):
    print(f"{library:22} {way:19}", *ages)


assert born + relativedelta(years=18) == days[1]
assert duck("cast($born::date + interval 18 years = $day::date as integer)", days[1]) == 1
show("python-dateutil 2.9.0", "relativedelta", [relativedelta(day, born).years for day in days])
lines = open("js.out").read().splitlines()
print(*lines[:-1], sep="\n")
show("DuckDB 2.0.1", "date_sub", [duck("date_sub('year', $born::date, $day::date)", day) for day in days])
show("DuckDB 2.0.1", "age", [duck("date_part('year', age($day::date, $born::date))", day) for day in days])
print(lines[-1])
PY
node ages.mjs > js.out
found=$(python/bin/python ages.py)
printf '%s\n' "$found"
expected='python-dateutil 2.9.0  relativedelta       17 18 18
luxon 3.7.2            diff                17 18 18
dayjs 1.11.23          diff                17 18 18
moment 2.31.0          diff                17 18 18
date-fns 4.4.0         differenceInYears   17 17 18
temporal-polyfill 1.0  PlainDate.until     17 17 18
DuckDB 2.0.1           date_sub            17 18 18
DuckDB 2.0.1           age                 17 17 18
date-fns 4.4.0         intervalToDuration  17 years 11 months 30 days, then 17 years 12 months'
[ "$found" = "$expected" ] || { echo "this has changed" >&2; exit 1; }
