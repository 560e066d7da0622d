//! The port through which pure code says a sentence: keys in, words of the catalogue out.
//!
//! `document` and `domain` hold no sentence a person reads; the catalogue's Fluent files do. Tests
//! may pass a stand-in.

/// A value put into a sentence.
pub type Arg<'a> = (&'a str, String);

/// A source of sentences by key.
pub trait Messages {
    /// The sentence for `key`, with `args` filled in. An unknown key comes back as the key itself, so
    /// that a missing text is seen and never stops the work; a test finds it before release.
    fn say(&self, key: &str, args: &[Arg<'_>]) -> String;

    /// A sentence without arguments.
    fn text(&self, key: &str) -> String {
        self.say(key, &[])
    }
}
