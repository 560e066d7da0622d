//! A number of a JSON text as the nearest `f64`. serde_json and `str::parse` do so too, by tables of 5 and 10 KB that no
//! compression shortens; lexical has the same reading for programs that must be small.

use lexical_parse_float::FromLexical;
use serde_json::Number;

/// The nearest number, of two as near the even one; none where it is greater than all.
pub fn decimal(number: &Number) -> Option<f64> {
    f64::from_lexical(number.as_str().as_bytes()).ok().filter(|number| number.is_finite())
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
