//! What every screen is given: the state, the catalogue, the words, and where actions go.

use std::rc::Rc;

use yew::{Callback, Html, Properties, html};

use crate::app::core::{Fault, View};
use crate::app::{Action, State};
use crate::browser::mount_point::MountPoint;
use crate::catalogue::Text;
use crate::domain::case::{Case, is_chain_of};
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::messages::{Arg, Messages};
use crate::domain::questionnaire::{Answer, Value};

/// What every screen and component is given. Cheap to clone.
#[derive(Clone)]
pub struct Context {
    /// The state at this moment: a snapshot.
    pub state: Rc<State>,
    /// The catalogue.
    pub content: Rc<ClinicalContent>,
    /// The words.
    pub text: Rc<Text>,
    /// Where actions go.
    pub send: Callback<Action>,
    /// The page it is on.
    pub page: Rc<Page>,
}

/// What a page decides once: where the app is on it, what is shown, and under which name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// The element that the app is drawn in.
    pub place: MountPoint,
    /// Everything, one instrument, or the directory.
    pub view: View,
    /// The name in the header, instead of ours.
    pub brand: Option<String>,
}

/// Properties of a screen or part that is given the context and nothing else.
#[derive(Properties, PartialEq)]
pub struct ScreenProps {
    /// The context.
    pub ctx: Context,
}

impl PartialEq for Context {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.state, &other.state)
    }
}

impl Context {
    /// The sentence of a key.
    pub fn t(&self, key: &str) -> String {
        self.text.text(key)
    }

    /// The sentence of a key, with arguments put in.
    pub fn say(&self, key: &str, args: &[Arg<'_>]) -> String {
        self.text.say(key, args)
    }

    /// The sentence of a fault.
    pub fn fault(&self, fault: &Fault) -> String {
        self.say(fault.key, &[("detail", fault.detail.clone())])
    }

    /// A callback that sends an action, whatever the event.
    pub fn on<E>(&self, action: impl Into<Action>) -> Callback<E> {
        let action = action.into();
        self.send.reform(move |_| action.clone())
    }

    /// The case at hand.
    pub fn case(&self) -> Option<&Case> {
        self.state.session.case.as_deref()
    }

    /// An answer as a person reads it.
    pub fn answer_words(&self, answer: &Answer) -> String {
        match answer {
            Answer::Missing(reason) => self.t(reason.key()),
            Answer::Given(values) => {
                let words = |value: &Value| match value {
                    Value::Boolean(true) => self.t("yes"),
                    Value::Boolean(false) => self.t("no"),
                    other => other.to_string(),
                };
                values.iter().map(words).collect::<Vec<_>>().join("; ")
            }
        }
    }

    /// What a device is called: this one, or another by the beginning of its id.
    pub fn device_name(&self, device: &str) -> String {
        let name = || device.chars().take(6).collect::<String>().to_uppercase();
        match device {
            "" => self.t("tablet-unnamed"),
            own if is_chain_of(&self.state.session.device, own) => self.t("tablet-own"),
            _ => self.say("tablet-other", &[("name", name())]),
        }
    }

    /// The name of a need, a vulnerability or a group.
    pub fn need_words(&self, code: &str) -> String {
        self.content.need_label(code).to_owned()
    }

    /// A button that sends an action.
    pub fn button(&self, key: &str, kind: &str, action: impl Into<Action>) -> Html {
        let class = format!("nhsuk-button {kind}");
        html! { <button type="button" {class} onclick={self.on(action)}>{ self.t(key) }</button> }
    }

    /// A button that looks like a link.
    pub fn link(&self, words: String, action: impl Into<Action>) -> Html {
        html! { <button type="button" class="link" onclick={self.on(action)}>{ words }</button> }
    }
}
