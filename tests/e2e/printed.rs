//! The report as each engine prints it: every page says DRAFT and which page of how many it is.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::browser::Browser;
use crate::process::out;
use crate::site::Site;

journey!(every_printed_page_says_draft_and_its_number, async |b: &mut Browser| {
    let site = Site::serve(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")).await;
    b.open(&format!("{}court-report-a.html", site.url)).await;
    b.see("OFFICIAL-SENSITIVE").await;
    let file = out().join(format!("printed-{}.pdf", b.engine.name()));
    fs::write(&file, b.print_pdf().await).unwrap();
    let text = Command::new("pdftotext").arg("-layout").arg(&file).arg("-").output().expect("pdftotext is installed");
    let text = String::from_utf8(text.stdout).unwrap();
    let pages: Vec<&str> = text.trim_end_matches('\u{c}').split('\u{c}').collect();
    for (number, page) in pages.iter().enumerate() {
        let footer = format!("Page {} of {}", number + 1, pages.len());
        assert!(page.contains(&footer) && page.contains("DRAFT"), "page {} lacks {footer:?}:\n{page}", number + 1);
    }
});
