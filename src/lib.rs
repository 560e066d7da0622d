//! Liaison: screening, referral and court reports for Liaison and Diversion, entirely in the browser.
//!
//! One library, compiled natively for tests and to WebAssembly for use. There is no server: everything a
//! practitioner enters stays on the device, sealed, until they save a file themselves.
//!
//! # The map
//! ```text
//! embed ─> ui ─> app ─> store, browser ─> document ─> domain <─ catalogue
//! ```
//! * [`domain`]: what is known and decided, pure: questionnaires, scores, the case and its journal, the instruments of the
//!   device, urgency, consent, the directory, matching; [`domain::evaluate`] gives another program the outcome of
//!   screening that the screens show. Yes, no and not known stay three answers throughout ([`domain::known`]).
//! * [`catalogue`]: the data packs (instruments, forms, rules, code lists, directory, every sentence), loaded and
//!   checked. What a clinician may want to correct is here, with its source and version.
//! * [`document`]: what leaves the device: the court report, one typed model, one writer a format; the audit; handouts, with their
//!   wire format; the referral pack; FHIR resources of what was asked and of every score;
//!   and what comes in as a file: a trust's list of services.
//! * [`store`]: sealed drafts: envelope, vault, sealed files, sealed referral packs, and the IndexedDB behind a port. Its module docs are the
//!   threat model.
//! * [`browser`]: clock, random numbers, downloads, printing, focus: the other things a page is asked for.
//! * [`app`]: state, actions, the pure `reduce`, and the runner that carries out effects.
//! * [`ui`]: what is on the screen, in Yew.
//! * [`embed`]: how a page puts the app in, what it may ask, what it hears.
//! * `web/`: what a browser reads before the program runs, in JavaScript: the start of our own page (`boot.js`), the
//!   service worker, the element `liaison-widget.js` for other pages and its form for frames, the self-check. `web/handout/`:
//!   the page that opens a handout link, which has no program at all. `web/pack/`: the page that opens a sealed referral
//!   pack, with [`store::referral_pack`] compiled alone (`web/pack/reader`, a member of the workspace). `web/reader.css` is the
//!   look of both.
//!
//! # One room an area
//! An area has the same name in every layer, and one folder in each where it has something. What areas share is
//! [`app::core`] (session, screen, notices, the case at hand, ids, chunks), which names none of them; an area names no
//! other. Only the files beside the folders compose them: `app/{state, action, effect, reduce, run, lazy}`,
//! `ui/screens/{router, lazy}`.
//!
//! | area | `app/` | `ui/screens/` | `domain/` | `document/` | text | journeys | chunk |
//! |---|---|---|---|---|---|---|---|
//! | `lock` | ✓ | ✓ | – (`store::vault`) | – | ✓ | ✓ | vault |
//! | `case` | ✓ | ✓ | ✓ | – | ✓ | ✓ | case |
//! | `interview` | ✓ | ✓ | `questionnaire`, `scoring` | `fhir` | ✓ | ✓ | interview |
//! | `outcome` | ✓ | ✓ | `urgency` | – | ✓ | ✓ | case |
//! | `referral` | ✓ | ✓ | ✓ | ✓ | ✓ | ✓ | case, referral_pack |
//! | `directory` | ✓ | ✓ | ✓ | ✓ (reading lists) | ✓ | ✓ | case, directory |
//! | `handout` | ✓ | ✓ | ✓ | ✓ | ✓ | ✓ | documents |
//! | `report` | ✓ | ✓ | `report_rules`, `consent` | ✓ | ✓ | ✓ | documents |
//! | `transfer` | ✓ | ✓ | – (`store::sealed_file`) | – | ✓ | ✓ | case |
//! | `device` | ✓ | ✓ | ✓ | ✓ (the audit) | ✓ | ✓ | case, documents |
//! | `host` | ✓ | – | – | – | ✓ | in browsers | interview, case |
//!
//! A new area (`insight`) is one folder in each layer, its variants in the root files, and a row here. In
//! `app/<area>/`: `state` (what it has at hand on its screens), `action` (what can happen, and what that writes), `effect`
//! (what it asks of the world), `reduce` (pure), `run` (carrying the effects out), `lazy` (its functions in a chunk).
//!
//! # One tap
//! A radio in `ui/components/question` sends `InterviewAction::Answered`. `app/reduce` asks whether it may write here, and
//! passes it to `app/interview/reduce`, which appends a journal entry through [`app::core::Cx::record`] (`domain/case`) and
//! so asks for `CoreEffect::Append`. `app/run` hands that to `app/core/run`, which seals it (`store/envelope`) and gives it
//! to `store/indexed_db`; when the transaction has completed, `CoreAction::Saved` comes back and the foot of the page says
//! "Saved". Enablement, scores, needs, safety and urgency are worked out anew from the answers wherever they are shown.
//! Later `ReportAction::Make` lets `document/report` build the report for one recipient, through the consent filter, and
//! write it.
//!
//! # A second contact
//! What changes overnight, and every instrument, is asked anew: `Case::run_at_hand` says which administration is gone on
//! with, the report reads what stands (`Case::standing_answers`), the rules read every administration, and earlier answers
//! are shown beside the question.
//!
//! # On a page
//! `main` does nothing. Our own page (`web/boot.js`) and the custom element (`web/liaison-widget.js`) load the program and
//! call `mount` (`embed/element`) with an element, settings as JSON, and a function that hears events. The element may be in
//! a shadow root: nothing outside it is looked for ([`browser::mount_point`]). What a page brings along is checked like our
//! own packs, what it may know and forbid is in [`app::host`].
//!
//! # Chunks
//! A release is a core and lazy chunks (`script/pack`): `vault` opens the store and draws the lock; `interview` is the
//! questionnaire engine with one question and its score, all that a lone instrument needs beside the core and its own pack;
//! `case` has every pack, rule and sentence, reads and writes journals, and draws the screens around an interview;
//! `documents` writes reports; `directory` reads the lists that trusts have; `referral_pack` is the page that is put into each sealed referral pack
//! (`script/referral-pack`). The cut goes through the functions marked `wasm_split`, in files named `lazy.rs`; what only they
//! reach, code and data, is in the chunk. What several reach joins one of them, what both first screens need the core
//! (`script/loader.mjs`). To add a chunk: a variant in `app/core/chunk.rs`, and what it loads in
//! `app/lazy.rs`; the build takes the names from the attributes.
//!
//! # Invariants
//! Held by `tests/architecture.rs`: imports go one way, and no two files import each other in a circle; no area reaches into
//! another, and each layer uses its name; only named places touch the browser or a cipher; no sentence is a Rust literal;
//! files are small and say what they are for; an action says what it writes, without a catch-all. A case is the fold of its
//! journal; unanswered is not zero; need, safety and urgency are never one number; nothing predicts, and nothing that was not
//! asked counts as "no".

pub mod app;
pub mod browser;
pub mod catalogue;
pub mod document;
pub mod domain;
pub mod embed;
pub mod store;
pub mod ui;
