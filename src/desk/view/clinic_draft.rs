//! What stands in the fields for a result, before it is one.

use chrono::NaiveDate;
use lull::{
    bounded::Words,
    clinic::{ClinicResult, Known, Measure, Measured},
    night::Night,
};

/// A field, in the order in which they are packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// A known measure's code; empty for another.
    Known,
    /// Another's name.
    Name,
    /// The number.
    Value,
    /// Its unit.
    Unit,
    /// The day, as in `2026-11-23`.
    Day,
    /// Who measured it.
    Source,
}

/// What is wrong with the first field that cannot stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It has no name.
    Name,
    /// It is no number that this can be.
    Value,
    /// It is no day, or one to come.
    Day,
}

/// The words in the fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written([String; 6]);

/// No field holds more than one line.
const BETWEEN: char = '\n';

impl Written {
    /// An empty form on this day. Ferritin comes first, for it is what is asked for first.
    pub fn on(day: NaiveDate) -> Self {
        let none = Self(Default::default()).with(Field::Day, &day.to_string());
        none.measuring(Known::Ferritin.code())
    }

    /// The form of a result.
    pub fn of(result: &ClinicResult) -> Self {
        let (known, name) = match &result.measure {
            Measure::Known(known) => (known.code(), ""),
            Measure::Other(name) => ("", name.as_str()),
        };
        Self([
            known.to_owned(),
            name.to_owned(),
            result.value.to_string(),
            result.unit.as_str().to_owned(),
            result.day.to_string(),
            result.source.as_str().to_owned(),
        ])
    }

    /// What stands in a field.
    pub fn get(&self, field: Field) -> &str {
        &self.0[field as usize]
    }

    /// The same with other words in a field.
    #[must_use]
    pub fn with(mut self, field: Field, words: &str) -> Self {
        self.0[field as usize] = words.replace(BETWEEN, " ");
        self
    }

    /// The same of another measure, with its usual unit.
    #[must_use]
    pub fn measuring(self, code: &str) -> Self {
        let units = Known::from_code(code).map_or(&[][..], Known::units);
        let unit = units.first().copied().unwrap_or_default();
        self.with(Field::Known, code).with(Field::Unit, unit)
    }

    /// As one text, to be kept over a reload.
    pub fn packed(&self) -> String {
        self.0.join(&BETWEEN.to_string())
    }

    /// Of a text.
    pub fn unpacked(packed: &str) -> Self {
        let mut words = packed.split(BETWEEN).map(str::to_owned);
        Self(std::array::from_fn(|_| words.next().unwrap_or_default()))
    }

    /// The known measure that was chosen; none for another.
    pub fn known(&self) -> Option<Known> {
        Known::from_code(self.get(Field::Known))
    }

    /// The result that the fields say, on this day or before.
    ///
    /// # Errors
    /// The first field that cannot stay as it is.
    pub fn read(&self, today: NaiveDate) -> Result<ClinicResult, Wrong> {
        let measure = match self.known() {
            Some(known) => Measure::Known(known),
            None => Measure::named(self.get(Field::Name)).ok_or(Wrong::Name)?,
        };
        let value = Measured::new(self.get(Field::Value));
        let value = value.filter(|value| measure.takes(value));
        let day: Option<Night> = self.get(Field::Day).parse().ok();
        let day = day.map(Night::evening).filter(|day| *day <= today);
        Ok(ClinicResult {
            value: value.ok_or(Wrong::Value)?,
            day: day.ok_or(Wrong::Day)?,
            // The fields hold no more than these take.
            unit: Words::new(self.get(Field::Unit)).unwrap_or_default(),
            source: Words::new(self.get(Field::Source)).unwrap_or_default(),
            measure,
        })
    }
}
