//! QR codes: whole units, small enough to be read from paper, split where one is not enough.

use liaison::document::handout::{Handout, HandoutCode, codes, read, to_sheet, write};

use super::kit::{ADDRESS, kit, request};

/// The one code of a handout.
fn single(handout: &Handout) -> HandoutCode {
    let mut all = codes(ADDRESS, handout, None).unwrap();
    assert_eq!(all.len(), 1, "{} bytes", write(handout).unwrap().as_bytes().len());
    all.remove(0)
}

#[test]
fn three_services_of_real_length_fit_one_code_of_version_20() {
    let kit = kit();
    for three in kit.threes() {
        let handout = kit.build(&request(&three)).unwrap().handout;
        let code = single(&handout);
        assert!(code.version <= 20 && code.services == 3, "{three:?}: version {}", code.version);
        assert!(code.says == format!("{ADDRESS}#{}", write(&handout).unwrap().digits()), "{three:?}");
        assert_eq!(read(&code.says), Ok(handout));
    }
}

#[test]
fn a_code_has_whole_units_and_a_quiet_zone() {
    let code = single(&kit().build(&request(&["nm-safe-haven"])).unwrap().handout);
    let side = i32::from(code.version) * 4 + 17 + 8;
    assert!(code.svg.contains(&format!("viewBox=\"0 0 {side} {side}\"")), "a quiet zone of four modules");
    // 677,333 nanometres: 4 pixels at 150 dpi.
    let length = format!("=\"{}.{:06}mm\"", side * 677_333 / 1_000_000, side * 677_333 % 1_000_000);
    assert_eq!(code.svg.matches(&length).count(), 2, "{length}");
    let path = code.svg.rsplit(" d=\"").next().unwrap().split('"').next().unwrap();
    let numbers: Vec<i32> = path
        .split(['M', 'h', 'v', 'z', ' '])
        .filter(|part| !part.is_empty())
        .map(|part| part.parse().unwrap())
        .collect();
    assert!(numbers.iter().all(|number| number.abs() < side - 4), "whole units, within the quiet zone");
}

#[test]
fn what_is_too_large_for_a_code_is_split_into_whole_handouts() {
    let kit = kit();
    let ids = ["nm-safe-haven", "nm-drug-alcohol-service", "nm-housing-options", "nm-trauma-service", "nm-carers"];
    let handout = kit.build(&request(&ids)).unwrap().handout;
    let all: Vec<HandoutCode> = codes(ADDRESS, &handout, None).unwrap();
    assert!(all.len() > 1);
    let parts: Vec<Handout> = all.iter().map(|code| read(&code.says).unwrap()).collect();
    let names = |handout: &Handout| handout.services.iter().map(|it| it.name.clone()).collect::<Vec<_>>();
    assert_eq!(parts.iter().flat_map(names).collect::<Vec<_>>(), names(&handout), "each service once, in order");
    for (code, part) in all.iter().zip(&parts) {
        assert!(code.version <= 20 && code.services == part.services.len());
        assert_eq!((&part.crisis, &part.team, part.valid_until), (&handout.crisis, &handout.team, handout.valid_until));
    }
    // On paper each says what it opens.
    let html = to_sheet(&handout, &kit.content, &all, None);
    for (code, part) in html.split("<div class=\"code\">").skip(1).zip(&parts) {
        let named = code.split("</div>").next().unwrap();
        assert!(
            names(part)
                .iter()
                .all(|name| named.contains(&format!("<p><bdi>{}</bdi></p>", name.replace('\'', "&#39;"))))
        );
    }
    let mut large = handout;
    // Nothing that repeats: a thousand letters that deflate cannot make shorter.
    let random = |at: u32| char::from_u32(0x4e00 + at * 7919 % 20_000).unwrap();
    large.services[1].what = (0..400).map(random).collect();
    let refused = codes(ADDRESS, &large, None).unwrap_err().to_string();
    assert!(refused.contains(&large.services[1].name), "{refused}");
}
