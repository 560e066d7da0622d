//! A trust loads its own licensed tool, in a real browser: a bad file is refused by name and place, a good one is
//! loaded, used and scored, survives a kill, and its files come back to the byte.

use std::fs;
use std::path::{Path, PathBuf};

use crate::browser::Browser;
use crate::site::Site;

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)
}

const QUESTIONS: &str = "Questions: questionnaire.json";
const SCORING: &str = "Scoring and licence: scoring.json";

impl Browser {
    async fn load(&self, questionnaire: &str) {
        self.choose_file(QUESTIONS, &fixture(questionnaire)).await;
        self.choose_file(SCORING, &fixture("example-sleep-check/scoring.json")).await;
        self.press("Check the files").await;
    }
}

journey!(a_trust_loads_its_own_tool, async |b: &mut Browser| {
    let site = Site::dist().await;
    b.set_up(&site).await;
    b.press("Tools").await;
    b.see_heading("Tools").await;
    b.sound().await;
    b.press("Load a tool").await;
    b.see_heading("Load a tool").await;
    b.focus_is("Load a tool").await;
    b.press("Check the files").await;
    b.see("There is a problem").await;
    b.focus_is("There is a problem").await;

    b.load("refused/questionnaire.json").await;
    b.see("questionnaire.json, at item[0].text: there is HTML in this text (“<b>seven</b>”)").await;
    b.see("questionnaire.json, at item[2].extension[0]: this is logic that Liaison does not carry out").await;
    b.focus_is("There is a problem").await;
    b.sound().await;
    b.press("questionnaire.json, at item[0].text").await;
    b.focus_is(QUESTIONS).await;

    b.load("example-sleep-check/questionnaire.json").await;
    b.see("Is this the tool, and is the licence right?").await;
    b.see("ESG-2026-014").await;
    b.see("4 passed").await;
    b.sound().await;
    b.press("Load this tool").await;
    b.see("Loaded: Example Sleep Check, version 1.0.0").await;
    b.saved().await;

    b.press("Back to the cases").await;
    b.press("New case").await;
    b.begin("Example Sleep Check: ").await;
    for (question, option) in [
        ("How many nights did you sleep less than five hours?", "One to three"),
        ("How often did you wake and could not get back to sleep?", "Never"),
    ] {
        b.choose(question, option).await;
        b.press("Continue").await;
    }
    b.choose("Did you fall asleep when it was dangerous, such as at the wheel?", "Yes").await;
    b.see("talk about driving and work today").await;
    b.press("Continue").await;
    b.finish().await;
    b.see_heading("Example Sleep Check result").await;
    b.see("trouble with sleep").await;
    b.see("Positive at 3:").await;
    b.saved().await;

    // Sealed on the device with everything else, and there again after a kill; the device is no case in the list.
    b.hard_kill_and_relaunch().await;
    b.resume().await;
    b.see("3 of 6").await;
    b.press("Liaison").await;
    b.see_heading("Cases on this device").await;
    b.press("Tools").await;
    b.press("Example Sleep Check: ").await;
    for file in ["questionnaire.json", "scoring.json"] {
        b.press(&format!("Save {file} again")).await;
        let saved = b.download(&format!("example-sleep-check-{file}")).await;
        assert_eq!(saved, fs::read(fixture("example-sleep-check").join(file)).unwrap(), "{file}");
    }
});

journey!(a_tool_that_is_off_is_switched_on, async |b: &mut Browser| {
    let site = Site::dist().await;
    b.set_up(&site).await;
    b.press("Tools").await;
    b.press("CMHS-M: ").await;
    b.see_heading("Correctional Mental Health Screen for Men (CMHS-M)").await;
    b.press("Switch on").await;
    b.focus_is("There is a problem").await;
    b.press("Choose the cut-off that your Clinical Safety Officer set").await;
    b.sound().await;
    b.fill("What was it checked against?", "NCJ 216152, printed form").await;
    b.fill("Who checked it?", "R. Ellis, Clinical Safety Officer").await;
    b.choose("Which cut-off did your Clinical Safety Officer set?", "NICE cut-off: 6 or more").await;
    b.press("Switch on").await;
    b.see("Switched on: CMHS-M").await;
    b.saved().await;
    b.hard_kill_and_relaunch().await;
    b.unlock().await;
    b.see_heading("Cases on this device").await;
    b.see("There are no cases yet").await;
    b.press("New case").await;
    b.press("CMHS-M: ").await;
    b.see("Checked here against NCJ 216152, printed form, by R. Ellis, Clinical Safety Officer").await;
});
