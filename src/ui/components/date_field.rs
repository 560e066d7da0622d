//! Day, month and year in three fields, with a time of day where one is asked for. No date picker.

use jiff::civil::{Date, DateTime};
use yew::prelude::*;

use super::TextField;
use super::answer_input::{TypedValue, time};
use crate::app::interview::TypedProblem;
use crate::domain::questionnaire::Value;
use crate::ui::context::Context;

/// Properties of a [`DateField`].
#[derive(Properties, PartialEq)]
pub struct DateFieldProps {
    /// The context.
    pub ctx: Context,
    /// The start of the fields' ids.
    pub id: String,
    /// What is held.
    pub value: Option<Value>,
    /// What was typed before, and is no date yet.
    pub draft: Option<String>,
    /// Ask for the time too?
    pub with_time: bool,
    /// Is it in error?
    pub invalid: bool,
    /// Where the value goes: none when emptied, a problem with the text when it is no date.
    pub on_value: Callback<TypedValue>,
}

/// What stands in the fields.
#[derive(Clone, Debug, Default, PartialEq)]
struct Typed {
    day: String,
    month: String,
    year: String,
    time: String,
}

impl Typed {
    fn of(value: Option<&Value>) -> Self {
        let (date, time) = match value {
            Some(Value::Date(date)) => (*date, None),
            Some(Value::DateTime(both)) => (both.date(), Some(both.time())),
            _ => return Self::default(),
        };
        Self {
            day: date.day().to_string(),
            month: date.month().to_string(),
            year: date.year().to_string(),
            time: time.map(crate::domain::time::clock).unwrap_or_default(),
        }
    }

    /// As it is kept while it is no date, and read again: `31/2/2026 9:60`.
    fn draft(&self) -> String {
        let Self { day, month, year, time } = self;
        [[day.as_str(), month, year].join("/").as_str(), time].join(" ").trim_end().to_owned()
    }

    fn of_draft(text: &str) -> Self {
        let (date, time) = text.split_once(' ').unwrap_or((text, ""));
        let mut parts = date.splitn(3, '/').map(str::to_owned);
        let mut part = || parts.next().unwrap_or_default();
        Self { day: part(), month: part(), year: part(), time: time.to_owned() }
    }

    fn read(&self, with_time: bool) -> Result<Option<Value>, TypedProblem> {
        let fields = [&self.day, &self.month, &self.year];
        if fields.iter().all(|field| field.is_empty()) && (!with_time || self.time.is_empty()) {
            return Ok(None);
        }
        let date = || -> Option<Date> {
            Date::new(
                self.year.parse().ok().filter(|year| *year >= 1900)?,
                self.month.parse().ok()?,
                self.day.parse().ok()?,
            )
            .ok()
        };
        let date = date().ok_or(TypedProblem::Date)?;
        if !with_time {
            return Ok(Some(Value::Date(date)));
        }
        let time = time(&self.time)?;
        Ok(Some(Value::DateTime(DateTime::from_parts(date, time))))
    }
}

/// Day, month, year, and a time where asked for.
#[component]
pub fn DateField(props: &DateFieldProps) -> Html {
    let typed = use_state(|| match &props.draft {
        Some(draft) => Typed::of_draft(draft),
        None => Typed::of(props.value.as_ref()),
    });
    {
        let (typed, drafted) = (typed.clone(), props.draft.is_some());
        use_effect_with(props.value.clone(), move |value| {
            // Follows a value set from elsewhere ("Now", or a reason); leaves what cannot be read alone.
            if value.is_some() && !drafted {
                typed.set(Typed::of(value.as_ref()));
            }
        });
    }
    let on = |put: fn(&mut Typed, String)| {
        let (typed, send, with_time) = (typed.clone(), props.on_value.clone(), props.with_time);
        Callback::from(move |text: String| {
            let mut next = (*typed).clone();
            put(&mut next, text);
            send.emit(next.read(with_time).map_err(|problem| (problem, next.draft())));
            typed.set(next);
        })
    };
    let ctx = &props.ctx;
    let field = |name: &str, key: &str, width: &str, digits: bool, value: &String, on_text: Callback<String>| {
        let id = format!("{}-{name}", props.id);
        html! {
            <div class="nhsuk-date-input__item">
                <div class="nhsuk-form-group">
                    <label class="nhsuk-label nhsuk-date-input__label" for={id.clone()}>{ ctx.t(key) }</label>
                    <TextField {id} value={value.clone()} keys={digits.then_some("numeric")} invalid={props.invalid}
                        width={format!("nhsuk-date-input__input {width}")} {on_text} />
                </div>
            </div>
        }
    };
    let now = {
        let (send, with_time) = (props.on_value.clone(), props.with_time);
        Callback::from(move |_: MouseEvent| {
            let now = crate::domain::time::Timestamp(crate::browser::clock::now_ms()).local();
            let minute = now.datetime().with().second(0).subsec_nanosecond(0).build().unwrap_or(now.datetime());
            send.emit(Ok(Some(if with_time { Value::DateTime(minute) } else { Value::Date(minute.date()) })));
        })
    };
    html! {
        <div class="nhsuk-date-input">
            { field("day", "date-day", "nhsuk-input--width-2", true, &typed.day, on(|typed, text| typed.day = text)) }
            { field("month", "date-month", "nhsuk-input--width-2", true, &typed.month, on(|typed, text| typed.month = text)) }
            { field("year", "date-year", "nhsuk-input--width-4", true, &typed.year, on(|typed, text| typed.year = text)) }
            if props.with_time {
                { field("time", "date-time", "nhsuk-input--width-4", false, &typed.time, on(|typed, text| typed.time = text)) }
                <div class="nhsuk-date-input__item">
                    <button type="button" class="nhsuk-button nhsuk-button--secondary nhsuk-button--small app-now" onclick={now}>{ ctx.t("date-now") }</button>
                </div>
            }
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // Audit D10: half a date is in its fields again as it was typed.
    #[test]
    fn half_a_date_comes_back_as_it_was_typed() {
        for parts in [["31", "2", "2026", ""], ["3", "", "", ""], ["", "5", "", "9:60"], ["1/2", "3", "4", "half nine"]]
        {
            let [day, month, year, time] = parts.map(str::to_owned);
            let typed = Typed { day, month, year, time };
            let back = Typed::of_draft(&typed.draft());
            assert_eq!(back.draft(), typed.draft(), "{parts:?}");
            if !parts[0].contains('/') {
                assert_eq!(back, typed);
            }
        }
    }
}
