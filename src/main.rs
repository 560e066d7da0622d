//! Mounts the app on the page.

fn main() {
    liaison::ui::mount();
}
