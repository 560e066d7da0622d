//! A handout as one HTML file: a sheet of paper, easy to read. No script, no outside reference, and the same statements as the
//! reader shows (`web/handout/page.js`). The title is the same for every handout.

use super::card::card;
use super::code::HandoutCode;
use super::markup::{fixed, own, phone};
use super::model::{CrisisLine, Handout, HandoutTeam};
use super::pictograms::pictogram;
use super::words::Words;
use crate::document::markup::escape;
use crate::domain::handout::HandoutContent;
use crate::domain::team_key::TeamKey;

const STYLE: &str = include_str!("sheet.css");

/// The file, with these codes on it, and the fingerprint of the key they are signed with.
pub fn to_sheet(handout: &Handout, content: &HandoutContent, codes: &[HandoutCode], key: Option<&TeamKey>) -> String {
    let words = &Words::of(content, &handout.language);
    let mut main = format!("<h1>{}</h1>\n", fixed(words, "title", &[]));
    if let Some(until) = handout.valid_until {
        main.push_str(&line(words, "valid-until", &[("date", &words.date(until))]));
    }
    if !words.is_asked {
        main.push_str(&notice(words, "no-such-language"));
    }
    if !words.language().is_whole() {
        main.push_str(&notice(words, "partly"));
    }
    main.push_str(&crisis(&handout.crisis, words));
    (0..).zip(&handout.services).for_each(|(at, service)| main.push_str(&card(service, at, words)));
    main.push_str(&foot(handout, words, codes, key));
    let language = words.language();
    let large = if handout.large_print { " class=\"large\"" } else { "" };
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"robots\" content=\"noindex\">\n\
         <title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n<body{large}>\n<main>\n{main}</main>\n</body>\n</html>\n",
        escape(language.language()),
        escape(language.direction()),
        escape(&words.sentence("title")),
    )
}

fn line(words: &Words, key: &str, places: &[(&str, &str)]) -> String {
    format!("<p>{}</p>\n", fixed(words, key, places))
}

fn notice(words: &Words, key: &str) -> String {
    format!("<p class=\"notice\">{}{}</p>\n", pictogram("warning"), fixed(words, key, &[]))
}

fn crisis(lines: &[CrisisLine], words: &Words) -> String {
    if lines.is_empty() {
        return String::new();
    }
    let items: String = lines.iter().map(|line| format!("<li>{}</li>\n", crisis_line(line, words))).collect();
    let now = fixed(words, "now", &[]);
    format!(
        "<section class=\"now\" aria-labelledby=\"now\">\n<h2 id=\"now\">{now}</h2>\n<ul>\n{items}</ul>\n</section>\n"
    )
}

fn crisis_line(line: &CrisisLine, words: &Words) -> String {
    let number = |number: &str| {
        if number.is_empty() {
            return String::new();
        }
        format!("<span class=\"number\">{}{}</span> ", pictogram("phone"), phone(number))
    };
    match line {
        CrisisLine::Fixed(id) if words.has(&format!("line-{id}-phone")) => {
            let said = |part: &str| fixed(words, &format!("line-{id}-{part}"), &[]);
            let number = number(&words.sentence(&format!("line-{id}-phone")));
            format!("{number}<strong>{}</strong><p>{}</p>", said("name"), said("words"))
        }
        CrisisLine::Fixed(id) => number(id),
        CrisisLine::Local { name, phone, words } => {
            format!("{}<strong>{}</strong><p>{}</p>", number(phone), own(name), own(words))
        }
    }
}

fn foot(handout: &Handout, words: &Words, codes: &[HandoutCode], key: Option<&TeamKey>) -> String {
    let mut said = handout.team.as_ref().map(|team| given_by(team, words)).unwrap_or_default();
    if !codes.is_empty() {
        said.push_str(&line(words, "scan", &[]));
    }
    if let Some(key) = key {
        let fingerprint = key.public().fingerprint().to_string();
        said.push_str(&line(words, "signed-on-paper", &[("name", &key.name), ("key", &fingerprint)]));
    }
    said.push_str(&line(words, "about-you", &[]));
    if let Some(made) = handout.made {
        said.push_str(&line(words, "made-on", &[("date", &words.date(made))]));
    }
    if !handout.directory_version.is_empty() {
        said.push_str(&line(words, "list-version", &[("version", &handout.directory_version)]));
    }
    if words.language().language() != "en" {
        said.push_str(&line(words, "own-words", &[]));
    }
    let mut services = handout.services.iter();
    let code = |code: &HandoutCode| {
        // Of several, each says what it opens.
        let named = services.by_ref().take(code.services).filter(|_| codes.len() > 1);
        let names: String = named.map(|service| format!("<p>{}</p>", own(&service.name))).collect();
        format!("<div class=\"code\">{}{names}</div>\n", code.svg)
    };
    let drawn: String = codes.iter().map(code).collect();
    // A code is flexible in nothing: it keeps the size at which each module is a whole number of pixels.
    format!("<div class=\"foot\">\n{drawn}<div>\n{said}</div>\n</div>\n")
}

fn given_by(team: &HandoutTeam, words: &Words) -> String {
    let (by, name) = (fixed(words, "given-by", &[]), own(&team.name));
    format!("<p class=\"team\">{by} <strong>{name}</strong> {}</p>\n", phone(&team.phone))
}
