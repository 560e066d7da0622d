// Elements. Whatever a handout holds goes through `make` as a child, and so into the page as a text node.

/** An element with these attributes and children; what is empty is left out. */
export const make = (name, attributes, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (key === "onclick") element.addEventListener("click", value);
    else if (value !== undefined && value !== false) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== undefined && child !== "" && child !== false));
  return element;
};

const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A text of a handout: it keeps its own direction, and its line breaks. On a page from right to left, one without a letter
 * of such a script is the English of a directory, and is read aloud so. */
export const words = (text, direction) =>
  make("span", { class: "own", dir: "auto", lang: direction === "rtl" && !RTL.test(text) ? "en" : undefined }, text);

/** A number or an address, from left to right everywhere. A long one breaks after a sign, rather than within a word. */
export const plain = (text) => {
  const parts = text.match(/[^@./?=&_-]*[@./?=&_-]?/g).filter(Boolean);
  return make("bdi", { dir: "ltr" }, ...parts.map((part, at) => (at ? make("span", {}, make("wbr"), part) : part)));
};
