//! A walk past every page and state of the app, for what must hold on all of them.

use anyhow::Result;

use crate::{Person, person::project};

/// Walks past every page, from an empty journal to a full one, and stops at each.
///
/// # Errors
/// If a page does not come, or a stop finds something wrong.
pub async fn every_page(
    person: &Person,
    stop: impl AsyncFn(&'static str) -> Result<()>,
) -> Result<()> {
    stop("tonight-empty").await?;
    person.lists_a_remedy("Warm bath").await?;
    person.lists_a_remedy("Stretching before bed").await?;
    person.taps("button", "Warm bath, not said").await?;
    person.rates_the_night(6).await?;
    stop("tonight-logged").await?;
    person.taps("link", "It is happening now").await?;
    person.finds("radio", "7", Some("Urge to move now")).await?;
    stop("now").await?;
    person
        .taps_in("radio", "7", Some("Urge to move now"))
        .await?;
    person.hears("Saved").await?;
    stop("now-logged").await?;
    person.goes_to("Patterns", "How did the nights go?").await?;
    stop("patterns-first").await?;
    person.goes_to("Share", "Share").await?;
    person
        .picks(&project("tests/data/journals/effective.csv"))
        .await?;
    person.finds("button", "Take in", None).await?;
    stop("share-preview").await?;
    person.taps("button", "Take in").await?;
    person.hears("Saved").await?;
    stop("share").await?;
    person.goes_to("Patterns", "How did the nights go?").await?;
    person.sees("nights logged").await?;
    stop("patterns").await
}
