//! Adding a remedy of one's own: a name, and whether a doctor prescribed it.

use lull::{
    bounded::Words,
    library::{self, medicine},
    night::Night,
    remedy::{Access, Remedy, RemedyId, Span, Speed},
    text::Text,
};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::{
    browser::{chance, clock},
    store::use_store,
    view::{
        draft_field::written_in, other_remedy::DRAFT, remedy_change::use_remedy_change,
        use_draft::use_draft,
    },
};

/// Properties of [`RemedyForm`].
#[derive(Properties, PartialEq)]
pub struct RemedyFormProps {
    /// The first night it is on the list.
    pub night: Night,
    /// Whether it was used on that night: so it is where a person says what they used.
    #[prop_or_default]
    pub is_used: bool,
    /// It is added, or not wanted.
    pub on_done: Callback<()>,
}

/// The form; a name that a reload caught half written stands in it again.
#[component]
pub fn RemedyForm(props: &RemedyFormProps) -> Html {
    let store = use_store();
    let text = store.text();
    let change = use_remedy_change();
    let draft = use_draft(DRAFT);
    let name_field = use_node_ref();
    let prescribed_field = use_node_ref();
    {
        let name_field = name_field.clone();
        use_effect_with((), move |()| {
            if let Some(field) = name_field.cast::<HtmlInputElement>() {
                let _ = field.focus();
            }
        });
    }
    let cancel = {
        let (draft, on_done) = (draft.clone(), props.on_done.clone());
        Callback::from(move |_: MouseEvent| {
            draft.end();
            on_done.emit(());
        })
    };
    let oninput = {
        let draft = draft.clone();
        Callback::from(move |event: InputEvent| draft.type_in(written_in(event.target())))
    };
    let add = {
        let (change, draft, on_done) = (change.clone(), draft.clone(), props.on_done.clone());
        let (name_field, prescribed_field) = (name_field.clone(), prescribed_field.clone());
        let (night, is_used) = (props.night, props.is_used);
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
            let made = if is_used {
                change.add_used(night, remedy)
            } else {
                change.make(remedy)
            };
            if made {
                draft.end();
                on_done.emit(());
            }
        })
    };
    let typed = draft.words().unwrap_or_default().to_owned();
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
                    value={typed.clone()}
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
                <button type="submit" class="button" disabled={!store.takes_changes()}>
                    { text.remedy_add() }
                </button>
                <button type="button" class="button button--quiet" onclick={cancel}>
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
        library,
        speed,
        listed: vec![Span::since(night)],
        ..Remedy::named(
            RemedyId::fresh(clock::now().utc_ms(), chance::ten_bytes()),
            name,
            access,
        )
    }
}
