//! What reaches the app, and what a page around it gets back.

use std::rc::Rc;

use crate::app::Action;
use crate::app::core::ExportFile;
use crate::app::host::HostCommand;
use crate::app::run::EffectRunner;

/// What reaches the app.
pub enum Message {
    /// The store is open.
    Ready(Rc<dyn EffectRunner>),
    /// Something happened.
    Happened(Action),
    /// The page around asks for something, and wants to know what came of it.
    Asked(HostCommand, Reply),
    /// The directory that lies beside the app came, as JSON.
    Directory(String),
}

/// Where the answer to a command goes.
pub type Reply = Box<dyn FnOnce(Result<CommandResult, CommandRefusal>)>;

/// Why nothing came of it: a word for a program, and the sentence.
pub struct CommandRefusal {
    /// The key of the sentence.
    pub code: &'static str,
    /// The sentence.
    pub words: String,
}

/// What came of a command.
pub struct CommandResult {
    /// The local reference of the case at hand.
    pub case: Option<String>,
    /// Report files that were made.
    pub files: Vec<ExportFile>,
}
