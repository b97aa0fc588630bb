//! The optional items of a night: each one tap or one number, none of them filled in beforehand.

use lull::{
    bounded::{UpTo, Words},
    entry::{Details, Entry},
    journal::{Change, DetailChange},
    monthly::Monthly,
    night::Night,
    severity::Severity,
    sorted::SortedMap,
    usual::Item,
};
use yew::prelude::*;

use crate::{
    store::Store,
    view::{
        body_parts::body_parts,
        draft_field::DraftField,
        item::{Item as Group, item},
        number_field::NumberField,
        severity_scale::{SeverityScale, severity_scale},
    },
};

/// One night's details as they are asked.
pub struct Asked<'a> {
    /// The journal and the words.
    pub store: &'a Store,
    /// The night.
    pub night: Night,
    /// What is said of it.
    pub entry: &'a Entry,
}

/// An item under its name.
pub fn detail_item(store: &Store, night: Night, entry: &Entry, which: Item) -> Html {
    let text = store.text();
    let asked = Asked {
        store,
        night,
        entry,
    };
    let name = name_of(store, which);
    let clear = which.is_said(entry).then(|| {
        let store = store.clone();
        let onclick = Callback::from(move |_| clear(&store, night, which));
        (text.item_clear().to_owned(), onclick)
    });
    // A field for words has its own name, and is cleared as it is written.
    if which == Item::SideEffects {
        return html! { <div class="item">{ asked.side_effects(name) }</div> };
    }
    item(Group {
        name,
        id: format!("item-{}", which.code()),
        clear,
        control: asked.control(which, name),
    })
}

fn name_of(store: &Store, item: Item) -> &'static str {
    let text = store.text();
    match item {
        Item::EveningUrge => text.item_evening_urge(),
        Item::SleepLatency => text.item_sleep_latency(),
        Item::SleepDisturbed => text.item_sleep_disturbed(),
        Item::FirstSymptom => text.item_first_symptom(),
        Item::Awakenings => text.item_awakenings(),
        Item::AwakeMinutes => text.item_awake_minutes(),
        Item::MinutesLost => text.item_minutes_lost(),
        Item::SleepHours => text.item_sleep_hours(),
        Item::Ache => text.item_ache(),
        Item::SleepJerks => text.item_sleep_jerks(),
        Item::Body => text.item_body(),
        Item::Tired => text.item_tired(),
        Item::SideEffects => text.item_side_effects(),
        Item::Month => text.item_month(),
    }
}

fn clear(store: &Store, night: Night, item: Item) {
    match item {
        Item::EveningUrge => store.log(Change::RateEvening(night, None)),
        Item::SleepLatency => store.log(DetailChange::LogSleepLatency(night, None)),
        Item::SleepDisturbed => edit(store, night, |details| details.sleep_disturbed = None),
        Item::FirstSymptom => edit(store, night, |details| details.first_symptom = None),
        Item::Awakenings => edit(store, night, |details| details.awakenings = None),
        Item::AwakeMinutes => edit(store, night, |details| details.awake_minutes = None),
        Item::MinutesLost => edit(store, night, |details| details.minutes_lost = None),
        Item::SleepHours => edit(store, night, |details| details.sleep_quarters = None),
        Item::Ache => edit(store, night, |details| details.ache = None),
        Item::SleepJerks => edit(store, night, |details| {
            details.sleep_jerks = None;
            details.noticed_by = None;
        }),
        Item::Body => edit(store, night, |details| details.body = SortedMap::default()),
        Item::Tired => edit(store, night, |details| details.tired = None),
        Item::SideEffects => edit(store, night, |details| {
            details.side_effects = Words::default();
        }),
        Item::Month => edit(store, night, |details| details.monthly = Monthly::default()),
    }
}

/// Changes the details as they are at this very moment.
pub fn edit(store: &Store, night: Night, how: impl FnOnce(&mut Details)) {
    let journal = Store::latest();
    let mut details = journal
        .entry(night)
        .map(|entry| entry.details.clone())
        .unwrap_or_default();
    how(&mut details);
    store.log(DetailChange::LogDetails(night, details));
}

type Field<T> = fn(&mut Details) -> &mut Option<T>;

impl Asked<'_> {
    fn control(&self, item: Item, name: &'static str) -> Html {
        let text = self.store.text();
        let details = &self.entry.details;
        let minutes = text.unit_minutes();
        match item {
            Item::EveningUrge => {
                let (store, night) = (self.store.clone(), self.night);
                let on_choose = Callback::from(move |urge| {
                    store.log(Change::RateEvening(night, Some(urge)));
                });
                self.scale(name, self.entry.evening_urge, on_choose)
            }
            Item::SleepLatency => self.sleep_latency(name),
            Item::SleepDisturbed => {
                self.severity(name, details.sleep_disturbed, |d| &mut d.sleep_disturbed)
            }
            Item::FirstSymptom => self.first_symptom(),
            Item::Awakenings => {
                let quick = &[0, 1, 2, 3, 5];
                let value = details.awakenings;
                self.number(name, text.unit_times(), value, quick, |d| &mut d.awakenings)
            }
            Item::AwakeMinutes => {
                let quick = &[0, 15, 30, 60, 120];
                let value = details.awake_minutes;
                self.number(name, minutes, value, quick, |d| &mut d.awake_minutes)
            }
            Item::MinutesLost => {
                let quick = &[0, 15, 30, 60, 120];
                let value = details.minutes_lost;
                self.number(name, minutes, value, quick, |d| &mut d.minutes_lost)
            }
            Item::SleepHours => self.sleep_hours(name),
            Item::Ache => self.severity(name, details.ache, |d| &mut d.ache),
            Item::SleepJerks => self.sleep_jerks(),
            Item::Body => {
                let (store, night) = (self.store.clone(), self.night);
                let on_change =
                    Callback::from(move |body| edit(&store, night, |details| details.body = body));
                body_parts(self.store, &details.body, &on_change)
            }
            Item::Tired => self.severity(name, details.tired, |d| &mut d.tired),
            Item::Month => self.month(),
            Item::SideEffects => Html::default(),
        }
    }

    fn scale(&self, name: &'static str, value: Option<Severity>, on: Callback<Severity>) -> Html {
        severity_scale(&SeverityScale {
            name,
            value,
            on_choose: on,
            is_large: false,
            is_open: self.store.takes_changes(),
        })
    }

    fn severity(
        &self,
        name: &'static str,
        value: Option<Severity>,
        field: Field<Severity>,
    ) -> Html {
        let (store, night) = (self.store.clone(), self.night);
        let on_choose = Callback::from(move |urge| {
            edit(&store, night, |details| *field(details) = Some(urge));
        });
        self.scale(name, value, on_choose)
    }

    fn number<const MOST: u16>(
        &self,
        name: &str,
        unit: &'static str,
        value: Option<UpTo<MOST>>,
        quick: &'static [u16],
        field: Field<UpTo<MOST>>,
    ) -> Html {
        let (store, night) = (self.store.clone(), self.night);
        let on_set = Callback::from(move |number: Option<u16>| {
            edit(&store, night, |details| {
                *field(details) = number.and_then(UpTo::new);
            });
        });
        let value = value.map(UpTo::get);
        html! { <NumberField name={name.to_owned()} {unit} {value} most={MOST} {quick} {on_set} /> }
    }

    fn side_effects(&self, label: &str) -> Html {
        let (store, night) = (self.store.clone(), self.night);
        let on_keep = Callback::from(move |words: String| {
            if let Some(words) = Words::new(&words) {
                edit(&store, night, |details| details.side_effects = words);
            }
        });
        html! {
            <DraftField
                name={format!("side-effects:{night}")}
                text={self.store.text()}
                is_open={self.store.takes_changes()}
                label={label.to_owned()}
                kept={self.entry.details.side_effects.as_str().to_owned()}
                most={Words::<300>::MAX}
                is_long=true
                {on_keep}
            />
        }
    }
}
