//! Whole journeys through the release build, in three browser engines, acting as a practitioner would.
//!
//! `script/build && cargo test --test e2e` runs everything; `cargo test --test e2e -- firefox` one engine,
//! `E2E_ENGINES=chromium,firefox` some, and `E2E_AT_ONCE=1` one browser at a time (default 2: a browser wants a core).
//! What a failed journey leaves behind is named in its panic and lies in `target/e2e/`.
//!
//! Read in this order:
//! `harness`  the suite's proof of itself, against a small page of its own; the shortest example of every helper
//! `runner`   `journey!`: one named test per engine; `journey!(alike …)` where no engine can differ
//! `journey`  the steps that journeys share · `scenario` those of scenarios A and B · `host_page` a page with the element
//! `browser`  start, size, reload, kill and start again · `engine` what differs between the three
//! `page`     see, press, headings, focus · `fields` questions and inputs · `files` downloads, print, pictures, axe
//! `traces`   nothing readable is left on the device
//! `bench`    not a journey: what `script/bench` measures
//! `site`     a static server whose network can be cut · `parts` the parts of the program
//! `process`  children that never outlive a test
//!
//! The other files are journeys, named by what they show. The native journeys (`tests/journeys`) show what the program
//! decides; here is what a browser has a hand in.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking"
)]
#![allow(dead_code, reason = "helpers wait for the journeys that need them")]

#[macro_use]
mod runner;
mod bench;
mod browser;
mod cells_abuse;
mod check;
mod custody_alcohol;
mod damage;
mod database;
mod directory;
mod element;
mod element_alone;
mod embedding;
mod engine;
mod examples;
mod faults;
mod fields;
mod files;
mod first_question;
mod handing_over;
mod handout;
mod harness;
mod host_page;
mod installed;
mod journey;
mod kept_or_not;
mod killed;
mod later_contact;
mod lock;
mod offline;
mod page;
mod parts;
mod plain_http;
mod practitioners;
mod printed;
mod process;
mod referral_pack;
mod scenario;
mod site;
mod tabs;
mod tools;
mod traces;
