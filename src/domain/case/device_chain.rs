//! The chain of entries that one device writes in a case, by its name: that of the device, or that with
//! something random behind it.

/// Longest name of a chain, in bytes: the 32 digits of a device, and what tells two chains of it apart.
const LONGEST_CHAIN: usize = 64;

/// Letters, digits and hyphens; or nothing, as in a journal that only one device writes.
pub(super) fn is_chain(device: &str) -> bool {
    device.len() <= LONGEST_CHAIN && device.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// Is this a chain of this device? It begins a new one, named after it with something random behind, for a case that
/// comes back from a file after it was gone from here: what it wrote last in the old one it may never learn.
pub fn is_chain_of(device: &str, chain: &str) -> bool {
    let behind = chain.strip_prefix(device);
    behind.is_some_and(|behind| behind.is_empty() || (!device.is_empty() && behind.starts_with('-')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_strand_is_of_the_tablet_that_it_is_named_after() {
        assert!(is_chain_of("d1", "d1") && is_chain_of("d1", "d1-0f") && is_chain_of("", ""));
        for (device, chain) in [("d1", "d10"), ("d1", "d2-0f"), ("d1", ""), ("", "d1"), ("", "-0f"), ("d1-0f", "d1")] {
            assert!(!is_chain_of(device, chain), "{device} {chain}");
        }
    }
}
