// From a link, its fragment or its digits to what the handout holds, or what is wrong with it by name. The order in which faults
// are judged is part of the format: src/document/handout/wire.rs judges in the same.
import { formBegunBy } from "./forms.js";
import { HEADER, LONGEST_FRAME, content, header, isWhole, mayBegin } from "./frame.js";
import { inflate } from "./inflate.js";
import { handout } from "./payload.js";
import { Refused } from "./refused.js";
import { claimed } from "./signature.js";
import { Symbols } from "./symbols.js";

/** The bytes of a frame known here, all of them, as far as their number tells. */
const bytesOf = (text) => {
  const symbols = new Symbols(text);
  const first = symbols.peek();
  const form = formBegunBy(first);
  if (!form) throw new Refused(first ? "not-a-handout" : "empty");
  const begin = symbols.take("", form.has, form.ofHeader);
  const known = form.firstBytes(begin);
  if (!known) throw new Refused("not-a-handout");
  if (known.length < HEADER) throw new Refused(form.mayBeginWith(begin) && mayBegin(known[0]) ? "cut-short" : "not-a-handout");
  const { version, whole, isPack } = header(known);
  if (!whole) {
    const bytes = form.bytes(symbols.take(begin, form.has, form.count(LONGEST_FRAME)));
    if (bytes && isWhole(bytes)) throw new Refused("newer", isPack ? "sealed" : undefined);
    throw new Refused(mayBegin(version) ? "changed" : "not-a-handout");
  }
  const wanted = form.count(whole);
  const taken = symbols.take(begin, form.has, wanted);
  if (taken.length < wanted) throw new Refused("cut-short");
  if (form.has.test(symbols.asItIs())) throw new Refused("longer");
  const bytes = form.bytes(taken);
  if (!bytes) throw new Refused("changed");
  return bytes;
};

/** Reads a handout, and who signed it by these keys, as far as that shows at once; `check` tells the rest. A `Refused` says by its
 * name why it cannot be shown. A wrong signature is judged before what it is under. */
export const read = async (text, keys, verifier) => {
  const frame = content(bytesOf(text));
  const claim = claimed(frame, keys, verifier);
  try {
    return Object.assign({ handout: handout(await inflate(frame.content)) }, claim);
  } catch (error) {
    if (claim.check) await claim.check();
    throw error;
  }
};
