//! Pages of questions: labels, hints, errors, reasons for no answer (U1, U2, U3, F6); what is refused by age.

use super::html::{assert_sound, attribute, between, count, html};

use crate::driver::{Device, PageRef, Screen, TypedProblem, adult, child};

// NHS design system radios; U1 one thing per page.
#[tokio::test]
async fn a_radio_question_is_a_fieldset_whose_legend_is_the_heading_and_whose_hint_is_tied_to_it() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.open("core-screen");
    let page = html(&device).await;
    let fieldset = between(&page, "<fieldset", "</fieldset>");
    assert_eq!(attribute(between(fieldset, "<fieldset", ">"), "aria-describedby"), ["q-offer-hint"]);
    let legend = between(fieldset, "<legend", "</legend>");
    assert!(legend.contains("<h1") && legend.contains("Was screening offered?"), "{legend}");
    let hint = between(fieldset, "class=\"nhsuk-hint\"", "</div>");
    assert!(hint.contains("id=\"q-offer-hint\"") && hint.contains("Screening is a choice."), "{hint}");
    assert_eq!(count(fieldset, "type=\"radio\""), 4);
    assert_eq!(count(fieldset, "name=\"q-offer\""), 4, "one group");
    assert!(attribute(fieldset, "id").contains(&"q-offer"), "the first option takes the focus of an error");
}

// Audit F2: "declined" under a question of consent was stored beside its option "refused"; an author knows their own name.
#[tokio::test]
async fn no_reason_for_no_answer_stands_under_consent_or_under_what_the_author_is() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    for (form, item, offered) in [
        ("consent", "explained", false),
        ("consent", "court", false),
        ("court-report", "author-name", false),
        ("court-report", "charge", true),
    ] {
        device.open(form).go_to_item(item);
        let page = html(&device).await;
        assert_eq!(page.contains("class=\"app-reasons\""), offered, "{form}.{item}");
    }
}

// F6: a reason is a first-class answer, and it can be seen and heard which one was given.
#[tokio::test]
async fn the_reasons_for_no_answer_are_buttons_that_say_whether_they_are_pressed() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.open("core-screen");
    let page = html(&device).await;
    let reasons = between(&page, "class=\"app-reasons\"", "</div>");
    assert!(
        reasons.contains("role=\"group\"") && reasons.contains("aria-label=\"No answer to: Was screening offered?"),
        "{reasons}"
    );
    assert!(reasons.contains("aria-label=\"Declined: Was screening offered?"), "each names its question");
    assert_eq!(attribute(reasons, "aria-pressed"), ["false"; 4]);
    for words in ["Not asked", "Declined", "Unable", "Not known"] {
        assert!(reasons.contains(words), "{words}");
    }
    device.answer("offer", "?declined");
    let page = html(&device).await;
    let reasons = between(&page, "class=\"app-reasons\"", "</div>");
    assert_eq!(attribute(reasons, "aria-pressed"), ["false", "true", "false", "false"]);
    assert!(!page.contains(" checked"), "a reason and an option are never both chosen");
}

// U2.
#[tokio::test]
async fn a_question_left_open_shows_a_summary_that_leads_to_the_field_and_the_same_words_at_the_field() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.open("core-screen").next();
    let page = html(&device).await;
    let summary = between(&page, "class=\"nhsuk-error-summary\"", "</ul>");
    assert!(summary.contains("role=\"alert\"") && summary.contains("tabindex=\"-1\""), "{summary}");
    assert!(summary.contains("There is a problem") && summary.contains("href=\"#q-offer\""), "{summary}");
    assert!(page.find("nhsuk-error-summary").unwrap() < page.find("<h1").unwrap(), "above the heading");
    let words = "Answer “Was screening offered?”, or say why there is no answer";
    assert!(summary.contains(words), "{summary}");
    let inline = between(&page, "class=\"nhsuk-error-message\"", "</form>");
    assert!(inline.contains("id=\"q-offer-error\"") && inline.contains("Error:") && inline.contains(words), "{inline}");
    let fieldset = between(&page, "<fieldset", ">");
    assert_eq!(attribute(fieldset, "aria-describedby"), ["q-offer-hint q-offer-error"]);
    assert!(page.contains("nhsuk-form-group--error"));
    device.answer("offer", "accepted");
    assert!(!html(&device).await.contains("nhsuk-error"), "answered: the error is gone");
}

// U2, U3: a date has three fields; the error leads to the first.
#[tokio::test]
async fn an_error_on_a_date_leads_to_its_day_and_a_number_that_is_none_says_so() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.open("identification").answer("setting", "custody").go_to_item("alerted").next();
    let page = html(&device).await;
    assert!(page.contains("href=\"#q-alerted-day\"") && page.contains("id=\"q-alerted-day\""));
    assert_sound(&page, "a date in error");
    device.open("person").go_to_item("age");
    device.mistype("age", TypedProblem::Number, "thirty").next();
    let page = html(&device).await;
    assert_eq!(count(&page, "Enter a number, such as 34"), 2, "in the summary and at the field");
    assert!(page.contains("href=\"#q-age\""));
    assert_sound(&page, "a number in error");
}

// U1, U2, F11: every page of every form and instrument, as it opens and in error.
#[tokio::test]
async fn every_page_of_every_form_is_sound_as_it_opens_and_in_error() {
    for mut device in [adult(), child()] {
        let ids: Vec<String> = device.content.questionnaires().map(|q| q.id.clone()).collect();
        let mut seen = 0;
        for id in ids {
            device.ask_for(&id);
            if !device.is_in_a_form() {
                continue; // refused by age
            }
            assert_sound(&html(&device).await, &id);
            let form = device.form_view();
            let leads: Vec<String> = form
                .pages
                .iter()
                .filter_map(|page| form.questionnaire.item_at(page.items[0]).map(|item| item.link_id.clone()))
                .collect();
            for lead in leads {
                device.go_to_item(&lead);
                assert!(matches!(device.page(), PageRef::Lead(_)));
                assert_sound(&html(&device).await, &format!("{id}.{lead}"));
                seen += 1;
                device.next();
                if device.was_refused() {
                    let page = html(&device).await;
                    assert!(page.contains("nhsuk-error-summary"), "{id}.{lead}");
                    assert_sound(&page, &format!("{id}.{lead} in error"));
                }
            }
        }
        assert!(seen > 50, "{seen} pages");
    }
}

// Scenario C: what is refused by age cannot be tapped, and says from which age.
#[tokio::test]
async fn an_adult_instrument_in_a_childs_task_list_is_no_button_and_the_phq_9_opens_with_its_caution() {
    let mut device = child();
    device.go(Screen::Case);
    let page = html(&device).await;
    for (title, age) in [("AUDIT: ", 16), ("PC-PTSD-5: ", 18)] {
        let task = page.split("<li").find(|task| task.contains(title)).unwrap();
        assert!(!task.contains("<button"), "{task}");
        assert!(task.contains(&format!("Not for this age: from {age} years")), "{task}");
    }
    device.open("phq-9");
    let page = html(&device).await;
    assert!(page.contains("nhsuk-warning-callout") && page.contains("Use with care"));
}

/// What a page shows of its form, in order: the link ids of words and questions.
fn shown(page: &str) -> Vec<String> {
    let attributes = ["data-words=\"", "data-item=\""];
    let mut found: Vec<(usize, String)> = attributes
        .iter()
        .flat_map(|name| {
            page.match_indices(name).map(|(at, _)| (at, page[at + name.len()..].split('"').next().unwrap().to_owned()))
        })
        .collect();
    found.sort();
    found.into_iter().map(|(_, id)| id).collect()
}

// Audit D3: every instruction of every form and instrument stands at its place, in order; all of them before the first
// question they introduce, and again only as the words that head the questions that follow.
#[tokio::test]
async fn every_instruction_of_every_instrument_stands_at_its_place() {
    let content = liaison::catalogue::load().unwrap();
    for questionnaire in content.questionnaires() {
        let enabled = liaison::domain::questionnaire::Enabled::of(questionnaire, &Default::default());
        let pages = liaison::domain::questionnaire::pages(questionnaire, &enabled);
        let mut seen: Vec<usize> = Vec::new();
        for page in &pages {
            assert!(page.stem.is_none() || page.intro.is_empty(), "{}", questionnaire.id);
            seen.extend(page.intro.iter().chain(&page.items).chain(&page.outro));
        }
        let words_or_question = |item: &liaison::domain::questionnaire::Item| {
            item.kind.is_question() || (!item.text.is_empty() && !item.page)
        };
        let items = questionnaire.items().iter().enumerate();
        let wanted: Vec<usize> = items
            .filter(|(index, item)| enabled.at(*index) && item.asked() && words_or_question(item))
            .map(|(index, _)| index)
            .collect();
        assert_eq!(seen, wanted, "{}: each once, in order", questionnaire.id);
    }
}

#[tokio::test]
async fn the_owners_first_instruction_of_the_k10_is_on_its_first_page_and_its_stem_on_every_page() {
    let mut device = adult();
    device.open("k10").next();
    assert_eq!(shown(&html(&device).await), ["stem", "stem-days", "1"]);
    let first = device.form_view().questionnaire.item("1").unwrap().options[0].value.code().unwrap().to_owned();
    device.answer("1", &first).next();
    assert_eq!(shown(&html(&device).await), ["stem-days", "2"]);
}

// A question that is whole by itself is not put under words that are not about it.
#[tokio::test]
async fn the_question_about_difficulty_and_the_last_of_the_c_ssrs_stand_alone() {
    for (id, item) in [("phq-9", "difficulty"), ("c-ssrs", "6b")] {
        let content = liaison::catalogue::load().unwrap();
        let questionnaire = content.questionnaire(id).unwrap();
        let yes = questionnaire.item("6").unwrap().options.iter().find(|option| option.points == Some(1)).unwrap();
        let answers = [("6".to_owned(), liaison::domain::questionnaire::Answer::one(yes.value.clone()))].into();
        let enabled = liaison::domain::questionnaire::Enabled::of(questionnaire, &answers);
        let pages = liaison::domain::questionnaire::pages(questionnaire, &enabled);
        let page = pages.iter().find(|page| page.id(questionnaire) == Some(item)).unwrap();
        assert!(page.stem.is_none() && page.intro.is_empty(), "{id}");
    }
}
