//! The time, which the domain takes as an argument. Called by `app/run` when it handles an action.
//!
//! Rust's own clocks panic in WASM, and the domain must give the same result twice for the same journal, so this is the
//! only place that asks what time it is.

/// Milliseconds since 1970-01-01T00:00:00Z by the device's clock, which may be wrong: a custody time always carries who
/// entered it.
pub fn now_ms() -> i64 {
    // `Date.now` is a whole number far below 2^53, so nothing is cut off.
    js_sys::Date::now() as i64
}
