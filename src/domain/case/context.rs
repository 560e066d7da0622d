//! What a form may ask about the person without asking the person again: hidden items such as
//! `context-adult`, filled from what the case already knows.
//!
//! Every reader of a form's answers (the screen, the rules, the report) passes them through
//! [`with_context`], so a question for adults only is asked, counted and printed for adults only, whatever
//! stands in the journal. It writes out what repeats, too: nobody holds answers against a form without its instances.

use std::rc::Rc;

use super::journal::Case;
use super::person::Person;
use super::records::Run;
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::questionnaire::{Answer, Answers, ItemKind, Progress, Questionnaire, Value, progress};

/// The form with every instance of its repeating groups written out, and the answers with its hidden context items
/// filled in, as it is asked on the day of the last work. What the journal may hold for such an item is replaced. Not known
/// counts as no.
pub fn with_context(
    questionnaire: &Rc<Questionnaire>,
    mut answers: Answers,
    person: &Person,
) -> (Rc<Questionnaire>, Answers) {
    let adult = person.age.is_some() && !person.is_child();
    let not_male = person.sex.as_deref() != Some("male");
    for (link_id, value) in [("context-adult", adult), ("context-not-male", not_male)] {
        if questionnaire.item(link_id).is_some_and(|item| item.hidden && item.kind == ItemKind::Boolean) {
            answers.insert(link_id.into(), Answer::one(Value::Boolean(value)));
        }
    }
    let dated = person.today.map_or_else(|| questionnaire.clone(), |today| questionnaire.on(today));
    (dated.unfolded(&answers), answers)
}

/// How far an administration is, as this person is asked it; none when its questionnaire is not in the content.
pub fn progress_of(case: &Case, content: &ClinicalContent, run: &Run) -> Option<Progress> {
    let questionnaire = content.questionnaire(&run.questionnaire)?;
    let (form, answers) = with_context(questionnaire, run.answers(), &Person::of(case, content));
    let mut progress = progress(&form, &answers);
    // What was typed over an answer and cannot be read is still to be looked at.
    let over = run.drafts.keys().filter(|item| answers.contains_key(*item)).count().min(progress.settled);
    progress.settled -= over;
    progress.answered = progress.answered.min(progress.settled);
    progress.open += over;
    Some(progress)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(hidden: bool) -> Rc<Questionnaire> {
        let extension = r#""extension": [{"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-hidden",
            "valueBoolean": true}],"#;
        let json = format!(
            r#"{{"resourceType": "Questionnaire", "id": "q", "url": "u", "version": "1", "title": "t", "item": [
            {{"linkId": "context-adult", "type": "boolean", {} "text": "adult"}}]}}"#,
            if hidden { extension } else { "" }
        );
        Rc::new(Questionnaire::from_json(&json).unwrap())
    }

    fn adult(age: Option<u32>, answers: Answers) -> Option<Answer> {
        let person = Person { age, ..Person::default() };
        with_context(&form(true), answers, &person).1.remove("context-adult")
    }

    #[test]
    fn only_a_known_age_of_18_or_more_is_an_adult() {
        let is = |value| Some(Answer::one(Value::Boolean(value)));
        assert_eq!(adult(Some(18), Answers::new()), is(true));
        assert_eq!(adult(Some(17), Answers::new()), is(false));
        assert_eq!(adult(None, Answers::new()), is(false));
    }

    #[test]
    fn a_recorded_context_is_replaced_and_a_question_of_that_name_is_left_alone() {
        let recorded: Answers = [("context-adult".to_owned(), Answer::one(Value::Boolean(true)))].into();
        assert_eq!(adult(Some(15), recorded.clone()), Some(Answer::one(Value::Boolean(false))));
        let person = Person { age: Some(15), ..Person::default() };
        assert_eq!(with_context(&form(false), recorded.clone(), &person).1, recorded);
    }
}
