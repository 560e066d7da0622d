// Puts the element in, as the menu says, and writes down in words what the page hears from it.
const SAYS = {
  ready: () => "It can be worked with",
  change: ({ case: reference, screen, form, questionnaireResponse: response }) =>
    [`Screen “${screen}”`, form, response && `${response.item?.length ?? 0} answered`, reference && `case ${reference}`].filter(Boolean).join(", "),
  saved: ({ case: reference }) => `Everything recorded ${reference ? `in case ${reference} ` : ""}is on the disk`,
  report: ({ kind, file }) => `A file is about to leave (${kind}): ${file.name}; this page lets it`,
  referral: ({ case: reference, name }) => `A referral to ${name} was drafted in case ${reference}`,
  error: ({ message }) => message,
};
const [menu, place, score, log] = ["menu", "place", "score", "log"].map((id) => document.getElementById(id));

const write = (kind, words) => {
  const [line, time, name] = ["li", "time", "strong"].map((tag) => document.createElement(tag));
  time.textContent = new Date().toLocaleTimeString("en-GB");
  name.textContent = kind;
  line.append(time, name, ` ${words}`);
  log.prepend(line);
};

// The score of an instrument that is shown alone comes with each answer; it has a value when the owner's rule gives one.
const scored = ({ questionnaireResponse, observation }) => {
  if (!observation) return;
  const total = observation.valueInteger;
  const state = questionnaireResponse.status === "completed" ? "finished" : "under way";
  score.textContent = total === undefined ? `No total yet, ${state}` : `Total ${total}, ${state}`;
};

const element = document.createElement("liaison-widget");
// Data goes in by property; which view is shown, by attribute.
element.brand = { name: "Northmere L&D" };
for (const [kind, words] of Object.entries(SAYS)) {
  element.addEventListener(`liaison-${kind}`, ({ detail: { payload } }) => {
    write(kind, words(payload));
    if (kind === "change") scored(payload);
  });
}

const show = (chosen) => {
  for (const button of menu.children) button.setAttribute("aria-pressed", String(button === chosen));
  score.textContent = "None yet";
  const { view, instrument } = chosen.dataset;
  element.setAttribute("view", view);
  if (instrument) element.setAttribute("instrument", instrument);
  else element.removeAttribute("instrument");
};
menu.addEventListener("click", ({ target }) => target.matches("button") && show(target));
show(menu.firstElementChild);
place.append(element);
