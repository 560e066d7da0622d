//! A number of a JSON text as the nearest `f64`. serde_json and `str::parse` do so too, by tables of 5 and 10 KB that no
//! compression shortens; here powers of ten are multiplied out, which is slower for numbers that nobody types.

use serde_json::Number;

/// More digits than any `f64` or the middle between two has: what comes after them only says that there is more.
const MOST_DIGITS: usize = 800;

/// The nearest number, of two as near the even one; none where it is greater than all.
pub fn decimal(number: &Number) -> Option<f64> {
    let text = number.as_str();
    let (text, sign) = text.strip_prefix('-').map_or((text, 1.0), |text| (text, -1.0));
    let (digits, power) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let digits = [whole, fraction].concat();
    let digits = digits.trim_start_matches('0');
    // A power so great or small that it is no number says by its sign which way it is out of range.
    let far = if power.starts_with('-') { -1_000_000 } else { 1_000_000 };
    let power = power.parse().unwrap_or(far).clamp(-1_000_000, 1_000_000) - i32::try_from(fraction.len()).ok()?;
    nearest(digits, power).map(|number| number.copysign(sign))
}

/// These digits times this power of ten.
fn nearest(digits: &str, power: i32) -> Option<f64> {
    let kept = digits.get(..MOST_DIGITS).unwrap_or(digits);
    let cut = digits.len() - kept.len();
    let more = digits.bytes().skip(kept.len()).any(|digit| digit != b'0');
    let power = power.saturating_add(i32::try_from(cut).ok()?);
    match i32::try_from(kept.len()).ok()?.saturating_add(power) {
        _ if kept.is_empty() => return Some(0.0),
        ..-330 => return Some(0.0),
        311.. => return None,
        _ => {}
    }
    let mut number = Natural(Vec::new());
    kept.bytes().for_each(|digit| number.times(10, u32::from(digit - b'0')));
    (0..power).for_each(|_| number.times(10, 0));
    // Words of zeros below the point, so that 64 bits of the quotient are left.
    let tens = power.min(0).unsigned_abs();
    let below = if tens > 0 { tens / 9 + 4 } else { 0 };
    number.0.splice(..0, (0..below).map(|_| 0));
    let rests = (0..tens).fold(false, |rests, _| number.by_ten() || rests);
    number.rounded(-32 * i32::try_from(below).ok()?, more || rests)
}

/// A natural number in words of 32 bits, the least first.
struct Natural(Vec<u32>);

impl Natural {
    fn times(&mut self, factor: u32, plus: u32) {
        let mut carry = u64::from(plus);
        for word in &mut self.0 {
            carry += u64::from(*word) * u64::from(factor);
            *word = low(carry);
            carry >>= 32;
        }
        if carry > 0 {
            self.0.push(low(carry));
        }
    }

    /// Divides by ten. Is there a rest?
    fn by_ten(&mut self) -> bool {
        let mut rest = 0;
        for word in self.0.iter_mut().rev() {
            let of = (rest << 32) | u64::from(*word);
            *word = low(of / 10);
            rest = of % 10;
        }
        rest > 0
    }

    /// This times a power of two, and a little more if there is a rest, as the nearest `f64`.
    fn rounded(&self, power: i32, rests: bool) -> Option<f64> {
        let mut words = self.0.iter().rev().copied().skip_while(|word| *word == 0);
        let top = words.next().unwrap_or_default();
        let spare = top.leading_zeros();
        let mut next = || u64::from(words.next().unwrap_or_default());
        let (second, third) = (next(), next());
        // The first 64 bits, and whether there is anything after them.
        let bits = ((u64::from(top) << 32) | second) << spare | (third << spare) >> 32;
        let rests = rests || low(third << spare) > 0 || words.any(|word| word > 0);
        let length = self.0.iter().rposition(|word| *word > 0).map_or(0, |last| last + 1);
        let power = power + 32 * i32::try_from(length).ok()? - 64 - i32::try_from(spare).ok()?;
        // So many bits go: 11, or more where the number is among the least there are.
        let gone = u32::try_from((-1074 - power).max(11)).ok()?;
        if gone > 64 {
            return Some(0.0);
        }
        let (kept, half) = (bits.checked_shr(gone).unwrap_or(0), 1_u64 << (gone - 1));
        let lost = bits & (half | (half - 1));
        let up = lost > half || (lost == half && (rests || kept % 2 == 1));
        let exponent = u64::try_from(power + i32::try_from(gone).ok()? + 1074).ok()?;
        let number = f64::from_bits((exponent.min(2046) << 52) + kept + u64::from(up));
        (exponent < 2046 && number.is_finite()).then_some(number)
    }
}

/// The lower half.
#[allow(clippy::cast_possible_truncation, reason = "the upper half is meant to go")]
fn low(of: u64) -> u32 {
    of as u32
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn same(text: &str) {
        let number: Number = serde_json::from_str(text).unwrap();
        let expected = text.parse::<f64>().ok().filter(|number| number.is_finite());
        assert_eq!(decimal(&number).map(f64::to_bits), expected.map(f64::to_bits), "{text}");
    }

    #[test]
    fn numbers_at_the_ends_and_in_the_middle_of_two_are_the_nearest() {
        for text in [
            "0",
            "-0",
            "0.0",
            "1",
            "0.1",
            "36.6",
            "1e22",
            "1e23",
            "9007199254740993",
            "9007199254740992.9999999999999999",
            "9007199254740993.00000000000000000000000000000000000000000001",
            "1e999",
            "-1e999",
            "1e-999",
            "1e99999999999",
            "1e-99999999999",
            "0e99999999999",
            "1.7976931348623157e308",
            "1.7976931348623158e308",
            "1.7976931348623159e308",
            "2.2250738585072014e-308",
            "2.2250738585072011e-308",
            "4.9e-324",
            "5e-324",
            "2.5e-324",
            "2.4703282292062327e-324",
            "2.4703282292062328e-324",
            "1e-323",
            "1e-400",
            "18446744073709551615",
            "340282366920938463463374607431768211456",
            "1E5",
            "1e+5",
            "0.000001e6",
        ] {
            same(text);
        }
        let half = |last: &str| ["9007199254740993.", &"0".repeat(2000), last].concat();
        same(&half("0"));
        same(&half("1"));
        same(&["0.", &"0".repeat(400), "1e400"].concat());
        same(&["1", &"0".repeat(2000), "e-2000"].concat());
    }

    proptest! {
        #[test]
        fn any_number_is_read_as_rust_reads_it(bits: u64, digits in "[1-9][0-9]{0,40}", power in -400_i32..400, place in 0_usize..40) {
            let number = f64::from_bits(bits);
            if number.is_finite() {
                same(&format!("{number:e}"));
                same(&format!("{number:?}"));
            }
            same(&format!("{digits}e{power}"));
            same(&format!("{}.{}e{power}", &digits[..1], &digits[place.min(digits.len() - 1)..]));
        }
    }
}
