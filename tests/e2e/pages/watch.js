// Runs before anything else on a page: notes what the policy refuses, what fails and what is said as an error.
window.noted = [];
const note = (what) => window.noted.push(String(what));
document.addEventListener("securitypolicyviolation", (event) => note(`refused: ${event.violatedDirective} ${event.blockedURI}`));
addEventListener("error", ({ message, target }) => note(message ?? `not loaded: ${target.src ?? target.href}`), true);
addEventListener("unhandledrejection", ({ reason }) => note(reason));
const error = console.error;
console.error = (...words) => {
  note(words.join(" "));
  error(...words);
};
