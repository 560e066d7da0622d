//! Cases: the list, deleting, and what the journal owes a case.

mod adult;
mod confirmed;
mod contacts;
mod deleting;
mod journal;

use liaison::domain::device::DeviceEvent;

use crate::driver::Device;

/// What the journal of the device says of deleted cases.
fn log(device: &Device) -> Vec<DeviceEvent> {
    let purged = |event: &DeviceEvent| matches!(event, DeviceEvent::Purged { .. });
    device.device_events().into_iter().filter(purged).collect()
}
