//! The sheet of paper: it says what the handout holds, in any language, and nothing of it is markup.

use liaison::document::handout::{CrisisLine, Handout, HandoutContacts, HandoutHours, HandoutService, codes, to_sheet};
use liaison::domain::handout::Sentences;

use super::kit::{ADDRESS, kit, three};

/// What stands between the tags, a line each.
fn said(html: &str) -> String {
    let body = html.split("<body").nth(1).unwrap().split_once('>').unwrap().1;
    let parts = body.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    parts.map(str::trim).filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_sheet_says_all_that_the_handout_holds() {
    let kit = kit();
    let handout = kit.build(&three()).unwrap().handout;
    let html = to_sheet(&handout, &kit.content, &codes(ADDRESS, &handout, None).unwrap(), None);
    let said = said(&html);
    for line in [
        "Useful places and numbers",
        "Use this page until 26 February 2027",
        "If you need help now",
        "116 123",
        "Every day, all day and all night",
        "Tuesday 1 December 2026 at 10:30am",
        "With Sam",
        "Anything with your name on it",
        "0808 157 0101",
        "We checked this on 20 October 2026",
        "Northmere Liaison and Diversion",
        "Made on 28 November 2026",
        "Made from list 2026-11-01",
        "This page holds nothing about you. It does not say who you are.",
        "Point a phone camera at this code to see this page on the phone.",
    ] {
        assert!(said.lines().any(|it| it == line), "{line} in {said}");
    }
    assert!(html.contains("<title>Useful places and numbers</title>"), "the same for every handout");
    assert!(html.contains("default-src 'none'") && !html.contains("<script") && !html.contains("style="), "{html}");
    assert!(html.contains("<html lang=\"en\" dir=\"ltr\">") && html.contains("<body>"));
    let large = to_sheet(&Handout { large_print: true, ..handout }, &kit.content, &[], None);
    assert!(large.contains("<body class=\"large\">") && !large.contains("camera"));
}

#[test]
fn hours_are_said_as_people_say_them() {
    let kit = kit();
    let said = |hours: &[(u8, u16, u16)]| {
        let hours =
            hours.iter().map(|(days, opens, closes)| HandoutHours { days: *days, opens: *opens, closes: *closes });
        let service = HandoutService { name: "One".into(), hours: hours.collect(), ..HandoutService::default() };
        said(&to_sheet(&Handout { services: vec![service], ..Handout::default() }, &kit.content, &[], None))
    };
    for (hours, words) in [
        (&[(31, 540, 1020)][..], "Monday to Friday, 9am to 5pm"),
        (&[(3, 570, 720)], "Monday and Tuesday, 9:30am to midday"),
        (&[(21, 0, 60)], "Monday, Wednesday and Friday, midnight to 1am"),
        (&[(79, 780, 1440)], "Monday to Thursday and Sunday, 1pm to midnight"),
        (&[(48, 1320, 120)], "Friday and Saturday, 10pm to 2am the next day"),
        (&[(127, 0, 1440)], "Every day, all day and all night"),
        (&[(1, 540, 720), (1, 780, 1020)], "Monday, 9am to midday and 1pm to 5pm"),
    ] {
        let said = said(hours);
        assert!(said.lines().any(|line| line == words), "{words}: {said}");
    }
}

#[test]
fn nothing_of_a_text_is_markup_on_the_sheet() {
    let kit = kit();
    let hostile = [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "</bdi></style><svg onload=alert(1)>",
        "javascript:alert(1)",
        "https://a.example/\" onclick=\"alert(1)",
        "https://evil@a.example",
        "&lt;b&gt;",
        "tel:999\u{0}<i>",
        "\u{202e}<!--",
    ];
    for text in hostile {
        let text = || text.to_owned();
        let contacts = HandoutContacts { phone: text(), text: text(), email: text(), web: text() };
        let service = HandoutService {
            name: text(),
            what: text(),
            hours_note: text(),
            place: text(),
            bring: text(),
            contacts,
            appointment: kit.build(&three()).unwrap().handout.services[1].appointment.clone(),
            category: text(),
            ..HandoutService::default()
        };
        let crisis = CrisisLine::Local { name: text(), phone: text(), words: text() };
        let team = Some(liaison::document::handout::HandoutTeam { name: text(), phone: text() });
        let handout = Handout {
            language: text(),
            directory_version: text(),
            services: vec![service],
            crisis: vec![crisis, CrisisLine::Fixed(text())],
            team,
            ..Handout::default()
        };
        let html = to_sheet(&handout, &kit.content, &[], None);
        for tag in html.split('<').skip(1) {
            let name: String = tag.trim_start_matches('/').chars().take_while(|c| c.is_ascii_alphanumeric()).collect();
            let known = "!doctype html head meta title style body main h1 h2 h3 p section ul li span svg path strong article dl div dt dd bdi a br";
            let doctype = tag.starts_with("!DOCTYPE");
            assert!(doctype || known.split(' ').any(|it| it == name), "<{tag}");
            let inside = tag.split('>').next().unwrap();
            assert!(
                !inside.contains("onclick") && !inside.contains("onmouse") && !inside.contains("javascript"),
                "<{tag}"
            );
        }
        assert!(!html.contains("evil@a.example\""), "{html}");
    }
}

#[test]
fn another_direction_and_a_partial_table_are_marked() {
    let kit = kit();
    let mut request = three();
    request.language = "ar-SY".into();
    let handout = kit.build(&request).unwrap().handout;
    let html = to_sheet(&handout, &kit.content, &[], None);
    assert!(html.contains("<html lang=\"ar\" dir=\"rtl\">") && html.contains("<h1>أماكن"), "{html}");
    let table = kit.content.table("ar").unwrap();
    assert!(!table.is_whole() && html.contains(&table.sentence("partly")), "{html}");
    let mut less = super::kit::kit();
    let title = r#"{"language": "ur", "language-name": "اردو", "direction": "rtl", "title": "پتے"}"#;
    less.content.tables.push(Sentences::from_json(title).unwrap());
    let in_urdu = to_sheet(&Handout { language: "ur".into(), ..handout.clone() }, &less.content, &[], None);
    assert!(in_urdu.contains("<h1>پتے</h1>"), "{in_urdu}");
    assert!(in_urdu.contains("<span lang=\"en\" dir=\"ltr\">If you need help now</span>"), "{in_urdu}");
    assert!(html.contains("<bdi dir=\"ltr\">0808 157 0101</bdi>"), "{html}");
    let unknown = to_sheet(&Handout { language: "tlh".into(), ..handout }, &kit.content, &[], None);
    assert!(unknown.contains("We do not have this page in the language it was made for."), "{unknown}");
}

#[test]
fn welsh_lacks_nothing() {
    let kit = kit();
    let mut request = three();
    request.language = "cy".into();
    let html = to_sheet(&kit.build(&request).unwrap().handout, &kit.content, &[], None);
    assert!(html.contains("<html lang=\"cy\" dir=\"ltr\">") && !html.contains("lang=\"en\""), "{html}");
    assert!(!html.contains("Useful places") && !html.contains("Monday") && !html.contains("November"), "{html}");
}

#[test]
fn a_table_that_is_none_is_refused() {
    let no_language = r#"{"direction": "ltr"}"#;
    let no_direction = r#"{"language": "a", "language-name": "A", "direction": "up"}"#;
    for wrong in [no_language, no_direction, "[]", r#"{"title": 1}"#, ""] {
        assert!(Sentences::from_json(wrong).is_err(), "{wrong}");
    }
    let table =
        Sentences::from_json(r#"{"language": "a", "language-name": "A", "direction": "ltr", "date": "{day} {x} {"}"#);
    assert_eq!(
        table.unwrap().filled("date", &[("day", "{x}"), ("x", "2")]),
        "{x} 2 {",
        "what is put in is not looked at again"
    );
}
