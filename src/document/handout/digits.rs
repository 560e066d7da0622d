//! Bytes as decimal digits. QR codes hold digits in numeric mode at 3⅓ bits each, so 7 bytes in 17 of them lose little, and no
//! reader guesses at their alphabet.

/// Bytes of a whole group.
const GROUP: usize = 7;
/// Digits of a group of 0 to 7 bytes.
const DIGITS: [usize; GROUP + 1] = [0, 3, 5, 8, 10, 13, 15, WHOLE];
/// Digits of a whole group.
pub(super) const WHOLE: usize = 17;

/// How many digits so many bytes take.
pub(super) fn count(bytes: usize) -> usize {
    bytes / GROUP * WHOLE + DIGITS.get(bytes % GROUP).copied().unwrap_or_default()
}

/// The digits of these bytes.
pub(super) fn from_bytes(bytes: &[u8]) -> String {
    let mut digits = String::with_capacity(count(bytes.len()));
    for group in bytes.chunks(GROUP) {
        let number = group.iter().fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
        let width = count(group.len());
        digits.push_str(&format!("{number:0width$}"));
    }
    digits
}

/// The bytes of these digits; none where no bytes have them.
pub(super) fn to_bytes(digits: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(digits.len() / 2);
    for group in digits.as_bytes().chunks(WHOLE) {
        let length = DIGITS.iter().position(|count| *count == group.len())?;
        let number: u64 = str::from_utf8(group).ok()?.parse().ok()?;
        let number = number.to_be_bytes();
        let (over, group) = number.split_at_checked(number.len() - length)?;
        if over.iter().any(|byte| *byte != 0) {
            return None;
        }
        bytes.extend(group);
    }
    Some(bytes)
}
