//! What is asked about once a month.

use lull::{
    library,
    monthly::{Change, Compared, Noticed},
};
use yew::prelude::*;

use crate::view::{
    choice_chips::{Choice, choice_chips},
    detail_item::{Asked, edit},
    dopamine_card::is_dopamine,
};

impl Asked<'_> {
    /// Compared with a month ago; and, with a dopamine medicine on the list, what may change over the years.
    pub fn month(&self) -> Html {
        let text = self.store.text();
        let month = &self.entry.details.monthly;
        let on_choose = {
            let (store, night) = (self.store.clone(), self.night);
            Callback::from(move |code: Option<&str>| {
                edit(&store, night, |details| {
                    details.monthly.compared = code.and_then(Compared::from_code);
                });
            })
        };
        let compared = Choice {
            offered: Compared::ALL
                .iter()
                .map(|how| (how.code(), text.month_compared(how.code())))
                .collect(),
            chosen: month.compared.map(Compared::code),
            on_choose,
            is_open: self.store.takes_changes(),
        };
        let has_medicine = self.has_dopamine_medicine() || !month.changes.is_empty();
        html! {
            <>
                { choice_chips(compared) }
                if has_medicine {
                    { for Change::ALL.iter().map(|change| self.change(*change)) }
                    <p class="quiet">{ text.dopamine_tell() }</p>
                }
                <p class="quiet">{ text.month_what() }</p>
            </>
        }
    }

    fn change(&self, change: Change) -> Html {
        let text = self.store.text();
        let question = text.month_change(change.code());
        let on_choose = {
            let (store, night) = (self.store.clone(), self.night);
            Callback::from(move |code: Option<&str>| {
                edit(&store, night, |details| {
                    let changes = &mut details.monthly.changes;
                    match code.and_then(Noticed::from_code) {
                        Some(noticed) => changes.insert(change, noticed),
                        None => changes.remove(&change),
                    };
                });
            })
        };
        let noticed = Choice {
            offered: Noticed::ALL
                .iter()
                .map(|noticed| (noticed.code(), text.month_noticed(noticed.code())))
                .collect(),
            chosen: self
                .entry
                .details
                .monthly
                .changes
                .get(&change)
                .map(|noticed| noticed.code()),
            on_choose,
            is_open: self.store.takes_changes(),
        };
        html! {
            <div role="group" aria-label={question.clone()}>
                <p aria-hidden="true">{ question }</p>
                { choice_chips(noticed) }
            </div>
        }
    }

    fn has_dopamine_medicine(&self) -> bool {
        let mut remedies = self.store.journal().remedies();
        remedies.any(|remedy| {
            let is_taken = remedy.is_listed(self.night) || remedy.standing_on(self.night).is_some();
            is_taken && library::of(remedy).is_some_and(is_dopamine)
        })
    }
}
