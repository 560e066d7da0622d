// Scenario A as answers by form and question, as `start` of the element takes them; nobody in it is real. The PHQ-9 is left
// to be asked in the app. Read by make.mjs.
const none = ["none"];
const no = Object.fromEntries(
  ["suicide-thoughts", "suicide-plan", "self-harm", "concern"].map((question) => [question, "no"]),
);
const hour = (back) => new Date(Date.now() - back * 3_600_000).toISOString().slice(0, 19);
const day = (on) => new Date(Date.now() + on * 86_400_000).toISOString().slice(0, 10);

export const WHO = "Sam Okafor";
export const PASSPHRASE = "three loose words";
/** Points of items 1 to 9. */
export const PHQ_9 = [2, 1, 2, 2, 1, 1, 1, 0, 0];
export const ANSWERS = {
  identification: { setting: "custody", "raised-by": "police", alerted: hour(2), signs: ["substance"] },
  person: { name: "Daniel Whitlock", "date-of-birth": "1992-03-27", sex: "male", area: "northmere-central", "safe-contact": "any" },
  "own-view": { "own-words": "I just want somewhere to sleep and to stop." },
  "basic-needs": { tonight: "HM04", lacks: none },
  "core-screen": { offer: "accepted", ...no, "alcohol-now": ["shaking", "sweating"], "alcohol-history": ["daily"] },
  audit: { 1: 4, 2: 4, 3: 4, 4: 2, 5: 2, 6: 2, 7: 1, 8: 1, 9: 0, 10: 0 },
  consent: {
    explained: "talked",
    capacity: "yes",
    court: "given",
    gp: "given",
    probation: "refused",
    ...Object.fromEntries(["police", "defence", "services", "cps", "yot", "family"].map((who) => [who, "not-asked"])),
    "court-topics": ["substance-use", "housing-money", "mental-health"],
    "gp-topics": ["substance-use"],
  },
  "court-report": {
    court: "Northmere Magistrates’ Court",
    "hearing-date": day(1),
    "report-kind": "written",
    position: "not-charged",
    "seen-how": "in-person",
    "sources-read": ["person", "custody-record"],
    "sources-missing": "GP record",
    suggestions: ["short-sentences", "breaks"],
    handover: "yes",
    "include-results": "yes",
    options: ["address-support", "appointments"],
    "author-name": WHO,
    "author-role": "L&D practitioner",
    employer: "Northmere NHS Trust",
    "author-contact": "01632 960111",
  },
};
