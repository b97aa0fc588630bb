//! Somebody who hears the page, and knows nothing of it but what the browser's accessibility tree says, logs a
//! night, takes a step of a test and makes the page for a practitioner.

use std::path::Path;

use anyhow::Result;
use journeys::{Device, Engine, Hands, Person};

use crate::{
    a_fair_test::{BATH, begins_a_test},
    the_keyboard_alone_does_everything::logs_a_night_and_changes_it,
};

async fn listens_at(clock: &str, folder: &Path) -> Result<Person> {
    Person::opens_the_app_on(Device {
        hands: Hands::ScreenReader,
        clock: Some(clock.into()),
        profile: Some(folder.to_owned()),
        ..Device::phone(Engine::Chromium)
    })
    .await
}

#[tokio::test]
async fn a_night_is_logged_and_changed() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let person = listens_at("2026-03-02 09:00:00", folder.path()).await?;
    logs_a_night_and_changes_it(&person).await?;
    person.goes_to("History", "History").await?;
    person.sees("6").await?;
    person.leaves().await
}

#[tokio::test]
async fn a_step_of_a_test_is_taken_and_the_page_is_made() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let person = listens_at("2026-03-01 20:00:00", folder.path()).await?;
    begins_a_test(&person).await?;
    let person = person.comes_back_at("2026-03-02 21:00:00").await?;
    person.sees("Tonight: with").await?;
    person.taps("button", &format!("{BATH}, Used it")).await?;
    person.hears("Saved").await?;
    let person = person.comes_back_at("2026-03-03 08:00:00").await?;
    person.sees("This night: with").await?;
    person.rates_the_night(4).await?;

    person.goes_to("Share", "Share").await?;
    person.taps("link", "Make the page").await?;
    person
        .types("Your own question, if you have one", "Is it the iron?")
        .await?;
    person.taps("button", "Download page (PDF)").await?;
    person.sees("The file is in your downloads.").await?;
    person.leaves().await
}
