//! How a service is reached: telephone, e-mail, web address, a person.

use super::draft::{Draft, add_line};
use super::reader::{Found, RowReader};
use crate::document::directory::import::cells::{emails, phones};
use crate::document::directory::import::field::Field;
use crate::document::directory::import::looks;
use crate::document::directory::import::mark::Mark;

/// Reads them all.
pub fn read(row: &RowReader<'_>, draft: &mut Draft) {
    let mut numbers = Vec::new();
    for found in row.all(Field::Phone, draft) {
        telephone(found, &mut numbers, draft);
    }
    let mut addresses = Vec::new();
    for found in row.all(Field::Email, draft) {
        let read = emails(found.text());
        if read.is_empty() {
            draft.mark(Mark::EmailUnusual, Some(found.column));
            add_line(&mut draft.service.referral_how, found.text());
        }
        addresses.extend(read);
    }
    for found in row.all(Field::Contact, draft) {
        mixed(found, &mut numbers, &mut addresses, draft);
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
    person(row, draft);
}

/// The first is the one to ring; the others stay beside it in how to refer.
fn first_and_rest(all: Vec<String>, draft: &mut Draft) -> Option<String> {
    let mut all = all.into_iter();
    let first = all.next()?;
    all.filter(|other| *other != first).for_each(|other| add_line(&mut draft.service.referral_how, &other));
    Some(first)
}

fn telephone(found: Found<'_>, numbers: &mut Vec<String>, draft: &mut Draft) {
    let (read, marks) = phones(found.cell);
    marks.iter().for_each(|mark| draft.mark(*mark, Some(found.column)));
    // Which number is whose, and when, stands in the words around them.
    if read.is_empty() || marks.contains(&Mark::PhoneExtraText) {
        draft.mark(Mark::PhoneExtraText, Some(found.column));
        add_line(&mut draft.service.referral_how, found.text());
    }
    numbers.extend(read);
}

/// A cell that may hold an address, a number, both or a name.
fn mixed(found: Found<'_>, numbers: &mut Vec<String>, addresses: &mut Vec<String>, draft: &mut Draft) {
    let mail = emails(found.text());
    let mut rest = found.cell.clone();
    for address in &mail {
        rest.text = rest.text.replace(address.as_str(), " ");
    }
    addresses.extend(mail);
    let words = rest.text.split_whitespace().find(|word| looks::url(word)).map(str::to_owned);
    if let Some(url) = words {
        rest.text = rest.text.replace(&url, " ");
        draft.service.url.get_or_insert(url);
    }
    let left = rest.text.trim_matches(|sign: char| !sign.is_alphanumeric() && sign != '+').to_owned();
    if left.chars().filter(char::is_ascii_digit).count() > 2 {
        rest.text = left;
        telephone(Found { cell: &rest, ..found }, numbers, draft);
    } else if !left.is_empty() {
        draft.service.contact_name.get_or_insert(left);
    }
}

fn person(row: &RowReader<'_>, draft: &mut Draft) {
    let name = row.text(Field::ContactName, draft).or_else(|| draft.service.contact_name.take());
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
