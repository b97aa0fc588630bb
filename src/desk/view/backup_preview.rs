//! A backup that was picked: what it would change, night by night, and the ways to use it.

use std::rc::Rc;

use lull::{
    exchange::merge::{self, Compared, Merge},
    journal::{Journal, Part},
    night::Night,
    text::Text,
};
use yew::prelude::*;

use crate::{
    browser::{app, clock},
    store::use_store,
    view::take_in::{choice, count},
};

/// Properties of [`BackupPreview`].
#[derive(Properties)]
pub struct BackupPreviewProps {
    /// The backup's journal.
    pub incoming: Rc<Journal>,
    /// Takes these parts in, and says this of it.
    pub on_take: Callback<(Vec<Part>, String)>,
    /// Puts the file away.
    pub on_put_away: Callback<MouseEvent>,
}

/// One that was read stays as it is: nobody compares ten years at each drawing.
impl PartialEq for BackupPreviewProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.incoming, &other.incoming)
            && self.on_take == other.on_take
            && self.on_put_away == other.on_put_away
    }
}

/// What it would change; taken in, put in the place of all, or only read.
#[component]
pub fn BackupPreview(props: &BackupPreviewProps) -> Html {
    let store = use_store();
    let text = store.text();
    let incoming = &props.incoming;
    let merge = {
        let incoming = Rc::clone(incoming);
        use_memo(store.clone(), move |store| {
            merge::added(store.journal(), &incoming, &clock::now())
        })
    };
    let is_busy = use_state_eq(|| false);
    let others = merge.changed_nights + merge.removed_nights;
    let taken = if others == 0 && (merge.new_nights > 0 || merge.parts.is_empty()) {
        text.file_taken(count(merge.new_nights))
    } else {
        text.file_joined(count(merge.new_nights + others))
    };
    let take = {
        let merge = Rc::clone(&merge);
        props
            .on_take
            .reform(move |_: MouseEvent| (merge.parts.clone(), taken.clone()))
    };
    let replace = {
        let (journal, incoming) = (Rc::clone(store.journal()), Rc::clone(incoming));
        props.on_take.reform(move |_: MouseEvent| {
            let parts = merge::replacing(&journal, &incoming);
            (parts, text.file_replaced().to_owned())
        })
    };
    let read = {
        let (is_busy, incoming) = (is_busy.setter(), Rc::clone(incoming));
        Callback::from(move |_: MouseEvent| {
            let parts: Vec<Part> = incoming.parts().collect();
            let is_shown = app::visit(&parts);
            is_busy.set(!is_shown);
            if let Some(window) = web_sys::window().filter(|_| is_shown) {
                // Only a page that is being left refuses.
                let _ = window.location().set_hash("/share/report");
            }
        })
    };
    html! {
        <>
            { span(incoming, text) }
            <ul>{ for lines(&merge, text).into_iter().map(|line| html! { <li>{ line }</li> }) }</ul>
            if others + merge.kept_nights > 0 {
                <p class="quiet">{ text.backup_rule() }</p>
            }
            { night_by_night(&merge.nights, text) }
            <p class="quiet">{ text.safety_copy_first() }</p>
            { choice(take, props.on_put_away.clone(), text) }
            if !store.journal().is_empty() {
                <p class="row">
                    <button type="button" class="button button--grave" onclick={replace}>
                        { text.file_replace() }
                    </button>
                </p>
            }
            // For a practitioner, and for whoever wants to see before they decide.
            <p class="quiet">{ text.guest_read_what() }</p>
            <p class="row">
                <button type="button" class="button button--quiet" onclick={read}>
                    { text.guest_read() }
                </button>
            </p>
            if *is_busy {
                <p class="notice" role="alert">{ text.guest_not_now() }</p>
            }
        </>
    }
}

fn lines(merge: &Merge, text: Text) -> Vec<String> {
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
    if merge.new_results > 0 {
        said.push(text.backup_new_results(count(merge.new_results)));
    }
    if merge.changed_results > 0 {
        said.push(text.backup_changed_results(count(merge.changed_results)));
    }
    if merge.removed_results > 0 {
        said.push(text.backup_removed_results(count(merge.removed_results)));
    }
    said
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
