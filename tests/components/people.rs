//! Two people at hand, and the screens of a case.

use liaison::app::Screen;

use super::device::{Device, screen};

pub fn screens_of_a_case() -> Vec<Screen> {
    let mut all = vec![
        Screen::Case,
        Screen::Outcome,
        Screen::Referral,
        Screen::Report,
        Screen::Stop,
        Screen::Adult,
        Screen::Timeline,
    ];
    all.extend(["phq-9", "gad-7", "pc-ptsd-5", "audit-c", "audit"].map(|id| Screen::Score(id.into())));
    all
}

pub fn adult() -> Device {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.form(
        "identification",
        &[("setting", "custody"), ("raised-by", "police"), ("alerted", "2026-11-21T21:40:00"), ("signs", "substance")],
    );
    device.form(
        "person",
        &[
            ("name", "Daniel Whitlock"),
            ("date-of-birth", "1992-03-27"),
            ("sex", "male"),
            ("area", "northmere-central"),
            ("safe-contact", "never-phone"),
        ],
    );
    device.form("basic-needs", &[("tonight", "HM04"), ("lacks", "none")]);
    device.form("core-screen", &screen(&[("alcohol-now", "shaking|sweating")]));
    device.tool("audit", &[4, 4, 4, 2, 2, 2, 1, 1, 0, 0]);
    device
}

pub fn child() -> Device {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T15:00:00Z");
    device.form(
        "person",
        &[
            ("name", "Kai Morgan"),
            ("date-of-birth", "2011-05-06"),
            ("sex", "male"),
            ("area", "northmere-central"),
            ("safe-contact", "any"),
        ],
    );
    device
}
