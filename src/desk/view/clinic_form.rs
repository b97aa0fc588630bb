//! A result from a clinic, written off from the paper.

use lull::{
    bounded::Words,
    clinic::{ClinicId, ClinicResult, Known},
    journal::ClinicChange,
    text::Text,
};
use web_sys::{HtmlElement, HtmlSelectElement};
use yew::prelude::*;

use crate::{
    browser::{chance, clock},
    store::use_store,
    view::{
        clinic_draft::{Field, Written, Wrong},
        draft_field::written_in,
        use_draft::{Draft, use_draft},
    },
};

/// Properties of [`ClinicForm`].
#[derive(Properties, PartialEq)]
pub struct ClinicFormProps {
    /// The result that is changed; none for another.
    #[prop_or_default]
    pub result: Option<(ClinicId, ClinicResult)>,
    /// It is kept, or not wanted.
    pub on_done: Callback<()>,
}

/// The form; what a reload caught half written stands in it again.
#[component]
pub fn ClinicForm(props: &ClinicFormProps) -> Html {
    let store = use_store();
    let text = store.text();
    let id = props.result.as_ref().map(|(id, _)| *id);
    let draft = use_draft(&id.map_or_else(
        || "clinic".to_owned(),
        |id| format!("clinic-{}", id.uuid().simple()),
    ));
    let wrong = use_state_eq(|| None::<Wrong>);
    let first = use_node_ref();
    {
        let first = first.clone();
        use_effect_with((), move |()| {
            if let Some(field) = first.cast::<HtmlElement>() {
                let _ = field.focus();
            }
        });
    }
    let written = match (draft.words(), &props.result) {
        (Some(words), _) => Written::unpacked(words),
        (None, Some((_, result))) => Written::of(result),
        (None, None) => Written::on(clock::now().local().date()),
    };
    let known = written.known();
    let today = clock::now().local().date();
    let onsubmit = {
        let (store, draft, wrong) = (store.clone(), draft.clone(), wrong.setter());
        let (written, on_done) = (written.clone(), props.on_done.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match written.read(today) {
                Ok(result) => {
                    let fresh = || ClinicId::fresh(clock::now().utc_ms(), chance::ten_bytes());
                    store.log(ClinicChange::Write(id.unwrap_or_else(fresh), result));
                    draft.end();
                    on_done.emit(());
                }
                Err(what) => wrong.set(Some(what)),
            }
        })
    };
    let cancel = {
        let (draft, on_done) = (draft.clone(), props.on_done.clone());
        Callback::from(move |_: MouseEvent| {
            draft.end();
            on_done.emit(());
        })
    };
    let choose = {
        let (draft, written) = (draft.clone(), written.clone());
        Callback::from(move |event: Event| {
            let list: HtmlSelectElement = event.target_unchecked_into();
            draft.type_in(written.clone().measuring(&list.value()).packed());
        })
    };
    let typed = Typed {
        draft: draft.clone(),
        written: written.clone(),
        wrong: wrong.setter(),
    };
    let field = |of: Field, words: String, most: usize| typed.field(of, words, most);
    let units = known.map_or(&[][..], Known::units);
    html! {
        // What is wrong is said below, in the app's own words.
        <form class="new-remedy" novalidate=true {onsubmit}>
            <label>
                { text.clinic_measure_label() }
                <select ref={first} onchange={choose}>
                    { for Known::ALL.iter().map(|one| html! {
                        <option value={one.code()} selected={known == Some(*one)}>
                            { text.clinic_measure(one.code()) }
                        </option>
                    }) }
                    <option value="" selected={known.is_none()}>{ text.clinic_other() }</option>
                </select>
            </label>
            if known.is_none() {
                { field(Field::Name, text.clinic_name().to_owned(), Words::<80>::MAX) }
            }
            <div class="dates">
                { field(Field::Value, number_label(known, text), 12) }
                if known.is_none_or(|known| !known.units().is_empty()) {
                    { field(Field::Unit, text.clinic_unit().to_owned(), Words::<40>::MAX) }
                }
            </div>
            if units.len() > 1 {
                <datalist id="clinic-units">
                    { for units.iter().map(|unit| html! { <option value={*unit} /> }) }
                </datalist>
            }
            <div class="dates">
                <label>
                    { text.clinic_day() }
                    <input
                        type="date"
                        max={today.to_string()}
                        value={written.get(Field::Day).to_owned()}
                        oninput={typed.typed_into(Field::Day)}
                    />
                </label>
                { field(Field::Source, text.clinic_source().to_owned(), Words::<80>::MAX) }
            </div>
            if let Some(wrong) = &*wrong {
                <p class="notice" role="alert">{ sentence(*wrong, known, text) }</p>
            }
            <div class="row">
                <button type="submit" class="button" disabled={!store.takes_changes()}>
                    { text.clinic_keep() }
                </button>
                <button type="button" class="button button--quiet" onclick={cancel}>
                    { text.cancel() }
                </button>
            </div>
        </form>
    }
}

fn number_label(known: Option<Known>, text: Text) -> String {
    match known.filter(|known| known.is_total()).and_then(Known::most) {
        Some(most) => text.clinic_total_label(most),
        None => text.clinic_number().to_owned(),
    }
}

/// What is typed goes into its field; what was said to be wrong is being mended.
struct Typed {
    draft: Draft,
    written: Written,
    wrong: UseStateSetter<Option<Wrong>>,
}

impl Typed {
    fn field(&self, of: Field, words: String, most: usize) -> Html {
        let is_total = of == Field::Value && self.written.known().is_some_and(Known::is_total);
        html! {
            <label>
                { words }
                <input
                    type="text"
                    // The pad for decimal numbers has no < and no >.
                    inputmode={is_total.then_some("numeric")}
                    list={(of == Field::Unit).then_some("clinic-units")}
                    autocomplete="off"
                    maxlength={most.to_string()}
                    value={self.written.get(of).to_owned()}
                    oninput={self.typed_into(of)}
                />
            </label>
        }
    }

    fn typed_into(&self, of: Field) -> Callback<InputEvent> {
        let (draft, written, wrong) =
            (self.draft.clone(), self.written.clone(), self.wrong.clone());
        Callback::from(move |event: InputEvent| {
            wrong.set(None);
            let words = written_in(event.target());
            draft.type_in(written.clone().with(of, &words).packed());
        })
    }
}

fn sentence(wrong: Wrong, known: Option<Known>, text: Text) -> String {
    match (wrong, known.and_then(Known::most)) {
        (Wrong::Name, _) => text.clinic_wrong_name().to_owned(),
        (Wrong::Day, _) => text.clinic_wrong_day().to_owned(),
        (Wrong::Value, Some(most)) if known.is_some_and(Known::is_total) => {
            text.clinic_wrong_total(most)
        }
        (Wrong::Value, Some(most)) => text.clinic_wrong_most(most),
        (Wrong::Value, None) => text.clinic_wrong_value().to_owned(),
    }
}
