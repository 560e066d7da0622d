//! Whom a service takes and how: ages, sex, eligibility, referral, what it needs first, funding.

use super::draft::{Draft, add_line};
use super::reader::RowReader;
use crate::document::directory::import::cells::{age, limit, parts};
use crate::document::directory::import::field::Field;
use crate::document::directory::import::mapping::folded;
use crate::document::directory::import::mark::Mark;
use crate::domain::directory::text::ages::{self, AgeMark};
use crate::domain::directory::text::sex;
use crate::domain::directory::{ReferralRoute, Sector};

/// Words that turn somebody away, somewhere in a text that has to be read whole.
const EXCLUSIONS: [&str; 11] = [
    "not accept",
    "cannot accept",
    "unable to accept",
    "do not take",
    "not take ",
    "exclud",
    "except for",
    "court mandated",
    "court-mandated",
    "not suitable for",
    "not available to",
];

/// Reads them.
pub fn read(row: &RowReader<'_>, draft: &mut Draft) {
    draft.service.eligibility = row.lines(Field::Eligibility, draft);
    read_ages(row, draft);
    read_sex(row, draft);
    draft.service.accepts.on_bail = row.yes_no(Field::OnBail, draft);
    draft.service.accepts.on_licence = row.yes_no(Field::OnLicence, draft);
    draft.service.accepts.from_custody = row.yes_no(Field::FromCustody, draft);
    draft.service.accepts.in_reach = row.yes_no(Field::InReach, draft);
    for found in row.all(Field::ExcludedOffences, draft) {
        // Codes of offences are few, words of them many: they stay with whom it is for.
        for part in parts(found.text()) {
            draft.unmapped.push((Field::ExcludedOffences, part.to_owned()));
        }
        draft.mark(Mark::Exclusion, Some(found.column));
        add_line(&mut draft.service.eligibility, found.text());
    }
    draft.service.sector = row.one(Field::Sector, draft).and_then(|found| {
        let sector = sector(found.text());
        if sector.is_none() {
            draft.mark(Mark::SectorUnread, Some(found.column));
        }
        sector
    });
    for found in row.all(Field::ReferralRoute, draft) {
        match route(found.text()) {
            Some(route) => draft.service.referral_route = Some(route),
            None => {
                draft.mark(Mark::RouteUnread, Some(found.column));
                add_line(&mut draft.service.referral_how, found.text());
            }
        }
    }
    for found in row.all(Field::ReferralHow, draft) {
        add_line(&mut draft.service.referral_how, found.text());
    }
    let note = |text: String| Some(text).filter(|text| !text.is_empty());
    draft.service.requires_note = note(row.lines(Field::Requires, draft));
    draft.service.funding = note(row.lines(Field::Funding, draft));
    draft.service.wait = row.text(Field::Wait, draft);
    draft.service.takes_same_day = row.yes_no(Field::SameDay, draft);
    for field in [Field::Eligibility, Field::Description, Field::ReferralHow] {
        for column in row.mapping.of(field) {
            let text = row.row.text(column).to_lowercase();
            if EXCLUSIONS.iter().any(|words| text.contains(words)) {
                draft.mark(Mark::Exclusion, Some(column));
            }
        }
    }
}

fn read_ages(row: &RowReader<'_>, draft: &mut Draft) {
    for found in row.all(Field::Ages, draft) {
        let read = ages::read(found.text());
        (draft.service.age.min, draft.service.age.max) = (read.min, read.max);
        for mark in &read.marks {
            let mark = match mark {
                AgeMark::NoLimit => Mark::AgeNoLimit,
                AgeMark::Rounded | AgeMark::Over => Mark::AgesInferred,
                AgeMark::Several | AgeMark::Grades | AgeMark::Unread => Mark::AgesUnread,
            };
            draft.mark(mark, Some(found.column));
        }
        if !read.marks.is_empty() {
            add_line(&mut draft.service.eligibility, found.text());
        }
    }
    for (field, youngest) in [(Field::MinAge, true), (Field::MaxAge, false)] {
        let Some(found) = row.one(field, draft) else { continue };
        let Some(read) = age(found.text()) else {
            draft.mark(Mark::AgesUnread, Some(found.column));
            add_line(&mut draft.service.eligibility, found.text());
            continue;
        };
        if limit(read).is_none() {
            draft.mark(Mark::AgeNoLimit, Some(found.column));
        } else if youngest {
            draft.service.age.min = Some(read).filter(|age| *age > 0);
        } else {
            draft.service.age.max = Some(read);
        }
    }
}

fn read_sex(row: &RowReader<'_>, draft: &mut Draft) {
    let both = row.text(Field::Women, draft).zip(row.text(Field::Men, draft));
    let said = both.and_then(|(women, men)| sex::read_pair(&women, &men));
    let worded = row.one(Field::Sex, draft).and_then(|found| {
        let read = sex::read(found.text());
        if read.is_none() {
            draft.mark(Mark::SexUnread, Some(found.column));
            add_line(&mut draft.service.eligibility, found.text());
        }
        read
    });
    if let Some(sex) = said.or(worded) {
        draft.service.sex = sex;
        draft.said.insert("sex");
    }
}

fn sector(text: &str) -> Option<Sector> {
    let text = folded(text);
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if has(&["voluntary", "charity", "charitable", "vcs", "third sector", "community", "faith"]) || text == "vol" {
        Some(Sector::Vcs)
    } else if has(&["statutory", "public", "nhs", "council", "local authority", "government"]) {
        Some(Sector::Statutory)
    } else if has(&["independent", "private", "commercial"]) {
        Some(Sector::Independent)
    } else {
        None
    }
}

fn route(text: &str) -> Option<ReferralRoute> {
    Some(match folded(text).as_str() {
        "phone" | "telephone" | "by phone" | "by telephone" => ReferralRoute::Phone,
        "email" | "e mail" | "by email" | "by e mail" => ReferralRoute::Email,
        "form" | "online form" | "referral form" | "by form" => ReferralRoute::Form,
        "self" | "self referral" | "self refer" | "yes self referral" => ReferralRoute::SelfReferral,
        "drop in" | "walk in" => ReferralRoute::DropIn,
        _ => return None,
    })
}
