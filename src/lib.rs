//! Liaison: screening, referral and court reports for Liaison and Diversion, entirely in the browser.
//!
//! One library, compiled natively for tests and to WebAssembly for use. There is no server: everything a
//! practitioner enters stays on the device, sealed, until they save a file themselves.
//!
//! # The map
//! ```text
//! embed ─> ui ─> app ─> store, browser ─> document ─> domain <─ catalogue
//! ```
//! * [`domain`]: what is known and decided, pure: questionnaires, scores, the case and its journal, the tools of the
//!   device, urgency, consent, the directory, matching.
//! * [`catalogue`]: the data packs (instruments, forms, rules, code lists, directory, every sentence), loaded and
//!   checked. What a clinician may want to correct is here, with its source and version.
//! * [`document`]: what leaves the device: the court report, one typed model, one writer a format; the audit; FHIR resources of
//!   what was asked and of every score.
//! * [`store`]: sealed drafts: envelope, vault, sealed files, and the IndexedDB behind a port. Its module docs are the
//!   threat model.
//! * [`browser`]: clock, random numbers, downloads, printing, focus: the other things a page is asked for.
//! * [`app`]: state, actions, the pure `reduce`, and the runner that carries out effects.
//! * [`ui`]: what is on the screen, in Yew.
//! * [`embed`]: how a page puts the app in, what it may ask, what it hears.
//! * `web/`: what a browser reads before the program runs, in JavaScript: the start of our own page (`boot.js`), the
//!   service worker, the element `liaison-widget.js` for other pages and its form for frames, the self-check.
//!
//! # One tap
//! A radio in `ui/components/question` sends `Action::Answered`. `app/reduce` appends a journal entry through
//! `domain/case` and asks for `Effect::Append`. `app/run` seals it (`store/envelope`) and hands it to
//! `store/indexed_db`; when the transaction has completed, `Action::Saved` comes back and the foot of the page says
//! "Saved". Enablement, scores, needs, safety and urgency are worked out anew from the answers wherever they are shown.
//! Later `Action::MakeReport` lets `document/court_report` build the report for one recipient, through the consent
//! filter, and write it.
//!
//! # On a page
//! `main` does nothing. Our own page (`web/boot.js`) and the custom element (`web/liaison-widget.js`) load the program and
//! call `mount` (`embed/element`) with an element, settings as JSON, and a function that hears events. The element may be in
//! a shadow root: nothing outside it is looked for ([`browser::place`]). What a page brings along is checked like our own
//! packs ([`app::inputs`]); what it may know and forbid is in [`app::host`].
//!
//! # Two halves
//! A release is cut in two (`script/pack`): the first opens the vault, the second brings the catalogue, the screens and
//! the report, and is fetched while somebody is still unlocking. The cut goes through the functions marked `wasm_split`;
//! what only they reach, code and data, is in the second half. See [`app::later`].
//!
//! # Invariants
//! Held by `tests/architecture.rs`: imports go one way; only named places touch the browser or a cipher; no sentence
//! is a Rust literal; files are small and say what they are for. A case is the fold of its journal; unanswered is not
//! zero; need, safety and urgency are never one number; nothing predicts, and nothing that was not asked counts as "no".

pub mod app;
pub mod browser;
pub mod catalogue;
pub mod document;
pub mod domain;
pub mod embed;
pub mod store;
pub mod ui;
