//! The screen of the handout, as it is read.

use super::html::{at_screen, attribute, shown};
use crate::driver::{Device, MONDAY, Screen, scenario_b};

#[tokio::test]
async fn what_is_left_off_a_discreet_handout_is_said_to_whoever_makes_it() {
    let mut b = scenario_b();
    let page = at_screen(&mut b, Screen::Handout).await;
    assert!(page.contains("Nothing is left on it") && !page.contains("Print it"), "nothing is on it by itself");
    b.on_handout("nm-womens-centre", true).on_handout("nm-domestic-abuse-service", true);
    let page = shown(&b, "handout").await;
    assert!(page.contains("Left off the discreet version: "), "{page}");
    assert!(page.contains("It is ") && page.contains("text message"), "how many messages it is");
    // No page around says where it is, and the directory does not say where handouts are opened.
    assert!(page.contains("There is no code and no link"));
    assert_eq!(attribute(&page, "data-channel"), ["text-message"]);
    for language in ["English", "Cymraeg", "in part; the rest is in English"] {
        assert!(page.contains(language), "{language}");
    }
}

#[tokio::test]
async fn where_no_need_is_known_the_screen_says_why_there_is_no_handout_yet() {
    let page = at_screen(&mut Device::with_case("Sam Okafor", MONDAY), Screen::Handout).await;
    assert!(page.contains("No service fits yet") && !page.contains("What is on it"));
}
