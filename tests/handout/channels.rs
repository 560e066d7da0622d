//! Where a link survives, and whether its address can be reached.

use liaison::document::handout::{ToHandOver, channels, codes, counted, to_sms, write};
use liaison::domain::handout::address_warnings;

use super::kit::{ADDRESS, kit, request, three};

#[test]
fn each_way_says_whether_the_handout_comes_through_and_what_to_do_instead() {
    let kit = kit();
    let table = |request| {
        let handout = kit.build(&request).unwrap().handout;
        let link = format!("{ADDRESS}#{}", write(&handout).unwrap().fragment());
        let (codes, message) = (codes(ADDRESS, &handout, None).unwrap(), to_sms(&handout, &kit.content));
        let what = ToHandOver { link: Some(&link), codes: &codes, message: &message };
        channels(&kit.content.rules, &kit.text, what)
    };
    assert!(table(request(&["nm-safe-haven"])).iter().all(|row| row.survives), "one service comes through everywhere");
    let small = table(request(&["nm-safe-haven", "nm-drug-alcohol-service", "nm-housing-options"]));
    let ids: Vec<&str> = small.iter().map(|row| row.id.as_str()).collect();
    assert_eq!(ids, ["text-message", "code", "link-by-text-message", "old-mail", "chat", "mail"]);
    assert_eq!(
        small.iter().map(|row| row.longest).collect::<Vec<_>>(),
        [Some(3), None, Some(3), Some(2083), Some(4000), Some(8192)]
    );
    assert!(small.iter().all(|row| row.survives != (row.id == "link-by-text-message")), "{small:?}");
    let advice = &small[2];
    assert!(advice.says.contains("Send the text with names and numbers instead"), "{advice:?}");
    let message = counted("x".repeat(500));
    let what = ToHandOver { link: Some(&"x".repeat(2084)), codes: &[], message: &message };
    let large = channels(&kit.content.rules, &kit.text, what);
    let row = |id: &str| large.iter().find(|row| row.id == id).unwrap();
    for (id, survives) in
        [("text-message", false), ("code", false), ("old-mail", false), ("chat", true), ("mail", true)]
    {
        assert_eq!(row(id).survives, survives, "{:?}", row(id));
    }
    assert!(large.iter().all(|row| !row.says.starts_with("handout-")), "{large:?}");
}

#[test]
fn without_a_reader_there_is_the_text_message_only() {
    let kit = kit();
    let message = to_sms(&kit.build(&three()).unwrap().handout, &kit.content);
    let table = channels(&kit.content.rules, &kit.text, ToHandOver { link: None, codes: &[], message: &message });
    assert_eq!(table.iter().map(|row| row.id.as_str()).collect::<Vec<_>>(), ["text-message"]);
}

#[test]
fn an_address_that_cannot_be_reached_is_called_out_and_one_that_is_none_refused() {
    let rules = kit().content.rules;
    let said = |address: &str| {
        let warnings = address_warnings(address, &rules);
        warnings.map_or("refused".to_owned(), |all| all.iter().map(|it| it.code()).collect::<Vec<_>>().join(" "))
    };
    for (address, expected) in [
        (ADDRESS, ""),
        ("https://a.nhs.uk", ""),
        ("https://handouts.example:8443/a/b?c=d", ""),
        ("https://93.184.216.34/h.html", ""),
        ("http://handouts.example/h.html", "plain-http"),
        ("https://intranet/h.html", "intranet"),
        ("https://apps.trust.LOCAL/h.html", "intranet"),
        ("https://apps.trust.local./h.html", "intranet"),
        ("http://localhost:8080/handout.html", "plain-http intranet"),
        ("https://10.1.2.3/", "intranet"),
        ("https://192.168.0.1/", "intranet"),
        ("https://[::1]/", "intranet"),
        ("https://[fd00::1]:8443/h", "intranet"),
        ("", "refused"),
        ("handouts.example/h.html", "refused"),
        ("ftp://handouts.example/", "refused"),
        ("javascript://a.example/%0aalert(1)", "refused"),
        ("https://", "refused"),
        ("https:///h.html", "refused"),
        ("https://a.example/h.html#x", "refused"),
        ("https://somebody@a.example/", "refused"),
        ("https://a.example:port/", "refused"),
        ("https://a.example/ h", "refused"),
        ("https://a.example/\"><script>", "refused"),
        ("https://bücher.example/", "refused"),
        (&format!("https://a.example/{}", "x".repeat(200)), "refused"),
    ] {
        assert_eq!(said(address), expected, "{address}");
    }
}
