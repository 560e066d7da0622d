// What a person sees, found by what it says. Sent with every command by `page.rs`, which calls one function of it;
// one round trip finds the element and brings it into view. Looks into open shadow roots, for the widget.
const norm = (s) => (s || "").replace(/\s+/g, " ").trim();
const deep = (root, css, out = []) => {
  for (const el of root.querySelectorAll("*")) {
    if (el.matches(css)) out.push(el);
    if (el.shadowRoot) deep(el.shadowRoot, css, out);
  }
  return out;
};
const shown = (el) => el.getClientRects().length > 0 && getComputedStyle(el).visibility !== "hidden";
const words = (el) => norm(el.innerText !== undefined ? el.innerText : el.textContent);
const name = (el) => norm(el.getAttribute("aria-label")) || words(el) || norm(el.value);
// The exact words first; failing that, the first that contains them (hidden words for screen readers are often added).
const best = (list, text, of) => {
  const want = norm(text);
  return list.find((el) => of(el) === want) || list.find((el) => of(el).includes(want)) || null;
};
const view = (el) => {
  if (el) el.scrollIntoView({ block: "center", behavior: "instant" });
  return el;
};
const labelled = (input) =>
  norm(input.getAttribute("aria-label")) ||
  norm([...(input.labels || [])].map(words).join(" ")) ||
  norm((input.getAttribute("aria-labelledby") || "").split(" ").map((id) => input.getRootNode().getElementById(id)?.innerText).join(" "));

const visibleText = () => {
  const parts = [document.body ? document.body.innerText : ""];
  for (const host of deep(document, "*").filter((el) => el.shadowRoot))
    for (const child of host.shadowRoot.children) if (child.tagName !== "STYLE") parts.push(child.innerText || "");
  return norm(parts.join(" "));
};
const heading = () => {
  const h1 = deep(document, "h1").find(shown);
  return h1 ? words(h1) : "";
};
const pressable = (text, within) => {
  const css = "button, a[href], summary, [role=button], [role=link], [role=tab], input[type=submit], input[type=button]";
  const list = deep(within || document, css).filter((el) => shown(el) && !el.disabled && el.getAttribute("aria-disabled") !== "true");
  return view(best(list, text, name));
};
// The question's group: the fieldset (or other group) that is called so, by its legend or by a heading in it.
const group = (question) => {
  const list = deep(document, "fieldset, [role=group], [role=radiogroup]").filter(shown);
  const title = (el) => {
    const own = el.querySelector("legend, h1");
    return own ? words(own) : labelled(el);
  };
  return best(list, question, title);
};
// The question's whole item: the element with data-item that holds its group, its label or its heading.
const item = (question) => {
  const inside = group(question);
  if (inside) return inside.closest("[data-item]");
  const list = deep(document, "[data-item]").filter(shown);
  return best(list, question, (el) => words(el.querySelector("legend, h1, h2, h3, label") || el));
};
const option = (question, text) => {
  const inside = group(question);
  if (!inside) return null;
  const inputs = [...inside.querySelectorAll("input[type=radio], input[type=checkbox]")].filter((i) => !i.disabled);
  const input = best(inputs, text, labelled);
  if (!input) return null;
  const label = input.labels && input.labels[0];
  return { element: view(label && shown(label) ? label : input), checked: input.checked };
};
const reason = (question, text) => {
  const inside = item(question);
  return inside && pressable(text, inside);
};
// An input ready for typing: focused, with what it holds selected, so that typing replaces it as a person would.
const field = (text, legend) => {
  const within = legend ? group(legend) : document;
  if (!within) return null;
  const css = "input:not([type=radio]):not([type=checkbox]):not([type=hidden]), textarea";
  const list = deep(within, css).filter((el) => shown(el) && !el.disabled && !el.readOnly);
  const el = view(best(list, text, labelled));
  if (!el) return null;
  el.focus();
  if (el.select) el.select();
  return el;
};
const choice = (text, wanted) => {
  const select = best(deep(document, "select").filter((el) => shown(el) && !el.disabled), text, labelled);
  return select && view(select) && best([...select.options].filter((o) => !o.disabled), wanted, (o) => norm(o.textContent));
};
const focused = () => {
  let el = document.activeElement;
  while (el && el.shadowRoot && el.shadowRoot.activeElement) el = el.shadowRoot.activeElement;
  return el && el !== document.body ? norm(`${labelled(el)} ${name(el)}`) : "";
};
