//! What the app works with: the sentences, forms and rules that a chunk brings, and what the page around has.

use std::rc::Rc;

use super::App;
use crate::app::core::{Chunk, CoreAction, Fault, Phase, View, call_loaded};
use crate::app::host::{HostAction, HostError, lazy as host};
use crate::app::{Action, lazy};
use crate::browser::clock;
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::time::Timestamp;

impl App {
    /// A chunk brings its sentences; the chunk `case` forms, instruments and rules as well, and the page what it has.
    pub(super) fn take_words(&mut self, chunk: Chunk) {
        let text = match chunk {
            Chunk::Vault => call_loaded(lazy::lock_text()),
            Chunk::Interview => call_loaded(lazy::interview_text()),
            Chunk::Case => return self.take_catalogue(),
            Chunk::Documents | Chunk::Directory | Chunk::ReferralPack => None,
        };
        if let Some(text) = text {
            self.text = Rc::new(text.and(&self.text));
        }
    }

    fn take_catalogue(&mut self) {
        let Some(brought) = call_loaded(lazy::catalogue()) else { return };
        self.text = Rc::new(brought.text);
        let content = brought.content.map_err(|error| Fault::naming("fault-catalogue", error.to_string()));
        let with = content.and_then(|content| {
            let now = Timestamp(clock::now_ms());
            call_loaded(host::with_host_content(&content, self.text.as_ref(), &self.config, now))
                .unwrap_or_else(|| Err(Fault::new("later-failed")))
        });
        self.take_content(with);
    }

    /// Works with the directory that lies beside the app, once it can be read and there is somebody to be told of what is
    /// wrong with it; then the one before stays in use.
    pub(super) fn take_directory(&mut self) {
        if self.content.forms.is_empty() || self.state.session.phase != Phase::Open {
            return;
        }
        let Some(json) = self.beside.take() else { return };
        let with = call_loaded(host::with_directory(&self.content, &json));
        match with.unwrap_or_else(|| Err(Fault::new("later-failed"))) {
            Ok(content) => {
                self.content = Rc::new(content);
                self.act(HostAction::ContentChanged.into());
            }
            Err(fault) => self.act(CoreAction::Failed(fault).into()),
        }
    }

    fn take_content(&mut self, with: Result<(ClinicalContent, View), Fault>) {
        match with {
            Ok((content, view)) => {
                self.content = Rc::new(content);
                Rc::make_mut(&mut self.page).view = view;
            }
            Err(fault) => self.act(CoreAction::Failed(fault).into()),
        }
    }

    /// Shows the one form that a page brought along or asked for by its pack.
    pub(super) fn begin_form(&mut self) {
        let alone = call_loaded(host::form_alone(&self.config)).unwrap_or_else(|| Err(Fault::new("later-failed")));
        self.take_content(alone);
        self.begin_embedded();
    }

    /// Shows the one thing a page asked for, once what it needs is here.
    pub(super) fn begin_embedded(&mut self) {
        if self.page.view == View::Whole || self.is_refused() {
            return;
        }
        match self.prefill(None) {
            Ok(prefill) => {
                self.act(self.open_embedded());
                prefill.into_iter().for_each(|prefill| self.act(HostAction::FillIn(prefill).into()));
            }
            Err(HostError { code, detail }) => self.act(CoreAction::Failed(Fault::naming(code, detail)).into()),
        }
    }

    /// The action that shows the one thing a page asked for.
    pub(super) fn open_embedded(&self) -> Action {
        HostAction::OpenEmbedded(self.form_alone().map(str::to_owned)).into()
    }
}
