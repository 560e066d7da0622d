//! Reading a list in steps, so that the page stays alive and hears that it is to stop.

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use super::action::DirectoryAction;
use super::effect::DirectoryEffect;
use super::state::{Compared, ImportJob, ListSource};
use crate::browser::long_task::LongTask;
use crate::document::directory::import::{ImportError, Known, Pace, Source, read_rows, read_structured, read_tables};

/// Where the progress of a job is told.
pub type SendProgress = Rc<dyn Fn(DirectoryAction)>;

/// Carries one out; what came of it.
pub(super) async fn run(send: SendProgress, effect: DirectoryEffect) -> DirectoryAction {
    match effect {
        DirectoryEffect::Read { job, name, bytes } => {
            let pace = pace(&job, send);
            match read_tables(&bytes, &name, &pace).await {
                Ok(source) => DirectoryAction::Opened(job.number, ListSource(Rc::new(source))),
                Err(error) => DirectoryAction::Failed(job.number, error),
            }
        }
        DirectoryEffect::Compare(request) => {
            let job = &request.job;
            let pace = pace(job, send);
            let known = Known {
                current: request.current.as_deref(),
                today: request.today,
                categories: &request.categories,
                needs: &request.needs,
            };
            let list = &request.list;
            let read = match (&*list.source.0, list.table()) {
                (Source::Structured(records), _) => read_structured(records, &known, &pace).await,
                (Source::Tables(_), Some(table)) => read_rows(table, &list.mapping, &known, &pace).await,
                (Source::Tables(_), None) => Err(ImportError::Empty),
            };
            match read {
                Ok(import) => DirectoryAction::Compared(job.number, Compared(Rc::new(import))),
                Err(error) => DirectoryAction::Failed(job.number, error),
            }
        }
    }
}

/// Tells how far a job is, until it is stopped.
fn pace(job: &ImportJob, send: SendProgress) -> PagePace<impl Fn(usize, Option<usize>) -> bool> {
    let job = job.clone();
    PagePace::new(move |done, of| {
        send(DirectoryAction::Progress(job.number, done, of));
        !job.stopped.get()
    })
}

/// Lets the page draw when a step has held it long enough.
pub struct PagePace<T: Fn(usize, Option<usize>) -> bool> {
    task: LongTask,
    tell: T,
}

impl<T: Fn(usize, Option<usize>) -> bool> PagePace<T> {
    /// `tell` hears of so many steps done, of so many, and says whether to go on.
    pub fn new(tell: T) -> Self {
        Self { task: LongTask::begun(), tell }
    }
}

impl<T: Fn(usize, Option<usize>) -> bool> Pace for PagePace<T> {
    fn pause(&self, done: usize, of: Option<usize>) -> Pin<Box<dyn Future<Output = bool> + '_>> {
        Box::pin(async move {
            if !self.task.is_due() {
                return true;
            }
            self.task.rest().await;
            (self.tell)(done, of)
        })
    }
}
