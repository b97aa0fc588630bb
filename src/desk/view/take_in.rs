//! A file in: a backup or a table of nights, shown before anything of it is taken in.

use std::rc::Rc;

use lull::{
    exchange::{
        backup, nights_csv,
        other_trackers::{self, Days, Export},
        tables,
    },
    journal::{Journal, Part},
    night::Boundary,
    text::Text,
};
use wasm_bindgen_futures::spawn_local;
use web_sys::{File, HtmlInputElement};
use yew::prelude::*;

use crate::{
    browser::{
        app,
        files::{self, Unread},
        opened_with, safety_copy, wall,
    },
    store::use_store,
    view::{
        backup_preview::BackupPreview, other_tracker::other_tracker, table_columns::TableColumns,
    },
};

/// What was picked.
#[derive(Clone, PartialEq)]
enum Picked {
    /// Nothing, or it was put away.
    Nothing,
    /// A file that cannot be taken in, with the reason; the first of them, where there are many.
    Refused(Vec<String>),
    /// A backup.
    Backup(Rc<Journal>),
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
    let read = {
        let (picked, boundary) = (picked.setter(), store.boundary());
        move |file: File| {
            let picked = picked.clone();
            spawn_local(async move {
                picked.set(match files::bytes(&file).await {
                    Ok(bytes) if tables::is_archive(&bytes) => of_tables(&bytes, text),
                    Ok(bytes) => match String::from_utf8(bytes) {
                        Ok(content) => told_apart(&content, boundary, text),
                        Err(_) => refused(text.file_not_text().to_owned()),
                    },
                    Err(Unread::TooLarge) => refused(text.file_too_large().to_owned()),
                    Err(Unread::NotText) => refused(text.file_not_text().to_owned()),
                });
            });
        }
    };
    {
        let read = read.clone();
        use_effect_with(store.takes_changes(), move |takes_changes| {
            if *takes_changes {
                opened_with::listen(read);
            }
        });
    }
    let pick = Callback::from(move |event: Event| {
        let field: HtmlInputElement = event.target_unchecked_into();
        files::picked(&field).into_iter().for_each(&read);
    });
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
                    Err(_) => refused(text.safety_copy_failed().to_owned()),
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
                { for why.iter().map(|why| html! { <p>{ why }</p> }) }
                <p>{ text.file_nothing_changed() }</p>
            </div>
        },
        Picked::Taken(said) => html! { <p aria-live="polite">{ said }</p> },
        Picked::Backup(incoming) => html! {
            <BackupPreview
                key={place(incoming)}
                incoming={Rc::clone(incoming)}
                on_take={take}
                on_put_away={put_away}
            />
        },
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
                    accept=".json,.txt,.csv,.tsv,.zip,application/json,text/plain,text/csv,application/zip"
                    disabled={!store.takes_changes()}
                    onchange={pick}
                />
            </label>
            { shown }
        </section>
    }
}

/// Reasons that are told of one file.
const MOST_REASONS: usize = 8;

fn refused(why: String) -> Picked {
    Picked::Refused(vec![why])
}

/// The tables that Lull itself has written: the same journal again, or every reason why not.
fn of_tables(archive: &[u8], text: Text) -> Picked {
    let read = tables::unpacked(archive).and_then(|files| tables::read(&files));
    match read {
        Ok(journal) => Picked::Backup(Rc::new(journal)),
        Err(problems) => {
            let told = problems.iter().take(MOST_REASONS);
            let mut told: Vec<String> = told.map(|problem| problem.sentence(text)).collect();
            if problems.len() > told.len() {
                told.push(text.tables_more(count(problems.len() - told.len())));
            }
            Picked::Refused(told)
        }
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
            Err(problem) => refused(problem.sentence(text)),
        };
    }
    let is_json = content
        .trim_start_matches('\u{feff}')
        .trim_start()
        .starts_with('{');
    if is_json {
        match backup::read(content) {
            Ok(journal) => Picked::Backup(Rc::new(journal)),
            Err(problem) => refused(problem.sentence(text)),
        }
    } else {
        match nights_csv::read(content) {
            Ok(table) => Picked::Nights(Rc::new(table)),
            Err(problem) => refused(problem.sentence(text)),
        }
    }
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
