//! Opens a sealed referral pack in the page that shows it: the store's own code, compiled alone. Without wasm-bindgen, since
//! two functions of bytes need no glue. `src/web/pack/program.js` calls it, with an instance for each call: nothing is ever
//! given back here, the page lets go of all of it.
#![allow(dead_code, unused_imports, reason = "of the store, only what opens a pack is used")]

#[path = "../../../domain"]
mod domain {
    pub mod link_frame;
    pub mod link_symbols;
}
#[path = "../../../store"]
mod store {
    pub mod envelope {
        mod error;
        mod format;
        mod kdf;
        mod kdf_params;
        mod key;
        mod label;
        mod seal;
        mod sealed;

        pub use error::EnvelopeError;
        pub use format::{FORMAT, NONCE_LEN, OVERHEAD};
        pub use kdf::{SALT_LEN, derive};
        pub use kdf_params::KdfParams;
        pub use key::{DataKey, KEY_LEN};
        pub use label::{AssociatedData, RecordKind};
        pub use seal::open;
        pub use sealed::Sealed;
    }
    pub mod readable_code;
    pub mod referral_pack {
        mod code;
        mod error;
        mod frame;
        mod open;
        mod passphrase;
        mod signed;

        pub use error::SealedPackError;
        pub use open::{OpenedPack, SealedPack};
        pub use passphrase::PackPassphrase;
        pub use signed::PackSignature;
    }
}

use base64ct::{Base64UrlUnpadded, Encoding};
use store::readable_code::Mistyped;
use store::referral_pack::{OpenedPack, PackPassphrase, PackSignature, SealedPack, SealedPackError};

/// Room for so many bytes, which the page fills.
#[unsafe(no_mangle)]
pub extern "C" fn room(length: usize) -> *mut u8 {
    Box::leak(vec![0; length].into_boxed_slice()).as_mut_ptr()
}

/// Reads a pack without opening it. The answer is its number.
///
/// # Safety
/// `text` is [`room`] for `length` bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn read(text: *const u8, length: usize) -> *const u8 {
    let text = unsafe { std::slice::from_raw_parts(text, length) };
    answer(pack(text).map(|pack| pack.number().into_bytes()))
}

/// Opens a pack with what was typed. The answer is a line with a key, its signature and what is signed before the pack, each in
/// base64url, empty where it is not signed; then what is in it. The page checks the signature.
///
/// # Safety
/// `text` and `typed` are each [`room`] for so many bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn open(text: *const u8, length: usize, typed: *const u8, typed_length: usize) -> *const u8 {
    let text = unsafe { std::slice::from_raw_parts(text, length) };
    let typed = unsafe { std::slice::from_raw_parts(typed, typed_length) };
    let opened = || {
        let passphrase = PackPassphrase::parse(&String::from_utf8_lossy(typed))?;
        let OpenedPack { pack, signature } = pack(text)?.open(&passphrase)?;
        let line = signature.map(|(PackSignature { key, signature }, prefix)| {
            [&key[..], &signature, &prefix].map(Base64UrlUnpadded::encode_string).join(" ")
        });
        Ok([line.unwrap_or_default().as_bytes(), b"\n", &pack].concat())
    };
    answer(opened())
}

fn pack(text: &[u8]) -> Result<SealedPack, SealedPackError> {
    SealedPack::read(&String::from_utf8_lossy(text))
}

/// An answer: how many bytes follow, in four bytes, little-endian; 1 where it went well, else 0; then what it says, of an
/// error its name.
fn answer(result: Result<Vec<u8>, SealedPackError>) -> *const u8 {
    let (well, said) = match result {
        Ok(said) => (1, said),
        Err(SealedPackError::Mistyped(Mistyped::Group { group })) => (0, format!("mistyped {group}").into_bytes()),
        Err(SealedPackError::Mistyped(Mistyped::Length { .. })) => (0, b"incomplete".to_vec()),
        Err(error) => (0, error.to_string().into_bytes()),
    };
    let length = u32::try_from(said.len() + 1).unwrap_or_default();
    let bytes = [&length.to_le_bytes()[..], &[well], &said].concat();
    Box::leak(bytes.into_boxed_slice()).as_ptr()
}
