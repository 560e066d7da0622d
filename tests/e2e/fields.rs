//! What a person does with questions: choose, tick, fill, pick a date, give a reason for no answer.
//!
//! A question is named by its legend (or the h1 within its fieldset), an input by its label. Real clicks and real keys
//! only, so that the page hears the events it would hear from a finger. Called by journeys.

use std::path::Path;

use fantoccini::error::CmdError;
use serde_json::{Value, json};

use crate::browser::Browser;

impl Browser {
    /// Clicks the label of one radio or checkbox of the question.
    pub async fn choose(&self, question: &str, option: &str) {
        let what = format!("choose {option:?} for {question:?}");
        self.click(&what, "option(args[0], args[1])", json!([question, option])).await;
    }

    /// Makes each of these options ticked; one that is ticked already is left alone.
    pub async fn tick(&self, question: &str, options: &[&str]) {
        for option in options {
            let what = format!("tick {option:?} for {question:?}");
            let deed = async |e: fantoccini::elements::Element, found: Value| match found["checked"].as_bool() {
                Some(true) => Ok(()),
                _ => e.click().await,
            };
            self.act(&what, "option(args[0], args[1])", json!([question, option]), deed).await;
        }
    }

    /// That this option of the question is chosen.
    pub async fn chosen(&self, question: &str, option: &str) {
        let what = format!("{option:?} chosen for {question:?}");
        self.until(&what, "option(args[0], args[1])?.checked === true", json!([question, option])).await;
    }

    /// Types into the input or textarea of this label, in place of what it holds; an empty text deletes.
    pub async fn fill(&self, label: &str, text: &str) {
        self.type_into(None, label, text).await;
    }

    /// That the input of this label holds exactly this.
    pub async fn filled(&self, label: &str, text: &str) {
        let what = format!("{text:?} in {label:?}");
        self.until(&what, "field(args[0])?.value === args[1]", json!([label, text])).await;
    }

    /// The three inputs Day, Month and Year of a date question.
    pub async fn fill_date(&self, legend: &str, day: u32, month: u32, year: u32) {
        for (label, number) in [("Day", day), ("Month", month), ("Year", year)] {
            self.type_into(Some(legend), label, &number.to_string()).await;
        }
    }

    /// Picks from a `<select>`. The page hears `change` in all engines; Chromium's driver fires no `input` for it.
    pub async fn pick(&self, label: &str, option: &str) {
        self.click(&format!("pick {option:?} in {label:?}"), "choice(args[0], args[1])", json!([label, option])).await;
    }

    /// Chooses a file of this machine in the field of this label, in place of the one that is chosen.
    pub async fn choose_file(&self, label: &str, file: &Path) {
        let what = format!("choose the file {} in {label:?}", file.display());
        let path = file.to_str().expect("a path in UTF-8").to_owned();
        self.act(&what, "field(args[0])", json!([label]), async |e, _| e.send_keys(&path).await).await;
    }

    /// Presses a button (Not asked, Declined, Unable, Not known) that stands in the question's own `data-item` element.
    pub async fn press_reason(&self, question: &str, reason: &str) {
        let what = format!("press {reason:?} at {question:?}");
        self.click(&what, "reason(args[0], args[1])", json!([question, reason])).await;
    }

    async fn type_into(&self, legend: Option<&str>, label: &str, text: &str) {
        let kept = if ["Your name", "Their name"].contains(&label) { &self.names } else { &self.typed };
        kept.borrow_mut().insert(text.to_owned());
        let place = legend.map_or(String::new(), |l| format!(" of {l:?}"));
        let what = format!("type {text:?} into {label:?}{place}");
        // The lookup leaves the old text selected; the first key replaces it. Nothing to type means: delete.
        // A new line is the Enter key: WebKit's driver drops the character.
        let keys = if text.is_empty() { "\u{e003}".into() } else { text.replace('\n', "\u{e007}") };
        let deed = async |e: fantoccini::elements::Element, _: Value| -> Result<(), CmdError> {
            e.send_keys(&keys).await?;
            // A page that rewrites its inputs while a person types loses letters: that is worth a failure of its own.
            let shown = e.prop("value").await.ok().flatten();
            let shown = shown.map(|s| s.replace("\r\n", "\n"));
            assert!(
                shown.as_deref().is_none_or(|s| s == text),
                "typed {text:?} into {label:?}{place}, but it shows {shown:?}"
            );
            Ok(())
        };
        self.act(&what, "field(args[0], args[1])", json!([label, legend]), deed).await;
    }
}
