//! The page around every screen: header, person bar, banners, foot bar.

mod banners;
mod foot;
mod person_bar;
mod plain_banner;
mod shell;

pub use banners::case_banners;
pub use foot::foot;
pub use person_bar::person_bar;
pub use shell::page_shell;
