// As much of a document as the reader may touch: elements and text nodes, and nothing that would read markup.
class Text {
  constructor(text) {
    this.text = text;
  }
  get textContent() {
    return this.text;
  }
}

class Element {
  constructor(name) {
    Object.assign(this, { name, attributes: new Map(), children: [], listeners: {} });
    if (new.target === Element) Object.preventExtensions(this);
  }
  setAttribute(key, value) {
    this.attributes.set(key, String(value));
  }
  addEventListener(kind, listener) {
    this.listeners[kind] = listener;
  }
  append(...children) {
    for (const child of children) this.children.push(child instanceof Element || child instanceof Text ? child : new Text(String(child)));
  }
  get textContent() {
    return this.children.map((child) => child.textContent).join("");
  }
  /** This and every element below. */
  all() {
    return [this, ...this.children.flatMap((child) => (child instanceof Element ? child.all() : []))];
  }
  /** Those of a name, or with a class. */
  find(name, kind) {
    return this.all().filter((it) => it.name === name && (!kind || it.attributes.get("class") === kind));
  }
}

/** An element of a page that is at work: it may be hidden, typed into, and emptied. */
export class Paper extends Element {
  get textContent() {
    return super.textContent;
  }
  set textContent(text) {
    this.children = text ? [new Text(text)] : [];
  }
}

globalThis.document = {
  createElement: (name) => new Element(name),
  createElementNS: (_, name) => new Element(name),
};

/** What a page shows, in one element. */
export const paper = ({ title, under, main, foot = [] }) => {
  const root = new Element("body");
  root.append(...[title, under, ...main, ...foot].filter(Boolean));
  return root;
};
