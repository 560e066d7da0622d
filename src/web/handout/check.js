// Ed25519, in a script of its own that stands last in the page, so that nobody waits for it who wants to read: that of
// @noble/ed25519, since not every phone that opens this page has it built in.
import { verifyAsync } from "@noble/ed25519";

globalThis.verifyEd25519 = verifyAsync;
