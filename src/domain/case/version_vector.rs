//! What was known at some moment, as a version vector: of each device's chain the place of the last entry that was
//! there.

use std::rc::Rc;

/// What was known at some moment: of each chain the place of its last entry, sorted by chain. There is one for every
/// entry while a case is put in order, so it is small, and the names are shared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct VersionVector(Vec<(Rc<str>, u32)>);

impl VersionVector {
    /// Was this entry known?
    pub(super) fn saw(&self, device: &str, seq: u32) -> bool {
        seq <= self.last(device)
    }

    /// Was everything known that another knew?
    pub(super) fn covers(&self, other: &VersionVector) -> bool {
        other.0.iter().all(|(device, seq)| self.saw(device, *seq))
    }

    /// The place of the last entry known of a chain; 0 for none.
    pub(super) fn last(&self, device: &str) -> u32 {
        self.find(device).ok().and_then(|at| self.0.get(at)).map_or(0, |(_, seq)| *seq)
    }

    /// Notes that an entry is known from now on.
    pub(super) fn learn(&mut self, device: &str, seq: u32) {
        match self.find(device) {
            Ok(at) => self.raise(at, seq),
            Err(at) => self.0.insert(at, (device.into(), seq)),
        }
    }

    pub(super) fn join(&mut self, other: &VersionVector) {
        if self.0.is_empty() {
            self.0.clone_from(&other.0);
            return;
        }
        for (device, seq) in &other.0 {
            match self.find(device) {
                Ok(at) => self.raise(at, *seq),
                Err(at) => self.0.insert(at, (device.clone(), *seq)),
            }
        }
    }

    fn find(&self, device: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| known.as_ref().cmp(device))
    }

    fn raise(&mut self, at: usize, seq: u32) {
        if let Some((_, last)) = self.0.get_mut(at) {
            *last = seq.max(*last);
        }
    }
}
