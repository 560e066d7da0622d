// What may be pressed: telephone numbers, text messages, e-mail and https. Anything else a handout holds stays text. Each
// address is made here and then read back by the browser's own parser, which has the last word.

const KINDS = { "tel:": /^\+?[0-9]+$/, "sms:": /^\+?[0-9]+$/, "mailto:": /^[^\s@?&%,;:<>"\\]+@[^\s@?&%,;:<>"\\]+$/ };

/** The address, if the browser reads in it what was meant. */
const checked = (kind, address) => {
  try {
    const url = new URL(kind + address);
    return url.protocol === kind && url.pathname === address && KINDS[kind].test(address) ? url.href : undefined;
  } catch {
    return undefined;
  }
};

/** Digits only; the "(0)" of numbers with a country's code is left out. None where there is more than a number. */
const number = (text) => {
  const plain = text.replace("(0)", "").replace(/[\s().\u00a0-]/g, "");
  return /^\+?[0-9]{3,20}$/.test(plain) ? plain : undefined;
};

const call = (kind) => (text) => number(text) && checked(kind, number(text));
export const phone = call("tel:");
export const message = call("sms:");
export const email = (text) => checked("mailto:", text.trim());

/** Only https, written as it should be, and nobody's name or password in front of the site's. */
export const web = (text) => {
  try {
    const url = new URL(/^https:\/\/[^\s\\]+$/i.exec(text.trim())[0]);
    return url.protocol === "https:" && !url.username && !url.password ? url.href : undefined;
  } catch {
    return undefined;
  }
};

/** A site as it is shown: as the browser will ask for it, so that no letter looks like another. */
export const shown = (href) => href.replace(/^https:\/\//, "").replace(/\/$/, "");
