// Who signed a handout, against the list of trusted keys that stands in the page; src/document/handout/signature.rs judges the
// same. Without a secure context there is no SHA-2, and nothing is checked: whoever changes such a page on its way could change
// its list as well.
import { FINGERPRINT, bytesOf, canCheck, fingerprint, same, shown } from "./keys.js";
import { Refused } from "./refused.js";

const SIGNATURE = 64;
/** Bytes of what follows the content of a signed frame. */
export const SIGNED = FINGERPRINT + SIGNATURE;

/** What a frame says of who signed it, before anything is checked; and where there is something to check, how. `signed` are the
 * bytes that its signature is under; `verifier` gives Ed25519, which comes last in the page. */
export const claimed = ({ signed, signature }, keys, verifier) => {
  if (!signature) return { signature: { state: "not-signed" } };
  const [named, under] = [signature.slice(0, FINGERPRINT), signature.slice(FINGERPRINT)];
  if (!named.some(Boolean)) throw new Refused("newer");
  const key = shown(named);
  const unchecked = { state: "not-checked", key };
  if (!keys.length || !canCheck()) return { signature: unchecked };
  const check = async () => {
    for (const known of keys) {
      const bytes = bytesOf(known.key);
      if (!same(await fingerprint(bytes), named)) continue;
      const verify = await verifier();
      // The end of the page did not come, or a policy around it does not let it run.
      if (!verify) return unchecked;
      const right = await verify(under, signed, bytes, { zip215: false }).catch(() => false);
      if (!right) throw new Refused("wrong-signature");
      return { state: "trusted", key, name: known.name };
    }
    return { state: "unknown", key };
  };
  return { signature: { state: "checking", key }, check };
};
