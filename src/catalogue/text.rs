//! The words of the catalogue. The files are Fluent's; `build.rs` has read them with its parser, and what is left to do here
//! is to find a sentence and fill it in, as Fluent would in English.

use std::collections::BTreeMap;

use super::files;
use crate::domain::messages::{Arg, Messages};

/// Every sentence, by key, in the form that `build.rs` describes.
pub struct Text {
    sentences: BTreeMap<&'static str, &'static str>,
}

impl Text {
    /// The English text built into the program.
    pub fn english() -> Self {
        Self::of(files::TEXT)
    }

    /// What is said before any chunk is here.
    pub fn core() -> Self {
        Self::of(files::CORE_TEXT)
    }

    /// What is said at the lock.
    pub fn lock() -> Self {
        Self::of(files::LOCK_TEXT)
    }

    /// What is said around one form.
    pub fn interview() -> Self {
        Self::of(files::INTERVIEW_TEXT)
    }

    /// With what another knows beside it.
    pub fn and(mut self, other: &Self) -> Self {
        self.sentences.extend(&other.sentences);
        self
    }

    fn of(areas: &[&'static str]) -> Self {
        let rows = areas.iter().flat_map(|area| area.split('\x1e'));
        Self { sentences: rows.filter_map(|row| row.split_once('\x1f')).collect() }
    }

    /// Is there a sentence for this key?
    pub fn has(&self, key: &str) -> bool {
        self.sentences.contains_key(key)
    }
}

impl Messages for Text {
    fn say(&self, key: &str, args: &[Arg<'_>]) -> String {
        let Some(sentence) = self.sentences.get(key) else { return key.to_owned() };
        let mut rest = match sentence.strip_prefix('\x03').and_then(|choice| choice.split_once('\x02')) {
            Some((name, variants)) => chosen(variants, value(args, name)),
            None => sentence,
        };
        let mut said = String::new();
        while let Some((words, (name, after))) =
            rest.split_once('\x01').and_then(|(words, after)| Some((words, after.split_once('\x02')?)))
        {
            said.push_str(words);
            match value(args, name) {
                Some(value) => said.push_str(value),
                None => said.extend(["{$", name, "}"]),
            }
            rest = after;
        }
        said.push_str(rest);
        said
    }
}

fn value<'a>(args: &'a [Arg<'_>], name: &str) -> Option<&'a str> {
    args.iter().rev().find(|(given, _)| *given == name).map(|(_, value)| value.as_str())
}

/// The variant for a value: the first that names the number or, in English, its plural, or the word; else the one to fall
/// back on. What is written as no program writes a number (`007`) is a word.
fn chosen<'a>(variants: &'a str, value: Option<&str>) -> &'a str {
    let is_number = |value: &&str| value.parse::<i64>().is_ok_and(|number| number.to_string() == **value);
    let plural =
        value.filter(is_number).map(|value| if value.trim_start_matches('-') == "1" { "one" } else { "other" });
    let mut fallback = "";
    for (key, words) in variants.split('\x1d').filter_map(|variant| variant.split_once('\x02')) {
        let name = key.trim_start_matches('*');
        if value == Some(name) || plural == Some(name) {
            return words;
        }
        if name != key {
            fallback = words;
        }
    }
    fallback
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::{collections::BTreeSet, fs};

    use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
    use unic_langid::LanguageIdentifier;

    use super::*;

    /// Each text file as it is written.
    fn sources() -> Vec<(String, String)> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/catalogue/text/en");
        let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        paths.iter().map(|path| (path.display().to_string(), fs::read_to_string(path).unwrap())).collect()
    }

    fn keys(source: &str) -> Vec<&str> {
        let keys = source.lines().filter_map(|line| line.split_once(" =").map(|(key, _)| key));
        keys.filter(|key| !key.starts_with([' ', '#'])).collect()
    }

    #[test]
    fn no_key_stands_twice_and_every_file_is_in_the_text() {
        let (text, mut seen) = (Text::english(), BTreeSet::new());
        for (path, source) in &sources() {
            for key in keys(source) {
                assert!(seen.insert(key.to_owned()), "{key} stands twice");
                assert!(text.has(key), "{key} of {path} is in no list of catalogue/files.rs");
            }
        }
        assert_eq!(seen.len(), text.sentences.len());
    }

    #[test]
    fn every_sentence_is_what_fluent_makes_of_it() {
        let text = Text::english();
        let mut fluent = FluentBundle::new(vec!["en-GB".parse::<LanguageIdentifier>().unwrap()]);
        fluent.set_use_isolating(false);
        for (path, source) in sources() {
            fluent
                .add_resource(FluentResource::try_new(source).unwrap_or_else(|why| panic!("{path}: {why:?}")))
                .unwrap();
        }
        let mut chosen = 0;
        for (key, sentence) in &text.sentences {
            let pattern = fluent.get_message(key).and_then(|message| message.value()).unwrap();
            let names: BTreeSet<&str> =
                sentence.split(['\x01', '\x03']).skip(1).map(|after| after.split_once('\x02').unwrap().0).collect();
            chosen += usize::from(sentence.starts_with('\x03'));
            for value in [
                None,
                Some("0"),
                Some("1"),
                Some("-1"),
                Some("2"),
                Some("21"),
                Some("1000000"),
                Some("007"),
                Some("1.0"),
                Some("one"),
                Some("a person"),
                Some(""),
            ] {
                let mut given = FluentArgs::new();
                for name in &names {
                    match value.map(|value| (value, value.parse::<i64>())) {
                        // Numbers as numbers, so that plurals work.
                        Some((value, Ok(number))) if number.to_string() == value => given.set(*name, number),
                        Some((value, _)) => given.set(*name, value),
                        None => {}
                    }
                }
                let expected = fluent.format_pattern(pattern, Some(&given), &mut Vec::new());
                let args: Vec<Arg<'_>> = names.iter().filter_map(|name| Some((*name, value?.to_owned()))).collect();
                assert_eq!(text.say(key, &args), expected, "{key} with {value:?}");
            }
        }
        assert!(chosen > 20, "the sentences with a choice were among them");
    }

    #[test]
    fn plurals_and_arguments() {
        let text = Text::english();
        assert_eq!(text.say("progress-answered", &[("answered", "4".into()), ("of", "9".into())]), "4 of 9 answered");
        assert_eq!(text.text("no-such-key"), "no-such-key");
    }
}
