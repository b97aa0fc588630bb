//! Reminds of a backup, never in the way of logging.

use lull::exchange::backup::Reminder;
use yew::prelude::*;

use crate::{
    browser::{backed_up, whose::Whose},
    store::Store,
    view::take_in::count,
};

/// The reminder, if it is time for one; it grows with what is in no backup.
pub fn backup_reminder(store: &Store) -> Option<Html> {
    if Whose::shown() != Whose::Own {
        return None;
    }
    let text = store.text();
    let age = backed_up::age(store.journal());
    let class = match age.reminder() {
        Reminder::None => return None,
        Reminder::Quiet => "notice",
        Reminder::Strong => "notice notice--strong",
    };
    Some(html! {
        <div {class} role="note">
            <p>{ text.backup_due(count(age.logged)) }</p>
            <a class="button button--quiet" href="#/share">{ text.page_share() }</a>
        </div>
    })
}
