//! Does nothing by itself: whoever loads the program calls `mount` (`embed/element`) or its functions (`embed/api`).

fn main() {
    liaison::embed::link();
}
