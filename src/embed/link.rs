//! Keeps the exports of this crate in the program.

/// Called by `main`: a program that named nothing of this crate would be built without its exports.
#[inline(never)]
pub fn link() {
    std::hint::black_box(());
}
