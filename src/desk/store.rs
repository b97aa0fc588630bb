//! The app's journal, as the desk's pages see it.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use lull::{
    journal::{Act, BinId, Change, Deletion, Journal, Part, Refused},
    night::{Boundary, Night},
    text::Text,
};
use yew::prelude::*;

use crate::browser::{
    app, backed_up, chance, clock,
    later::later,
    one_by_one::in_a_frame_of_its_own,
    taps::{self, TAP_MS},
    whose::Whose,
};

/// So few records cross over at once, and the page is drawn whole from the start.
const A_SHORT_JOURNAL: usize = 50;

thread_local! {
    /// The app's journal. It is read whole once; afterwards only what changed crosses over, so that
    /// ten years cost no more at a tap than one night.
    static JOURNAL: RefCell<Rc<Journal>> = RefCell::default();
    /// Whether all of the app's nights have crossed over; it counts the readings, of which only the last
    /// goes on.
    static READING: Cell<Reading> = const { Cell::new(Reading { number: 0, is_done: false }) };
    /// Tell what is on the screen that the journal is another.
    static ON_CHANGE: RefCell<Vec<Callback<()>>> = const { RefCell::new(Vec::new()) };
}

#[derive(Clone, Copy)]
struct Reading {
    number: u32,
    is_done: bool,
}

/// Reads the app's journal and follows it for as long as the browser is open.
pub fn follow_the_app() {
    read();
    app::listen(|changed, at_once| {
        let next = changed.and_then(|parts| after(&JOURNAL.with_borrow(Rc::clone), parts));
        let Some(journal) = next.map(Rc::new) else {
            read();
            return;
        };
        JOURNAL.replace(Rc::clone(&journal));
        if at_once {
            tell_all();
        } else {
            // The number that was tapped and the word "Saved" come before what the desk draws of it.
            taps::tapped();
            later(TAP_MS, move || {
                if JOURNAL.with_borrow(|latest| Rc::ptr_eq(latest, &journal)) {
                    tell_all();
                }
            });
        }
    });
}

/// Reads the journal: the latest nights at once, for what is on the screen, and the others a stretch in
/// each frame.
fn read() {
    let number = READING.get().number.wrapping_add(1);
    READING.set(Reading {
        number,
        is_done: false,
    });
    let latest = app::stretch(None);
    let oldest = oldest_of(&latest);
    let is_short = latest.len() < A_SHORT_JOURNAL;
    JOURNAL.replace(Rc::new(Journal::from_parts(latest)));
    if Whose::shown() == Whose::Guest {
        // Not for a moment are the person's own nights shown as somebody else's.
        tell_all();
    }
    if is_short {
        read_on(number, Vec::new(), oldest);
    } else {
        go_on(number, Vec::new(), oldest);
    }
}

fn go_on(number: u32, read: Vec<Part>, before: Option<Night>) {
    when_nobody_taps(move || {
        if READING.get().number == number {
            read_on(number, read, before);
        }
    });
}

fn read_on(number: u32, mut read: Vec<Part>, before: Option<Night>) {
    let earlier = before.map_or_else(Vec::new, |before| app::stretch(Some(before)));
    let Some(oldest) = oldest_of(&earlier) else {
        // What was changed meanwhile holds.
        let latest = JOURNAL.with_borrow(|latest| latest.parts().collect::<Vec<_>>());
        read.reverse();
        JOURNAL.replace(Rc::new(Journal::from_parts(read.into_iter().chain(latest))));
        READING.set(Reading {
            number,
            is_done: true,
        });
        // A page that is drawn anew takes a frame for itself.
        in_a_frame_of_its_own(tell_all);
        if app::is_whole() {
            in_a_frame_of_its_own(backed_up::lay_ballast);
        }
        return;
    };
    read.extend(earlier);
    go_on(number, read, Some(oldest));
}

/// Calls back in a frame of its own, when what was tapped in the app is saved and painted.
fn when_nobody_taps(call: impl FnOnce() + 'static) {
    if taps::is_quiet() {
        in_a_frame_of_its_own(call);
    } else {
        later(TAP_MS / 4, move || when_nobody_taps(call));
    }
}

/// Of nights that begin with the latest.
fn oldest_of(parts: &[Part]) -> Option<Night> {
    let night = |part: &Part| match part {
        Part::Night(night, _) => Some(*night),
        _ => None,
    };
    parts.iter().filter_map(night).next_back()
}

fn tell_all() {
    for tell in ON_CHANGE.with_borrow(Vec::clone) {
        tell.emit(());
    }
}

fn after(journal: &Journal, parts: Vec<Part>) -> Option<Journal> {
    let changed = journal.with(Change::TakeIn(parts)).ok()?;
    Some(changed.journal)
}

/// What a page of the desk needs.
#[derive(Clone)]
pub struct Store {
    journal: Rc<Journal>,
    is_whole: bool,
    takes_changes: bool,
    text: Text,
}

/// Two stores are the same for a page if they show the same journal.
impl PartialEq for Store {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.journal, &other.journal)
            && self.is_whole == other.is_whole
            && self.takes_changes == other.takes_changes
    }
}

impl Store {
    fn read() -> Self {
        Self {
            journal: JOURNAL.with_borrow(Rc::clone),
            is_whole: app::is_whole() && READING.get().is_done,
            takes_changes: app::takes_changes() && READING.get().is_done,
            text: Text::default(),
        }
    }

    /// The journal.
    pub fn journal(&self) -> &Rc<Journal> {
        &self.journal
    }

    /// The journal of this very moment, which may be newer than the one that is drawn: what a tap
    /// changes of an entry goes on from here, so that no other tap is undone by it.
    pub fn latest() -> Rc<Journal> {
        JOURNAL.with_borrow(Rc::clone)
    }

    /// Whether the whole journal is read; before that, a night may look as if nothing had been logged.
    pub fn is_whole(&self) -> bool {
        self.is_whole
    }

    /// Whether anything can be changed.
    pub fn takes_changes(&self) -> bool {
        self.takes_changes
    }

    /// Whether a newer version wrote the journal, or it is somebody else's: what can be read is shown, and
    /// nothing changed.
    pub fn is_read_only(&self) -> bool {
        self.is_whole && !self.takes_changes
    }

    /// The hour at which a night begins.
    pub fn boundary(&self) -> Boundary {
        self.journal.settings().boundary
    }

    /// The interface's words.
    pub fn text(&self) -> Text {
        self.text
    }

    /// Says what the person changed. The app keeps it, says "Saved" and can take it back, as if it
    /// had been changed there.
    ///
    /// # Errors
    /// Says why the change may not be made; nothing is changed then.
    pub fn change(&self, change: impl Act) -> Result<(), Refused> {
        if !self.takes_changes {
            return Ok(());
        }
        // Two taps may come before a drawing.
        let changed = Self::latest().with(change)?;
        let touched = changed.touched.iter();
        let parts: Vec<_> = touched.map(|key| changed.journal.part(*key)).collect();
        if !parts.is_empty() {
            app::take_in(&parts, app::Source::Person);
        }
        Ok(())
    }

    /// Says what the person logged of a night. What is drawn offers nothing that could be refused.
    pub fn log(&self, change: impl Act) {
        let _ = self.change(change);
    }
}

/// A deletion, now.
pub fn deletion() -> Deletion {
    let at = clock::now();
    let id = BinId::fresh(at.utc_ms(), chance::ten_bytes());
    Deletion { id, at }
}

/// Properties of [`StoreProvider`].
#[derive(Properties, PartialEq)]
pub struct StoreProviderProps {
    /// The page.
    pub children: Html,
}

/// Gives the journal to a page, anew whenever it changes.
#[component]
pub fn StoreProvider(props: &StoreProviderProps) -> Html {
    let store = use_state_eq(Store::read);
    {
        let store = store.setter();
        use_effect_with((), move |()| {
            let tell = Callback::from(move |()| store.set(Store::read()));
            ON_CHANGE.with_borrow_mut(|all| all.push(tell.clone()));
            // Yew lets the browser work between a drawing and its effects: what came then told nobody here.
            tell.emit(());
            move || ON_CHANGE.with_borrow_mut(|all| all.retain(|known| *known != tell))
        });
    }
    html! {
        <ContextProvider<Store> context={(*store).clone()}>
            { props.children.clone() }
        </ContextProvider<Store>>
    }
}

/// The store, from anywhere below [`StoreProvider`].
///
/// # Panics
/// Outside of the provider, which is a mistake in `main.rs` that the first drawing shows.
#[hook]
pub fn use_store() -> Store {
    #[allow(
        clippy::expect_used,
        reason = "main.rs wraps every page in the provider"
    )]
    use_context::<Store>().expect("pages are drawn inside StoreProvider")
}
