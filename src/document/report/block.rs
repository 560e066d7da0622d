//! What is put on sheets: headings, rows and texts, each with the height it takes.

/// The height of a line of body text.
pub(super) const LINE: u32 = 500;

/// The width of the text, in millimetres.
pub(super) const WIDTH: u32 = 174;

/// A row, a heading or a text, with the height it takes.
pub(super) enum Block {
    /// The heading of a section; it keeps with what follows.
    Heading {
        html: String,
        /// What stands at the top of the next sheet when the section goes on there.
        continued: String,
    },
    /// Something that is never split.
    Row { group: Group, html: String, height: u32, keep: bool },
    /// Free text; goes on over as many sheets as it needs. `end` is markup after its last word.
    Text { text: String, end: String },
}

/// The list or table a row stands in; reopened on the next sheet.
#[derive(Clone)]
pub(super) struct Group {
    pub id: usize,
    pub open: String,
    pub close: &'static str,
    pub height: u32,
}

impl Group {
    /// No list and no table.
    pub fn none() -> Self {
        Self { id: 0, open: String::new(), close: "", height: 0 }
    }
}

pub(super) const HEADING: u32 = 1150;
pub(super) const TEXT_PADDING: u32 = 250;

impl Block {
    /// The least that has to fit on a sheet with what stands before it.
    pub(super) fn least(&self) -> u32 {
        match self {
            Block::Heading { .. } => HEADING,
            Block::Row { group, height, .. } => group.height + height,
            Block::Text { .. } => TEXT_PADDING + 2 * LINE,
        }
    }

    pub(super) fn keeps(&self) -> bool {
        matches!(self, Block::Heading { .. } | Block::Row { keep: true, .. })
    }
}
