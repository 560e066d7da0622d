//! Reading an event of a device from its JSON.

use super::event::DeviceEvent;
use crate::domain::read_json::{Node, Read, ShapeError};

impl Read for DeviceEvent {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        let kind: String = node.get("type")?;
        Ok(match kind.as_str() {
            "tool-switched" => DeviceEvent::ToolSwitched(Read::read(node)?),
            "pack-loaded" => DeviceEvent::PackLoaded {
                instrument: node.get("instrument")?,
                version: node.get("version")?,
                questionnaire: node.get("questionnaire")?,
                scoring: node.get("scoring")?,
                questionnaire_sha256: node.get("questionnaire_sha256")?,
                scoring_sha256: node.get("scoring_sha256")?,
            },
            "pack-removed" => DeviceEvent::PackRemoved { instrument: node.get("instrument")? },
            "unlocked" => DeviceEvent::Unlocked {
                slot: node.get("slot")?,
                label: node.get("label")?,
                recovery: node.get("recovery")?,
                failed: node.get("failed")?,
            },
            "locked" => DeviceEvent::Locked { by: node.get("by")? },
            "access-changed" => DeviceEvent::AccessChanged {
                change: node.get("change")?,
                slot: node.get("slot")?,
                label: node.get("label")?,
            },
            "settings-changed" => DeviceEvent::SettingsChanged(Read::read(node)?),
            "audit-exported" => DeviceEvent::AuditExported { rows: node.get("rows")?, file: node.get("file")? },
            "purged" => DeviceEvent::Purged {
                case: node.get("case")?,
                reference: node.get("reference")?,
                entries: node.get("entries")?,
                confirmed: node.get("confirmed")?,
                why: node.get("why")?,
            },
            "address-kept" => DeviceEvent::AddressKept { name: node.get("name")?, address: node.get("address")? },
            "file-made" => {
                DeviceEvent::FileMade { kind: node.get("kind")?, cases: node.get("cases")?, file: node.get("file")? }
            }
            "file-received" => DeviceEvent::FileReceived {
                file: node.get("file")?,
                device: node.get("device")?,
                cases: node.get("cases")?,
            },
            "team-key-set" => DeviceEvent::TeamKeySet(Read::read(node)?),
            "team-key-removed" => DeviceEvent::TeamKeyRemoved,
            _ => return Err(node.error("this version knows no such event")),
        })
    }
}
