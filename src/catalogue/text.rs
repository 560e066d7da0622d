//! The words of the catalogue, by Fluent.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use unic_langid::LanguageIdentifier;

use super::files;
use crate::domain::words::{Arg, Words};

/// Every sentence, by key.
pub struct Text {
    bundle: FluentBundle<FluentResource>,
}

impl Text {
    /// The English text built into the program.
    pub fn english() -> Self {
        Self::of(files::TEXT)
    }

    /// What is said before the second half of the program is here.
    pub fn english_first() -> Self {
        Self::of(files::FIRST_TEXT)
    }

    fn of(sources: &[&str]) -> Self {
        let mut bundle = FluentBundle::new(vec!["en-GB".parse::<LanguageIdentifier>().unwrap_or_default()]);
        // The marks that keep left-to-right and right-to-left text apart show up in searches and in copied
        // text; there is no right-to-left text yet.
        bundle.set_use_isolating(false);
        for source in sources {
            // A file with errors still gives its sound messages; a test refuses errors before release.
            let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Self { bundle }
    }

    /// Is there a sentence for this key?
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }
}

impl Words for Text {
    fn say(&self, key: &str, args: &[Arg<'_>]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut fluent = FluentArgs::new();
        for (name, value) in args {
            match value.parse::<i64>() {
                // Numbers as numbers, so that plurals work.
                Ok(number) if number.to_string() == *value => fluent.set(*name, number),
                _ => fluent.set(*name, value.as_str()),
            }
        }
        self.bundle.format_pattern(pattern, Some(&fluent), &mut Vec::new()).into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_file_is_sound_and_no_key_stands_twice() {
        let mut seen = std::collections::BTreeSet::new();
        for source in files::TEXT {
            let resource = FluentResource::try_new((*source).to_owned());
            let resource = resource.unwrap_or_else(|(_, errors)| panic!("{errors:?}"));
            drop(resource);
            for key in source.lines().filter_map(|line| line.split_once(" =").map(|(key, _)| key)) {
                if !key.starts_with([' ', '#']) {
                    assert!(seen.insert(key.to_owned()), "{key} stands twice");
                }
            }
        }
    }

    #[test]
    fn plurals_and_arguments() {
        let text = Text::english();
        assert_eq!(text.say("progress-answered", &[("answered", "4".into()), ("of", "9".into())]), "4 of 9 answered");
        assert_eq!(text.text("no-such-key"), "no-such-key");
    }
}
