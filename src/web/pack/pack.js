// What was sealed, from JSON: the fields of src/document/referral/mod.rs. Whatever is not a text is none.
import { Refused } from "./program.js";

const FORMAT = 1;
const text = (it) => (typeof it === "string" ? it : "");
const object = (it) => (it && typeof it === "object" ? it : {});

/** The pack. */
export const pack = (json) => {
  let it;
  try {
    it = JSON.parse(json);
  } catch {
    throw new Refused("not-canonical");
  }
  if (!Number.isSafeInteger(object(it).pack) || it.pack < 1) throw new Refused("not-canonical");
  if (it.pack > FORMAT) throw new Refused("newer");
  const { person, sender } = it;
  const { name, birth, contact } = object(person);
  return {
    reference: text(it.reference),
    service: text(it.service),
    purpose: text(it.purpose),
    needs: Array.isArray(it.needs) ? it.needs.map(text).filter(Boolean) : [],
    person: { name: text(name), birth: text(birth), contact: text(contact) },
    words: text(it.words),
    consent: text(it.consent),
    sender: { name: text(object(sender).name), team: text(object(sender).team), phone: text(object(sender).phone) },
    made: text(it.made),
    until: text(it.until),
    directory: text(it.directory),
  };
};

/** Is the day over after which it should not be used? `today` is yyyy-mm-dd, as all days here. */
export const isLate = ({ until }, today) => /^\d{4}-\d\d-\d\d$/.test(until) && today > until;
