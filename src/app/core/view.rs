//! What a host page shows of the app.

/// What is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Everything, behind the lock.
    #[default]
    Whole,
    /// One instrument or form, by its id. Nothing is stored: the answers are the host's.
    Instrument(String),
    /// The directory of services.
    Directory,
}
