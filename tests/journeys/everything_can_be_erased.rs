//! "Erase everything" erases everything: both copies, the example nights, the cache, the worker.

use anyhow::Result;
use journeys::{Device, Engine, Person, in_both_browsers};
use serde_json::json;

in_both_browsers!(nothing_is_left_and_all_can_start_anew);
in_both_browsers!(a_slip_erases_nothing);

async fn nothing_is_left_and_all_can_start_anew(engine: Engine) -> Result<()> {
    let person = Person::opens_the_app(engine).await?;
    person.waits_until_offline_works().await?;
    person.rates_the_night(6).await?;
    // Another app of the same origin, and another Lull beside this one.
    person
        .script(
            "localStorage.setItem('notes', 'mine'); localStorage.setItem('lull:/other/:s', 'x')",
        )
        .await?;
    person.goes_to("Settings", "Settings").await?;
    person.taps("button", "dark").await?;
    person
        .goes_to("Erase everything …", "Erase everything on this device")
        .await?;
    person.finds("button", "Download backup", None).await?;
    person
        .types("To go on, type the word “erase”", "Erase")
        .await?;
    person.taps("button", "Erase everything now").await?;
    person.finds("heading", "Everything is gone", None).await?;

    let left = person
        .slow_script(
            "const done = arguments[0];
             (async () => done({
                 local: Object.keys(localStorage).sort(),
                 tab: Object.keys(sessionStorage).filter((key) => key.startsWith('lull')),
                 databases: (await indexedDB.databases()).map(({ name }) => name),
                 caches: await caches.keys(),
                 workers: (await navigator.serviceWorker.getRegistrations()).length,
             }))();",
        )
        .await?;
    assert_eq!(
        left,
        json!({ "local": ["lull:/other/:s", "notes"], "tab": [], "databases": [], "caches": [], "workers": 0 })
    );

    person.taps("button", "Start anew").await?;
    person.sees_the_app().await?;
    person
        .finds("heading", "A quiet diary for restless legs", None)
        .await?;
    person.taps("button", "Skip").await?;
    person.sees_rated("Worst urge to move", None).await?;
    person.leaves().await
}

/// A second tab still has the nights in its memory: it must not show them, nor write them again.
#[tokio::test]
async fn another_tab_forgets_them_too() -> Result<()> {
    let person = Person::opens_the_app_on(Device::where_it_is_morning(Engine::Chromium)).await?;
    person.rates_the_night(6).await?;
    let first = person.driver().window().await?;
    let second = person.driver().new_tab().await?;
    person.driver().switch_to_window(second.clone()).await?;
    person.goes_to_the_start().await?;
    person.sees_chosen(6).await?;

    person.driver().switch_to_window(first).await?;
    person
        .goes_to_address("#/settings/erase", "Erase everything on this device")
        .await?;
    person
        .types("To go on, type the word “erase”", "erase")
        .await?;
    person.taps("button", "Erase everything now").await?;
    person.finds("heading", "Everything is gone", None).await?;
    person.driver().switch_to_window(second).await?;
    person.finds("heading", "Everything is gone", None).await?;
    person.sees_no("link", "Tonight").await?;
    person.leaves().await
}

async fn a_slip_erases_nothing(engine: Engine) -> Result<()> {
    let person = Person::opens_the_app(engine).await?;
    person.rates_the_night(6).await?;
    person.goes_to("Settings", "Settings").await?;
    person
        .goes_to("Erase everything …", "Erase everything on this device")
        .await?;
    // Without the word, and with another, there is nothing to tap.
    person.sees_no("button", "Erase everything now").await?;
    person
        .types("To go on, type the word “erase”", "eras\n")
        .await?;
    person.sees_no("button", "Erase everything now").await?;
    person.taps("link", "Tonight").await?;
    person.sees_chosen(6).await?;
    person.leaves().await
}
