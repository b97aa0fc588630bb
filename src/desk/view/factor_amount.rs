//! How much of a factor there was, where it can be counted.

use lull::{
    factor::{Factor, Known, Level},
    journal::DetailChange,
    night::Night,
    text::Text,
};
use yew::prelude::*;

use crate::{
    store::Store,
    view::{
        choice_chips::{Choice, choice_chips},
        item::{Item as Group, item},
        number_field::{NumberField, shown},
    },
};

/// How a factor is counted.
struct Count {
    unit: &'static str,
    parts: u16,
    most: u16,
    quick: &'static [u16],
}

fn count_of(known: Known, text: Text) -> Option<Count> {
    let count = |unit, parts, most, quick| Count {
        unit,
        parts,
        most,
        quick,
    };
    match known {
        Known::CaffeineLate => Some(count(text.unit_cups(), 1, 15, &[1, 2, 3, 4])),
        Known::Alcohol => Some(count(text.unit_drinks(), 2, 60, &[1, 2, 4, 6])),
        Known::Exercise => Some(count(text.unit_minutes(), 1, 600, &[15, 30, 45, 60])),
        _ => None,
    }
}

/// How much of a factor that was there.
pub fn amount(store: &Store, night: Night, known: Known, level: Level) -> Option<Html> {
    let text = store.text();
    let said = match level {
        Level::Amount(amount) => Some(amount.get()),
        Level::Yes | Level::No => None,
    };
    let set = {
        let store = store.clone();
        Callback::from(move |amount: Option<u16>| {
            // Without a number it was there all the same.
            let level = amount.map_or(Some(Level::Yes), Level::counted);
            store.log(DetailChange::LogFactor(night, Factor::Known(known), level));
        })
    };
    let name = text.factor_amount(text.factor(known.code()));
    let control = if known == Known::Stress {
        let of = |(level, code)| (code, text.stress(level));
        choice_chips(Choice {
            offered: (1..).zip(STRESS).map(of).collect(),
            chosen: said.and_then(|level| STRESS.get(usize::from(level).checked_sub(1)?).copied()),
            on_choose: set.reform(|code: Option<&str>| code.and_then(|code| code.parse().ok())),
            is_open: store.takes_changes(),
        })
    } else {
        let count = count_of(known, text)?;
        html! {
            <NumberField
                name={name.clone()}
                unit={count.unit}
                value={said}
                parts={count.parts}
                most={count.most}
                quick={count.quick}
                on_set={set}
            />
        }
    };
    Some(item(Group {
        name: &name,
        id: format!("amount-{}", known.code()),
        clear: None,
        control,
    }))
}

/// 0 is no stress, which the chip says.
const STRESS: [&str; 3] = ["1", "2", "3"];

/// An amount as it is written: alcohol in drinks, though it is kept in halves.
pub fn written(known: Known, amount: u16, text: Text) -> String {
    shown(amount, count_of(known, text).map_or(1, |count| count.parts))
}
