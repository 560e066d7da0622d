// Who signed a pack, against the list of trusted keys that stands in the page. The key stands whole beside the signature, so that a
// wrong one is known for one with no list; src/store/referral_pack/signature.rs judges the same. In a file from the sender the
// list is the sender's, and empty: what it is worth is in docs/referral-packs.md.
import { verifyAsync } from "@noble/ed25519";
import { bytesOf, canCheck, fingerprint, same, shown } from "../handout/keys.js";
import { Refused } from "./program.js";

/** The keys of a list; none where it is not one. */
export const keysOf = (block) => {
  try {
    return JSON.parse(block.textContent).keys.filter(({ key, name }) => typeof key === "string" && typeof name === "string");
  } catch {
    return [];
  }
};

/** What the program gave out, as what is in it and who signed that: a line of key, signature and what is signed before it. */
export const judged = async (opened, keys) => {
  const end = opened.indexOf("\n");
  const json = opened.slice(end + 1);
  if (end < 1) return { json, signature: { state: "not-signed" } };
  const [key, signature, before] = opened.slice(0, end).split(" ").map(bytesOf);
  if (!canCheck()) return { json, signature: { state: "not-checked" } };
  const under = Uint8Array.from([...before, ...new TextEncoder().encode(json)]);
  const right = await verifyAsync(signature, under, key, { zip215: false }).catch(() => false);
  if (!right) throw new Refused("wrong-signature");
  const named = { key: shown(await fingerprint(key)) };
  const known = keys.find((one) => same(bytesOf(one.key.trim()), key));
  return { json, signature: known ? { state: "trusted", name: known.name, ...named } : { state: "unknown", ...named } };
};
