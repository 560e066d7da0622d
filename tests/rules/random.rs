//! Random answers to every form and instrument, and what "one step worse" means for each question.

use std::collections::BTreeMap;

use liaison::domain::questionnaire::{Item, ItemKind, Questionnaire};
use liaison::domain::scoring::Instrument;
use serde_json::{Value as Json, json};

use super::kit::content;

pub type Given = BTreeMap<String, BTreeMap<String, Json>>;

/// A small generator, so that a seed in a failure is the whole case.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub fn below(&mut self, many: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from((self.0 >> 11) % many.max(1) as u64).unwrap()
    }

    fn one_in(&mut self, many: usize) -> bool {
        self.below(many) == 0
    }
}

/// The forms that the rules read.
const FORMS: [&str; 5] = ["core-screen", "basic-needs", "identification", "communication", "person"];

/// The questions that are asked by their options.
pub fn choices(form: &Questionnaire) -> Vec<&Item> {
    let asked = form.items().iter().filter(|item| !item.hidden && !item.options.is_empty());
    asked.filter(|item| matches!(item.kind, ItemKind::Choice | ItemKind::OpenChoice)).collect()
}

fn code(item: &Item, at: usize) -> String {
    item.options[at].value.code().unwrap().to_owned()
}

fn reason(dice: &mut Dice) -> Json {
    [json!({"declined": true}), json!({"unable": true}), json!({"notAsked": true}), json!({"notKnown": true})]
        [dice.below(4)]
    .clone()
}

fn some_of(dice: &mut Dice, form: &Questionnaire) -> BTreeMap<String, Json> {
    let mut given = BTreeMap::new();
    let full = dice.one_in(3);
    for item in choices(form) {
        let value = match dice.below(10) {
            0 | 1 if !full => continue,
            2 if !full => reason(dice),
            _ => {
                let mut code = || code(item, dice.below(item.options.len()));
                if !item.repeats {
                    json!(code())
                } else if let (first, second) = (code(), code())
                    && first != second
                    && ![&first, &second].contains(&&"none".to_owned())
                {
                    json!([first, second])
                } else {
                    json!([code()])
                }
            }
        };
        given.insert(item.link_id.clone(), value);
    }
    given
}

/// Random answers to some forms and instruments.
pub fn random(seed: u64) -> Given {
    let mut dice = Dice::new(seed);
    let content = content();
    let mut given = Given::new();
    for id in FORMS {
        if !dice.one_in(3) {
            let mut answers = some_of(&mut dice, content.form(id).unwrap());
            if id == "person" && !dice.one_in(3) {
                answers.insert("age".into(), json!(10 + dice.below(70)));
            }
            given.insert(id.to_owned(), answers);
        }
    }
    for instrument in &content.instruments {
        if dice.one_in(8) {
            given.insert(instrument.questionnaire.id.clone(), some_of(&mut dice, &instrument.questionnaire));
        }
    }
    given
}

/// The same answers, one question of any form answered otherwise, given a reason, or cleared; with the form and the question.
pub fn changed(given: &Given, dice: &mut Dice) -> Option<(Given, String, String)> {
    let content = content();
    let forms: Vec<&String> = given.keys().collect();
    // The forms that close questions of others come up often enough.
    let person = given.get_key_value("person").filter(|_| dice.one_in(4)).map(|(person, _)| person);
    let form = person.or_else(|| forms.get(dice.below(forms.len())).copied())?.as_str();
    let items = choices(content.questionnaire(form)?);
    let item = items.get(dice.below(items.len()))?;
    let (item, value) = if form == "person" && dice.one_in(2) {
        ("age".to_owned(), json!(10 + dice.below(70)))
    } else {
        let value = match dice.below(4) {
            0 => json!(null),
            1 => reason(dice),
            _ if item.repeats => json!([code(item, dice.below(item.options.len()))]),
            _ => json!(code(item, dice.below(item.options.len()))),
        };
        (item.link_id.clone(), value)
    };
    let mut changed = given.clone();
    changed.get_mut(form)?.insert(item.clone(), value);
    (changed != *given).then(|| (changed, form.to_owned(), item))
}

/// The next worse option of a scored question: more points, or fewer where the instrument counts well-being.
fn worse_points(instrument: &Instrument, item: &Item, held: &str) -> Option<String> {
    let of = |code: &str| item.option_coded(code)?.points;
    let now = of(held)?;
    let better_is_more = instrument.scoring.instrument == "who-5";
    let worse = |points: i64| if better_is_more { points < now } else { points > now };
    let all = item.options.iter().filter(|option| option.points.is_some_and(worse));
    let nearest = all.min_by_key(|option| (option.points.unwrap() - now).abs())?;
    nearest.value.code().map(str::to_owned)
}

/// From better to worse, of the questions of forms that have one answer.
const STEPS: &[&[&str]] = &[
    &["no", "yes"],
    &["no", "possible", "yes"],
    &["no", "observed", "self-report", "record"],
    &["yes", "slow", "no"],
    &["no", "pregnant"],
    &["no", "postpartum"],
    &["MA00", "HM01"],
];

/// The same answers, one question a step worse; none where there is no such step.
pub fn worse(given: &Given, dice: &mut Dice) -> Option<(Given, String)> {
    let content = content();
    let forms: Vec<&String> = given.keys().collect();
    let form = forms.get(dice.below(forms.len()))?.as_str();
    let questionnaire = content.questionnaire(form)?;
    let answered: Vec<&Item> =
        choices(questionnaire).into_iter().filter(|item| given[form].contains_key(&item.link_id)).collect();
    let item = *answered.get(dice.below(answered.len()))?;
    let held = &given[form][&item.link_id];
    let next = if let Some(instrument) = content.instrument(form) {
        json!(worse_points(instrument, item, held.as_str()?)?)
    } else if item.link_id == "offer" || item.link_id == "sex" || form == "communication" && item.repeats {
        return None;
    } else if item.repeats {
        let mut all: Vec<String> = held.as_array()?.iter().map(|one| one.as_str().unwrap().to_owned()).collect();
        let sign = code(item, dice.below(item.options.len()));
        if all.contains(&sign) || sign == "none" {
            return None;
        }
        all.retain(|known| known != "none");
        all.push(sign);
        json!(all)
    } else {
        let held = held.as_str()?;
        let waking = item.link_id == "rouse";
        let fits = |steps: &&&[&str]| {
            (steps[0] == "yes") == waking
                && steps.iter().all(|code| item.option_coded(code).is_some())
                && steps.contains(&held)
        };
        let steps = STEPS.iter().filter(fits).max_by_key(|steps| steps.len())?;
        json!(steps.get(steps.iter().position(|code| *code == held)? + 1)?)
    };
    let mut changed = given.clone();
    let told = format!("{form}.{}: {held} -> {next}", item.link_id);
    changed.get_mut(form)?.insert(item.link_id.clone(), next);
    Some((changed, told))
}
