//! Which days have which times. A text begins with days or with times, and goes on so: what does not is flagged.

use super::item::Item;
use super::reading::{Findings, HoursFlagCode, HoursMark};
use super::times::Minutes;
use super::token::DaySet;

/// Words from where to where in the text, and how many.
pub(super) type Words = (usize, usize, usize);

/// What is said of the days of a group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Kind {
    #[default]
    Open,
    /// "Sat closed": the next days are another group.
    Closed,
    /// "closed Sat and Sun": the days follow.
    ClosedOn,
    /// "weekdays except Wed 9-2": not in the groups before.
    Excepted,
}

/// Days with their times.
#[derive(Clone, Debug, Default)]
pub(super) struct Group {
    /// Days, each set with the weeks of the month; none: every week.
    pub days: Vec<(DaySet, Vec<i8>)>,
    pub spans: Vec<Minutes>,
    pub kind: Kind,
    /// What these are the hours of.
    pub label: Option<Words>,
    /// It stood before them: what follows in the line is of the same.
    leads: bool,
    /// They begin a line or a sentence.
    begins: bool,
}

impl Group {
    fn is_empty(&self) -> bool {
        self.days.is_empty() && self.spans.is_empty() && self.kind == Kind::Open
    }

    fn is_whole(&self) -> bool {
        !self.days.is_empty() && (!self.spans.is_empty() || matches!(self.kind, Kind::Closed | Kind::ClosedOn))
    }
}

/// Puts days and times together, in the order the text began with.
#[derive(Default)]
struct Grouping {
    days_first: bool,
    groups: Vec<Group>,
    at_hand: Group,
    /// Something stands behind the days at hand: what follows may be of other days only.
    remarked: bool,
    /// A line or sentence ended behind what is at hand.
    ended: bool,
}

/// The groups of a text.
pub(super) fn groups(items: &[Item], findings: &mut Findings) -> Vec<Group> {
    let first = items.iter().find(|item| matches!(item, Item::Days { .. } | Item::Span(_) | Item::Closed));
    let days_first = !matches!(first, Some(Item::Span(_)));
    let mut grouping = Grouping { days_first, ..Grouping::default() };
    for (at, item) in items.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| items.get(at));
        let after = items.get(at + 1);
        match item {
            Item::Days { set, weeks } => grouping.days(*set, weeks, before, findings),
            Item::Span(span) => grouping.span(*span, before, after, findings),
            Item::Closed => grouping.closed(after, findings),
            Item::Except => grouping.except(after, findings),
            Item::Words(start, end, count) => {
                let more = items.get(at + 1..).unwrap_or_default();
                let last = !more.iter().any(|item| matches!(item, Item::Days { .. } | Item::Span(_) | Item::Closed));
                grouping.words((*start, *end, *count), [before, after], last, findings);
            }
            Item::Remark | Item::Colon | Item::Dash => grouping.remark(),
            Item::Break if grouping.at_hand.is_empty() => grouping.at_hand.begins = true,
            Item::Break => grouping.ended = true,
            _ => {}
        }
    }
    grouping.close();
    carry(&mut grouping.groups, findings);
    grouping.groups
}

/// "Helpline: Mon-Fri 8am-8pm, Sat 9am-5pm": both are hours of the helpline. In another line, nobody knows.
fn carry(groups: &mut [Group], findings: &mut Findings) {
    let mut name = None;
    for group in groups.iter_mut().filter(|group| matches!(group.kind, Kind::Open | Kind::Excepted)) {
        if group.label.is_some() {
            name = group.label.filter(|_| group.leads);
        } else if name.is_some() && group.begins {
            findings.flag(HoursFlagCode::Prose);
        } else {
            group.label = name;
        }
    }
}

impl Grouping {
    fn close(&mut self) {
        if !self.at_hand.is_empty() {
            let next = Group { begins: self.ended, ..Group::default() };
            self.groups.push(std::mem::replace(&mut self.at_hand, next));
            (self.remarked, self.ended) = (false, false);
        }
    }

    fn remark(&mut self) {
        self.remarked |= !self.at_hand.days.is_empty() && self.at_hand.spans.is_empty();
    }

    fn days(&mut self, set: DaySet, weeks: &[i8], before: Option<&Item>, findings: &mut Findings) {
        let (at_hand, in_line) = (&self.at_hand, before != Some(&Item::Break));
        let finished = match at_hand.kind {
            Kind::Open => self.days_first && !at_hand.spans.is_empty(),
            Kind::Closed => true,
            Kind::ClosedOn => !at_hand.days.is_empty() && !in_line,
            Kind::Excepted => !at_hand.spans.is_empty() || (!at_hand.days.is_empty() && !in_line),
        };
        if finished {
            self.close();
        } else if !at_hand.days.is_empty() && at_hand.spans.is_empty() {
            let again = at_hand.days.iter().any(|(other, _)| *other == set);
            if !in_line {
                findings.flag(HoursFlagCode::NoTimes);
            } else if self.remarked && !again {
                // "Mon: -, Tue 9am-5pm", "Mon mornings and Tue 1pm-3pm"; and a word may be a day with a slip in it.
                findings.flag(HoursFlagCode::DayRange);
            }
        }
        let days = &mut self.at_hand.days;
        match days.iter_mut().find(|(other, _)| *other == set) {
            // "Friday: the last Friday of the month"
            Some((_, known)) if known.is_empty() && before == Some(&Item::Colon) => *known = weeks.to_vec(),
            Some((_, known)) if known.as_slice() == weeks => {}
            Some(_) => days.push((set, weeks.to_vec())),
            None => {
                if days.iter().any(|(other, known)| other & set != 0 && known.as_slice() == weeks) {
                    findings.flag(HoursFlagCode::DayRange);
                }
                days.push((set, weeks.to_vec()));
            }
        }
        let some = self.at_hand.days.iter().filter(|(_, weeks)| !weeks.is_empty()).count();
        if some > 0 && some < self.at_hand.days.len() {
            findings.flag(HoursFlagCode::WhichWeek);
        }
    }

    fn span(&mut self, span: Minutes, before: Option<&Item>, after: Option<&Item>, findings: &mut Findings) {
        if matches!(self.at_hand.kind, Kind::Closed | Kind::ClosedOn) && self.days_first {
            findings.flag(HoursFlagCode::Order);
        }
        // "Mon 10-12. 2-4 Tue": days before and after, and none the nearer.
        let second = before == Some(&Item::Break) && !self.at_hand.spans.is_empty();
        if second && self.days_first && matches!(after, Some(Item::Days { .. })) {
            findings.flag(HoursFlagCode::Order);
        }
        let own_times = self.at_hand.kind == Kind::Excepted && self.at_hand.spans.is_empty();
        if !self.days_first && !self.at_hand.days.is_empty() && !own_times {
            self.close();
        }
        self.at_hand.spans.push(span);
    }

    fn closed(&mut self, after: Option<&Item>, findings: &mut Findings) {
        let at_hand = &mut self.at_hand;
        if self.days_first && !at_hand.days.is_empty() && at_hand.spans.is_empty() && at_hand.kind == Kind::Open {
            at_hand.kind = Kind::Closed;
            return;
        }
        if !matches!(after, Some(Item::Days { .. })) {
            findings.flag(HoursFlagCode::Exception);
        }
        self.close();
        self.at_hand.kind = Kind::ClosedOn;
    }

    /// "weekdays except Wed", and perhaps the times of Wednesday.
    fn except(&mut self, after: Option<&Item>, findings: &mut Findings) {
        if !matches!(after, Some(Item::Days { .. })) || self.at_hand.days.is_empty() {
            findings.flag(HoursFlagCode::Exception);
            return;
        }
        if self.at_hand.spans.is_empty() {
            // "Mon-Fri except Wed 9-5": are these the times of Wednesday?
            findings.flag(HoursFlagCode::Exception);
            findings.no_guess = true;
        }
        self.close();
        self.at_hand.kind = Kind::Excepted;
    }

    fn words(&mut self, words: Words, beside: [Option<&Item>; 2], last: bool, findings: &mut Findings) {
        let [before, after] = beside;
        let ends = matches!(after, None | Some(Item::Comma | Item::Break | Item::Close | Item::Open));
        let leads = matches!(before, None | Some(Item::Comma | Item::Break));
        let at_hand = &self.at_hand;
        let clause = before == Some(&Item::Break) && at_hand.days.is_empty() && !at_hand.spans.is_empty();
        if last && at_hand.is_whole() && before == Some(&Item::Break) {
            // A sentence behind it all is no name of these hours.
            findings.mark(HoursMark::WordsKept);
            return;
        }
        if clause || (at_hand.is_whole() && !last && (after == Some(&Item::Colon) || (leads && !ends))) {
            self.close();
        } else if at_hand.is_whole() && !last && leads == ends {
            // Between two groups, and nothing says of which it is.
            findings.flag(HoursFlagCode::Prose);
        }
        // A second name, or one behind two spans, is of one of them only.
        if self.at_hand.label.is_some() || (self.at_hand.is_whole() && self.at_hand.spans.len() > 1) {
            findings.flag(HoursFlagCode::Prose);
        }
        self.at_hand.leads = !self.at_hand.is_whole();
        self.at_hand.label = Some(words);
        self.remark();
    }
}
