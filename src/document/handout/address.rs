//! The address of the reader, as it stands in every link: is it one, and will whoever gets the link reach it?

use super::request::HandoutRefusal;
use crate::domain::handout::HandoutRules;

/// Why an address that can be written may not be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddressWarning {
    /// Plain http: anybody on the way sees and changes what is shown.
    PlainHttp,
    /// Only inside the network of the trust.
    Intranet,
}

impl AddressWarning {
    /// Its name in outputs.
    pub fn code(self) -> &'static str {
        match self {
            Self::PlainHttp => "plain-http",
            Self::Intranet => "intranet",
        }
    }

    /// What it says.
    pub fn key(self) -> &'static str {
        match self {
            Self::PlainHttp => "handout-address-plain-http",
            Self::Intranet => "handout-address-intranet",
        }
    }
}

/// Checks an address.
///
/// # Errors
/// It is not `http(s)://host…` in plain letters, it has a fragment or somebody's name in it, or it is too long.
pub fn address_warnings(address: &str, rules: &HandoutRules) -> Result<Vec<AddressWarning>, HandoutRefusal> {
    let refused = || HandoutRefusal::Address { most: rules.longest_address };
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "-._~:/?&=%[]+,;!$'()*".contains(letter);
    if address.len() > rules.longest_address || !address.chars().all(is_plain) {
        return Err(refused());
    }
    let (scheme, rest) = address.split_once("://").ok_or_else(refused)?;
    let host = host(rest).ok_or_else(refused)?;
    let mut warnings = Vec::new();
    match scheme {
        "https" => {}
        "http" => warnings.push(AddressWarning::PlainHttp),
        _ => return Err(refused()),
    }
    if is_inside(&host.to_ascii_lowercase(), &rules.intranet_ends) {
        warnings.push(AddressWarning::Intranet);
    }
    Ok(warnings)
}

/// The host, without its port.
fn host(rest: &str) -> Option<&str> {
    let authority = rest.split(['/', '?']).next()?;
    let (host, port) = match authority.strip_prefix('[') {
        Some(inside) => inside.split_once(']').map(|(host, port)| (host, port.strip_prefix(':').unwrap_or(port)))?,
        None => authority.split_once(':').unwrap_or((authority, "")),
    };
    let allowed = |letter: char| letter.is_ascii_alphanumeric() || "-.:".contains(letter);
    let is_host = host.starts_with(|first: char| first.is_ascii_alphanumeric() || first == ':');
    let is_port = port.chars().all(|digit| digit.is_ascii_digit());
    (is_host && is_port && host.chars().all(allowed)).then_some(host)
}

/// A name without a domain, one with an end that only an intranet has, or a number of a private network.
fn is_inside(host: &str, ends: &[String]) -> bool {
    if let Ok(number) = host.parse::<std::net::Ipv4Addr>() {
        return number.is_private() || number.is_loopback() || number.is_link_local() || number.is_unspecified();
    }
    if let Ok(number) = host.parse::<std::net::Ipv6Addr>() {
        return number.is_loopback() || number.is_unique_local() || number.is_unicast_link_local();
    }
    let host = host.trim_end_matches('.');
    let last = host.rsplit('.').next().unwrap_or_default();
    !host.contains('.') || ends.iter().any(|end| end == last)
}
