//! The parts of the page that a chunk draws.

/// What the chunk `vault` draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LockPart {
    /// The lock.
    Screen,
    /// The banner where the browser keeps nothing.
    EphemeralBanner,
}

/// What the chunk `case` draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CasePart {
    /// The screen that the state names.
    Screen,
    /// The person bar in the header.
    PersonBar,
    /// The banners over the screen.
    Banners,
    /// What the case adds to a form: of an instrument its results over time, of consent what stands in its way.
    BesideForm,
    /// The foot of the page.
    Foot,
}
