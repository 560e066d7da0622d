//! Prepares the files of the catalogue for the program.
//!
//! JSON loses what stands between its words: people read it by its indentation, and nobody waits for it.
//!
//! Sentences: each `src/catalogue/text/en/<area>.ftl` is read here by Fluent's own parser and written to
//! `OUT_DIR/<area>.text` in a form that `src/catalogue/text.rs` only has to look up and fill in.
//!
//! Fluent at run time weighed 25 KB of the 150 that one instrument on a page may have: its parser, the plural rules of every
//! language, and reading and writing of fractions. What the text files use of it is small: arguments, and a choice by number
//! or word. Anything else is refused here by its key. Tests hold every sentence to what Fluent makes of the same file.
//!
//! A file is a row of `key US sentence RS`. A sentence is words with arguments `SOH name STX`; or a choice, `ETX name STX` and
//! then for each variant `key STX words GS`, the one to fall back on with a `*` before its key.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser::parse;

type Refusal = Box<dyn Error>;

fn main() -> Result<(), Refusal> {
    let folder = "src/catalogue/text/en";
    println!("cargo::rerun-if-changed={folder}");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let Some(area) = path.file_stem().filter(|_| path.extension().is_some_and(|ending| ending == "ftl")) else {
            continue;
        };
        let flat = flat(&fs::read_to_string(&path)?).map_err(|why| format!("{}: {why}", path.display()))?;
        fs::write(out.join(area).with_extension("text"), flat)?;
    }
    for folder in ["directory", "forms", "handout", "instruments", "instruments_owned", "rules"] {
        println!("cargo::rerun-if-changed=src/catalogue/{folder}");
        pack(&PathBuf::from("src/catalogue").join(folder), &out.join(folder))?;
    }
    referral_pack(&out)?;
    Ok(())
}

/// The page that opens a sealed referral pack, where `script/build` names the one it made; a build for tests has none.
fn referral_pack(out: &Path) -> Result<(), Refusal> {
    const PAGE: &str = "LIAISON_REFERRAL_PACK";
    println!("cargo::rerun-if-env-changed={PAGE}");
    let page = match env::var(PAGE) {
        Ok(made) => {
            println!("cargo::rerun-if-changed={made}");
            fs::read_to_string(made)?
        }
        Err(_) => String::new(),
    };
    Ok(fs::write(out.join("referral-pack.html"), page)?)
}

/// Writes every JSON file of a folder, and of those in it, without what stands between its words.
fn pack(from: &Path, to: &Path) -> Result<(), Refusal> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let to = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            pack(&path, &to)?;
        } else if path.extension().is_some_and(|ending| ending == "json") {
            fs::write(to, dense(&fs::read_to_string(&path)?))?;
        }
    }
    Ok(())
}

/// The same JSON in as few bytes.
fn dense(json: &str) -> String {
    let (mut within, mut escaped) = (false, false);
    let keeps = |letter: &char| {
        let keeps = within || !letter.is_ascii_whitespace();
        within ^= *letter == '"' && !escaped;
        escaped = *letter == '\\' && !escaped;
        keeps
    };
    json.chars().filter(keeps).collect()
}

/// The whole of a text file.
fn flat(source: &str) -> Result<String, Refusal> {
    let resource = parse(source).map_err(|(_, errors)| format!("{errors:?}"))?;
    let mut flat = String::new();
    for entry in &resource.body {
        match entry {
            Entry::Message(message) if message.attributes.is_empty() => {
                let key = message.id.name;
                let pattern = message.value.as_ref().ok_or_else(|| format!("{key} says nothing"))?;
                let sentence = sentence(pattern).map_err(|why| format!("{key}: {why}"))?;
                flat.extend([key, "\x1f", &sentence, "\x1e"]);
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            Entry::Message(_) | Entry::Term(_) | Entry::Junk { .. } => {
                return Err("only messages without attributes can be read".into());
            }
        }
    }
    Ok(flat)
}

/// A sentence. A choice in the middle of one takes the words around it into each variant.
fn sentence(pattern: &Pattern<&str>) -> Result<String, Refusal> {
    let is_choice = |element: &PatternElement<&str>| {
        matches!(element, PatternElement::Placeable { expression: Expression::Select { .. } })
    };
    let Some(at) = pattern.elements.iter().position(is_choice) else { return words(&pattern.elements) };
    let (before, rest) = pattern.elements.split_at(at);
    let Some((PatternElement::Placeable { expression: Expression::Select { selector, variants } }, after)) =
        rest.split_first()
    else {
        return Err("a choice is not where it was".into());
    };
    let (before, after) = (words(before)?, words(after)?);
    let mut choice = format!("\x03{}\x02", argument(selector)?);
    for variant in variants {
        let key = match variant.key {
            VariantKey::Identifier { name } => name,
            VariantKey::NumberLiteral { value } => value,
        };
        let star = if variant.default { "*" } else { "" };
        let words = words(&variant.value.elements)?;
        choice.extend([star, key, "\x02", &before, &words, &after, "\x1d"]);
    }
    Ok(choice)
}

fn words(elements: &[PatternElement<&str>]) -> Result<String, Refusal> {
    let mut words = String::new();
    for element in elements {
        match element {
            PatternElement::TextElement { value } => words.push_str(value),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                words.extend(["\x01", argument(inline)?, "\x02"]);
            }
            PatternElement::Placeable { .. } => return Err("only one choice in a sentence can be read".into()),
        }
    }
    match words.contains(|letter| ('\x03'..='\x08').contains(&letter) || ('\x1d'..='\x1f').contains(&letter)) {
        true => Err("holds a letter that cannot be shown".into()),
        false => Ok(words),
    }
}

fn argument<'a>(inline: &InlineExpression<&'a str>) -> Result<&'a str, Refusal> {
    match inline {
        InlineExpression::VariableReference { id } => Ok(id.name),
        _ => Err("only arguments can be put in".into()),
    }
}
