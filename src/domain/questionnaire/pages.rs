//! One thing per page: how a questionnaire is cut into pages, and how far a person has come.

use super::answer::Answers;
use super::definition::Questionnaire;
use super::enablement::Enabled;
use super::item::Item;
use super::item_kind::ItemKind;

/// One page: a question, or a group whose questions stand together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormPage {
    /// The item the page is about: a question, or a group marked as a page.
    pub lead: usize,
    /// The enabled questions and words on it, in order.
    pub items: Vec<usize>,
}

impl FormPage {
    /// The link id of its lead item; what the app remembers as "where am I".
    pub fn id<'a>(&self, questionnaire: &'a Questionnaire) -> Option<&'a str> {
        questionnaire.item_at(self.lead).map(|item| item.link_id.as_str())
    }
}

/// How far a form has come, counting the questions that are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Questions with an answer or a reason for none.
    pub settled: usize,
    /// Questions with an answer.
    pub answered: usize,
    /// Questions asked, as the answers stand.
    pub of: usize,
}

/// The pages with something to ask, in order. Words without a question of their own (a stem) stand on
/// the page of the question that follows, so they make no page.
pub fn pages(questionnaire: &Questionnaire, enabled: &Enabled) -> Vec<FormPage> {
    let mut pages = Vec::new();
    for root in questionnaire.roots() {
        collect(questionnaire, enabled, root, &mut pages);
    }
    pages
}

fn collect(questionnaire: &Questionnaire, enabled: &Enabled, index: usize, pages: &mut Vec<FormPage>) {
    let Some(item) = questionnaire.item_at(index).filter(|item| enabled.at(index) && item.asked()) else { return };
    if item.page {
        let mut items = Vec::new();
        inside(questionnaire, enabled, item, &mut items);
        if items.iter().any(|&i| questionnaire.item_at(i).is_some_and(|item| item.kind.is_question())) {
            pages.push(FormPage { lead: index, items });
        }
    } else if item.kind == ItemKind::Group {
        for &child in &item.children {
            collect(questionnaire, enabled, child, pages);
        }
    } else if item.kind.is_question() {
        pages.push(FormPage { lead: index, items: vec![index] });
    }
}

fn inside(questionnaire: &Questionnaire, enabled: &Enabled, group: &Item, items: &mut Vec<usize>) {
    for &child in &group.children {
        let Some(item) = questionnaire.item_at(child).filter(|item| enabled.at(child) && item.asked()) else {
            continue;
        };
        if item.kind == ItemKind::Group {
            inside(questionnaire, enabled, item, items);
        } else {
            items.push(child);
        }
    }
}

/// The first page that holds a question neither answered nor given a reason: where work resumes.
pub fn first_open_page(questionnaire: &Questionnaire, answers: &Answers) -> Option<FormPage> {
    let enabled = Enabled::of(questionnaire, answers);
    pages(questionnaire, &enabled).into_iter().find(|page| {
        page.items.iter().any(|&index| {
            questionnaire
                .item_at(index)
                .is_some_and(|item| item.open() && item.required && !answers.contains_key(&item.link_id))
        }) || page.items.iter().all(|&index| {
            questionnaire.item_at(index).is_some_and(|item| item.open() && !answers.contains_key(&item.link_id))
        })
    })
}

/// Counts the questions that are asked.
pub fn progress(questionnaire: &Questionnaire, answers: &Answers) -> Progress {
    let enabled = Enabled::of(questionnaire, answers);
    let mut progress = Progress { settled: 0, answered: 0, of: 0 };
    for (index, item) in questionnaire.items().iter().enumerate() {
        if !item.kind.is_question() || !item.asked() || item.read_only || !enabled.at(index) {
            continue;
        }
        progress.of += 1;
        if let Some(answer) = answers.get(&item.link_id) {
            progress.settled += 1;
            progress.answered += usize::from(!answer.values().is_empty());
        }
    }
    progress
}
