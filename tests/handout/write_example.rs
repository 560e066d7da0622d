//! Writes handouts to look at, to print and to read with other programs: `cargo run --example handout -- FOLDER`. For each the
//! sheet, its codes as SVG with what each says, the link, the text message and the calendar file.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "it stops where it cannot go on")]

#[path = "kit.rs"]
#[allow(dead_code, reason = "the tests use the rest")]
mod kit;

use std::fs;
use std::path::PathBuf;

use liaison::document::handout::{HandoutRequest, codes, to_ics, to_sheet, to_sms, write};

fn main() {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "target/handout".to_owned()));
    fs::create_dir_all(&folder).unwrap();
    let kit = kit::kit();
    let plain = kit::request(&["nm-safe-haven", "nm-drug-alcohol-service", "nm-housing-options"]);
    let large = HandoutRequest { large_print: true, ..plain.clone() };
    let requests = [("three", plain), ("large", large), ("split", kit::three()), ("discreet", kit::cells_abuse())];
    for (name, request) in requests {
        let handout = kit.build(&request).unwrap().handout;
        let all = codes(kit::ADDRESS, &handout, None).unwrap();
        let save = |ending: &str, text: &str| fs::write(folder.join(format!("{name}{ending}")), text).unwrap();
        for (at, code) in (1..).zip(&all) {
            save(&format!("-{at}.svg"), &code.svg);
            save(&format!("-{at}.txt"), &code.says);
        }
        save(".html", &to_sheet(&handout, &kit.content, &all, None));
        save("-link.txt", &format!("{}#{}", kit::ADDRESS, write(&handout).unwrap().fragment()));
        save("-sms.txt", &to_sms(&handout, &kit.content).text);
        if let Some(calendar) = to_ics(&handout, &kit.content, request.discreet) {
            save(".ics", &calendar);
        }
    }
}
