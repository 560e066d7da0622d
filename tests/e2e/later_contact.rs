//! A later contact: a tool of custody asked anew at court, with the earlier answer beside the question, the two results on
//! a line; and a date of birth that cannot be. In one engine, and in the others when asked for: the program alone decides
//! it, and storage is killed under it elsewhere (`killed`).

use crate::browser::Browser;
use crate::journey::ROUGH;
use crate::site::Site;

journey!(alike asked_anew_at_court, async |b: &mut Browser| {
    let site = Site::dist().await;
    b.set_up(&site).await;
    b.new_case().await;
    b.begin("PHQ-9: ").await;
    let ones: Vec<(&str, i64)> = ["1", "2", "3", "4", "5", "6", "7", "8"].map(|item| (item, 1)).to_vec();
    b.items("phq-9", &ones).await;
    b.items("phq-9", &[("9", 0)]).await;
    b.press("Case ").await;
    b.sleeps_rough().await;
    b.press("Case ").await;

    b.press("Begin a later contact").await;
    b.press("Begin").await;
    b.see("Choose the point of the pathway").await;
    b.sound().await;
    b.choose("At which point?", "First appearance at court").await;
    b.fill("Which station, court or place?", "Ashford").await;
    b.press("Begin").await;
    b.see("Contact: First appearance at court, Ashford").await;
    b.see("Ask again").await;
    b.sound().await;
    b.saved().await;

    b.press("Basic needs").await;
    b.see("Answered before, not carried over").await;
    b.see(ROUGH).await;
    b.sound().await;
    b.press("Case ").await;

    b.press("PHQ-9: ").await;
    b.see("Results over time").await;
    b.press("Begin").await;
    b.see("First contact").await;
    b.items("phq-9", &ones.iter().map(|(item, _)| (*item, 3)).collect::<Vec<_>>()).await;
    b.saved().await;
    b.hard_kill_and_relaunch().await;
    b.resume().await;
    b.see("Contact: First appearance at court, Ashford").await;
    b.press("PHQ-9: ").await;
    b.items("phq-9", &[("9", 0)]).await;
    b.press("Case ").await;
    b.press("What was done").await;
    b.see("Contact begun: First appearance at court, Ashford").await;
});
