//! Filling A4 sheets. Page numbers of the browser exist in one engine only, so the report brings its own:
//! every sheet is a block of markup with header and footer, filled to a budget that leaves a wide margin.

use super::measure::{BODY, wrap};

/// What a sheet takes, in hundredths of a millimetre. Header, footer and margins take 42 mm, so a full sheet is
/// 284 mm at most and A4 has 297; the heights are upper bounds, and most sheets stay well below.
const BUDGET: u32 = 24_200;

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

const HEADING: u32 = 1150;
const CONTINUED: u32 = 800;
const TEXT_PADDING: u32 = 250;

/// A section up to this height is not split.
const SMALL_SECTION: u32 = 6_000;

impl Block {
    /// The least that has to fit on a sheet with what stands before it.
    fn least(&self) -> u32 {
        match self {
            Block::Heading { .. } => HEADING,
            Block::Row { group, height, .. } => group.height + height,
            Block::Text { .. } => TEXT_PADDING + 2 * LINE,
        }
    }

    fn keeps(&self) -> bool {
        matches!(self, Block::Heading { .. } | Block::Row { keep: true, .. })
    }
}

/// The bodies of the sheets.
pub(super) fn sheets(blocks: &[Block], escape: fn(&str) -> String) -> Vec<String> {
    let mut sheet =
        Sheets { done: Vec::new(), body: String::new(), used: 0, group: Group::none(), continued: String::new() };
    for (at, block) in blocks.iter().enumerate() {
        let together = blocks.get(at..).unwrap_or_default();
        let kept = together.iter().take_while(|block| block.keeps()).count();
        let needed: u32 = together.iter().take(kept + 1).map(Block::least).sum();
        match block {
            Block::Heading { html, continued } => {
                sheet.close_group();
                sheet.continued.clear();
                let whole = section_height(together);
                sheet.make_room(if whole <= SMALL_SECTION { whole } else { needed });
                sheet.put(html, HEADING);
                sheet.continued.clone_from(continued);
            }
            Block::Row { group, html, height, .. } => {
                if group.id != sheet.group.id {
                    sheet.close_group();
                }
                let open = if sheet.group.id == group.id { group.height } else { 0 };
                sheet.make_room(needed.saturating_sub(open));
                if group.id != sheet.group.id {
                    sheet.put(&group.open, group.height);
                    sheet.group = group.clone();
                }
                sheet.put(html, *height);
            }
            Block::Text { text, end } => {
                sheet.close_group();
                sheet.flow(text, end, escape);
            }
        }
    }
    sheet.finish()
}

/// The height of the section that begins these blocks.
fn section_height(blocks: &[Block]) -> u32 {
    let mut total = HEADING;
    let mut group = 0;
    for block in blocks.iter().skip(1).take_while(|block| !matches!(block, Block::Heading { .. })) {
        total += match block {
            Block::Row { group: of, height, .. } if of.id == group => *height,
            Block::Row { group: of, height, .. } => {
                group = of.id;
                of.height + height
            }
            Block::Text { text, .. } => {
                group = 0;
                TEXT_PADDING + u32::try_from(wrap(text, WIDTH - 8, BODY).len()).unwrap_or_default().saturating_mul(LINE)
            }
            Block::Heading { .. } => 0,
        };
    }
    total
}

struct Sheets {
    done: Vec<String>,
    body: String,
    used: u32,
    group: Group,
    continued: String,
}

impl Sheets {
    fn put(&mut self, html: &str, height: u32) {
        self.body.push_str(html);
        self.used += height;
    }

    fn close_group(&mut self) {
        self.body.push_str(self.group.close);
        self.group = Group::none();
    }

    fn make_room(&mut self, needed: u32) {
        if self.used > 0 && self.used + needed > BUDGET {
            self.next();
        }
    }

    fn next(&mut self) {
        self.close_group();
        self.done.push(std::mem::take(&mut self.body));
        self.used = 0;
        if !self.continued.is_empty() {
            let continued = self.continued.clone();
            self.put(&continued, CONTINUED);
        }
    }

    /// Puts free text, breaking it between lines where a sheet is full; never one line alone.
    fn flow(&mut self, text: &str, end: &str, escape: fn(&str) -> String) {
        let mut rest = text;
        loop {
            let ends = wrap(rest, WIDTH - 8, BODY);
            let room = BUDGET.saturating_sub(self.used + TEXT_PADDING) / LINE;
            let room = usize::try_from(room).unwrap_or_default();
            if ends.len() <= room {
                let lines = u32::try_from(ends.len()).unwrap_or_default();
                self.put(
                    &format!("<blockquote><p>{}{end}</p></blockquote>\n", escape(rest)),
                    TEXT_PADDING + lines * LINE,
                );
                return;
            }
            let take = room.min(ends.len().saturating_sub(2));
            let cut = take.checked_sub(1).and_then(|last| ends.get(last)).copied();
            match cut.and_then(|cut| rest.split_at_checked(cut)).filter(|_| take >= 2) {
                Some((now, later)) => {
                    self.put(&format!("<blockquote><p>{}</p></blockquote>\n", escape(now.trim_end())), TEXT_PADDING);
                    rest = later.trim_start();
                    self.next();
                }
                // An empty sheet has room for far more than two lines, so this ends.
                None if self.used > CONTINUED => self.next(),
                None => {
                    self.put(
                        &format!("<blockquote><p>{}{end}</p></blockquote>\n", escape(rest)),
                        TEXT_PADDING + 3 * LINE,
                    );
                    return;
                }
            }
        }
    }

    fn finish(mut self) -> Vec<String> {
        self.close_group();
        self.done.push(self.body);
        self.done
    }
}
