//! How a remedy stands with the person now, in a line; and where its page is.

use lull::{
    library,
    night::Night,
    remedy::{Access, Remedy, RemedyId},
    text::Text,
};

/// The address of its page.
pub fn remedy_href(remedy: &Remedy) -> String {
    href_of(remedy.id)
}

/// The address of the page of the remedy with this id.
pub fn href_of(remedy: RemedyId) -> String {
    format!("#/remedies/{}", remedy.uuid())
}

/// "Every night since 23 Nov 2026, prescribed: only logged".
pub fn remedy_state(remedy: &Remedy, night: Night, text: Text) -> String {
    let day = |night: Night| text.full_day(night.evening());
    let standing = remedy.standing_on(night);
    let state = match (standing, remedy.listed_since(night)) {
        (Some(standing), _) if standing.amount.is_empty() => {
            text.remedy_every_night_since(day(standing.span.from()))
        }
        (Some(standing), _) => {
            text.remedy_amount_since(day(standing.span.from()), standing.amount.as_str())
        }
        (None, Some(since)) => text.remedy_since(day(since)),
        (None, None) => {
            let last = remedy.listed.iter().filter_map(|span| span.until()).max();
            match last {
                Some(last) => text.remedy_last_night(day(last)),
                None => text.remedy_never_listed().to_owned(),
            }
        }
    };
    if library::access(remedy) == Access::LogOnly {
        return format!("{state} · {}", text.remedy_logged_only());
    }
    state
}
