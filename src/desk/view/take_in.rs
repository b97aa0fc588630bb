//! A file in: a backup or a table of nights, shown before anything of it is taken in.

use std::rc::Rc;

use lull::{
    exchange::{
        backup,
        merge::{self, Compared},
        nights_csv,
        other_trackers::{self, Days, Export},
    },
    journal::{Journal, Part},
    night::{Boundary, Night},
    text::Text,
};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::{
    browser::{
        app, clock,
        files::{self, Unread},
        safety_copy, wall,
    },
    store::{Store, use_store},
    view::{other_tracker::other_tracker, table_columns::TableColumns},
};

/// What was picked.
#[derive(Clone, PartialEq)]
enum Picked {
    /// Nothing, or it was put away.
    Nothing,
    /// A file that cannot be taken in, with the reason.
    Refused(String),
    /// A backup.
    Backup(Journal),
    /// A table of nights.
    Nights(Rc<nights_csv::Table>),
    /// What another tracker exported.
    Other(Rc<Export>),
    /// It was taken in.
    Taken(String),
}

/// The way in.
#[component]
pub fn TakeIn() -> Html {
    let store = use_store();
    let text = store.text();
    let picked = use_state(|| Picked::Nothing);
    let pick = {
        let (picked, boundary) = (picked.setter(), store.boundary());
        Callback::from(move |event: Event| {
            let field: HtmlInputElement = event.target_unchecked_into();
            if let Some(file) = files::picked(&field) {
                let picked = picked.clone();
                spawn_local(async move {
                    picked.set(match files::text(&file).await {
                        Ok(content) => told_apart(&content, boundary, text),
                        Err(Unread::TooLarge) => Picked::Refused(text.file_too_large().to_owned()),
                        Err(Unread::NotText) => Picked::Refused(text.file_not_text().to_owned()),
                    });
                });
            }
        })
    };
    let take = {
        let (picked, store) = (picked.setter(), store.clone());
        Callback::from(move |(parts, said): (Vec<Part>, String)| {
            let (picked, journal) = (picked.clone(), Rc::clone(store.journal()));
            spawn_local(async move {
                picked.set(match safety_copy::keep(&journal).await {
                    Ok(()) => {
                        app::take_in(&parts, app::Source::File);
                        Picked::Taken(said)
                    }
                    Err(_) => Picked::Refused(text.safety_copy_failed().to_owned()),
                });
            });
        })
    };
    let put_away = {
        let picked = picked.setter();
        Callback::from(move |_: MouseEvent| picked.set(Picked::Nothing))
    };
    let shown = match &*picked {
        Picked::Nothing => Html::default(),
        Picked::Refused(why) => html! {
            <div class="notice" role="alert">
                <p>{ why }</p>
                <p>{ text.file_nothing_changed() }</p>
            </div>
        },
        Picked::Taken(said) => html! { <p aria-live="polite">{ said }</p> },
        Picked::Backup(incoming) => backup_preview(&store, incoming, &take, &put_away),
        Picked::Nights(table) => html! {
            <TableColumns
                key={place(table)}
                table={table.as_ref().clone()}
                on_take={take}
                on_put_away={put_away}
            />
        },
        Picked::Other(export) => other_tracker(export, take, put_away, text),
    };
    html! {
        <section class="card" aria-labelledby="take-in-title">
            <h2 id="take-in-title">{ text.file_title() }</h2>
            <p class="quiet">{ text.file_what() }</p>
            <label class="button button--quiet pick">
                { text.file_pick() }
                <input
                    class="spoken"
                    type="file"
                    accept=".json,.txt,.csv,.tsv,application/json,text/plain,text/csv"
                    disabled={!store.takes_changes()}
                    onchange={pick}
                />
            </label>
            { shown }
        </section>
    }
}

/// Where something lies: what was said of the columns of one file is not said of those of the next.
pub fn place<T>(picked: &Rc<T>) -> String {
    format!("{:p}", Rc::as_ptr(picked))
}

/// Other trackers are known by their names of things, a backup by its first bytes; everything else is
/// read as a table.
fn told_apart(content: &str, boundary: Boundary, text: Text) -> Picked {
    let days = Days {
        boundary,
        on_the_wall: &wall::of,
    };
    if let Some(read) = other_trackers::read(content, days) {
        return match read {
            Ok(export) => Picked::Other(Rc::new(export)),
            Err(problem) => Picked::Refused(problem.sentence(text)),
        };
    }
    let is_json = content
        .trim_start_matches('\u{feff}')
        .trim_start()
        .starts_with('{');
    if is_json {
        match backup::read(content) {
            Ok(journal) => Picked::Backup(journal),
            Err(problem) => Picked::Refused(problem.sentence(text)),
        }
    } else {
        match nights_csv::read(content) {
            Ok(table) => Picked::Nights(Rc::new(table)),
            Err(problem) => Picked::Refused(problem.sentence(text)),
        }
    }
}

fn backup_preview(
    store: &Store,
    incoming: &Journal,
    take: &Callback<(Vec<Part>, String)>,
    put_away: &Callback<MouseEvent>,
) -> Html {
    let text = store.text();
    let merge = merge::added(store.journal(), incoming, &clock::now());
    let others = merge.changed_nights + merge.removed_nights;
    let mut said = vec![text.backup_new_nights(count(merge.new_nights))];
    if merge.changed_nights > 0 {
        said.push(text.backup_changed_nights(count(merge.changed_nights)));
    }
    if merge.removed_nights > 0 {
        said.push(text.backup_removed_nights(count(merge.removed_nights)));
    }
    if merge.kept_nights > 0 {
        said.push(text.backup_kept_nights(count(merge.kept_nights)));
    }
    if merge.same_nights > 0 {
        said.push(text.backup_same_nights(count(merge.same_nights)));
    }
    if merge.new_trials > 0 {
        said.push(text.backup_new_trials(count(merge.new_trials)));
    }
    let taken = if others == 0 && (merge.new_nights > 0 || merge.parts.is_empty()) {
        text.file_taken(count(merge.new_nights))
    } else {
        text.file_joined(count(merge.new_nights + others))
    };
    let nights = night_by_night(&merge.nights, text);
    let has_rule = others + merge.kept_nights > 0;
    let onclick = take.reform(move |_: MouseEvent| (merge.parts.clone(), taken.clone()));
    let replace = {
        let parts = merge::replacing(store.journal(), incoming);
        take.reform(move |_: MouseEvent| (parts.clone(), text.file_replaced().to_owned()))
    };
    html! {
        <>
            { span(incoming, text) }
            <ul>{ for said.into_iter().map(|line| html! { <li>{ line }</li> }) }</ul>
            if has_rule {
                <p class="quiet">{ text.backup_rule() }</p>
            }
            { nights }
            <p class="quiet">{ text.safety_copy_first() }</p>
            { choice(onclick, put_away.clone(), text) }
            if !store.journal().is_empty() {
                <p class="row">
                    <button type="button" class="button button--grave" onclick={replace}>
                        { text.file_replace() }
                    </button>
                </p>
            }
        </>
    }
}

/// What comes of each night that the two do not say alike, for those who want to see before they take
/// anything in.
fn night_by_night(nights: &[(Night, Compared)], text: Text) -> Html {
    if nights.is_empty() {
        return Html::default();
    }
    let line = |(night, compared): &(Night, Compared)| {
        let night = text.full_day(night.evening());
        let said = match compared {
            Compared::Same => return Html::default(),
            Compared::OnlyOurs => text.night_only_here(night),
            Compared::OnlyTheirs => text.night_only_there(night),
            Compared::OursHolds => text.night_ours_holds(night),
            Compared::TheirsHolds => text.night_theirs_holds(night),
            Compared::Together => text.night_together(night),
            Compared::Goes => text.night_goes(night),
            Compared::StaysDeleted => text.night_stays_deleted(night),
        };
        html! { <li>{ said }</li> }
    };
    html! {
        <details class="fold">
            <summary>{ text.night_by_night(count(nights.len())) }</summary>
            <ul>{ for nights.iter().map(line) }</ul>
        </details>
    }
}

/// From when to when a journal reaches.
fn span(journal: &Journal, text: Text) -> Html {
    let night = |night: Night| text.full_day(night.evening());
    let mut nights = journal.nights().map(|(night, _)| night);
    let Some(first) = nights.next() else {
        return html! { <p>{ text.backup_is_empty() }</p> };
    };
    let last = nights.next_back().unwrap_or(first);
    html! { <p>{ text.backup_span(night(first), night(last)) }</p> }
}

/// The two buttons under every preview.
pub fn choice(take: Callback<MouseEvent>, put_away: Callback<MouseEvent>, text: Text) -> Html {
    html! {
        <div class="row">
            <button type="button" class="button" onclick={take}>{ text.file_take_in() }</button>
            <button type="button" class="button button--quiet" onclick={put_away}>
                { text.cancel() }
            </button>
        </div>
    }
}

/// A count as messages take it.
pub fn count(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}
