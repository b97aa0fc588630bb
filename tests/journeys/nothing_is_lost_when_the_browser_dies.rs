//! What was called saved is there after the browser was killed.

use anyhow::{Result, ensure};
use journeys::{Device, Engine, Person};

const KILLS: u8 = 20;

/// Logs a night, kills the browser the moment the words are said, and looks again.
async fn survives(kill: u8, words: &str, before_page: Option<&str>) -> Result<bool> {
    let folder = tempfile::tempdir()?;
    let device = Device {
        profile: Some(folder.path().to_owned()),
        before_page: before_page.map(str::to_owned),
        ..Device::phone(Engine::Chromium)
    };
    let points = kill % 11;
    let mut person = Person::opens_the_app_on(device.clone()).await?;
    person.kills_the_browser_when(points, words).await?;
    let person = person.opens_again(device).await?;
    let found = person.number_chosen("Worst urge to move").await?;
    Ok(found == Some(points))
}

#[tokio::test]
async fn twenty_kills_the_moment_saved_is_said_lose_nothing() -> Result<()> {
    for kill in 0..KILLS {
        ensure!(
            survives(kill, "Saved", None).await?,
            "kill {kill} lost the night"
        );
    }
    Ok(())
}

/// Shows that the test above can fail: with the second copy switched off, "Saved" is never said, and
/// what is said instead promises less, for the same kill loses the night.
#[tokio::test]
async fn without_the_second_copy_the_same_kill_loses_the_night() -> Result<()> {
    let no_second_copy = "Object.defineProperty(globalThis, 'indexedDB', { value: undefined })";
    let words = "Kept here, second copy pending";
    for kill in 0..5 {
        if !survives(kill, words, Some(no_second_copy)).await? {
            return Ok(());
        }
    }
    anyhow::bail!("five kills lost nothing: the test of the second copy tests nothing")
}
