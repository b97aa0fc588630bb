//! Adding a remedy of one's own: a name, and whether a doctor prescribed it.

use lull::{
    bounded::Words,
    library::{self, medicine},
    night::Night,
    remedy::{Access, Choice, Remedy, RemedyId, Span, Speed},
    text::Text,
};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::{
    browser::{chance, clock},
    store::use_store,
    view::remedy_change::use_remedy_change,
};

/// Properties of [`NewRemedy`].
#[derive(Properties, PartialEq)]
pub struct NewRemedyProps {
    /// The first night it is on the list.
    pub night: Night,
}

/// A button that unfolds into a form.
#[component]
pub fn NewRemedy(props: &NewRemedyProps) -> Html {
    let text = use_store().text();
    let change = use_remedy_change();
    let unfolded = use_state_eq(|| false);
    let typed = use_state_eq(String::new);
    let name_field = use_node_ref();
    let prescribed_field = use_node_ref();
    {
        let name_field = name_field.clone();
        use_effect_with(*unfolded, move |unfolded| {
            if *unfolded && let Some(field) = name_field.cast::<HtmlInputElement>() {
                let _ = field.focus();
            }
        });
    }
    let toggle = {
        let (unfolded, typed) = (unfolded.clone(), typed.clone());
        Callback::from(move |_: MouseEvent| {
            typed.set(String::new());
            unfolded.set(!*unfolded);
        })
    };
    let oninput = {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| {
            let field: HtmlInputElement = event.target_unchecked_into();
            typed.set(field.value());
        })
    };
    let add = {
        let (unfolded, typed, change) = (unfolded.clone(), typed.clone(), change.clone());
        let (name_field, prescribed_field) = (name_field.clone(), prescribed_field.clone());
        let night = props.night;
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let field = name_field.cast::<HtmlInputElement>();
            let name = field.map(|field| field.value()).unwrap_or_default();
            let prescribed = prescribed_field
                .cast::<HtmlInputElement>()
                .is_some_and(|field| field.checked());
            let Some(name) = Words::new(&name) else {
                return;
            };
            let access = if prescribed {
                Access::LogOnly
            } else {
                Access::Own
            };
            let remedy = fresh(name, None, access, Speed::Unknown, night);
            if change.make(remedy) {
                typed.set(String::new());
                unfolded.set(false);
            }
        })
    };
    if !*unfolded {
        return html! {
            <div class="row">
                <button type="button" class="chip chip--new" aria-expanded="false" onclick={toggle}>
                    <span aria-hidden="true">{ "+ " }</span>
                    { text.remedy_add_own() }
                </button>
            </div>
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
                    {oninput}
                />
            </label>
            <label class="check">
                <input ref={prescribed_field} type="checkbox" />
                { text.remedy_prescribed() }
            </label>
            <div aria-live="polite">{ meant(&typed, text) }</div>
            { change.refusal() }
            <div class="row">
                <button type="submit" class="button">{ text.remedy_add() }</button>
                <button type="button" class="button button--quiet" onclick={toggle}>
                    { text.cancel() }
                </button>
            </div>
        </form>
    }
}

/// What the name seems to mean.
fn meant(typed: &str, text: Text) -> Html {
    let medicine = medicine::named(typed).map(|_| {
        html! { <p>{ text.remedy_is_medicine(typed.trim()) }</p> }
    });
    let entry = library::named(typed).map(|entry| {
        let href = format!("#/remedies/library/{}", entry.id.code());
        html! {
            <p><a class="way" {href}>{ text.remedy_in_library(entry.name()) }</a></p>
        }
    });
    html! { <>{ for medicine }{ for entry }</> }
}

/// A remedy that comes onto the list with this night.
pub fn fresh(
    name: Words<80>,
    library: Option<String>,
    access: Access,
    speed: Speed,
    night: Night,
) -> Remedy {
    Remedy {
        id: RemedyId::fresh(clock::now().utc_ms(), chance::ten_bytes()),
        name,
        library,
        access,
        choice: Choice::Unknown,
        speed,
        listed: vec![Span::since(night)],
        standing: vec![],
    }
}
