//! What each column of a table is: Lull guesses, the person corrects.

use std::collections::BTreeSet;

use lull::{
    exchange::nights_csv::{Column, Ignored, Import, RowProblem, Table, import},
    factor::Factor,
    journal::Part,
    remedy::RemedyId,
    text::Text,
};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::{
    browser::{chance, clock},
    store::use_store,
    view::take_in::{choice, count},
};

/// Only so many reasons are shown at once; the first tells the rest.
pub const REASONS: usize = 12;

/// Properties of [`TableColumns`].
#[derive(Properties, PartialEq)]
pub struct TableColumnsProps {
    /// The table.
    pub table: Table,
    /// The person takes it in: the parts, and what to say then.
    pub on_take: Callback<(Vec<Part>, String)>,
    /// The person does not.
    pub on_put_away: Callback<MouseEvent>,
}

/// The columns with a choice each, and what would come of it.
#[component]
pub fn TableColumns(props: &TableColumnsProps) -> Html {
    let store = use_store();
    let text = store.text();
    let roles = use_state(|| props.table.guesses());
    let left_out = use_state_eq(Vec::<usize>::new);
    let table = use_memo((*left_out).clone(), |left_out| {
        props.table.without(left_out)
    });
    // One millisecond apart, for ids of one millisecond come in any order, and the remedies of a
    // table should stand in the order of its columns.
    let mut made_at = clock::now().utc_ms();
    let outcome = import(&table, &roles, store.journal(), &mut || {
        made_at += 1;
        RemedyId::fresh(made_at, chance::ten_bytes())
    });
    let columns = props
        .table
        .columns()
        .iter()
        .enumerate()
        .map(|(at, heading)| {
            let role = roles
                .get(at)
                .cloned()
                .unwrap_or(Column::Ignore(Ignored::Unwanted));
            let example: Vec<_> = props
                .table
                .rows()
                .filter_map(|row| row.get(at))
                .filter(|cell| !cell.is_empty())
                .take(4)
                .map(String::as_str)
                .collect();
            let choices = choices(&heading.name);
            let onchange = {
                let (roles, choices) = (roles.clone(), choices.clone());
                let left_out = left_out.setter();
                Callback::from(move |event: Event| {
                    let field: HtmlSelectElement = event.target_unchecked_into();
                    let chosen = choices.iter().find(|column| code(column) == field.value());
                    if let Some(chosen) = chosen {
                        let mut changed = (*roles).clone();
                        if let Some(role) = changed.get_mut(at) {
                            *role = chosen.clone();
                        }
                        roles.set(changed);
                        // Another column may have been all that was wrong with those rows.
                        left_out.set(Vec::new());
                    }
                })
            };
            let options = choices.iter().map(|column| {
                html! {
                    <option value={code(column)} selected={code(column) == code(&role)}>
                        { name(column, text) }
                    </option>
                }
            });
            html! {
                <label key={at} class="column">
                    <span>{ &heading.name }</span>
                    <span class="quiet">{ example.join(", ") }</span>
                    <select {onchange}>{ for options }</select>
                </label>
            }
        });
    html! {
        <>
            <p>{ text.table_columns_what() }</p>
            <div class="columns">{ for columns }</div>
            if !left_out.is_empty() {
                <p>{ text.table_left_out(count(left_out.len())) }</p>
            }
            { match outcome {
                Ok(import) => preview(import, props, text),
                Err(problems) => reasons(&problems, &left_out, text),
            } }
        </>
    }
}

fn preview(import: Import, props: &TableColumnsProps, text: Text) -> Html {
    let mut said = vec![text.table_nights(count(import.nights_added))];
    if let (Some(first), Some(last)) = (import.first, import.last) {
        let (first, last) = (
            text.full_day(first.evening()),
            text.full_day(last.evening()),
        );
        said.push(text.backup_span(first, last));
    }
    if import.nights_added > import.nights_rated {
        said.push(text.table_unrated(count(import.nights_added - import.nights_rated)));
    }
    if import.nights_kept > 0 {
        said.push(text.backup_kept_nights(count(import.nights_kept)));
    }
    if !import.remedies_added.is_empty() {
        said.push(text.table_remedies(import.remedies_added.join(", ")));
    }
    let taken = text.file_taken(count(import.nights_added));
    let onclick = props
        .on_take
        .reform(move |_: MouseEvent| (import.parts.clone(), taken.clone()));
    html! {
        <>
            <ul>{ for said.into_iter().map(|line| html! { <li>{ line }</li> }) }</ul>
            { choice(onclick, props.on_put_away.clone(), text) }
        </>
    }
}

/// What is wrong, and the choice to do without the rows in which it is.
fn reasons(problems: &[RowProblem], left_out: &UseStateHandle<Vec<usize>>, text: Text) -> Html {
    let shown = problems.iter().take(REASONS).map(|problem| {
        html! { <li>{ problem.sentence(text) }</li> }
    });
    let more = problems.len().saturating_sub(REASONS);
    let rows: BTreeSet<usize> = problems.iter().map(|problem| problem.line).collect();
    // The first line names the columns: what is wrong there is for the choices above.
    let leave_out = (!rows.contains(&1)).then(|| {
        let words = text.table_leave_out(count(rows.len()));
        let left_out = left_out.clone();
        let onclick = Callback::from(move |_| {
            let rows = left_out.iter().chain(&rows).copied();
            left_out.set(rows.collect());
        });
        html! {
            <p class="row">
                <button type="button" class="button button--quiet" {onclick}>{ words }</button>
            </p>
        }
    });
    html! {
        <div class="notice" role="alert">
            <p>{ text.table_cannot() }</p>
            <ul>
                { for shown }
                if more > 0 {
                    <li>{ text.table_more(count(more)) }</li>
                }
            </ul>
            <p>{ text.file_nothing_changed() }</p>
            { leave_out }
        </div>
    }
}

/// What a column of this name may be.
fn choices(name: &str) -> Vec<Column> {
    let mut choices = vec![
        Column::Date,
        Column::Worst,
        Column::Evening,
        Column::MinutesLost,
        Column::SleepMinutes,
        Column::Remedy,
        Column::Amount,
        Column::Note,
        Column::Ignore(Ignored::Unwanted),
    ];
    if let Some(factor) = Factor::named(name) {
        choices.insert(7, Column::Factor(factor));
    }
    choices
}

/// The code of a choice within the page; nothing of it is kept.
fn code(column: &Column) -> &'static str {
    match column {
        Column::Date => "date",
        Column::Worst => "worst",
        Column::Evening => "evening",
        Column::MinutesLost => "minutes_lost",
        Column::SleepMinutes => "sleep_minutes",
        Column::Remedy => "remedy",
        Column::Amount => "amount",
        Column::Factor(_) => "factor",
        Column::Note => "note",
        Column::Ignore(_) => "ignore",
    }
}

fn name(column: &Column, text: Text) -> String {
    text.column(code(column))
}
