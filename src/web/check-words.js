// Every sentence of the self-check that is not in check.html; script/pack puts it and the other scripts into one file.
//
// A row: what is tried, what it is for, what breaks without it, what was seen, what to change. A probe answers with
// the key of what it saw (`why`); `{}` is replaced by its detail. `change` is by the same keys, `other` for the rest;
// what several rows have in common is in ENDS and MENDS.
// Like all of the check it is a plain script of 2017, so that an old browser can read it and be told what it lacks.

const HTTPS = "Serve this site by https. Addresses that begin with http:// get less from every browser.";
const SERVED = "Open this page from a web server, not as a file. To use Liaison as a file, open liaison-offline.html.";
const CURRENT = "Use a current version of Edge, Chrome, Firefox or Safari.";
const FRAME = "Open Liaison in a tab of its own, or let whoever runs the page around it add {} to the sandbox of the frame.";
const SANDBOX = "Open Liaison in a tab of its own, or let whoever runs the page around it add allow-same-origin to the sandbox of the frame.";
const AGAIN = "Load this page again. If it is the same, close the other tabs of this site, then the browser.";

const GROUPS = [
  { id: "needed", name: "Needed", hint: "Without any one of these, Liaison cannot be used." },
  { id: "offline", name: "Needed for work without a network", hint: "Without these, Liaison works only where the server can be reached, or may lose what is stored." },
  { id: "parts", name: "Needed for some parts", hint: "Without these, the rest of Liaison works." },
];

// How any probe may end, and what to change then.
const ENDS = {
  silent: "No answer within {} seconds.",
  threw: "It failed: {}.",
  untried: "",
  person: "Said by the person who did the check.",
  sandbox: "The sandbox of a frame takes it away.",
  file: "Not for a page that was opened as a file.",
  insecure: "Only a secure address has it.",
};
const MENDS = { silent: AGAIN, sandbox: SANDBOX, file: SERVED, insecure: HTTPS, around: HTTPS };

const ROWS = [
  {
    id: "modules", group: "needed", name: "JavaScript modules", use: "They load the program.",
    without: "Liaison does not start.",
    seen: { ran: "A module ran.", missing: "No module ran." },
    change: { other: CURRENT + " If it is current, let the policy of this site run its own scripts: script-src 'self'." },
  },
  {
    id: "wasm", group: "needed", name: "WebAssembly", use: "Liaison is made of it.",
    without: "Liaison does not start, and says so.",
    seen: {
      ran: "A small program ran.",
      policy: "The policy of this page refuses it.",
      missing: "This browser has none, or it is switched off.",
      threw: "It failed: {}.",
    },
    change: {
      policy: "Add 'wasm-unsafe-eval' to script-src in the policy (Content-Security-Policy) of this site.",
      missing: CURRENT + " If it is current, it was switched off: look at the group policy DefaultJavaScriptJitSetting (Edge, Chrome), javascript.options.wasm (Firefox) and Lockdown Mode (iPad).",
      other: CURRENT,
    },
  },
  {
    id: "features", group: "needed", name: "WebAssembly, its newer parts", use: "The program is built for it.",
    without: "Liaison does not start.",
    seen: { all: "All six features are there.", lacks: "Missing: {}.", missing: "There is no WebAssembly to ask." },
    change: { other: CURRENT },
  },
  {
    id: "files", group: "needed", name: "Files of the program", use: "They come from this server, unchanged.",
    without: "Liaison does not start, or stops in the middle.",
    seen: {
      same: "{}, all as they were built.", wrong: "{}.", unlisted: "The list of files, integrity.json, could not be read: {}.",
      insecure: "{} came. Whether they are unchanged cannot be compared on plain http.",
    },
    change: {
      other: "Put every file of the release on the server again, without changing any, and let no proxy rewrite scripts.",
      silent: "Look at the network between this device and the server.",
    },
  },
  {
    id: "program", group: "needed", name: "The program itself", use: "It starts here and adds up an example.",
    without: "Liaison does not start.",
    seen: {
      ran: "It started and added up right, in {} ms.",
      wrong: "It added up wrong: {}.",
      before: "Not tried: something above has to be put right first.",
    },
    change: {
      before: "Put right what is above.",
      other: "Put right what else is said here. If all else is well, send this sheet to whoever gave you Liaison.",
    },
  },
  {
    id: "random", group: "needed", name: "Random numbers", use: "They make the keys that seal what is stored.",
    without: "Nothing can be sealed, so nothing is stored.",
    seen: { came: "They came, and differ.", missing: "The browser gives none." },
    change: { other: CURRENT },
  },
  {
    id: "database", group: "needed", name: "Storage on the device (IndexedDB)", use: "It holds the sealed cases.",
    without: "Liaison says that it cannot store anything, and does not open.",
    seen: {
      kept: "Written, read back and erased, in {} ms.",
      missing: "The browser has none, or hides it.",
      differs: "What was read back is not what was written.",
      full: "There is no room left.",
    },
    change: {
      other: "Let this site store data: allow cookies and site data for it, and do not use a private window.",
      full: "Free some room on this device.",
    },
  },
  {
    id: "secure", group: "offline", name: "Secure address", use: "Browsers keep the following for https.",
    without: "No work without a network, no promise to keep what is stored, no copying, no comparing of files. Chrome and Edge keep a saved report only when told to.",
    seen: {
      https: "Served by https.",
      local: "Served from this device, which counts as secure.",
      insecure: "Served by plain http.",
      file: "Opened as a file.",
      around: "The page around this one is not secure.",
    },
    change: { file: SERVED },
  },
  {
    id: "worker", group: "offline", name: "Service worker", use: "It brings the program when the network is gone.",
    without: "Liaison opens only while the server can be reached.",
    seen: {
      there: "Allowed, and one is at work here.",
      allowed: "Allowed. None is at work here yet: opening Liaison brings it.",
      missing: "The browser offers none here.",
      refused: "The browser refuses it: {}.",
    },
    change: { other: "Do not use a private window, and let this site store cookies and site data." },
  },
  {
    id: "cache", group: "offline", name: "Storage for the program's files", use: "They are kept for when the network is gone.",
    without: "Liaison opens only while the server can be reached.",
    seen: {
      kept: "Kept, found and erased.",
      missing: "The browser offers none here.",
      lost: "What was kept was not found again.",
    },
    change: { other: "Let this site store cookies and site data." },
  },
  {
    id: "persist", group: "offline", name: "A promise to keep what is stored", use: "The browser then erases nothing by itself.",
    without: "When room is short, the browser may erase drafts without asking. Safari does so after seven days without use.",
    seen: {
      promised: "The browser promises it.",
      "not-yet": "Not promised yet.",
      refused: "The browser was asked and does not promise it.",
      missing: "This browser cannot be asked.",
      insecure: "Only a secure address may ask.",
    },
    change: {
      "not-yet": "Press “Ask the browser to keep it” on this page. Liaison also asks, when it is set up.",
      refused: "Install the page (“Install app” or “Add to Home Screen”) or bookmark it, then ask again. Save a copy of each case at the end of the day.",
      other: "Save a copy of each case at the end of the day.",
    },
  },
  {
    id: "room", group: "offline", name: "Room for what is stored", use: "For the cases, and for the program when the network is gone.",
    without: "When it is used up, Liaison says that nothing more is saved.",
    seen: {
      enough: "{} free.",
      little: "Only {} free.",
      missing: "This browser does not tell.",
      insecure: "Told only at a secure address.",
    },
    change: {
      little: "Free some room on this device, and do not use a private window.",
      other: "Look at the settings of the device for free room.",
    },
  },
  {
    id: "private", group: "offline", name: "Not a private window", use: "What is stored outlives the window.",
    without: "Every case is erased when the window is closed.",
    seen: { hidden: "No browser tells a page." },
    change: {
      other: "Look at the window: no dark frame, no “InPrivate”, “Incognito” or “Private”. Look at the group policies that erase site data when the browser closes.",
    },
  },
  {
    id: "tabs", group: "parts", name: "Tabs know of each other", use: "Of two tabs, one writes and the other only reads.",
    without: "Two tabs may write at once. Neither overwrites the other, but one may have to be loaded again.",
    seen: {
      locks: "By Web Locks.",
      channel: "By messages (BroadcastChannel). Web Locks are missing, so a frozen tab is not noticed.",
      missing: "By neither Web Locks nor BroadcastChannel.",
    },
    change: { other: CURRENT },
  },
  {
    id: "downloads", group: "parts", name: "Saving files", use: "Reports, copies and hand-overs leave the device as files.",
    without: "No report, no copy and no hand-over can be saved.",
    seen: { frame: "The frame that this page is in forbids downloads." },
    change: {
      frame: FRAME.replace("{}", "allow-downloads"),
      untried: "Press “Try a download” on this page.",
      other: "Look at the group policy DownloadRestrictions, at the downloads folder, and at programs that inspect downloads.",
    },
  },
  {
    id: "printing", group: "parts", name: "Printing", use: "Court reports and recovery codes on paper.",
    without: "Save the report as a file and print it elsewhere. The recovery code has to be copied by hand.",
    seen: { frame: "The frame that this page is in forbids printing." },
    change: {
      frame: FRAME.replace("{}", "allow-modals"),
      untried: "Press “Try to print” on this page.",
      other: "Look at the group policy PrintingEnabled, and for a printer on this device.",
    },
  },
  {
    id: "chooser", group: "parts", name: "Choosing a file", use: "Opening hand-overs, copies and licensed tools.",
    without: "Nothing from another device can be opened here.",
    seen: { chosen: "A file was chosen and read." },
    change: {
      untried: "Choose any small file on this page. It is read here and sent nowhere.",
      other: "Look at the group policy AllowFileSelectionDialogs.",
    },
  },
  {
    id: "copying", group: "parts", name: "Copying", use: "The address of this tablet, copied with one tap.",
    without: "It has to be selected and copied by hand.",
    seen: { copied: "A text was copied.", refused: "The browser refused: {}.", missing: "The browser offers none here." },
    change: {
      untried: "Press “Try to copy” on this page. It replaces what was copied last.",
      other: "Let this site use the clipboard.",
    },
  },
  {
    id: "elements", group: "parts", name: "Custom elements and shadow DOM", use: "Liaison inside a page of the intranet.",
    without: "Liaison cannot stand inside another page. In a tab of its own it can.",
    seen: { made: "One was made, with a style sheet made by script.", missing: "Missing: {}." },
    change: { other: CURRENT },
  },
  {
    id: "trusted", group: "parts", name: "Strict rules for scripts (Trusted Types)", use: "Liaison keeps them, so a policy may ask for them.",
    without: "Nothing breaks. They guard against faults in scripts.",
    seen: {
      enforced: "Enforced on this page, and the check ran under them.",
      idle: "The browser has them. The policy of this page does not ask for them.",
      missing: "This browser has none, and needs none.",
    },
    change: {},
  },
  {
    id: "unpacking", group: "parts", name: "Unpacking (Compression Streams)", use: "Liaison as one file, liaison-offline.html.",
    without: "The one file does not open. This site does.",
    seen: { done: "Something was unpacked.", missing: "The browser has none.", wrong: "It came out wrong." },
    change: { other: CURRENT },
  },
  {
    id: "messages", group: "parts", name: "Messages between pages", use: "Liaison inside a page tells it what was saved.",
    without: "The page around Liaison hears nothing. In a tab of its own, nothing breaks.",
    seen: { same: "One came back as it was sent.", differs: "It came back changed.", missing: "Missing: {}." },
    change: { other: CURRENT },
  },
  {
    id: "london", group: "parts", name: "London time", use: "The times on this sheet.",
    without: "This sheet shows the time of the device. Liaison brings its own London time.",
    seen: { knows: "The browser knows it, and this device is set to {}.", missing: "The browser does not know it." },
    change: { other: CURRENT },
  },
  {
    id: "clock", group: "parts", name: "The clock", use: "Every entry and report carries the time.",
    without: "Entries and reports carry a wrong time.",
    seen: {
      right: "Within two minutes of the server's.",
      fast: "{} ahead of the server's.",
      slow: "{} behind the server's.",
      hidden: "The server does not tell the time.",
    },
    change: {
      hidden: "Compare the time above with a clock that is right.",
      other: "Set the clock of this device by the network. If it is right, the server's is wrong.",
    },
  },
];

const FACTS = {
  address: "Address", version: "Version", served: "Served", frame: "In a frame", header: "Policy sent by the server", refused: "Refused by the policy just now",
  browser: "Browser", language: "Language", zone: "Time zone", screen: "Screen", touch: "Touch",
};

const SAY = {
  trying: "Trying …", yes: "Yes", no: "No", unknown: "Cannot be known", untried: "Not tried", nothing: "Nothing.",
  checking: "Checking … This takes up to half a minute.",
  works: "Liaison works here",
  cannot: ["Liaison cannot work here: 1 thing to change", "Liaison cannot work here: {} things to change"],
  online: "Liaison works here, but not without a network",
  except: ["except for 1 thing", "except for {} things"],
  tried: ["1 thing is left for a person to try.", "{} things are left for a person to try."],
  all: "Everything that a page can find out was tried.",
  to_change: "What to change", columns: ["What was tried", "Answer", "What breaks without it", "What to change"],
  this_page: "This page and this browser", made: "Checked on {}",
  frame: { no: "No", same: "Yes, by a page of the same site", other: "Yes, by a page of another site" },
  served: { root: "by {}, at the top of the site", below: "by {}, under {}" },
  none: "None", not_told: "Not told", touch: ["Yes, one finger at a time", "Yes, {} fingers at a time"],
  screen: "{} by {}; the page has {} by {}", bytes: ["{} MB", "{} GB"], time: ["{} minutes", "{} hours", "{} days"],
  files: "{} files", not_there: "{} did not come (the server answered {})", changed: "{} was changed on its way here", typed: "{} came with the type “{}” instead of {}",
  no_type: "no type", lost: "{} did not come ({})", unlisted: "{} is not in the list", example: "Liaison self-check: this file was saved.\n", copied: "Liaison self-check",
  refused: "{} refused {}", inline: "something inside the page",
};
