//! How long nobody may touch it before it locks.

use crate::app::host::HostConfig;
use crate::domain::device::DeviceSettings;

/// Milliseconds without a touch after which it locks; a page may ask for less than the device, never for more.
pub(super) fn idle_ms(config: &HostConfig, settings: DeviceSettings) -> i64 {
    let device = settings.idle_minutes;
    i64::from(config.idle_minutes.map_or(device, |page| page.clamp(1, device))) * 60_000
}
