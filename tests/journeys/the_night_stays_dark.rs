//! The night look lets no page shine into a dark room, nor does what is seen
//! before the app has started.

use std::cell::Cell;

use anyhow::{Context, Result, ensure};
use journeys::{Device, Engine, Person, tour};
use serde_json::json;

/// The most light of a page, averaged over all of it: 1 is a white one.
const MOST: f64 = 0.02;

/// The look is chosen; and where that was asked for, the program is for ever on its way.
const BEFORE_PAGE: &str = "
    localStorage.setItem('lull:look', 'night');
    if (sessionStorage.getItem('stuck')) {
        WebAssembly.instantiate = WebAssembly.instantiateStreaming = () => new Promise(() => {});
    }";

async fn at_night() -> Result<Person> {
    Person::opens_the_app_on(Device {
        first_steps: true,
        clock: Some("2024-05-06 21:30:00".into()),
        before_page: Some(BEFORE_PAGE.into()),
        ..Device::phone(Engine::Chromium)
    })
    .await
}

async fn brightness(person: &Person, picture: &str) -> Result<f64> {
    let script = include_str!("support/brightness.js");
    let arguments = vec![json!(picture)];
    let found = person.driver().execute_async(script, arguments).await?;
    let found = found.json();
    found
        .as_f64()
        .with_context(|| format!("no brightness: {found}"))
}

#[tokio::test]
async fn no_page_is_bright() -> Result<()> {
    let person = at_night().await?;
    let brightest = Cell::new(0.0_f64);
    tour::every_page(&person, async |name| {
        let picture = person.driver().screenshot_as_png_base64().await?;
        let found = brightness(&person, &picture).await?;
        ensure!(found <= MOST, "{name} has a mean luminance of {found:.4}");
        brightest.set(brightest.get().max(found));
        Ok(())
    })
    .await?;
    println!(
        "the brightest page has a mean luminance of {:.4}",
        brightest.get()
    );
    person.leaves().await
}

#[tokio::test]
async fn what_is_seen_before_the_app_has_started_is_dark() -> Result<()> {
    let person = at_night().await?;
    person
        .script("sessionStorage.setItem('stuck', 'yes')")
        .await?;
    let reloaded = person.driver().refresh().await;
    reloaded.context("the page does not come without its program")?;
    let waits = "return document.querySelector('main[aria-busy]') !== null;";
    ensure!(person.script(waits).await? == true, "the app has started");
    let picture = person.driver().screenshot_as_png_base64().await?;
    let found = brightness(&person, &picture).await?;
    ensure!(found <= MOST, "a mean luminance of {found:.4}");
    ensure!(found > 0.0, "nothing is seen at all");
    person.nothing_forbidden().await
}
