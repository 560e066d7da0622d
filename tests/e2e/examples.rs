//! The examples of `tests/examples`, each started by its one command and used as the people of such a page would.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::json;

use crate::browser::{Browser, DESK};
use crate::journey::content;
use crate::process::{Group, free_port, out};
use crate::site::{dist_dir, run_first};

/// Notes what is refused, fails or is said as an error.
pub const WATCH: &str = include_str!("pages/watch.js");

struct Example {
    url: String,
    /// What the command serves, made by it.
    folder: PathBuf,
    _server: Group,
}

impl Example {
    async fn start(name: &str) -> Self {
        dist_dir();
        let (root, port) = (Path::new(env!("CARGO_MANIFEST_DIR")), free_port());
        let mut command = Command::new(root.join("script/example"));
        command.arg(name).arg(port.to_string());
        let mut server = Group::spawn(command, &out().join("logs").join(format!("example-{name}-{port}.log")));
        server.listening(port).await;
        let example = Self {
            url: format!("http://127.0.0.1:{port}/"),
            folder: root.join(format!("target/examples/{name}-{port}")),
            _server: server,
        };
        run_first(&example.folder.join("page/index.html"), "watch.js", WATCH);
        example
    }
}

impl Drop for Example {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

impl Browser {
    async fn visit(&mut self, example: &Example) {
        self.resize(DESK).await;
        self.open(&example.url).await;
    }

    /// PHQ-9 alone, to the end; its tenth question counts for nothing, and is answered all the same: else it stands open.
    async fn answer_phq_9(&self) {
        self.see("Liaison stores nothing here").await;
        self.press("Begin").await;
        self.press("Begin").await;
        self.items(
            "phq-9",
            &[("1", 3), ("2", 3), ("3", 2), ("4", 3), ("5", 2), ("6", 3), ("7", 2), ("8", 1), ("9", 2)],
        )
        .await;
        let difficulty = content().questionnaire("phq-9").unwrap().item("difficulty").unwrap().text.clone();
        self.choose(&difficulty, "Very difficult").await;
        self.press("Continue").await;
        self.finish().await;
        self.see("21 of 27").await;
    }

    /// The document at hand: nothing refused, nothing failed, nothing wrong with it for those who do not see it.
    pub async fn clean(&self) {
        self.sound().await;
        assert_eq!(self.script("return noted").await, json!([]));
        // What the engine itself writes to the console: WebKit's words, and Firefox's of a page.
        let log = fs::read_to_string(&self.log).unwrap_or_default();
        let said = |line: &&str| line.contains("CONSOLE JS ERROR") || line.contains("JavaScript error: http");
        assert_eq!(log.lines().find(said), None);
    }
}

journey!(an_intranet_page, async |b: &mut Browser| {
    let example = Example::start("intranet").await;
    b.visit(&example).await;
    b.see("Set up this device").await;
    b.clean().await;
    b.press("PHQ-9 alone").await;
    b.answer_phq_9().await;
    b.see("Total 21, finished").await;
    b.see("phq-9, 10 answered").await;
    b.screenshot("example-intranet").await;
    b.clean().await;
    b.press("Directory of services").await;
    b.see("54 services").await;
    b.see("None yet").await;
    b.press("Whole app").await;
    b.set_up_inside().await;
    b.press("New case").await;
    b.see("Everything recorded in case ").await;
    b.clean().await;
});

journey!(a_sandboxed_frame_of_another_site, async |b: &mut Browser| {
    let example = Example::start("sandboxed-frame").await;
    for version in fs::read_dir(example.folder.join("liaison/embed")).unwrap().flatten() {
        let frame = version.path().join("frame.html");
        if frame.is_file() {
            run_first(&frame, "watch.js", WATCH);
        }
    }
    b.visit(&example).await;
    b.press("Ask for a PHQ-9").await;
    b.frame(0).await;
    b.answer_phq_9().await;
    b.clean().await;
    b.client.enter_parent_frame().await.unwrap();
    b.see("Total 21, finished").await;
    b.screenshot("example-sandboxed-frame").await;
    b.clean().await;

    b.press("Open the whole app").await;
    b.frame(0).await;
    b.set_up_inside().await;
    b.press("This tablet").await;
    b.press("Save the audit").await;
    b.see("The page around Liaison did not let the file").await;
    b.client.enter_parent_frame().await.unwrap();
    b.see("was kept back").await;
    b.script("document.getElementById('may').click()").await;
    b.frame(0).await;
    b.press("Save the audit").await;
    b.client.enter_parent_frame().await.unwrap();
    b.see("may leave").await;
    b.clean().await;
    assert_eq!(b.downloads().await.len(), 1);
    b.frame(0).await;
    b.clean().await;
});

journey!(a_react_page, async |b: &mut Browser| {
    let example = Example::start("react").await;
    b.visit(&example).await;
    b.see("Northmere wellbeing").await;
    b.answer_phq_9().await;
    b.see("Total 21, finished").await;
    b.see("The QuestionnaireResponse, 10 answered").await;
    b.see("\"status\": \"completed\"").await;
    b.screenshot("example-react").await;
    b.clean().await;
});
