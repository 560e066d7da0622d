#!/usr/bin/env bash
# DuckDB 2.0.1 reads the closing time 24:00 of a CSV as a TIME, keeps it apart from 00:00 and sorts it last. Handed on to another
# engine the value is gone. Polars 2.1.0 has null in its place, from `.pl()` and from a Parquet file alike, and says nothing;
# pandas 3.1.1 (with pyarrow 26.0.1) can't read that Parquet file at all:
#
#   DuckDB            17:00:00 24:00:00
#   .pl()             17:00:00 null
#   Parquet, Polars   17:00:00 null
#   Parquet, pandas   ValueError: hour must be in 0..23
#   Parquet, DuckDB   17:00:00 24:00:00
#
# The Arrow format's Schema.fbs allows a time below 86,400 seconds only, so DuckDB hands on what is no Arrow time, and Polars
# drops what it can't hold. 24:00 is a common closing time in opening hours (ISO 8601 and OpenStreetMap have it): a service
# that is open until midnight has no closing time after the move, which reads like one whose hours aren't known.
set -euo pipefail
here=$(mktemp -d); trap 'rm -rf "$here"' EXIT; cd "$here"
python3 -m venv python
python/bin/pip install --quiet --disable-pip-version-check duckdb==2.0.1 polars==2.1.0 pandas==3.1.1 pyarrow==26.0.1
printf 'service,closes\nday desk,17:00\nnight desk,24:00\n' > hours.csv
cat > hand-on.py <<'PY'
import duckdb
import pandas
import polars

hours = duckdb.sql("select closes from 'hours.csv' order by closes")
assert [str(kind) for kind in hours.types] == ["TIME"]


def show(name, times):
    print(f"{name:17}", " ".join("null" if time is None else str(time) for time in times))


show("DuckDB", [time for (time,) in hours.fetchall()])
show(".pl()", hours.pl()["closes"].to_list())
hours.write_parquet("hours.parquet")
show("Parquet, Polars", polars.read_parquet("hours.parquet")["closes"].to_list())
try:
    show("Parquet, pandas", pandas.read_parquet("hours.parquet")["closes"])
except ValueError as error:
    print(f"{'Parquet, pandas':17} ValueError: {error}")
show("Parquet, DuckDB", [time for (time,) in duckdb.sql("from 'hours.parquet'").fetchall()])
PY
found=$(python/bin/python hand-on.py)
printf '%s\n' "$found"
expected='DuckDB            17:00:00 24:00:00
.pl()             17:00:00 null
Parquet, Polars   17:00:00 null
Parquet, pandas   ValueError: hour must be in 0..23
Parquet, DuckDB   17:00:00 24:00:00'
[ "$found" = "$expected" ] || { echo "this has changed" >&2; exit 1; }
