//! Reading for the audit: one case at a time, its rows made and the case dropped, however many there are.

use super::Runner;
use crate::app::action::Action;
use crate::app::audit::{AuditFile, Part, add};
use crate::app::state::Fault;
use crate::app::tablet::TabletAction;
use crate::domain::case::Case;
use crate::domain::device::Device;

impl Runner {
    pub(super) async fn audit(&self, tablet: &str, device: &Device) -> Result<Action, Fault> {
        let not_here = |_| Fault::new("later-failed");
        let mut table = None;
        for head in self.heads().await? {
            let records = self.journal(&head.id).await?;
            let case = Case::read(&head.id, tablet, head.entries, records);
            add(&mut table, Part::Case(&case)).await.map_err(not_here)?;
        }
        add(&mut table, Part::Device(tablet, device)).await.map_err(not_here)?;
        let (rows, text) = table.map(|table| (table.rows(), table.into_text())).unwrap_or_default();
        Ok(Action::Tablet(TabletAction::AuditMade(Box::new(AuditFile { text, rows }))))
    }
}
