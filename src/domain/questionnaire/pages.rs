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
    /// The words that stand before it, in order: each is on one page only, at its place.
    pub intro: Vec<usize>,
    /// Of a page without words of its own, those that head the questions before it and this one.
    pub stem: Option<usize>,
    /// The enabled questions and words on it, in order.
    pub items: Vec<usize>,
    /// The words after the last question of all.
    pub outro: Vec<usize>,
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
    /// Questions asked with neither an answer nor a reason for none, but for notes left empty. While there is one, nothing
    /// is called finished.
    pub open: usize,
}

/// The pages with something to ask, in order. Words without a question of their own stand on the page of the question
/// that follows, so they make no page; the text of a group that is no page is such words, too.
pub fn pages(questionnaire: &Questionnaire, enabled: &Enabled) -> Vec<FormPage> {
    let mut walk = Walk { questionnaire, enabled, pages: Vec::new(), words: Vec::new(), stem: None };
    for root in questionnaire.roots() {
        walk.item(root);
    }
    let Walk { mut pages, words, .. } = walk;
    if let Some(last) = pages.last_mut() {
        last.outro = words;
    }
    pages
}

struct Walk<'q> {
    questionnaire: &'q Questionnaire,
    enabled: &'q Enabled,
    pages: Vec<FormPage>,
    /// Words that no question has followed yet.
    words: Vec<usize>,
    /// The words that head the questions now.
    stem: Option<usize>,
}

impl<'q> Walk<'q> {
    fn at(&self, index: usize) -> Option<&'q Item> {
        self.questionnaire.item_at(index).filter(|item| self.enabled.at(index) && item.asked())
    }

    fn item(&mut self, index: usize) {
        let Some(item) = self.at(index) else { return };
        match item.kind {
            ItemKind::Group if item.page => {
                let mut items = Vec::new();
                self.inside(item, &mut items);
                if items.iter().any(|&i| self.questionnaire.item_at(i).is_some_and(|item| item.kind.is_question())) {
                    self.page(index, items);
                } else {
                    self.words.extend(items);
                }
            }
            ItemKind::Group => {
                let before = self.stem;
                if !item.text.is_empty() {
                    self.words.push(index);
                }
                item.children.iter().for_each(|&child| self.item(child));
                self.stem = before;
            }
            ItemKind::Display => self.words.push(index),
            _ => {
                if item.stands_alone {
                    self.stem = None;
                }
                self.page(index, vec![index]);
                // What is asked because of its answer comes right after it.
                item.children.iter().for_each(|&child| self.item(child));
            }
        }
    }

    fn page(&mut self, lead: usize, items: Vec<usize>) {
        let intro = std::mem::take(&mut self.words);
        let stem = self.stem.filter(|_| intro.is_empty());
        let heads =
            |index: &&usize| self.questionnaire.item_at(**index).is_some_and(|item| item.kind == ItemKind::Display);
        if !self.questionnaire.words_once {
            self.stem = intro.iter().rev().find(heads).copied().or(self.stem);
        }
        self.pages.push(FormPage { lead, intro, stem, items, outro: Vec::new() });
    }

    fn inside(&self, group: &Item, items: &mut Vec<usize>) {
        for &child in &group.children {
            let Some(item) = self.at(child) else { continue };
            if item.kind != ItemKind::Group || !item.text.is_empty() {
                items.push(child);
            }
            self.inside(item, items);
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
    let mut progress = Progress { settled: 0, answered: 0, of: 0, open: 0 };
    for (index, item) in questionnaire.items().iter().enumerate() {
        if !item.kind.is_question() || !item.asked() || item.read_only || !enabled.at(index) {
            continue;
        }
        progress.of += 1;
        if let Some(answer) = answers.get(&item.link_id) {
            progress.settled += 1;
            progress.answered += usize::from(!answer.values().is_empty());
        } else if !item.note {
            progress.open += 1;
        }
    }
    progress
}
