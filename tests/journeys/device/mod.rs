//! The device: what it stores and when, its tabs, its tools, its audit.

mod audit;
mod forgetting;
mod licences;
mod saving;
mod tabs;
mod team_key;
mod tools;

use crate::driver::Device;

/// The places in the journal of what is not stored yet.
pub fn waiting(device: &Device) -> Vec<u32> {
    device.saving().waiting.iter().map(|(_, place)| *place).collect()
}

/// Of two answers the second is not stored: the disk refuses.
pub fn broken() -> Device {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.open("person").answer("name", "Daniel Whitlock");
    assert!(device.saving().last.is_some() && waiting(&device).is_empty());
    device.broken = true;
    device.answer("sex", "male");
    device
}
