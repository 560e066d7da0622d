//! Who may open a tablet (D3): several practitioners, the recovery code, and the slow-down after wrong passphrases.

use crate::browser::Browser;
use crate::journey::{PASSPHRASE, WHO};
use crate::lock::CLOCK;
use crate::site::{Site, dist_dir};

journey!(several_practitioners_and_a_recovery_code, async |b: &mut Browser| {
    let site = Site::with_fault(&dist_dir(), CLOCK).await;
    b.open(&site.url).await;
    b.see_heading("Set up this device").await;
    b.make_vault(WHO, PASSPHRASE).await;
    b.see_heading("Recovery code for this tablet").await;
    let code =
        b.script("return [...document.querySelectorAll('.app-code span')].map((s) => s.innerText).join('-')").await;
    let code = code.as_str().unwrap().to_owned();
    assert_eq!(code.len(), 47, "eight groups of five: {code}");
    b.sound().await;
    b.press("It is written down").await;
    b.press("New case").await;
    b.sleeps_rough().await;
    b.this_tablet().await;
    b.sound().await;
    b.press("Let somebody in").await;
    b.fill("Their name", "Ali Noor").await;
    b.fill("New passphrase", "another three words").await;
    b.fill("Passphrase again", "another three word").await;
    b.press("Let them in").await;
    b.focus_is("There is a problem").await;
    b.fill("Passphrase again", "another three words").await;
    b.press("Let them in").await;
    b.see("Ali Noor may open this tablet now").await;
    b.saved().await;
    b.press("Change the passphrase of Sam Okafor").await;
    b.fill("Passphrase until now", "not this one at all").await;
    b.fill("New passphrase", "quite other words").await;
    b.fill("Passphrase again", "quite other words").await;
    b.press("Change").await;
    b.see("That passphrase does not open this device").await;
    b.fill("Passphrase until now", PASSPHRASE).await;
    b.press("Change").await;
    b.see("Changed for Sam Okafor").await;
    b.saved().await;
    b.hard_kill_and_relaunch().await;

    // The other one comes in, and reads what the first wrote.
    b.choose("Who is working?", "Ali Noor").await;
    b.unlock_with("another three words").await;
    b.see("last worked on").await;
    b.see("Working: Ali Noor").await;
    b.press("Lock").await;

    // The old passphrase opens nothing; after the fourth wrong one it takes longer, also after a reload.
    b.choose("Who is working?", "Sam Okafor").await;
    for _ in 0..4 {
        b.unlock_in_vain(PASSPHRASE).await;
    }
    b.unlock_with(PASSPHRASE).await;
    b.see("Too many wrong attempts. Wait").await;
    b.reload().await;
    b.see_heading("Unlock").await;
    b.choose("Who is working?", "Sam Okafor").await;
    b.unlock_with("quite other words").await;
    b.see("Too many wrong attempts. Wait").await;
    b.script("clockJumps(6_000)").await;

    // The recovery code: a slip is told apart at once, and does not count.
    b.press("Use the recovery code").await;
    let last = if code.ends_with('2') { '3' } else { '2' };
    b.fill("Recovery code", &format!("{}{last}", &code[..46])).await;
    b.press("Unlock").await;
    b.see("There is a slip in the recovery code").await;
    b.fill("Recovery code", &code.to_lowercase().replace('-', " ")).await;
    b.press("Unlock").await;
    b.see_heading("This tablet").await;
    b.see("You came in with the recovery code").await;
    b.press("Change the passphrase of Sam Okafor").await;
    b.fill("New passphrase", "words for the third time").await;
    b.fill("Passphrase again", "words for the third time").await;
    b.press("Change").await;
    b.see("Changed for Sam Okafor").await;
    b.press("No longer let Ali Noor in").await;
    b.press("No longer let them in").await;
    b.see("Ali Noor may no longer open this tablet").await;
    b.press("Make a new recovery code").await;
    b.see_heading("Recovery code for this tablet").await;
    b.press("It is written down").await;
    b.press("This tablet").await;
    b.press("What happened to this tablet").await;
    for event in
        ["Unlocked with the recovery code, after 4 wrong attempts", "Changed for Sam Okafor", "Unlocked by Ali Noor"]
    {
        b.see(event).await;
    }
    b.saved().await;
    b.reload().await;
    b.see_heading("Unlock").await;
    b.see("Sam Okafor").await;
    b.not_see("Ali Noor").await;
    b.press("Use the recovery code").await;
    b.fill("Recovery code", &code).await;
    b.press("Unlock").await;
    b.see("That passphrase does not open this device").await;
    b.press("Use a passphrase").await;
    b.unlock_with("words for the third time").await;
    b.open_the_case().await;
    b.holds_the_answer().await;
});
