//! A place on a page for the app, with an app in it or empty. Used by `embed/element`.
//!
//! Yew never takes its listeners off the element it draws in, so an element thrown away for each app would stay in memory,
//! a little each time. A host page that puts the app in and out therefore gets the same places again.

use std::cell::RefCell;
use std::rc::Rc;

use yew::AppHandle;
use yew::html::Scope;
use yew::prelude::*;

use super::app::{App, Message, Mount, Reply};
use crate::app::host::{Host, HostCommand, HostConfig};
use crate::browser::mount_point::{Element, MountPoint};

/// A place on a page, with an app in it or empty.
pub struct AppMount {
    root: Element,
    handle: AppHandle<Mounted>,
    link: Rc<RefCell<Option<Scope<App>>>>,
}

#[derive(Clone, PartialEq, Properties)]
struct MountedProps {
    mount: Option<Mount>,
}

#[component]
fn Mounted(MountedProps { mount }: &MountedProps) -> Html {
    match mount {
        // A key of its own makes Yew build a new app instead of reusing the one that was here.
        Some(mount) => html! { <App key={Rc::as_ptr(&mount.config) as usize} ..mount.clone() /> },
        None => Html::default(),
    }
}

impl AppMount {
    /// Makes `root` a place, with an app in it; `whole_page` when the page is ours.
    pub fn new(root: Element, whole_page: bool, config: HostConfig, host: Option<Rc<dyn Host>>) -> Self {
        let link = Rc::default();
        let mount = mount(&root, whole_page, config, host, &link);
        let handle =
            yew::Renderer::<Mounted>::with_root_and_props(root.clone(), MountedProps { mount: Some(mount) }).render();
        Self { root, handle, link }
    }

    /// Takes the app out.
    pub fn rest(&mut self) {
        self.link.take();
        self.handle.update(MountedProps { mount: None });
    }

    /// Puts another app in.
    pub fn again(&mut self, whole_page: bool, config: HostConfig, host: Option<Rc<dyn Host>>) {
        let mount = mount(&self.root, whole_page, config, host, &self.link);
        self.handle.update(MountedProps { mount: Some(mount) });
    }

    /// Passes on the directory that lies beside the app.
    pub fn directory(&self, json: String) {
        if let Some(link) = self.link.borrow().as_ref() {
            link.send_message(Message::Directory(json));
        }
    }

    /// Passes on what a page asks for, unless there is no app to ask.
    pub fn ask(&self, command: HostCommand, reply: Reply) {
        if let Some(link) = self.link.borrow().as_ref() {
            link.send_message(Message::Asked(command, reply));
        }
    }
}

fn mount(
    root: &Element,
    whole_page: bool,
    config: HostConfig,
    host: Option<Rc<dyn Host>>,
    link: &Rc<RefCell<Option<Scope<App>>>>,
) -> Mount {
    Mount { place: MountPoint::new(root.clone(), whole_page), config: Rc::new(config), host, link: link.clone() }
}
