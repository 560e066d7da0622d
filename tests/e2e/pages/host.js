// A host page: puts the element in with the attributes of its own address, and keeps what it hears.
import "./liaison/embed/liaison-widget.js";

window.heard = [];
window.put = (attributes = {}, properties = {}) => {
  const element = document.createElement("liaison-widget");
  for (const [name, value] of Object.entries(attributes)) if (typeof value === "string") element.setAttribute(name, value);
  for (const name of Object.keys(properties)) element[name] = properties[name];
  for (const name of ["ready", "change", "saved", "report", "referral", "error"])
    element.addEventListener(`liaison-${name}`, (event) => {
      window.heard.push(event.detail);
      window.keep?.(event);
    });
  document.getElementById("place").append(element);
  window.element = element;
  return element;
};
window.come = true;
