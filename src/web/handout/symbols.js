// The characters of a handout in a text that a mail program, a chat or a person passed on. Skipped, as in
// src/document/handout/symbols.rs: white space and line breaks, percent-encoded ones too; soft line breaks of quoted-printable
// (`=` at a line's end); the `>` with which each line of a quoted mail begins.
const BREAK = /^(?:%0[ad]|=?[\r\n])/i;
const SPACE = /^(?:%09|%20|[\t\v\f \u00a0\u00ad\u200b\u2060\ufeff])/i;

/** Goes through the characters that are not skipped, of what follows the first `#`, or of the whole text where there is none. */
export class Symbols {
  constructor(text) {
    this.text = text.slice(text.indexOf("#") + 1);
    this.at = 0;
    this.lineStart = true;
  }

  /** The character that comes next in the text as it is, skipped or not; nothing at its end. */
  asItIs() {
    return this.text.charAt(this.at);
  }

  /** The next that is not skipped. */
  peek() {
    for (;;) {
      const rest = this.text.substr(this.at, 3);
      const broken = BREAK.exec(rest);
      const skipped = broken || SPACE.exec(rest) || (this.lineStart && /^>/.exec(rest));
      if (!skipped) return this.asItIs();
      if (broken) this.lineStart = true;
      this.at += skipped[0].length;
    }
  }

  /** Adds characters of this alphabet to those taken, until there are so many or another one comes. */
  take(taken, alphabet, wanted) {
    while (taken.length < wanted && alphabet.test(this.peek())) {
      taken += this.asItIs();
      this.at += 1;
      this.lineStart = false;
    }
    return taken;
  }
}
