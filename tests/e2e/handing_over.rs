//! Scenario D: called into court after three minutes, and gone on with the next day on another tablet. Two origins of one
//! browser are the two tablets: neither can read the other's storage. And sealed files of everything.

use std::path::{Path, PathBuf};

use crate::browser::Browser;
use crate::site::Site;

const OTHER: &str = "words of the other tablet";

const FILE: &str = "told only by phone";

/// Saves the file that was made, and gives its place on the disk.
async fn saved_file(b: &Browser) -> PathBuf {
    b.see_heading("The file is made").await;
    let (name, bytes) = b.given_by("Save case-").await;
    assert!(name.starts_with("case-") && name.ends_with(".liaison"), "{name}");
    assert!(bytes.starts_with(b"{\"file\":\"liaison\""));
    let text = String::from_utf8_lossy(&bytes).into_owned();
    for word in ["Sofa", "answered", "called-into-court", "phq-9"] {
        assert!(!text.contains(word), "the sealed file shows {word:?}");
    }
    b.put_aside(&name, &bytes)
}

async fn hand_over(b: &Browser, to: &str) -> PathBuf {
    b.press("Hand this case over to a colleague").await;
    b.choose("How is the file locked?", "With a passphrase").await;
    b.fill("Who is it for?", to).await;
    b.fill("Passphrase for this file", FILE).await;
    b.fill("Passphrase again", FILE).await;
    b.sound().await;
    b.press("Make the file").await;
    saved_file(b).await
}

async fn look_at(b: &Browser, file: &Path) {
    b.this_tablet().await;
    b.press("Open a sealed file").await;
    b.choose_file("The file", file).await;
    b.press("Look at this file").await;
}

async fn open_file(b: &Browser, file: &Path) {
    look_at(b, file).await;
    open_with(b, FILE).await;
    b.see_heading("What was taken from the file").await;
}

async fn open_with(b: &Browser, passphrase: &str) {
    b.fill("Passphrase of the file", passphrase).await;
    b.press("Open it").await;
}

journey!(scenario_d_on_two_tablets, async |b: &mut Browser| {
    let (first, second) = (Site::dist().await, Site::dist().await);
    b.set_up(&first).await;
    b.new_case().await;
    let reference = b.reference().await;
    b.begin("PHQ-9: ").await;
    b.items("phq-9", &[("1", 1), ("2", 2), ("3", 1), ("4", 3)]).await;
    b.saved().await;
    b.press("Stop now").await;
    b.press("Called into court").await;
    b.see("Stopped: called into court").await;
    let file = hand_over(b, "Priya Shah").await;

    // The next day, another tablet.
    b.open(&second.url).await;
    b.see_heading("Set up this device").await;
    b.make_vault("Priya Shah", OTHER).await;
    b.keep_the_code().await;
    look_at(b, &file).await;
    b.see("Handed over by another tablet").await;
    b.sound().await;
    open_with(b, "not what was told").await;
    b.see("That passphrase does not open this file").await;
    open_with(b, FILE).await;
    b.see_heading("What was taken from the file").await;
    b.see("From Sam Okafor").await;
    b.see("New here, with").await;
    b.sound().await;
    b.saved().await;
    b.press(&reference).await;
    b.see("4 of 10 answered").await;
    b.see("Stopped: called into court").await;
    b.press("What was done").await;
    b.see("Sam Okafor · tablet").await;
    b.press("Back to the case").await;

    // Both go on, at the same question.
    b.press("PHQ-9: ").await;
    b.items("phq-9", &[("5", 3)]).await;
    b.saved().await;
    b.press("Case ").await;
    let back = hand_over(b, "Sam Okafor").await;
    b.open(&first.url).await;
    b.resume().await;
    b.press("PHQ-9: ").await;
    b.items("phq-9", &[("5", 0)]).await;
    b.saved().await;
    open_file(b, &back).await;
    b.see("1 answer differs between two tablets").await;
    b.saved().await;

    // Nothing of it is lost with the power.
    b.hard_kill_and_relaunch().await;
    b.resume().await;
    b.press("1 answer differs between two tablets").await;
    b.see_heading("Answers that differ").await;
    b.see("Nearly every day").await;
    b.see("Not at all").await;
    b.sound().await;
    b.press("Keep the one of Priya Shah").await;
    b.see("Every difference is settled").await;
    b.see("5 of 10 answered").await;

    // The same file again changes nothing; one cut short or changed is told apart.
    open_file(b, &back).await;
    b.see("Nothing new: everything in the file was here already").await;
    let bytes = std::fs::read(&back).unwrap();
    let broken = b.home.join("broken.liaison");
    std::fs::write(&broken, &bytes[..bytes.len() - 40]).unwrap();
    look_at(b, &broken).await;
    b.see("The end of this file is missing").await;
    let mut changed = bytes.clone();
    *changed.last_mut().unwrap() ^= 1;
    std::fs::write(&broken, &changed).unwrap();
    look_at(b, &broken).await;
    open_with(b, FILE).await;
    b.see("Something in this file was changed after it was made").await;
    std::fs::write(&broken, b"%PDF-1.7").unwrap();
    look_at(b, &broken).await;
    b.see("This is not a sealed file of Liaison").await;
    b.nothing_readable().await;
});

journey!(locked_for_a_tablet, async |b: &mut Browser| {
    let (first, second) = (Site::dist().await, Site::dist().await);
    b.set_up(&second).await;
    b.press("This tablet").await;
    b.press("Show the address").await;
    b.see("LA1-").await;
    let page = b.text().await;
    let address = page.split_whitespace().find(|word| word.starts_with("LA1-")).unwrap().to_owned();

    b.set_up(&first).await;
    b.new_case().await;
    b.saved().await;
    b.press("Hand this case over to a colleague").await;
    b.choose("How is the file locked?", "For their tablet").await;
    b.fill("Who is it for?", "Priya Shah").await;
    b.fill("Address of their tablet", &address[..address.len() - 1]).await;
    b.press("Go on").await;
    b.focus_is("There is a problem").await;
    b.fill("Address of their tablet", &address).await;
    b.press("Go on").await;
    b.see_heading("Is it their tablet?").await;
    b.press("It is the same: make the file").await;
    let file = saved_file(b).await;
    // Not even the tablet that made it can open it again.
    look_at(b, &file).await;
    b.see("This file is locked for another tablet").await;
    b.open(&second.url).await;
    b.unlock().await;
    look_at(b, &file).await;
    b.see("This file is locked for this tablet. It needs no passphrase").await;
    b.press("Open it").await;
    b.see("New here, with").await;
});

journey!(a_backup_put_back_on_a_tablet_left_clean, async |b: &mut Browser| {
    let site = Site::dist().await;
    b.set_up(&site).await;
    for _ in 0..2 {
        b.press("Liaison").await;
        b.new_case().await;
        b.saved().await;
    }
    b.sleeps_rough().await;
    b.this_tablet().await;
    b.press("Back up everything").await;
    b.fill("Passphrase for this backup", FILE).await;
    b.fill("Passphrase again", FILE).await;
    b.press("Make the file").await;
    b.see("It holds 2 cases").await;
    let (name, bytes) = b.given_by("Save ").await;
    let file = b.put_aside(&name, &bytes);
    b.this_tablet().await;
    b.press("Leave this tablet clean").await;
    b.erase_everything().await;
    b.set_up(&site).await;
    b.see("There are no cases yet").await;
    open_file(b, &file).await;
    b.see("Settings and tools of the other tablet are in the file and were not taken over").await;
    b.saved().await;
    b.reload().await;
    b.unlock().await;
    b.see("2 cases").await;
});
