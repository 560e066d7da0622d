//! When the copy of a case here is deleted by itself: so many hours after somebody else confirmed to have all of it.
//!
//! The clock of a device may be wrong, and set ahead by a year it must not delete what was confirmed a minute ago. So
//! the device must also have been seen at work in between, by its own journal: at least half the time after the
//! confirmation, and at least a quarter of the time before now. One jump of the clock cannot be both. A device that is
//! used every day has such an entry when the time is over; one that lay in a drawer deletes a quarter of the time after
//! it is used again. A clock set back only keeps a case longer. One that was behind when the transfer was confirmed,
//! and is right again, has a journal of months that are all "after" the confirmation and were written before it:
//! entries count from the newest back to the first that is older than the confirmation, such as the unlocking before
//! it.

use super::fold::Device;
use crate::domain::time::Timestamp;

const HOUR: i64 = 3_600_000;

impl Device {
    /// Is the time over for which a case is kept here after this confirmation?
    pub fn retention_is_over(&self, confirmed: Timestamp, now: Timestamp) -> bool {
        let time = i64::from(self.settings.within_limits().purge_hours) * HOUR;
        let between = confirmed.0.saturating_add(time / 2)..=now.0.saturating_sub(time / 4);
        let mut since = self.entries.iter().rev().take_while(|entry| entry.at >= confirmed);
        now.0.saturating_sub(confirmed.0) >= time && since.any(|entry| between.contains(&entry.at.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::device::{DeviceEvent, DeviceSettings, LockedBy};

    /// Confirmed in hour 0, kept for 72 hours, the journal written to in these hours.
    fn over(written: &[i64], now: i64) -> bool {
        let mut device = Device::default();
        for hour in written {
            device.record("e", Timestamp(hour * HOUR), "A", DeviceEvent::Locked { by: LockedBy::Hand });
        }
        device.retention_is_over(Timestamp(0), Timestamp(now * HOUR))
    }

    #[test]
    fn a_tablet_in_daily_use_deletes_when_the_time_is_over_and_not_before() {
        let daily = [0, 8, 24, 32, 48, 56, 72];
        assert!(!over(&daily, 71));
        assert!(over(&daily, 72));
    }

    #[test]
    fn a_clock_set_far_ahead_deletes_nothing_at_once() {
        for year in [8760, 87_600] {
            assert!(!over(&[0, 1], year), "not seen in between");
            assert!(!over(&[0, 1, year], year), "seen only just now");
            assert!(!over(&[0, 1, year], year + 17));
            assert!(over(&[0, 1, year], year + 18), "a quarter of the time with the new clock");
        }
    }

    #[test]
    fn a_clock_set_back_keeps_the_case_and_what_was_written_ahead_is_no_witness() {
        assert!(!over(&[0, 8760], -5));
        assert!(!over(&[0, 8760], 72), "the entry of the wrong year is not in between");
    }

    // Used all year; the battery runs flat and the clock says the year before; confirmed; the network sets it right.
    #[test]
    fn what_was_written_before_the_clock_was_behind_is_no_witness() {
        let year = (1..365).map(|day| day * 24);
        let mut written: Vec<i64> = year.chain([-1, 0]).collect();
        written.push(365 * 24);
        assert!(!over(&written, 365 * 24), "minutes after the confirmation");
        written.push(365 * 24 + 24);
        assert!(over(&written, 365 * 24 + 42), "once it was used a while with the right clock");
    }

    #[test]
    fn the_hours_are_those_of_the_settings_within_their_limits() {
        let mut device = Device::default();
        let set =
            |purge_hours| DeviceEvent::SettingsChanged(DeviceSettings { purge_hours, ..DeviceSettings::default() });
        device.record("e", Timestamp(13 * HOUR), "A", set(1));
        assert!(!device.retention_is_over(Timestamp(0), Timestamp(23 * HOUR)));
        assert!(device.retention_is_over(Timestamp(0), Timestamp(24 * HOUR)));
        device.record("e", Timestamp(84 * HOUR), "A", set(10_000));
        assert!(!device.retention_is_over(Timestamp(0), Timestamp(167 * HOUR)));
        assert!(device.retention_is_over(Timestamp(0), Timestamp(168 * HOUR)));
    }
}
