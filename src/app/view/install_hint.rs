//! Says once that the app can be installed: on an iPhone before the first entry, for an installed app
//! keeps its nights apart from the browser's; elsewhere after a few nights, when it has proved useful.

use yew::prelude::*;

use crate::{
    browser::{
        installing::{self, Way},
        said_once::SaidOnce,
        whose::Whose,
    },
    route::{DeskPage, Route},
    store::Store,
};

/// So many nights say that the app is of use.
const A_FEW_NIGHTS: usize = 3;

/// The hint, or nothing.
pub struct InstallHint {
    store: Store,
    said: UseStateHandle<bool>,
    way: Way,
}

/// The hint, followed as the browser has another way to install.
#[hook]
pub fn use_install_hint(store: &Store) -> InstallHint {
    let said = use_state_eq(|| SaidOnce::Installing.is_said() || Whose::shown() != Whose::Own);
    let way = use_state_eq(Way::here);
    {
        let way = way.setter();
        use_effect_with((), move |()| {
            installing::listen(Box::new(move || way.set(Way::here())))
        });
    }
    InstallHint {
        store: store.clone(),
        said,
        way: *way,
    }
}

impl InstallHint {
    /// It, where it speaks of these ways.
    pub fn for_ways(&self, ways: &[Way]) -> Html {
        let Self { store, said, way } = self;
        let text = store.text();
        let is_due = match *way {
            Way::HomeScreen => store.open().is_some(),
            Way::Offer | Way::Menu => {
                store.journal().nights().take(A_FEW_NIGHTS).count() == A_FEW_NIGHTS
            }
            Way::Installed | Way::None => false,
        };
        if **said || !is_due || !ways.contains(way) {
            return Html::default();
        }
        let words = match *way {
            Way::HomeScreen => text.install_hint_home_screen(),
            _ => text.install_hint(),
        };
        let said = said.clone();
        let not_now = Callback::from(move |_| {
            SaidOnce::Installing.remember();
            said.set(true);
        });
        html! {
            <div class="notice" role="note">
                <p>{ words }</p>
                <div class="row">
                    if *way == Way::Offer {
                        <button type="button" class="button" onclick={Callback::from(|_| installing::install())}>
                            { text.install() }
                        </button>
                    } else {
                        <a class="button" href={Route::Desk(DeskPage::Settings, "install".into()).href()}>
                            { text.install_how() }
                        </a>
                    }
                    <button type="button" class="button button--quiet" onclick={not_now}>
                        { text.install_not_now() }
                    </button>
                </div>
            </div>
        }
    }
}
