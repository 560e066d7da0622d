// Who signed a handout, against the list of trusted keys that stands in the page; src/document/handout/signature.rs judges the
// same. Ed25519 is that of @noble/ed25519: not every phone that opens this page has it built in. Without a secure context there is
// no SHA-2 either, and nothing is checked: whoever changes such a page on its way could change its list as well.
import { verifyAsync } from "@noble/ed25519";
import { FINGERPRINT, bytesOf, canCheck, fingerprint, same, shown } from "./keys.js";
import { Refused } from "./refused.js";

const SIGNATURE = 64;
/** Bytes of what follows the content of a signed frame. */
export const SIGNED = FINGERPRINT + SIGNATURE;

/** What a signed frame says, after its content: `signed` are the bytes it is under. */
export const judged = async ({ signed, signature }, keys) => {
  if (!signature) return { state: "not-signed" };
  const [named, under] = [signature.slice(0, FINGERPRINT), signature.slice(FINGERPRINT)];
  if (!named.some(Boolean)) throw new Refused("newer");
  const key = shown(named);
  if (!keys.length || !canCheck()) return { state: "not-checked", key };
  for (const known of keys) {
    const bytes = bytesOf(known.key);
    if (!same(await fingerprint(bytes), named)) continue;
    const right = await verifyAsync(under, signed, bytes, { zip215: false }).catch(() => false);
    if (!right) throw new Refused("wrong-signature");
    return { state: "trusted", key, name: known.name };
  }
  return { state: "unknown", key };
};
