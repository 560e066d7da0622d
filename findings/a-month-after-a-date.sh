#!/usr/bin/env bash
# @medplum/core 5.2.13 does FHIRPath on dates and times as if they were plain text, and answers without an error. A date plus a
# month is the date with the figure 1 written behind it; a time of day that was answered is never later than any time in the
# expression, since it is held against a text that begins with T; a month is called earlier than a day within it, where the
# specification has no answer. fhirpath.js 5.2.2 (npm fhirpath) on the same QuestionnaireResponse, with its R4 model:
#
#   seen on plus a month                     medplum 2026-01-311    fhirpath.js 2026-02-28
#   phoned at 09:30:00, later than 09:00?    medplum false          fhirpath.js true
#   phoned at 09:30:00, later than 08:00?    medplum false          fhirpath.js true
#   March 2026 before 15 March 2026?         medplum true           fhirpath.js no answer
#   one hour the same as 60 minutes?         medplum false          fhirpath.js true
#
# The FHIRPath specification says so in «Date/Time Arithmetic» (@2026-01-31 + 1 month is @2026-02-28), «Comparison» (of values of
# different precision the answer is empty) and «Quantity Equality». Rules for a review that is due, or for a call that came too
# late, are such expressions: run with one engine and checked with the other they part, and neither complains.
set -euo pipefail
here=$(mktemp -d); trap 'rm -rf "$here"' EXIT; cd "$here"
npm init --yes > npm.log
npm install --silent --no-audit --no-fund @medplum/core@5.2.13 fhirpath@5.2.2
cat > ask.mjs <<'JS'
globalThis.WebSocket ??= class {}; // medplum wants one to be there as it loads; node 20 has none
const { evalFhirPath } = await import("@medplum/core");
const { default: fhirpath } = await import("fhirpath");
const { default: r4 } = await import("fhirpath/fhir-context/r4/index.js");

const response = {
  resourceType: "QuestionnaireResponse",
  status: "completed",
  item: [
    { linkId: "seen", answer: [{ valueDate: "2026-01-31" }] },
    { linkId: "phoned", answer: [{ valueTime: "09:30:00" }] },
    { linkId: "month", answer: [{ valueDate: "2026-03" }] },
  ],
};
for (const [name, expression] of [
  ["seen on plus a month", "item.where(linkId = 'seen').answer.value + 1 month"],
  ["phoned at 09:30:00, later than 09:00?", "item.where(linkId = 'phoned').answer.value > @T09:00:00"],
  ["phoned at 09:30:00, later than 08:00?", "item.where(linkId = 'phoned').answer.value > @T08:00:00"],
  ["March 2026 before 15 March 2026?", "item.where(linkId = 'month').answer.value < @2026-03-15"],
  ["one hour the same as 60 minutes?", "1 hour = 60 minutes"],
]) {
  const answer = (values) => (values.length ? String(values[0]) : "no answer");
  const medplum = answer(evalFhirPath(expression, response));
  console.log(`${name.padEnd(40)} medplum ${medplum.padEnd(14)} fhirpath.js ${answer(fhirpath.evaluate(response, expression, {}, r4))}`);
}
JS
found=$(node ask.mjs)
printf '%s\n' "$found"
expected='seen on plus a month                     medplum 2026-01-311    fhirpath.js 2026-02-28
phoned at 09:30:00, later than 09:00?    medplum false          fhirpath.js true
phoned at 09:30:00, later than 08:00?    medplum false          fhirpath.js true
March 2026 before 15 March 2026?         medplum true           fhirpath.js no answer
one hour the same as 60 minutes?         medplum false          fhirpath.js true'
[ "$found" = "$expected" ] || { echo "this has changed" >&2; exit 1; }
