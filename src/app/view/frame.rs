//! What stands around every page: the name, the look, the ways to the pages, and what was saved.

use lull::{
    session::{Event, Open, Saving},
    text::Text,
};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, window};
use yew::prelude::*;

use crate::{
    browser::{
        buzz, desk,
        look::{self, Look},
        updates,
    },
    route::{DeskPage, Route},
    store::Store,
    view::{
        cover::Name,
        icon::Icon,
        not_yours_band::not_yours_band,
        notice::{notices, update_ready},
    },
};

/// The page in its frame.
#[hook]
pub fn use_frame(store: &Store, route: &Route, page: Html) -> Html {
    let text = store.text();
    let is_desk = !route.on_the_desk().is_empty();
    let first = use_mut_ref(|| true);
    // What was changed on another page is out of sight: its "Saved" and its way back stay there.
    let changes = store.open().map_or(0, Open::changes);
    let changes_elsewhere = use_memo(route.clone(), |_| changes);
    {
        let title = format!("{} · {}", page_name(route, text), text.app_name());
        use_effect_with(route.clone(), move |route| {
            if let Some(document) = window().and_then(|window| window.document()) {
                document.set_title(&title);
                if let Some(below) = desk::below() {
                    desk::show(&below, &route.on_the_desk());
                }
                // A new page is announced by its heading; the first one by the browser itself.
                if !first.replace(false) {
                    focus_heading();
                }
            }
        });
    }
    let look = use_state_eq(Look::current);
    {
        let look = look.setter();
        use_effect_with((), move |()| {
            look::listen(Box::new(move || look.set(Look::current())))
        });
    }
    {
        let saved = store
            .open()
            .is_some_and(|open| matches!(open.saving(), Saving::Saved));
        use_effect_with((changes, saved), move |(changes, saved)| {
            // What was saved before the page came is no news.
            if *changes > 0 && *saved {
                buzz::buzz();
            }
        });
    }
    let update = use_state_eq(updates::is_ready);
    {
        let update = update.clone();
        use_effect_with((), move |()| {
            updates::listen(Box::new(move || update.set(true)))
        });
    }
    let above = notices(store);
    html! {
        <>
            <a class="skip" href="#main" onclick={Callback::from(|event| skip(&event))}>{ text.skip_to_page() }</a>
            <header class="top">
                <Name {text} />
                <nav class="top__ways" aria-label={text.pages_more()}>
                    { look_button(&look, text) }
                    { for ABOVE.map(|to| tab(&to.route(), route, text)) }
                </nav>
            </header>
            { not_yours_band(text) }
            if is_desk {
                // The desk brings a main part of its own, below; the app has a word only where nothing can be read.
                <div class="aside">{ above }{ page }</div>
            } else {
                <main id="main">
                    { above }
                    { page }
                    // Last: what comes while somebody is about to tap must not move the page.
                    if *update && !store.open().is_some_and(Open::is_read_only) {
                        { update_ready(text) }
                    }
                </main>
            }
            <footer class="dock">
                { status(store, changes > *changes_elsewhere) }
                if *route == Route::Tonight && !store.is_guest() {
                    <a class="now" href={Route::Now(None).href()}>
                        <span>{ text.now_button() }</span>
                        <span aria-hidden="true">{ "→" }</span>
                    </a>
                }
                <nav class="tabs" aria-label={text.pages()}>
                    { for TABS.map(|to| tab(&to.map_or(Route::Tonight, DeskPage::route), route, text)) }
                </nav>
            </footer>
        </>
    }
}

/// What the thumb reaches: the start page, then pages of the desk.
const TABS: [Option<DeskPage>; 5] = [
    None,
    Some(DeskPage::History),
    Some(DeskPage::Trials),
    Some(DeskPage::Patterns),
    Some(DeskPage::Share),
];

/// What is needed less often, above the page.
const ABOVE: [DeskPage; 3] = [DeskPage::Help, DeskPage::Remedies, DeskPage::Settings];

fn page_name(route: &Route, text: Text) -> String {
    let name = match route {
        Route::Tonight => text.page_tonight(),
        Route::Now(_) => text.now_button(),
        Route::Night(night) => return text.night_of(text.night(*night)),
        Route::Desk(DeskPage::History, _) => text.page_history(),
        Route::Desk(DeskPage::Remedies, _) => text.page_remedies(),
        Route::Desk(DeskPage::Trials, _) => text.page_trials(),
        Route::Desk(DeskPage::Patterns, _) => text.page_patterns(),
        Route::Desk(DeskPage::Share, _) => text.page_share(),
        Route::Desk(DeskPage::Settings, _) => text.page_settings(),
        Route::Desk(DeskPage::Help, _) => text.page_help(),
    };
    name.to_owned()
}

fn tab(to: &Route, current: &Route, text: Text) -> Html {
    let icon = match to {
        Route::Tonight | Route::Now(_) | Route::Night(_) => Icon::Moon,
        Route::Desk(DeskPage::History, _) => Icon::Calendar,
        Route::Desk(DeskPage::Remedies, _) => Icon::Leaf,
        Route::Desk(DeskPage::Trials, _) => Icon::Balance,
        Route::Desk(DeskPage::Patterns, _) => Icon::Chart,
        Route::Desk(DeskPage::Share, _) => Icon::Share,
        Route::Desk(DeskPage::Settings, _) => Icon::Sliders,
        Route::Desk(DeskPage::Help, _) => Icon::Caution,
    };
    let here = match (to, current) {
        (Route::Desk(page, _), Route::Desk(shown, _)) => page == shown,
        // A night belongs to the history from which it was opened.
        (Route::Desk(DeskPage::History, _), Route::Night(_)) => true,
        _ => to == current,
    };
    // The one long name is shortened to the eye.
    let is_help = matches!(to, Route::Desk(DeskPage::Help, _));
    html! {
        <a
            key={to.href()}
            class="tabs__tab"
            href={to.href()}
            aria-label={is_help.then(|| page_name(to, text))}
            aria-current={here.then_some("page")}
        >
            { icon.drawn() }
            { if is_help { text.page_help_short().to_owned() } else { page_name(to, text) } }
        </a>
    }
}

/// Announces the page that is shown now.
pub fn focus_heading() {
    let document = window().and_then(|window| window.document());
    let heading = document.and_then(|document| document.query_selector("main h1").ok().flatten());
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        let _ = heading.focus();
    }
}

/// The skip link moves the focus; the address stays, for it is the page's name.
fn skip(event: &MouseEvent) {
    event.prevent_default();
    focus_heading();
}

/// Goes round light, dark and night.
fn look_button(look: &UseStateHandle<Look>, text: Text) -> Html {
    let name = match **look {
        Look::Light => text.look_light(),
        Look::Dark => text.look_dark(),
        Look::Night => text.look_night(),
    };
    let next = look.next();
    let onclick = Callback::from(move |_| next.put_on());
    html! {
        <button type="button" class="tabs__tab look" aria-label={text.look_is(name)} {onclick}>
            { Icon::Halves.drawn() }
            { name }
        </button>
    }
}

/// Says "Saved" once the latest change is on the disk, and offers to take it back, while the page on
/// which it was made is shown.
fn status(store: &Store, is_of_this_page: bool) -> Html {
    let text = store.text();
    let open = store.open().filter(|_| is_of_this_page);
    let said = match open.map(Open::saving) {
        // To tell the two apart, or nobody knows whether the tap did anything.
        Some(Saving::Saved) if open.is_some_and(Open::was_undo) => text.undone(),
        Some(Saving::Saved) => text.saved(),
        Some(Saving::SecondPending) => text.kept_here(),
        _ => "",
    };
    let undo = open.filter(|open| open.can_undo()).map(|_| {
        let store = store.clone();
        let onclick = Callback::from(move |_| store.send(Event::Undone));
        html! {
            <button type="button" class="button button--quiet" {onclick}>{ text.undo() }</button>
        }
    });
    let is_shown = undo.is_some() || !said.is_empty();
    html! {
        <div class="status">
            <div class={classes!("status__pill", is_shown.then_some("status__pill--shown"))}>
                <p role="status">{ said }</p>
                { for undo }
            </div>
        </div>
    }
}
