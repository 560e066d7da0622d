//! A tool that a trust loads under its own licence: the same two files as those that are shipped, in FHIR R4 or R5.
//!
//! Nothing is assumed of them. [`read`] goes through both files and refuses, by file and place, what is too large, what
//! is not plain text, what points outside, and all logic that this program would have to leave out; then the licence is
//! looked at, the self-tests run, and only then there is a [`TrustPack`]. The bytes are kept as they came.

mod admit;
mod r5;
mod refusal;
mod walk;

use std::rc::Rc;

use serde_json::Value;

use super::{Instrument, PackError, Scoring};
use crate::domain::case::Hash;
use crate::domain::questionnaire::{LoadError, Questionnaire};
use crate::domain::read_json::{Node, Read, ShapeError, parse_json};
pub use admit::Known;
pub use refusal::{PackFile, REASONS, Refusal};

/// The most bytes of one file: 512 KiB.
pub const MOST_BYTES: usize = 512 * 1024;

/// Both files, exactly as they were loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackFiles {
    /// What is asked.
    pub questionnaire: String,
    /// How it is scored, and the licence.
    pub scoring: String,
}

impl PackFiles {
    /// One of them.
    pub fn text(&self, file: PackFile) -> &str {
        match file {
            PackFile::Questionnaire => &self.questionnaire,
            PackFile::Scoring => &self.scoring,
        }
    }

    /// The SHA-256 of one of them.
    pub fn hash(&self, file: PackFile) -> Hash {
        Hash::of(self.text(file).as_bytes())
    }
}

/// A tool of a trust, checked.
#[derive(Clone, Debug)]
pub struct TrustPack {
    /// The tool.
    pub instrument: Rc<Instrument>,
    /// Its files.
    pub files: PackFiles,
}

/// The same files make the same tool.
impl PartialEq for TrustPack {
    fn eq(&self, other: &Self) -> bool {
        self.files == other.files
    }
}

/// Reads two files a trust chose, and checks all that can be checked of them and of the library they come into.
///
/// # Errors
/// Every reason found, at most about ten of each file.
pub fn read(questionnaire: &[u8], scoring: &[u8], known: &Known<'_>) -> Result<TrustPack, Vec<Refusal>> {
    let mut reasons = Vec::new();
    let mut text_of = |file, bytes| text(file, bytes).map_err(|refusal| reasons.push(refusal)).ok();
    let texts = (text_of(PackFile::Questionnaire, questionnaire), text_of(PackFile::Scoring, scoring));
    let (Some(questionnaire), Some(scoring)) = texts else { return Err(reasons) };
    let files = PackFiles { questionnaire, scoring };
    for file in PackFile::ALL {
        match parsed(&files, file) {
            Ok(json) => reasons.extend(walk::walk(file, &json)),
            Err(refusal) => reasons.push(refusal),
        }
    }
    if !reasons.is_empty() {
        return Err(reasons);
    }
    let instrument = Rc::new(open(&files).map_err(|refusal| vec![refusal])?);
    let pack = TrustPack { instrument, files };
    let reasons = admit::reasons(&pack, known);
    if reasons.is_empty() { Ok(pack) } else { Err(reasons) }
}

/// Opens files that were read before: the shapes and the self-tests only.
pub fn open(files: &PackFiles) -> Result<Instrument, Refusal> {
    let json = parsed(files, PackFile::Questionnaire)?;
    let of_loader =
        |path: String, error: &str| Refusal::at(PackFile::Questionnaire, path, "pack-refused-by-loader", error);
    let questionnaire = Questionnaire::from_value(&r5::as_r4(&json)?).map_err(|error| match &error {
        LoadError::NotAQuestionnaire(kind) => {
            Refusal::at(PackFile::Questionnaire, "resourceType", "pack-not-a-questionnaire", kind)
        }
        error => of_loader(place(&json, error), &error.to_string()),
    })?;
    let of_scoring = |path: String, error: &str| Refusal::at(PackFile::Scoring, path, "pack-refused-by-loader", error);
    let json = parsed(files, PackFile::Scoring)?;
    let scoring = Scoring::read(&Node::root(&json)).map_err(|ShapeError(error)| of_scoring(String::new(), &error))?;
    let named: Vec<String> = scoring.self_tests.iter().map(|test| test.name.clone()).collect();
    Instrument::checked(questionnaire, scoring).map_err(|error| {
        let path = match &error {
            PackError::SelfTest { name, .. } => named.iter().position(|known| known == name),
            _ => None,
        };
        let error = error.to_string();
        let words = error.strip_prefix("scoring.json: ").unwrap_or(&error);
        of_scoring(path.map_or_else(String::new, |at| format!("self_tests[{at}]")), words)
    })
}

/// The bytes as text: not too many, and UTF-8.
fn text(file: PackFile, bytes: &[u8]) -> Result<String, Refusal> {
    if bytes.len() > MOST_BYTES {
        return Err(Refusal::at(file, "", "pack-too-large", &(bytes.len() / 1024).to_string()));
    }
    String::from_utf8(bytes.to_vec()).map_err(|_| Refusal::at(file, "", "pack-not-text", ""))
}

fn parsed(files: &PackFiles, file: PackFile) -> Result<Value, Refusal> {
    let text = files.text(file);
    // Some editors put a mark before the first character.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    parse_json(text.as_bytes()).map_err(|ShapeError(error)| Refusal::at(file, "", "pack-not-json", &error))
}

/// Where the item stands that an error is about.
fn place(json: &Value, error: &LoadError) -> String {
    let link_id = match error {
        LoadError::UnknownType { link_id, .. }
        | LoadError::UnknownQuestion { link_id, .. }
        | LoadError::NoAnswerValue { link_id, .. }
        | LoadError::UnknownOption { link_id, .. }
        | LoadError::Repeat { link_id, .. }
        | LoadError::Constraint { link_id, .. }
        | LoadError::Duplicate(link_id)
        | LoadError::NoOptions(link_id) => link_id,
        _ => return String::new(),
    };
    find(&Node::root(json), link_id).unwrap_or_default()
}

/// The last item with this id: of two, the one too many.
fn find(node: &Node<'_>, link_id: &str) -> Option<String> {
    let list = node.field("item")?;
    let items: Vec<Node<'_>> = list.list().into_iter().flatten().collect();
    items.iter().rev().find_map(|item| {
        let here = item.raw("linkId").and_then(Value::as_str) == Some(link_id);
        find(item, link_id).or_else(|| here.then(|| item.path()))
    })
}
