//! Using whatever loaded, with answers drawn from the input itself, so that an input always does the same.

use std::rc::Rc;

use liaison::domain::questionnaire::{
    Answer, Answers, Coding, Enabled, IncrementalForm, Item, Questionnaire, Reason, Value, first_open_page, instances,
    pages, problems, progress, with_another, without,
};

/// Numbers drawn from the bytes of an input.
pub struct Picks(u64);

impl Picks {
    /// Begins with these bytes (FNV-1a).
    pub fn of(bytes: &[u8]) -> Self {
        Self(
            bytes
                .iter()
                .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3)),
        )
    }

    /// One below `end` (splitmix64).
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((bits ^ (bits >> 31)) % end.max(1) as u64).unwrap_or(0)
    }

    fn value(&mut self, item: &Item) -> Value {
        match self.below(12) {
            0 => Value::Boolean(self.below(2) == 0),
            1 => Value::Integer([0, -1, 7, i64::MAX, i64::MIN][self.below(5)]),
            2 => Value::Decimal([0.5, -1e300, f64::MAX, f64::MIN_POSITIVE][self.below(4)]),
            3 => Value::Date("2026-02-28".parse().expect("a date")),
            4 => Value::Text(["", "words", "\u{1f642}\u{301}"][self.below(3)].to_owned()),
            5 => Value::Coding(Coding { system: None, code: "yes".into(), display: None }),
            _ => match item.options.get(self.below(item.options.len())) {
                Some(option) => option.value.clone(),
                None => Value::Integer(2),
            },
        }
    }

    /// An answer to some of the questions: an option, something else, several, or a reason for none.
    pub fn answers(&mut self, questionnaire: &Questionnaire) -> Answers {
        let mut answers = Answers::new();
        for item in questionnaire.items() {
            let answer = match self.below(8) {
                0 => continue,
                1 => Answer::Missing(Reason::ALL[self.below(Reason::ALL.len())]),
                2 => Answer::Given((0..self.below(4)).map(|_| self.value(item)).collect()),
                _ => Answer::one(self.value(item)),
            };
            answers.insert(item.link_id.clone(), answer);
        }
        answers
    }
}

/// Draws answers and asks everything there is to ask, also of a form with every instance of its repeating groups written
/// out. Gives back all answers, and those to questions that are asked.
pub fn use_questionnaire(questionnaire: &Rc<Questionnaire>, picks: &mut Picks) -> (Answers, Answers) {
    let mut answers = picks.answers(questionnaire);
    let kept = ask(questionnaire, &answers, picks);
    let drawn = answers.clone();

    let groups: Vec<&Item> = questionnaire.items().iter().filter(|item| item.is_repeating_group()).collect();
    for group in &groups {
        if picks.below(4) > 0 {
            answers.insert(group.link_id.clone(), with_another(questionnaire, &group.link_id, &answers));
        }
    }
    let unfolded = questionnaire.unfolded(&answers);
    assert_eq!(groups.is_empty(), Rc::ptr_eq(questionnaire, &unfolded));
    if !groups.is_empty() {
        answers.extend(picks.answers(&unfolded));
        ask(&unfolded, &answers, picks);
    }
    for group in groups {
        let more = with_another(questionnaire, &group.link_id, &answers);
        let all = instances(&group.link_id, &[(group.link_id.clone(), more)].into());
        let left = without(all.first().copied().unwrap_or(0), &group.link_id, &answers);
        let less: Answers = [(group.link_id.clone(), left)].into();
        let _ = progress(&questionnaire.unfolded(&less), &answers);
    }
    (drawn, kept)
}

fn ask(questionnaire: &Rc<Questionnaire>, answers: &Answers, picks: &mut Picks) -> Answers {
    let enabled = Enabled::of(questionnaire, answers);
    let kept: Answers =
        enabled.keep(questionnaire, answers).map(|(_, item, answer)| (item.link_id.clone(), answer.clone())).collect();
    assert_eq!(enabled, Enabled::of(questionnaire, &kept), "what is not asked decides what is asked");

    let shown = pages(questionnaire, &enabled);
    for page in &shown {
        assert!(page.id(questionnaire).is_some());
        assert!(page.items.iter().all(|&index| enabled.at(index)), "a page holds what is not asked");
    }
    if let Some(open) = first_open_page(questionnaire, answers) {
        assert!(shown.contains(&open), "work resumes on a page that is not there");
    }
    let found = problems(questionnaire, answers);
    assert!(
        found.iter().all(|problem| enabled.is(questionnaire, &problem.link_id)),
        "a problem with what is not asked"
    );
    assert_eq!(found, problems(questionnaire, &kept), "what is not asked makes a problem");
    let counted = progress(questionnaire, answers);
    assert!(counted.answered <= counted.settled && counted.settled <= counted.of, "{counted:?}");
    assert_eq!(counted, progress(questionnaire, &kept));

    // Answer by answer, in another order than the form's, to the same end; and all taken back again.
    let mut sheet = IncrementalForm::new(questionnaire.clone(), Answers::new());
    for (link_id, answer) in answers.iter().rev() {
        sheet.answer(link_id, Some(answer.clone()));
    }
    let own: Answers = answers
        .iter()
        .filter(|(id, _)| questionnaire.index(id).is_some())
        .map(|(i, a)| (i.clone(), a.clone()))
        .collect();
    assert_eq!((sheet.answers(), sheet.enabled()), (&own, &enabled));
    assert_eq!(sheet.points(), IncrementalForm::new(questionnaire.clone(), own).points());
    for link_id in answers.keys() {
        sheet.answer(link_id, None);
    }
    assert_eq!((sheet.enabled(), sheet.points()), (&Enabled::of(questionnaire, &Answers::new()), 0));

    for item in questionnaire.items() {
        if let Some(option) = item.options.get(picks.below(item.options.len())) {
            let held = answers.get(&item.link_id).map_or(&[][..], Answer::values);
            let once = item.toggled(held, &option.value);
            assert!(item.repeats || once.len() <= 1 || held.contains(&option.value));
            let _ = item.toggled(&once, &option.value);
        }
    }
    kept
}
