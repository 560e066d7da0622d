//! The directory: alone on a page of somebody else (no vault, no case, nothing kept), beside the app, and made of a list.

use std::future::Future;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Poll, Waker};

use liaison::app::Effect;
use liaison::app::core::{CoreEffect, ExportFile, ExportKind};
use liaison::app::directory::{Compared, DirectoryAction, DirectoryEffect, ImportStage, ListSource};
use liaison::catalogue::with_directory;
use liaison::document::directory::import::{
    Field, ImportError, Known, NoPause, Source, read_rows, read_structured, read_tables,
};
use liaison::domain::directory::Directory;

use crate::driver::{CoreAction, Device, HostAction, Notice, Phase, Screen};

fn alone() -> Device {
    let mut device = Device::new("Sam Okafor", "2026-11-23T09:15:00Z");
    device.starts_anew().send(HostAction::OpenEmbedded(None));
    device
}

#[test]
fn the_directory_of_a_page_is_open_without_a_vault_and_has_every_service() {
    let device = alone();
    assert_eq!((device.phase(), device.screen()), (&Phase::Open, &Screen::Home));
    assert!(!device.has_case());
    assert!(device.device_was_read(), "the library is in use, without a journal of a device");
    assert!(!device.content.directory.services.is_empty());
}

#[test]
fn nothing_is_asked_of_a_store_and_there_is_no_key_to_forget() {
    let mut device = alone();
    assert_eq!(device.effects, []);
    device.lock(crate::driver::LockCause::Asked);
    assert_eq!((device.phase(), device.effects.as_slice()), (&Phase::Open, [].as_slice()));
    assert!(device.saving().waiting.is_empty());
}

#[test]
fn another_directory_that_comes_while_a_case_is_open_brings_its_areas_and_leaves_the_device_as_it_was() {
    let mut device = crate::driver::scenario_a();
    let switched_on = device.content.device.clone();
    let json = r#"{"format":"liaison-directory","version":"2","title":"Another","fictional":false,"services":[],
        "areas":[{"id":"m1","name":"Ardwick"}]}"#;
    let directory = Rc::new(Directory::from_json(json).unwrap());
    device.built_in = with_directory(&device.built_in, directory).unwrap();
    device.send(HostAction::ContentChanged);
    let form = device.content.form("person").unwrap();
    let areas: Vec<&str> = form.item("area").unwrap().options.iter().filter_map(|option| option.value.code()).collect();
    assert_eq!(areas, ["m1", "no-fixed-abode", "elsewhere"]);
    assert_eq!(format!("{:?}", device.content.device), format!("{switched_on:?}"));
    assert!(device.matches().matches.is_empty() && !device.matches().unmet.is_empty());
    device.assert_journal_is_state();
}

/// What a list would be opened to; the job that was asked for is answered as the page would.
fn read_list(device: &mut Device, name: &str, bytes: &[u8]) {
    device.send(DirectoryAction::Chosen(name.into(), bytes.to_vec()));
    answer(device);
}

/// Does what the screens of the import ask for.
fn answer(device: &mut Device) {
    let asked = device.effects.iter().rev().find_map(|effect| match effect {
        Effect::Directory(effect) => Some(effect.clone()),
        _ => None,
    });
    let answer = match asked.expect("a list is read") {
        DirectoryEffect::Read { job, name, bytes } => match now(read_tables(&bytes, &name, &NoPause)) {
            Ok(source) => DirectoryAction::Opened(job.number, ListSource(Rc::new(source))),
            Err(error) => DirectoryAction::Failed(job.number, error),
        },
        DirectoryEffect::Compare(request) => {
            let known = Known {
                current: request.current.as_deref(),
                today: request.today,
                categories: &request.categories,
                needs: &request.needs,
            };
            let list = &request.list;
            let import = match &*list.source.0 {
                Source::Tables(_) => now(read_rows(list.table().unwrap(), &list.mapping, &known, &NoPause)),
                Source::Structured(records) => now(read_structured(records, &known, &NoPause)),
            };
            let import = import.unwrap();
            DirectoryAction::Compared(request.job.number, Compared(Rc::new(import)))
        }
    };
    device.send(answer);
}

fn now<T>(work: impl Future<Output = T>) -> T {
    match pin!(work).poll(&mut std::task::Context::from_waker(Waker::noop())) {
        Poll::Ready(done) => done,
        Poll::Pending => panic!("it waits for nobody"),
    }
}

/// The file that was saved last.
fn saved(device: &Device) -> ExportFile {
    let file = device.effects.iter().rev().find_map(|effect| match effect {
        Effect::Core(CoreEffect::Download(file)) => Some(file.clone()),
        _ => None,
    });
    file.expect("a file is saved")
}

const LIST: &[u8] =
    b"Service,Tel,Opening times,Who for,Town\nHarbour House,0161 496 0101,Mon-Fri 9am-5pm,Adults,Ardwick\n\
    Moss Drop-in,0161 496 0102,,Anyone,Ardwick\nNowhere,,,Anyone,\n";

#[test]
fn a_list_becomes_the_directory_that_is_saved_and_everybody_works_with() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-23T09:15:00Z");
    device.go(Screen::Directory);
    read_list(&mut device, "services.csv", LIST);
    let ImportStage::Columns(list) = &device.state.directory.stage else { panic!("{:?}", device.state.directory) };
    assert_eq!(list.file, "services.csv");
    let place = |heading: &str| list.mapping.columns.iter().position(|column| column.heading == heading).unwrap();
    let (name, town) = (place("Service"), place("Town"));
    device.send(DirectoryAction::Means(name, Field::Name)).send(DirectoryAction::Means(town, Field::Area));
    device.send(DirectoryAction::Compare);
    answer(&mut device);
    let area = DirectoryAction::CodeMeans { field: Field::Area, text: "Ardwick".into(), code: "+".into() };
    device.send(area).send(DirectoryAction::Compare);
    answer(&mut device);
    let ImportStage::Report(_, compared) = &device.state.directory.stage else {
        panic!("{:?}", device.state.directory)
    };
    assert_eq!((compared.0.counts.added, compared.0.counts.refused), (2, 1), "{:#?}", compared.0.rows);
    device.send(DirectoryAction::Save("Ardwick services".into()));
    let file = saved(&device);
    assert_eq!((file.name.as_str(), file.kind), ("directory.json", ExportKind::Directory));
    let directory = Directory::from_json(&file.text).unwrap();
    assert_eq!(
        (directory.title.as_str(), directory.fictional, directory.services.len()),
        ("Ardwick services", false, 2)
    );
    assert_eq!(directory.areas.len(), 1, "the made-up areas are gone");
    device.send(CoreAction::FileLeft(ExportKind::Directory));
    assert!(matches!(device.notice(), Some(Notice::Done { key: "directory-saved", .. })), "{:?}", device.notice());
    // Put beside the app, it is what everybody works with; and the same list changes nothing.
    device.built_in = with_directory(&device.built_in, Rc::new(directory)).unwrap();
    device.send(HostAction::ContentChanged);
    read_list(&mut device, "services.csv", LIST);
    let ImportStage::Columns(list) = &device.state.directory.stage else { panic!("{:?}", device.state.directory) };
    assert_eq!(list.mapping.columns[town].field, Field::Area, "the same headings mean the same again");
    device.send(DirectoryAction::Compare);
    answer(&mut device);
    let ImportStage::Report(_, compared) = &device.state.directory.stage else {
        panic!("{:?}", device.state.directory)
    };
    assert_eq!((compared.0.counts.unchanged, compared.0.counts.refused), (2, 1), "{:#?}", compared.0.rows);
}

#[test]
fn what_cannot_be_read_or_was_stopped_changes_nothing_and_says_so() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-23T09:15:00Z");
    device.go(Screen::Directory);
    read_list(&mut device, "photo.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    let ImportStage::Refused(_, error) = &device.state.directory.stage else { panic!("{:?}", device.state.directory) };
    assert_eq!(error, &ImportError::UnknownKind);
    device.send(DirectoryAction::Chosen("services.csv".into(), LIST.to_vec()));
    let job = device.state.directory.job.clone().unwrap();
    device.send(DirectoryAction::Cancel);
    assert!(job.stopped.get());
    device.send(DirectoryAction::Failed(job.number, ImportError::Cancelled));
    assert!(matches!(device.state.directory.stage, ImportStage::Refused(_, ImportError::Cancelled)));
    // What a job that is over still says is not heard.
    device.send(DirectoryAction::Progress(job.number, 5, None));
    device.send(DirectoryAction::Opened(job.number, ListSource(Rc::new(Source::Tables(Vec::new())))));
    assert!(matches!(device.state.directory.stage, ImportStage::Refused(..)));
    device.lock(crate::driver::LockCause::Asked);
    assert_eq!(device.state.directory, liaison::app::directory::DirectoryState::default());
}

#[test]
fn a_directory_that_says_itself_what_is_what_needs_no_columns() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-23T09:15:00Z");
    device.go(Screen::Directory);
    read_list(&mut device, "directory.json", include_bytes!("../../src/catalogue/directory/example.json"));
    assert!(matches!(device.state.directory.stage, ImportStage::Comparing(..)), "{:?}", device.state.directory);
    answer(&mut device);
    let ImportStage::Report(_, compared) = &device.state.directory.stage else {
        panic!("{:?}", device.state.directory)
    };
    assert_eq!(compared.0.directory.services.len(), device.content.directory.services.len(), "{:?}", compared.0.counts);
}
