//! The journal of the device, read and written: the content with the instruments switched on here is folded from it. All of
//! it is in the chunk `case`, through [`super::lazy`].

use std::rc::Rc;

use super::cx::Cx;
use super::effect::CoreEffect;
use super::notice::Fault;
use super::session::{ActiveContent, Phase, WriterHandover};
use crate::domain::device::{Device, DeviceEvent, JOURNAL};
use crate::domain::time::Timestamp;

impl Cx<'_> {
    /// Records an entry now.
    pub fn record_device(&mut self, what: DeviceEvent) {
        self.record_device_of(self.session.now, &self.session.author.clone(), what);
    }

    fn record_device_of(&mut self, at: Timestamp, author: &str, what: DeviceEvent) {
        // Not of this step's content: the journal may just have been read in this very step.
        let content = self.session.content.as_ref();
        let mut device = content.map_or_else(Device::default, |active| Device::clone(&active.0.device));
        let entry = device.record(&self.ids.fresh(), at, author, what);
        self.use_device(device);
        let append = CoreEffect::AppendDevice { seq: entry.seq, entry: Rc::new(entry.bytes()) };
        self.append(JOURNAL.to_owned(), entry.seq, append);
    }

    fn use_device(&mut self, device: Device) {
        self.session.content = Some(ActiveContent(Rc::new(self.built_in.with_device(Rc::new(device)))));
    }
}

/// Folds the journal; what waited goes on record.
pub(super) fn device_read(cx: &mut Cx<'_>, entries: &[(u32, Vec<u8>)]) {
    if cx.session.phase != Phase::Open {
        return;
    }
    let device = Device::read(entries.iter().map(|(seq, bytes)| (*seq, bytes.as_slice())));
    let damage = device.damage();
    cx.use_device(device);
    if cx.session.handover == WriterHandover::Rest {
        cx.session.handover = WriterHandover::Not;
        cx.session.read_only = false;
    }
    if !cx.session.read_only {
        for (at, author, what) in std::mem::take(&mut cx.session.unlogged) {
            cx.record_device_of(at, &author, what);
        }
    }
    if let Some(place) = damage {
        cx.say(Fault::naming("tablet-damaged", place.to_string()));
    }
}
