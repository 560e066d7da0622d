//! One oracle, whatever the order (F1).

use liaison::domain::case::{Case, Event};
use liaison::domain::questionnaire::{Answer, Enabled, LoadError, Questionnaire, Reason, pages, problems, progress};
use liaison::domain::scoring::score;
use liaison::domain::time::Timestamp;
use proptest::prelude::*;

use super::model::{Form, form, id};

/// The answers after they were given through a journal in this order, each changed once on the way.
fn recorded(form: &Form, order: &[usize], detour: usize) -> liaison::domain::questionnaire::Answers {
    let mut case = Case::open("c", "r", "e0", Timestamp(0), "A");
    let started = Event::RunStarted { run: "r".into(), questionnaire: "q".into(), version: "1".into() };
    case.record("e1", Timestamp(1), "A", started);
    let say = |case: &mut Case, index: usize, answer: Option<Answer>| {
        let entry = format!("e{}", case.entries.len());
        case.record(&entry, Timestamp(2), "A", Event::Answered { run: "r".into(), item: id(index), answer });
    };
    for (place, &index) in order.iter().enumerate() {
        match (place + detour) % 3 {
            0 => say(&mut case, index, Some(Answer::Missing(Reason::NotAsked))),
            1 => say(&mut case, index, None),
            _ => {}
        }
    }
    for &index in order {
        say(&mut case, index, Some(form.answer(index, &form.answers[&index])));
    }
    case.answers_of("q")
}

fn shuffled() -> impl Strategy<Value = (Form, Vec<usize>, usize)> {
    form(false).prop_flat_map(|form| {
        let order: Vec<usize> = form.answers.keys().copied().collect();
        (Just(form), Just(order).prop_shuffle(), 0..3_usize)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    // F1; FHIR R4 enableWhen, SDC: a question that is not asked counts as unanswered for the others.
    #[test]
    fn what_is_asked_is_the_fixed_point_of_all_rules(form in form(false)) {
        let questionnaire = Questionnaire::from_json(&form.json()).unwrap();
        let answers = form.given();
        let enabled = Enabled::of(&questionnaire, &answers);
        for (index, asked) in form.asked().into_iter().enumerate() {
            prop_assert_eq!(enabled.is(&questionnaire, &id(index)), asked, "{}", id(index));
        }
    }

    // F1: the same answers in any order, with changes of mind on the way.
    #[test]
    fn the_order_of_answering_changes_nothing((form, order, detour) in shuffled()) {
        let questionnaire = Questionnaire::from_json(&form.json()).unwrap();
        let (straight, wandering) = (form.given(), recorded(&form, &order, detour));
        prop_assert_eq!(&straight, &wandering);
        let enabled = Enabled::of(&questionnaire, &wandering);
        prop_assert_eq!(&enabled, &Enabled::of(&questionnaire, &straight));
        prop_assert_eq!(pages(&questionnaire, &enabled), pages(&questionnaire, &Enabled::of(&questionnaire, &straight)));
        prop_assert_eq!(progress(&questionnaire, &wandering), progress(&questionnaire, &straight));
    }

    // F1: export contains no disabled answer; lforms#185, #192, beda#880.
    #[test]
    fn no_answer_to_a_question_that_is_not_asked_is_kept_paged_or_found_wrong(form in form(false)) {
        let questionnaire = Questionnaire::from_json(&form.json()).unwrap();
        let answers = form.given();
        let enabled = Enabled::of(&questionnaire, &answers);
        let asked = form.asked();
        let mut kept = Vec::new();
        for (index, item, answer) in enabled.keep(&questionnaire, &answers) {
            prop_assert_eq!(questionnaire.index(&item.link_id), Some(index));
            prop_assert_eq!(answers.get(&item.link_id), Some(answer));
            kept.push(item.link_id.clone());
        }
        kept.sort();
        let mut wanted: Vec<String> = form.answers.keys().filter(|&&index| asked[index]).map(|&index| id(index)).collect();
        wanted.sort();
        prop_assert_eq!(kept, wanted);
        for page in pages(&questionnaire, &enabled) {
            prop_assert!(page.items.iter().all(|&index| enabled.at(index)));
        }
        for problem in problems(&questionnaire, &answers) {
            prop_assert!(enabled.is(&questionnaire, &problem.link_id));
        }
        let counted = progress(&questionnaire, &answers);
        prop_assert_eq!(counted.settled, wanted_count(&form, &asked));
        prop_assert!(counted.answered <= counted.settled && counted.settled <= counted.of);
    }

    // F3 and F1: a circle is a load error that names a real circle; without one the pack loads.
    #[test]
    fn a_circle_is_refused_and_named_and_nothing_else_is(form in form(true)) {
        let circular = form.circular();
        match Questionnaire::from_json(&form.json()) {
            Ok(_) => prop_assert!(circular.is_empty(), "a circle was let in: {circular:?}"),
            Err(LoadError::Cycle(names)) => {
                prop_assert!(names.len() >= 2 && names.first() == names.last(), "{names:?}");
                let indexes: Vec<usize> = names.iter().map(|name| name[1..].parse().unwrap()).collect();
                for pair in indexes.windows(2) {
                    prop_assert!(form.waits_for(pair[0], pair[1]), "{names:?}: {} does not wait for {}", pair[0], pair[1]);
                }
            }
            Err(other) => prop_assert!(false, "{other}"),
        }
    }

    // F1, F8: a score is a function of the answers, not of the way they came.
    #[test]
    fn a_score_does_not_depend_on_the_order((picks, tool, seed) in (prop::collection::vec(prop::option::of(0..5_usize), 12), 0..64_usize, any::<u64>())) {
        let content = super::hostile::content();
        let instrument = &content.instruments[tool % content.instruments.len()];
        let mut given: Vec<(String, Answer)> = Vec::new();
        for (item, pick) in instrument.questionnaire.items().iter().filter(|item| !item.options.is_empty()).zip(picks) {
            let Some(pick) = pick else { continue };
            given.push((item.link_id.clone(), Answer::one(item.options[pick % item.options.len()].value.clone())));
        }
        let first = score(instrument, &given.iter().cloned().collect());
        let turn = usize::try_from(seed % 13).unwrap() % given.len().max(1);
        given.rotate_left(turn);
        given.reverse();
        prop_assert_eq!(first, score(instrument, &given.into_iter().collect()));
    }
}

fn wanted_count(form: &Form, asked: &[bool]) -> usize {
    form.answers.keys().filter(|&&index| asked[index]).count()
}
