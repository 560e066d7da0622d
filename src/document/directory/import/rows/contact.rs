//! How a service is reached: telephone, e-mail, web address, a person.

use super::draft::{Draft, add_line};
use super::reader::{Found, RowReader};
use crate::document::directory::import::cells::{answered, phones};
use crate::document::directory::import::field::Field;
use crate::document::directory::import::looks;
use crate::document::directory::import::mark::Mark;
use crate::domain::directory::text::contact;

/// Reads them all.
pub fn read(row: &RowReader<'_>, draft: &mut Draft) {
    let mut numbers = Vec::new();
    for found in row.all(Field::Phone, draft) {
        telephone(found, phones(found.text()), &mut numbers, draft);
    }
    let mut addresses = Vec::new();
    for found in row.all(Field::Email, draft) {
        let read = contact::read(found.text()).emails;
        if read.is_empty() {
            draft.mark(Mark::EmailUnusual, Some(found.column));
            add_line(&mut draft.service.referral_how, found.text());
        }
        addresses.extend(read);
    }
    let mut names = Vec::new();
    for found in row.all(Field::Contact, draft) {
        let read = contact::read(found.text());
        if !read.phones.is_empty() {
            telephone(found, answered(&read.phones), &mut numbers, draft);
        } else if read.emails.is_empty() && read.urls.is_empty() && read.names.is_empty() {
            add_line(&mut draft.service.referral_how, found.text());
        }
        addresses.extend(read.emails);
        draft.service.url = draft.service.url.take().or_else(|| read.urls.into_iter().next());
        names.extend(read.names);
    }
    draft.service.phone = first_and_rest(numbers, draft);
    draft.service.email = first_and_rest(addresses, draft);
    for found in row.all(Field::Url, draft) {
        let url = found.text().split_whitespace().find(|word| looks::url(word));
        match url {
            Some(url) if draft.service.url.is_none() => draft.service.url = Some(url.to_owned()),
            _ => add_line(&mut draft.service.referral_how, found.text()),
        }
    }
    person(row, names, draft);
}

/// The first is the one to ring; the others stay beside it in how to refer.
fn first_and_rest(all: Vec<String>, draft: &mut Draft) -> Option<String> {
    let mut all = all.into_iter();
    let first = all.next()?;
    all.filter(|other| *other != first).for_each(|other| add_line(&mut draft.service.referral_how, &other));
    Some(first)
}

fn telephone(found: Found<'_>, (read, marks): (Vec<String>, Vec<Mark>), numbers: &mut Vec<String>, draft: &mut Draft) {
    marks.iter().for_each(|mark| draft.mark(*mark, Some(found.column)));
    // Which number is whose, and when, stands in the words around them.
    if read.is_empty() || marks.contains(&Mark::PhoneExtraText) {
        draft.mark(Mark::PhoneExtraText, Some(found.column));
        add_line(&mut draft.service.referral_how, found.text());
    }
    numbers.extend(read);
}

fn person(row: &RowReader<'_>, names: Vec<String>, draft: &mut Draft) {
    let name = row.text(Field::ContactName, draft).or_else(|| names.into_iter().next());
    let role = row.text(Field::ContactRole, draft);
    let private = row.yes_no(Field::ContactPrivate, draft) == Some(true);
    let unseen = row.yes_no(Field::ContactVisible, draft) == Some(false);
    if (private || unseen) && (name.is_some() || role.is_some()) {
        let field = if private { Field::ContactPrivate } else { Field::ContactVisible };
        draft.mark(Mark::PrivateHidden, row.mapping.of(field).next());
        return;
    }
    (draft.service.contact_name, draft.service.contact_role) = (name, role);
}
