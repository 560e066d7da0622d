//! The steps every journey shares: setting up the device, opening a form, answering its pages.
//!
//! Called by the scenarios. Questions of instruments are named by item number and points, and looked up in the
//! catalogue, so that a journey reads like the scenario it follows.

use std::cell::OnceCell;
use std::time::Duration;

use liaison::catalogue;
use liaison::domain::clinical_content::ClinicalContent;
use tokio::time::sleep;

use crate::browser::Browser;
use crate::engine::Engine;
use crate::site::Site;

/// What the practitioner types at the lock.
pub const WHO: &str = "Sam Okafor";
pub const PASSPHRASE: &str = "three loose words";

/// The question and answer that stand for any.
pub const TONIGHT: &str = "Where will they sleep tonight";
pub const ROUGH: &str = "Sleeping rough";

/// What is built in, loaded once a test: a debug build takes its time over it.
pub fn content() -> &'static ClinicalContent {
    thread_local! {
        static LIBRARY: OnceCell<&'static ClinicalContent> = const { OnceCell::new() };
    }
    LIBRARY.with(|kept| *kept.get_or_init(|| Box::leak(Box::new(catalogue::load().unwrap()))))
}

/// One thing done on a page.
pub enum Do<'a> {
    /// Choose one option of a question.
    One(&'a str, &'a str),
    /// Tick several.
    Many(&'a str, &'a [&'a str]),
    /// Type into a field.
    Text(&'a str, &'a str),
    /// Day, month, year.
    Date(&'a str, u32, u32, u32),
    /// Press a button beside the question: "Now", or a reason for no answer.
    Press(&'a str, &'a str),
    /// On to the next page.
    Next,
}

impl Browser {
    /// First use: makes the vault, and comes to the list of cases.
    pub async fn set_up(&mut self, site: &Site) {
        self.open(&site.url).await;
        self.see_heading("Set up this device").await;
        self.make_vault(WHO, PASSPHRASE).await;
        self.keep_the_code().await;
    }

    /// On the page of the first use: who is working, and their passphrase.
    pub async fn make_vault(&self, who: &str, passphrase: &str) {
        for _ in 0..2 {
            self.fill("Your name", who).await;
            self.fill("Passphrase", passphrase).await;
            self.fill("Passphrase again", passphrase).await;
            self.press("Set up").await;
            if !self.stopped_deriving("Set up this device").await {
                break;
            }
        }
    }

    /// The recovery code is shown once, and written down.
    pub async fn keep_the_code(&mut self) {
        self.see_heading("Recovery code for this tablet").await;
        self.saved().await;
        self.press("It is written down").await;
        self.see_heading("Cases on this device").await;
    }

    /// At the lock: the passphrase of the only practitioner.
    pub async fn unlock(&self) {
        self.see_heading("Unlock").await;
        self.unlock_with(PASSPHRASE).await;
    }

    /// At the lock: this passphrase, right or wrong.
    pub async fn unlock_with(&self, passphrase: &str) {
        for _ in 0..2 {
            self.fill("Passphrase", passphrase).await;
            self.press("Unlock").await;
            if !self.stopped_deriving("Unlock").await {
                break;
            }
        }
    }

    /// Did the program stop while it derived a key? Then it was loaded again, as its page says.
    ///
    /// WebKitGTK 2.50 does that about once in 150 times: the trap is in Argon2, at a check that holds in every other run
    /// and in every other engine. Who stops twice fails the journey.
    async fn stopped_deriving(&self, then: &str) -> bool {
        if self.engine != Engine::WebKit {
            return false;
        }
        for _ in 0..150 {
            match self.heading().await.as_str() {
                "Liaison has stopped" => {
                    let log = std::fs::read_to_string(&self.log).unwrap_or_default();
                    assert!(log.contains("RuntimeError: Unreachable code"), "it stopped for another reason");
                    self.note("the derivation stopped: load the page again, as it says");
                    self.reload().await;
                    self.see_heading(then).await;
                    return true;
                }
                // The page is busy and has this heading while it derives; then it has another.
                "" | "Unlocking …" => sleep(Duration::from_millis(100)).await,
                _ => return false,
            }
        }
        false
    }

    /// A passphrase that does not open the device.
    pub async fn unlock_in_vain(&self, passphrase: &str) {
        self.unlock_with(passphrase).await;
        self.see("That passphrase does not open this device").await;
    }

    /// After a reload or a kill: unlocks and opens the only case.
    pub async fn resume(&self) {
        self.unlock().await;
        self.see_heading("Cases on this device").await;
        self.open_the_case().await;
    }

    /// In the list: opens the only case.
    pub async fn open_the_case(&self) {
        self.press("last worked on").await;
        self.see("Identify and screen").await;
    }

    pub async fn new_case(&self) {
        self.press("New case").await;
        self.see("Identify and screen").await;
    }

    /// The page of this tablet, from wherever one is.
    pub async fn this_tablet(&self) {
        self.press("Liaison").await;
        self.press("This tablet").await;
    }

    /// On the page of leaving it clean: yes, everything.
    pub async fn erase_everything(&self) {
        self.script("document.getElementById('sure').click()").await;
        self.press("Erase everything on this tablet").await;
        self.see_heading("This device is clean").await;
    }

    /// In a case: the one answer of most journeys that need any, and it is stored.
    pub async fn sleeps_rough(&self) {
        self.press("Basic needs").await;
        self.choose(TONIGHT, ROUGH).await;
        self.saved().await;
    }

    /// On its page: that answer is chosen.
    pub async fn still_rough(&self) {
        self.chosen(TONIGHT, ROUGH).await;
    }

    /// In the case: that answer is there. A form opens at the first question without one.
    pub async fn holds_the_answer(&self) {
        self.press("Basic needs").await;
        self.press("Back").await;
        self.still_rough().await;
    }

    /// Waits until the foot of the page says that all is stored.
    pub async fn saved(&self) {
        self.see("Saved ").await;
        self.wait_gone("Saving …").await;
    }

    /// Opens a task, does what is listed, checks the answers and finishes the form.
    pub async fn form(&self, title: &str, deeds: &[Do<'_>]) {
        self.press(title).await;
        self.answer(deeds).await;
        self.finish().await;
    }

    pub async fn finish(&self) {
        self.see("Check your answers").await;
        self.press("These are right").await;
    }

    pub async fn answer(&self, deeds: &[Do<'_>]) {
        for deed in deeds {
            match deed {
                Do::One(question, option) => self.choose(question, option).await,
                Do::Many(question, options) => self.tick(question, options).await,
                Do::Text(label, text) => self.fill(label, text).await,
                Do::Date(legend, day, month, year) => self.fill_date(legend, *day, *month, *year).await,
                Do::Press(question, words) => self.press_reason(question, words).await,
                Do::Next => self.press("Continue").await,
            }
        }
    }

    /// Opens an instrument and begins it.
    pub async fn begin(&self, task: &str) {
        self.press(task).await;
        self.press("Begin").await;
    }

    /// Answers items of an instrument by points, a page each.
    pub async fn items(&self, instrument: &str, points: &[(&str, i64)]) {
        let questionnaire = content().questionnaire(instrument).unwrap();
        for (link_id, wanted) in points {
            let item = questionnaire.item(link_id).unwrap();
            let option = item.option_worth(*wanted);
            let option = option.unwrap_or_else(|| panic!("{instrument} {link_id} has no option of {wanted} points"));
            self.choose(&item.text, &option.value.to_string()).await;
            self.press("Continue").await;
        }
    }

    /// The two files of a report for this recipient: HTML and JSON.
    pub async fn report_files(&self, stem: &str) -> (String, String) {
        for ending in ["html", "json"] {
            self.press(&format!("Save {stem}.{ending}")).await;
        }
        let html = self.download(&format!("{stem}.html")).await;
        let json = self.download(&format!("{stem}.json")).await;
        (String::from_utf8(html).unwrap(), String::from_utf8(json).unwrap())
    }

    /// The local reference of the case on screen.
    pub async fn reference(&self) -> String {
        self.heading().await.strip_prefix("Case ").unwrap().to_owned()
    }

    /// Longer than the pause after the last key, so that what was typed has been passed on.
    pub async fn settle(&self) {
        sleep(Duration::from_millis(900)).await;
    }
}
