//! The words of the packs: what is said before an instrument is begun (domain 3.5), and what none of them may say
//! (domain 4.2 and 4.4, NICE NG225).

use super::kit::{content, tool};
use liaison::domain::scoring::Instrument;

/// Done by somebody who looks at the person, not filled in.
const OBSERVED: [&str; 2] = ["ciwa-ar", "4at"];

fn conditions(instrument: &Instrument) -> String {
    instrument.scoring.conditions.join("\n")
}

// Domain 3.5, shown before it starts.
#[test]
fn every_instrument_says_when_its_result_cannot_be_relied_on() {
    for instrument in &content().instruments {
        let id = instrument.scoring.instrument.as_str();
        let said = conditions(instrument);
        let must = |words: &str| assert!(said.contains(words), "{id} does not say: {words}");
        must("Do not translate on the fly");
        must("learning disability");
        must("never lower");
        must("a diagnosis");
        if id != "4at" && id != "ciwa-ar" && id != "c-ssrs" {
            for state in ["intoxicated", "withdrawal", "psychotic", "delirious", "extremely distressed", "just woken"] {
                must(state);
            }
            must("record \"translated verbally – score not validated\"");
        }
        if !OBSERVED.contains(&id) {
            must("Offer to read it aloud");
        }
        must("culture");
        if instrument.scoring.age.min.is_some_and(|least| least < 18) {
            must("parent or appropriate adult");
            must("Gillick");
        } else if id != "4at" {
            must("adults only");
        }
        assert!(said.contains("unanswered is not") || id == "c-ssrs", "{id}");
    }
}

// What the dossier asks of one instrument (domain 3.2, 3.5).
#[test]
fn what_one_instrument_needs_is_said_there() {
    for (id, words) in [
        ("phq-9", "arrest itself raises the total"),
        ("phq-9", "Item 9 is acted on as soon as it is answered"),
        ("phq-2", "no question here about self-harm"),
        ("gad-7", "Copies that say \"Not at all sure\" are wrong"),
        ("audit", "Do not mix with the original World Health Organization form, which counts drinks"),
        ("audit", "Never advise stopping suddenly"),
        ("audit-c", "does not rule out dependence or withdrawal"),
        ("fast", "the published rules disagree: do the full AUDIT"),
        ("cage", "whole of life"),
        ("cage", "ask when it last happened, and about withdrawal"),
        ("dast-10", "nobody has to answer question 8"),
        ("dast-10", "never exported"),
        ("dast-10", "not alcohol or tobacco"),
        ("pc-ptsd-5", "nobody has to describe it"),
        ("pc-ptsd-5", "neither is chosen from a record of the person's sex"),
        ("itq", "needs specialist assessment"),
        ("k6", "never mix or compare the two totals"),
        ("k10", "the lowest total is 10, not 0"),
        ("bjmhs", "right for 62% of women"),
        ("cmhs-m", "until the Clinical Safety Officer has set the cut-off"),
        ("cmhs-w", "until the Clinical Safety Officer has set the cut-off"),
        ("aq-10", "Copies that say \"more than 6\" are wrong"),
        ("aq-10", "Not for people with a learning disability (IQ under 70)"),
        ("c-ssrs", "NICE NG225"),
        ("c-ssrs", "does not mean there is no concern"),
        ("4at", "no \"unable to assess\""),
        ("ciwa-ar", "For health-care professionals only"),
        ("ciwa-ar", "No range is shown"),
        ("core-10", "\"Not at all\" scores 4"),
        ("core-10", "The words may not be changed"),
        ("who-5", "positive when the total is 12 or less"),
    ] {
        let said = conditions(&tool(id));
        assert!(said.contains(words), "{id} does not say: {words}");
    }
}

/// Everything of a pack that is said about the person, or about what a result means.
fn says(instrument: &Instrument) -> Vec<&str> {
    let scoring = &instrument.scoring;
    let bands = scoring.bands.iter().map(|band| band.label.as_str());
    let cut_offs = scoring.cutoff_sets.iter().map(|cut_off| cut_off.label.as_str());
    let flags = scoring.flags.iter().map(|flag| flag.says.as_str());
    let totals = scoring.total_flags.iter().map(|flag| flag.says.as_str());
    let rules = scoring.rules.iter().flat_map(|rule| [rule.label.as_str(), rule.says.as_str()]);
    let notes = scoring.after.iter().map(|advice| advice.says.as_str());
    let skips = scoring.skips.iter().map(|skip| skip.says.as_str());
    let subscales = scoring.subscales.iter().map(|subscale| subscale.label.as_str());
    let fixed = [scoring.measures.as_str(), scoring.title.as_str()];
    let all = bands.chain(cut_offs).chain(flags).chain(totals).chain(rules).chain(notes).chain(skips).chain(subscales);
    all.chain(fixed).chain(scoring.conditions.iter().map(String::as_str)).collect()
}

// NICE NG225, domain 4.2: nothing calls a person low risk. ("Lower risk" is the owner's name of the first AUDIT band,
// about drinking.)
#[test]
fn no_instrument_says_how_much_of_a_risk_a_person_is() {
    for instrument in &content().instruments {
        for words in says(instrument) {
            let lower = words.to_lowercase();
            for never in ["low risk", "medium risk", "moderate risk", "high risk", "no risk", "at risk of", "safe to"] {
                assert!(!lower.contains(never), "{}: {words}", instrument.scoring.instrument);
            }
        }
    }
}

// Domain 4.4: screening ranges and patterns, never a diagnosis, a probability or a prediction. Where the words stand,
// they say what it is not, or who will make one.
#[test]
fn no_instrument_claims_a_diagnosis_or_a_prediction() {
    let harmless = [
        "never a diagnosis",
        "never a prediction or a diagnosis",
        "wait for a diagnosis",
        "specialist diagnostic assessment",
        "advises against using scales to predict suicide",
    ];
    for instrument in &content().instruments {
        for words in says(instrument) {
            let mut rest = words.to_lowercase();
            for phrase in harmless {
                rest = rest.replace(phrase, "");
            }
            for claim in [
                "diagnos",
                "predict",
                "prognos",
                "probability",
                "probable",
                "probably has",
                "% chance",
                "likely to",
                "suffers from",
                "is suffering",
                "has depression",
                "has ptsd",
                "has post-traumatic",
                "has autism",
                "is autistic",
                "is dependent",
                "is an alcoholic",
                "is an addict",
                "will reoffend",
                "dangerous",
            ] {
                assert!(!rest.contains(claim), "{} says \"{claim}\": {words}", instrument.scoring.instrument);
            }
        }
    }
}

// Domain 4.2 and 3.2, C-SSRS: facts to act on. No total, band, cut-off, rule or advice by total could carry a level.
#[test]
fn the_c_ssrs_has_nothing_that_could_carry_a_level_of_risk() {
    let scoring = &tool("c-ssrs").scoring;
    assert!(scoring.bands.is_empty() && scoring.cutoff_sets.is_empty() && scoring.rules.is_empty());
    assert!(scoring.total_flags.is_empty() && scoring.after.is_empty() && scoring.subscales.is_empty());
    // LOINC 93374-7 is the level of risk; its answers are coded, it is not.
    let file = include_str!("../../src/catalogue/instruments_owned/c-ssrs/questionnaire.json");
    assert!(
        ["93246-7", "93247-5", "93248-3", "93249-1", "93250-9", "93267-3", "93269-9"].iter().all(|c| file.contains(c))
    );
    assert!(!file.contains("93374-7"));
}
