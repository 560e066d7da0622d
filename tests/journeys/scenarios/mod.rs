//! The four people of `scenarios.md`, as far as the scores, the rules, the report and the matches go.

mod called_away;
mod cells_abuse;
mod child_with_adult;
mod custody_alcohol;
