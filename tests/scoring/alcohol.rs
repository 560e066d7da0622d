//! Alcohol: what a total calls for, and the FAST with the disagreement of its two published rules (domain 3.2).

use super::kit::{at_total, by_item, cut_offs, flags, of, rules_met, tool};

// Domain 3.2, AUDIT: brief advice for 8 to 19, never for possible dependence; scenario A.
#[test]
fn brief_advice_is_for_eight_to_nineteen_and_never_for_possible_dependence() {
    for total in 0..=40 {
        let result = at_total("audit", total);
        let advised = result.notes.iter().any(|note| note.starts_with("Brief advice"));
        let specialist = result.notes.iter().any(|note| note.contains("specialist assessment"));
        assert_eq!(advised, (8..=19).contains(&total), "at {total}");
        assert_eq!(specialist, total >= 20, "at {total}");
    }
    let result = of("audit", &[4, 4, 4, 2, 2, 2, 1, 1, 0, 0]);
    assert_eq!(result.total, Some(20));
    assert_eq!(flags(&result), ["daily-heavy-drinking", "morning-drink", "possible-dependence"]);
}

// Domain 3.2, AUDIT-C: 5 in the United Kingdom; the thresholds of the United States are not mixed in.
#[test]
fn the_audit_c_asks_for_the_rest_from_five() {
    for total in 0..=12 {
        let result = at_total("audit-c", total);
        let rest = result.notes.iter().any(|note| note.contains("rest of the AUDIT"));
        assert_eq!((rest, result.positive), (total >= 5, Some(total >= 5)), "at {total}");
        assert_eq!(cut_offs(&result).len(), 1);
    }
}

// Domain 3.2: units, not drinks. The variant says so, and the wording of the World Health Organization is not here.
#[test]
fn the_united_kingdom_versions_ask_about_units() {
    for (id, variant, item) in
        [("audit", "audit-uk-units", "3"), ("audit-c", "audit-uk-units", "3"), ("fast", "fast-uk-units", "1")]
    {
        let instrument = tool(id);
        assert_eq!(instrument.scoring.variant.as_deref(), Some(variant), "{id}");
        let text = &instrument.questionnaire.item(item).unwrap().text;
        assert!(text.contains("6 or more units if female, or 8 or more if male"), "{id}: {text}");
        let asks_drinks = |text: &str| text.contains("how many drinks") || text.contains("six or more drinks");
        assert!(instrument.questionnaire.items().iter().all(|item| !asks_drinks(&item.text.to_lowercase())), "{id}");
    }
}

// Domain 3.2, FAST (Hodgson 2002 against the form of Public Health England), all 375 ways to answer: question 1 at
// weekly or more is positive; otherwise 3 in all is, unless question 1 is "never": then the rules disagree, and it is
// neither positive nor negative.
#[test]
fn every_way_to_answer_the_fast_is_decided_by_both_published_rules() {
    for code in 0..375_i64 {
        let answers = [code % 5, code / 5 % 5, code / 25 % 5, code / 125 % 3 * 2];
        let (first, total) = (answers[0], answers.iter().sum::<i64>());
        let hodgson = first >= 3 || (first > 0 && total >= 3);
        let public_health_england = total >= 3;
        let result = of("fast", &answers);
        assert_eq!(result.total, Some(total), "{answers:?}");
        let wanted = if hodgson == public_health_england { Some(hodgson) } else { None };
        assert_eq!(result.positive, wanted, "{answers:?}");
        let met = rules_met(&result);
        assert_eq!(met.contains(&"rules-disagree"), first == 0 && total >= 3, "{answers:?}");
        assert_eq!(met.contains(&"weekly-or-more"), first >= 3, "{answers:?}");
        assert_eq!(met.contains(&"total-3"), first >= 1 && total >= 3, "{answers:?}");
        assert!(result.band.is_none() && result.cut_offs.is_empty(), "{answers:?}");
    }
}

#[test]
fn where_the_rules_of_the_fast_disagree_the_full_audit_is_asked_for() {
    let result = of("fast", &[0, 2, 1, 0]);
    let says: Vec<&str> = result.rules.iter().filter(|r| r.met == Some(true)).map(|r| r.rule.says.as_str()).collect();
    assert_eq!(says.len(), 1);
    assert!(says[0].contains("rules disagree") && says[0].contains("Do the full AUDIT"), "{says:?}");
}

// The shortcut: weekly is positive before anything else is asked. Nothing else is decided on a partial form, and a
// declined answer decides nothing.
#[test]
fn the_shortcut_of_the_fast_decides_at_once_and_nothing_else_does() {
    for first in [3, 4] {
        let result = by_item("fast", &[("1", first)]);
        assert_eq!((result.total, result.positive, result.at_least), (None, Some(true), first));
        assert_eq!((result.answered, result.of), (1, 4));
    }
    for first in [0, 1, 2] {
        assert_eq!(by_item("fast", &[("1", first)]).positive, None, "{first}");
        assert_eq!(by_item("fast", &[("1", first), ("2", 0), ("3", 0)]).positive, None, "{first}");
    }
    assert_eq!(by_item("fast", &[("2", 4), ("3", 4), ("4", 4)]).positive, None);
}

// Domain 3.2, CAGE: 2; lifetime, so the AUDIT is asked for.
#[test]
fn the_cage_is_positive_from_two_and_asks_for_the_audit() {
    for total in 0..=4 {
        let result = at_total("cage", total);
        assert_eq!(result.positive, Some(total >= 2), "at {total}");
        assert_eq!(result.notes.iter().any(|note| note.contains("AUDIT")), total >= 2, "at {total}");
    }
}
