//! Reading a list in steps, so that the page stays alive and hears that it is to stop.

use std::cell::Cell;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use super::action::DirectoryAction;
use super::effect::DirectoryEffect;
use super::state::{Compared, ImportJob, Tables};
use crate::browser::clock;
use crate::document::directory::import::{Known, Pace, Source, read_rows, read_tables};

/// The longest a step may hold the page, in milliseconds.
const STEP_MS: i64 = 40;

/// Where the progress of a job is told.
pub type SendProgress = Rc<dyn Fn(DirectoryAction)>;

/// Carries one out; what came of it.
pub(super) async fn run(send: SendProgress, effect: DirectoryEffect) -> DirectoryAction {
    match effect {
        DirectoryEffect::Read { job, name, bytes } => {
            let pace = PagePace::new(&job, send);
            match read_tables(&bytes, &name, &pace).await {
                Ok(Source::Tables(tables)) => DirectoryAction::Opened(job.number, Tables(Rc::new(tables))),
                Err(error) => DirectoryAction::Failed(job.number, error),
            }
        }
        DirectoryEffect::Compare(request) => {
            let job = &request.job;
            let pace = PagePace::new(job, send);
            let known = Known {
                current: request.current.as_deref(),
                today: request.today,
                categories: &request.categories,
                needs: &request.needs,
            };
            let Some(table) = request.list.table() else {
                return DirectoryAction::Cancel;
            };
            match read_rows(table, &request.list.mapping, &known, &pace).await {
                Ok(import) => DirectoryAction::Compared(job.number, Compared(Rc::new(import))),
                Err(error) => DirectoryAction::Failed(job.number, error),
            }
        }
    }
}

/// Lets the page draw when a step has held it long enough.
struct PagePace<'a> {
    job: &'a ImportJob,
    send: SendProgress,
    last: Cell<i64>,
}

impl<'a> PagePace<'a> {
    fn new(job: &'a ImportJob, send: SendProgress) -> Self {
        Self { job, send, last: Cell::new(clock::now_ms()) }
    }
}

impl Pace for PagePace<'_> {
    fn pause(&self, done: usize, of: Option<usize>) -> Pin<Box<dyn Future<Output = bool> + '_>> {
        Box::pin(async move {
            if clock::now_ms() - self.last.get() >= STEP_MS {
                (self.send)(DirectoryAction::Progress(self.job.number, done, of));
                gloo_timers::future::TimeoutFuture::new(0).await;
                self.last.set(clock::now_ms());
            }
            !self.job.stopped.get()
        })
    }
}
