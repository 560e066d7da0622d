//! A code survives hands and devices, and a slip names its group.

use proptest::prelude::*;

use super::*;

const CODE: [u8; 10] = [0, 0, 0, 0, 0, 255, 1, 2, 3, 4];

#[test]
fn what_a_hand_and_a_tablet_do_to_it_is_forgiven() {
    let text = write(&CODE);
    let spoken = text.to_lowercase().replace('0', "o").replace('1', "l").replace('-', " \u{2013} ");
    assert_eq!(read(&spoken), Ok(CODE), "{spoken}");
    assert_eq!(read(&text.replace('-', "").replace('1', "i")), Ok(CODE));
}

#[test]
fn a_code_cut_short_or_doubled_is_told_by_its_length() {
    let text = write(&CODE);
    assert_eq!(read::<10>(&text[..text.len() - 6]), Err(Mistyped::Length { found: 15, wanted: 20 }));
    assert_eq!(read::<10>(""), Err(Mistyped::Length { found: 0, wanted: 20 }));
    assert_eq!(read::<5>(&text), Err(Mistyped::Length { found: 20, wanted: 10 }));
}

#[test]
fn a_letter_that_is_in_no_code_names_its_group() {
    let text = write(&CODE);
    assert_eq!(read::<10>(&text.replacen('-', "-U", 1)), Err(Mistyped::Group { group: 2 }));
    assert_eq!(read::<10>(&format!("{text}-é")), Err(Mistyped::Group { group: 5 }));
}

proptest! {
    #[test]
    fn any_bytes_round_trip(bytes: [u8; 20]) {
        prop_assert_eq!(read::<20>(&write(&bytes)), Ok(bytes));
    }

    #[test]
    fn one_wrong_letter_names_its_group(bytes: [u8; 20], at in (0usize..8, 0usize..5), letter in 0usize..32) {
        let mut text = write(&bytes).into_bytes();
        let (group, place) = (at.0, at.0 * 6 + at.1);
        prop_assume!(text[place] != ALPHABET[letter]);
        text[place] = ALPHABET[letter];
        let typed = String::from_utf8(text).unwrap();
        prop_assert_eq!(read::<20>(&typed), Err(Mistyped::Group { group: group + 1 }));
    }

    #[test]
    fn two_letters_exchanged_name_their_group(bytes: [u8; 20], group in 0usize..8, two in (0usize..5, 0usize..5)) {
        let mut text = write(&bytes).into_bytes();
        prop_assume!(text[group * 6 + two.0] != text[group * 6 + two.1]);
        text.swap(group * 6 + two.0, group * 6 + two.1);
        let typed = String::from_utf8(text).unwrap();
        prop_assert_eq!(read::<20>(&typed), Err(Mistyped::Group { group: group + 1 }));
    }

    #[test]
    fn two_groups_exchanged_name_the_first(bytes: [u8; 20], one in 0usize..8, other in 0usize..8) {
        prop_assume!(one != other);
        let text = write(&bytes);
        let mut groups: Vec<&str> = text.split('-').collect();
        groups.swap(one, other);
        prop_assert_eq!(read::<20>(&groups.join("-")), Err(Mistyped::Group { group: one.min(other) + 1 }));
    }

    #[test]
    fn no_text_makes_it_panic(typed: String) {
        let _ = read::<20>(&typed);
    }
}
