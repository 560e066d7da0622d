//! The settings of a device: when it locks by itself, and when it deletes what somebody else confirmed to have.

use serde::Serialize;

use crate::domain::read_json::read_fields;

/// The settings of a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct DeviceSettings {
    /// Minutes without a touch after which it locks, 1 to 5 (`domain.md` section 5: five at the most).
    pub idle_minutes: u32,
    /// Hours after a confirmed transfer until the copy here is deleted, 24 to 168 (the same: 24 to 72 by default, seven
    /// days at the most).
    pub purge_hours: u32,
}
read_fields!(DeviceSettings { idle_minutes, purge_hours });

impl Default for DeviceSettings {
    fn default() -> Self {
        Self { idle_minutes: 5, purge_hours: 72 }
    }
}

impl DeviceSettings {
    /// These settings brought within their limits: a stored value outside of them protects nobody.
    pub fn within_limits(self) -> Self {
        Self { idle_minutes: self.idle_minutes.clamp(1, 5), purge_hours: self.purge_hours.clamp(24, 168) }
    }
}
