//! Filling A4 sheets. Page numbers of the browser exist in one engine only, so the report brings its own:
//! every sheet is a block of markup with header and footer, filled to a budget that leaves a wide margin.

use super::block::{Block, Group, HEADING, LINE, TEXT_PADDING, WIDTH};
use super::measure::{BODY, wrap};

/// What a sheet takes, in hundredths of a millimetre. Header, footer and margins take 42 mm, so a full sheet is
/// 284 mm at most and A4 has 297; the heights are upper bounds, and most sheets stay well below.
const BUDGET: u32 = 24_200;
const CONTINUED: u32 = 800;
/// A section up to this height is not split.
const SMALL_SECTION: u32 = 6_000;

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
