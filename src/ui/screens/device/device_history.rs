//! What happened to this device, in words: shown on its own screen and on that of its instruments.

use crate::app::core::Fault;
use crate::domain::device::{DeviceEntry, DeviceEvent, FileKind, LockedBy, PurgedBy};
use crate::ui::components::{checked_words, cut_off_words};
use crate::ui::context::Context;

/// The words of one entry.
pub fn device_history(ctx: &Context, entry: &DeviceEntry) -> String {
    let name = |id: &str| {
        let instrument = ctx.content.instrument(id);
        ("tool", instrument.map_or_else(|| id.to_owned(), |instrument| instrument.scoring.short_title.clone()))
    };
    match &entry.what {
        DeviceEvent::ToolSwitched(switch) => {
            let words = ctx
                .say(if switch.on { "device-switched-on" } else { "device-switched-off" }, &[name(&switch.instrument)]);
            let check = switch.check.iter().map(|check| checked_words(ctx, check, entry.at));
            let cut_off = ctx.content.instrument(&switch.instrument).and_then(|instrument| {
                let set = instrument.scoring.cutoff_sets.iter().find(|set| Some(&set.id) == switch.cut_off.as_ref())?;
                Some(cut_off_words(ctx, "tool-cut-off-here", set))
            });
            [words].into_iter().chain(check).chain(cut_off).collect::<Vec<_>>().join(". ")
        }
        DeviceEvent::PackLoaded { instrument, version, .. } => {
            ctx.say("device-loaded", &[name(instrument), ("version", version.clone())])
        }
        DeviceEvent::PackRemoved { instrument } => ctx.say("device-removed", &[name(instrument)]),
        DeviceEvent::Unlocked { label, recovery, failed, .. } => {
            let key = if *recovery { "device-unlocked-by-code" } else { "device-unlocked" };
            ctx.say(key, &[("name", label.clone()), ("failed", failed.to_string())])
        }
        DeviceEvent::Locked { by } => ctx.t(match by {
            LockedBy::Hand => "device-locked",
            LockedBy::Idle => "device-locked-idle",
            LockedBy::Hidden => "device-locked-hidden",
        }),
        DeviceEvent::AccessChanged { change, label, .. } => ctx.fault(&Fault::naming(change.key(), label.clone())),
        DeviceEvent::SettingsChanged(settings) => ctx.say(
            "device-settings",
            &[("idle", settings.idle_minutes.to_string()), ("purge", settings.purge_hours.to_string())],
        ),
        DeviceEvent::AuditExported { rows, .. } => ctx.say("device-audit", &[("rows", rows.to_string())]),
        DeviceEvent::Purged { reference, entries, confirmed, why, .. } => {
            let args = [("reference", reference.clone()), ("entries", entries.to_string())];
            let deleted = ctx.say(if *why == PurgedBy::ByHand { "device-deleted" } else { "device-purged" }, &args);
            let confirmed = confirmed.map(|at| ctx.say("device-was-confirmed", &[("when", at.day_and_clock())]));
            [deleted].into_iter().chain(confirmed).collect::<Vec<_>>().join(". ")
        }
        DeviceEvent::AddressKept { name, .. } => ctx.say("device-address-kept", &[("name", name.clone())]),
        DeviceEvent::FileMade { kind: FileKind::Transfer, cases: 0, .. } => ctx.t("device-made-key"),
        DeviceEvent::TeamKeySet(key) => ctx.say("device-team-key-set", &[("name", key.name.clone())]),
        DeviceEvent::TeamKeyRemoved => ctx.t("device-team-key-removed"),
        DeviceEvent::FileMade { kind, cases, .. } => {
            ctx.say(&format!("device-made-{}", kind.code()), &[("cases", cases.to_string())])
        }
        DeviceEvent::FileReceived { device, cases, .. } => {
            ctx.say("device-received", &[("cases", cases.to_string()), ("tablet", ctx.device_name(device))])
        }
    }
}
