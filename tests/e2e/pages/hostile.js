// Runs before anything else on the page, as old intranet scripts do: pollutes what all objects inherit, counts what is
// said to the console, notes what the policy refuses and what becomes global.
Object.prototype.surprise = 1;
Array.prototype.extra = 1;
window.calm = () => {
  delete Object.prototype.surprise;
  delete Array.prototype.extra;
};
window.said = [];
for (const level of ["log", "info", "warn", "error", "debug"]) console[level] = (...words) => window.said.push([level, ...words].join(" "));
window.violations = [];
document.addEventListener("securitypolicyviolation", (event) => window.violations.push(event.violatedDirective + " " + event.blockedURI));
window.faults = [];
window.addEventListener("error", (event) => window.faults.push(String(event.message)));
window.addEventListener("unhandledrejection", (event) => window.faults.push(String(event.reason)));
window.before = Object.getOwnPropertyNames(window);
