//! A trust's own directory: made of the list it has, saved, put beside the app, and worked with.

use std::fs;

use liaison::domain::directory::Directory;

use crate::browser::Browser;
use crate::process::out;
use crate::site::Site;

const LIST: &str = "Service;Tel;Opening times;Who for;Town;Category\r\n\
    Harbour House;0161 496 0101;Mon-Fri 9am-5pm;Adults;Ardwick;Housing\r\n\
    Moss Drop-in;0161 496 0102;Weds 11-1pm;Anyone;Ardwick;Food\r\n\
    Nowhere;;;Anyone;;\r\n";

journey!(a_list_becomes_the_directory, async |b: &mut Browser| {
    let site = Site::dist().await;
    let file = out().join(format!("{}-services.csv", b.engine.name()));
    fs::write(&file, LIST).unwrap();
    b.set_up(&site).await;
    b.this_tablet().await;
    b.press("Directory of services").await;
    b.see("The directory in use").await;
    b.see("made up, to show how Liaison works").await;
    b.choose_file("The file", &file).await;
    b.see("What each column means").await;
    b.see("3 rows").await;
    b.sound().await;
    b.pick("Town", "Areas it serves").await;
    b.press("Show what would change").await;
    b.see("What would change").await;
    b.see("Left out: 1").await;
    b.see("It has no telephone number, e-mail, web address or address.").await;
    b.pick("Areas it serves: Ardwick", "A new area of this name").await;
    b.press("Read the rows again").await;
    b.wait_gone("Areas it serves: Ardwick").await;
    b.sound().await;
    b.fill("Name of the directory", "Ardwick services").await;
    let (name, bytes) = b.given_by("Save with 2 services").await;
    assert_eq!(name, "directory.json");
    let directory = Directory::from_json(std::str::from_utf8(&bytes).unwrap()).unwrap();
    assert_eq!((directory.title.as_str(), directory.services.len(), directory.areas.len()), ("Ardwick services", 2, 1));
    assert!(!directory.fictional);
    b.see("directory.json was saved").await;
    // A picture is no list; what was read is not lost by it, and nothing was changed.
    b.press("Open another file").await;
    fs::write(&file, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").unwrap();
    b.choose_file("The file", &file).await;
    b.see("This is not a kind of file that can be read here.").await;
    b.see("The directory in use").await;
});
