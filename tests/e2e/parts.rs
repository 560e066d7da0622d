//! The parts of the program in the release build, by what the build itself has named them: the core, with what two first
//! screens share, and a file for each chunk (`script/loader.mjs`).
//!
//! Called by `site` and by journeys that look at the parts or take one away. A chunk is named here only where a journey is
//! about it.

use std::fs;

use crate::site::dist_dir;

/// The part that comes first.
pub const CORE: &str = "liaison_bg.wasm";

/// The files of the program in the release build: the core, the chunks, and what chunks share.
pub fn parts() -> Vec<String> {
    let names = fs::read_dir(dist_dir()).unwrap().flatten().map(|file| file.file_name().into_string().unwrap());
    let mut parts: Vec<String> = names.filter(|name| name.ends_with(".wasm")).collect();
    parts.sort();
    assert!(parts.contains(&CORE.to_owned()) && parts.len() > 1, "the program is in one piece: {parts:?}");
    parts
}

/// The files of a chunk: its own.
pub fn parts_of(chunk: &str) -> Vec<String> {
    let of = |part: &String| part.trim_end_matches(".wasm").split('-').any(|name| name == chunk);
    let parts: Vec<String> = parts().into_iter().filter(of).collect();
    assert!(parts.contains(&format!("{chunk}.wasm")), "the build has no chunk {chunk}: {parts:?}");
    parts
}

/// For a page to run first: until it calls `reach()`, the server does not answer for the file of this chunk.
pub fn cut_off(chunk: &str) -> String {
    let file = format!("{chunk}.wasm");
    assert!(parts().contains(&file), "the build has no {file}");
    format!(
        "{{
            let cut = true;
            window.reach = () => {{ cut = false; }};
            const original = window.fetch;
            window.fetch = (what, ...rest) => cut && String(what.url ?? what).endsWith('/{file}')
                ? Promise.reject(new TypeError('cut')) : original(what, ...rest);
        }}"
    )
}
