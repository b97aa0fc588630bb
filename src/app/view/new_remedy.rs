//! Putting a remedy of one's own on the list, from where it is missed.

use lull::{
    bounded::Words,
    journal::Change,
    library::medicine,
    night::Night,
    remedy::{Access, Choice, Remedy, RemedyId, Span, Speed},
};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::{
    browser::{chance, clock},
    store::use_store,
    view::{draft_field::written_in, use_draft::use_draft},
};

/// Properties of [`NewRemedy`].
#[derive(Properties, PartialEq)]
pub struct NewRemedyProps {
    /// The first night it is on the list.
    pub night: Night,
}

/// A chip that unfolds into a small form.
#[component]
pub fn NewRemedy(props: &NewRemedyProps) -> Html {
    let store = use_store();
    let text = store.text();
    let draft = use_draft("remedy");
    // A name that a reload caught half written unfolds the form again.
    let unfolded = use_state_eq(|| draft.words().is_some());
    let name_field = use_node_ref();
    let prescribed_field = use_node_ref();
    let medicine = use_state_eq(|| None::<String>);
    {
        let name_field = name_field.clone();
        use_effect_with(*unfolded, move |unfolded| {
            if *unfolded && let Some(field) = name_field.cast::<HtmlInputElement>() {
                let _ = field.focus();
            }
        });
    }
    let toggle = {
        let (unfolded, medicine, draft) = (unfolded.clone(), medicine.clone(), draft.clone());
        Callback::from(move |_: MouseEvent| {
            medicine.set(None);
            draft.end();
            unfolded.set(!*unfolded);
        })
    };
    let oninput = {
        let (medicine, draft) = (medicine.clone(), draft.clone());
        Callback::from(move |event: InputEvent| {
            let field: HtmlInputElement = event.target_unchecked_into();
            let typed = field.value();
            medicine.set(medicine::named(&typed).map(|_| typed));
            draft.type_in(written_in(event.target()));
        })
    };
    let add = {
        let (name_field, prescribed_field) = (name_field.clone(), prescribed_field.clone());
        let (unfolded, medicine, night, draft) = (
            unfolded.clone(),
            medicine.clone(),
            props.night,
            draft.clone(),
        );
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let field = name_field.cast::<HtmlInputElement>();
            let name = field.map(|field| field.value()).unwrap_or_default();
            let prescribed = prescribed_field
                .cast::<HtmlInputElement>()
                .is_some_and(|field| field.checked());
            if let Some(name) = Words::new(&name).filter(|name| !name.is_empty()) {
                store.change(Change::ListRemedy(own(name, prescribed, night)));
                medicine.set(None);
                unfolded.set(false);
                draft.end();
            }
        })
    };
    if !*unfolded {
        return html! {
            <button type="button" class="chip chip--new" aria-expanded="false" onclick={toggle}>
                <span aria-hidden="true">{ "+ " }</span>
                { text.remedy_other() }
            </button>
        };
    }
    html! {
        <form class="new-remedy" onsubmit={add}>
            <label>
                { text.remedy_name() }
                <input
                    ref={name_field}
                    type="text"
                    required=true
                    maxlength={Words::<80>::MAX.to_string()}
                    autocomplete="off"
                    value={draft.words().unwrap_or_default().to_owned()}
                    {oninput}
                />
            </label>
            <label class="check">
                <input ref={prescribed_field} type="checkbox" />
                { text.remedy_prescribed() }
            </label>
            <p aria-live="polite">
                if let Some(name) = &*medicine {
                    { text.remedy_is_medicine(name.trim()) }
                }
            </p>
            <div class="row">
                <button type="submit" class="button">{ text.remedy_add() }</button>
                <button type="button" class="button button--quiet" onclick={toggle}>
                    { text.cancel() }
                </button>
            </div>
        </form>
    }
}

fn own(name: Words<80>, prescribed: bool, night: Night) -> Remedy {
    Remedy {
        id: RemedyId::fresh(clock::now().utc_ms(), chance::ten_bytes()),
        name,
        library: None,
        access: if prescribed {
            Access::LogOnly
        } else {
            Access::Own
        },
        choice: Choice::Unknown,
        speed: Speed::Unknown,
        listed: vec![Span::since(night)],
        standing: vec![],
    }
}
