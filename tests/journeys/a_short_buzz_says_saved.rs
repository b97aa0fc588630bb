//! In the dark a short buzz says that something is saved: once for each change, and only where it is wanted.

use anyhow::{Result, ensure};
use journeys::{Device, Engine, Person};
use serde_json::json;

/// A device that counts instead.
const COUNTS: &str = "
    globalThis.__buzzes = 0;
    navigator.vibrate = () => { __buzzes += 1; return true; };";

async fn has_buzzed(person: &Person, times: u32) -> Result<()> {
    person
        .until(&format!("{times} buzzes"), || async {
            let found = person.script("return __buzzes;").await?;
            ensure!(found == json!(times), "{found} buzzes");
            Ok(Some(()))
        })
        .await
}

#[tokio::test]
async fn a_change_buzzes_once_until_it_is_not_wanted() -> Result<()> {
    let person = Person::opens_the_app_on(Device {
        before_page: Some(COUNTS.into()),
        ..Device::phone(Engine::Chromium)
    })
    .await?;
    has_buzzed(&person, 0).await?;
    person.rates_the_night(6).await?;
    has_buzzed(&person, 1).await?;
    person.taps("button", "Undo").await?;
    person.hears("Taken back").await?;
    has_buzzed(&person, 2).await?;
    person.goes_to("Settings", "Settings").await?;
    let wish = "A short buzz when something is saved";
    person.taps("checkbox", wish).await?;
    person.goes_to("Tonight", "How strong").await?;
    person.rates_the_night(4).await?;
    has_buzzed(&person, 2).await?;
    person.reloads().await?;
    person.rates_the_night(5).await?;
    has_buzzed(&person, 0).await?;
    person.leaves().await
}
