//! The items about sleep that are more than one number.

use lull::{
    bounded::UpTo,
    entry::{FirstSymptom, SleepLatency},
    journal::DetailChange,
    symptom::{NoticedBy, SleepJerks},
};
use yew::prelude::*;

use crate::view::{
    choice_chips::{Choice, chip, choice_chips},
    detail_item::{Asked, edit},
    number_field::NumberField,
    wall_time::time_field,
};

impl Asked<'_> {
    /// Hours of sleep, in quarters.
    pub fn sleep_hours(&self, name: &str) -> Html {
        let (store, night) = (self.store.clone(), self.night);
        let on_set = Callback::from(move |number: Option<u16>| {
            edit(&store, night, |details| {
                details.sleep_quarters = number.and_then(UpTo::new);
            });
        });
        html! {
            <NumberField
                name={name.to_owned()}
                unit={self.store.text().unit_hours()}
                value={self.entry.details.sleep_quarters.map(UpTo::get)}
                parts=4
                most=64
                quick={[16, 20, 24, 28, 32].as_slice()}
                {on_set}
            />
        }
    }

    /// Minutes to fall asleep, or that the person could not say.
    pub fn sleep_latency(&self, name: &str) -> Html {
        let text = self.store.text();
        let (store, night) = (self.store.clone(), self.night);
        let set = Callback::from(move |latency: Option<SleepLatency>| {
            store.log(DetailChange::LogSleepLatency(night, latency));
        });
        let on_set = set.reform(|minutes: Option<u16>| {
            let minutes = minutes.and_then(UpTo::new);
            minutes.map(SleepLatency::Minutes)
        });
        let (value, not_sure) = match self.entry.sleep_latency {
            Some(SleepLatency::Minutes(minutes)) => (Some(minutes.get()), false),
            Some(SleepLatency::NotSure) => (None, true),
            None => (None, false),
        };
        let onclick = set.reform(move |_| (!not_sure).then_some(SleepLatency::NotSure));
        html! {
            <NumberField
                name={name.to_owned()}
                unit={text.unit_minutes()}
                {value}
                most={UpTo::<720>::MAX}
                quick={[5, 10, 20, 30, 60].as_slice()}
                {on_set}
            >
                { chip(text.not_sure().to_owned(), not_sure, self.store.takes_changes(), onclick) }
            </NumberField>
        }
    }

    /// When it started: a time, all day, or not at all.
    pub fn first_symptom(&self) -> Html {
        let text = self.store.text();
        let is_open = self.store.takes_changes();
        let said = self.entry.details.first_symptom;
        let (store, night) = (self.store.clone(), self.night);
        let set = Callback::from(move |first: Option<FirstSymptom>| {
            edit(&store, night, |details| details.first_symptom = first);
        });
        let time = match said {
            Some(FirstSymptom::At(time)) => Some(time),
            Some(FirstSymptom::None | FirstSymptom::AllDay) | None => None,
        };
        let on_time = set.reform(|time: Option<_>| time.map(FirstSymptom::At));
        let or = |first: FirstSymptom, words: &str| {
            let is_on = said == Some(first);
            let onclick = set.reform(move |_| (!is_on).then_some(first));
            chip(words.to_owned(), is_on, is_open, onclick)
        };
        html! {
            <div class="chips">
                { time_field(text.first_symptom_time(), time, is_open, &on_time) }
                { or(FirstSymptom::None, text.first_symptom_none()) }
                { or(FirstSymptom::AllDay, text.first_symptom_all_day()) }
            </div>
        }
    }

    /// Jerks in sleep, and who noticed them.
    pub fn sleep_jerks(&self) -> Html {
        let text = self.store.text();
        let is_open = self.store.takes_changes();
        let details = &self.entry.details;
        let on_choose = {
            let (store, night) = (self.store.clone(), self.night);
            Callback::from(move |code: Option<&str>| {
                edit(&store, night, |details| {
                    details.sleep_jerks = code.and_then(SleepJerks::from_code);
                });
            })
        };
        let jerks = Choice {
            offered: SleepJerks::ALL
                .iter()
                .map(|jerks| (jerks.code(), text.sleep_jerks(jerks.code())))
                .collect(),
            chosen: details.sleep_jerks.map(SleepJerks::code),
            on_choose,
            is_open,
        };
        let on_choose = {
            let (store, night) = (self.store.clone(), self.night);
            Callback::from(move |code: Option<&str>| {
                edit(&store, night, |details| {
                    details.noticed_by = code.and_then(NoticedBy::from_code);
                });
            })
        };
        let noticed = Choice {
            offered: NoticedBy::ALL
                .iter()
                .map(|by| (by.code(), text.noticed_by(by.code())))
                .collect(),
            chosen: details.noticed_by.map(NoticedBy::code),
            on_choose,
            is_open,
        };
        html! {
            <>
                { choice_chips(jerks) }
                { choice_chips(noticed) }
            </>
        }
    }
}
