//! What was called saved is there after the browser was killed.

use anyhow::{Result, bail, ensure};
use journeys::{Device, Engine, Person};

const KILLS: u8 = 20;

/// Again and again on one phone: rates the night, kills the browser the moment the words are said, and
/// looks for the rating. Gives how many kills it took to lose one.
async fn kills_until_one_is_lost(words: &str, before_page: Option<&str>) -> Result<Option<u8>> {
    let folder = tempfile::tempdir()?;
    let device = Device {
        profile: Some(folder.path().to_owned()),
        before_page: before_page.map(str::to_owned),
        ..Device::phone(Engine::Chromium)
    };
    let mut person = Person::opens_the_app_on(device.clone()).await?;
    for kill in 1..=KILLS {
        // Another number each time, so that an older rating cannot pass for this one.
        let points = kill % 11;
        person.kills_the_browser_when(points, words).await?;
        person = person.opens_again(device.clone()).await?;
        if person.number_chosen("Worst urge to move").await? != Some(points) {
            return Ok(Some(kill));
        }
    }
    Ok(None)
}

#[tokio::test]
async fn twenty_kills_the_moment_saved_is_said_lose_nothing() -> Result<()> {
    let lost = kills_until_one_is_lost("Saved", None).await?;
    ensure!(lost.is_none(), "kill {lost:?} lost the night");
    Ok(())
}

/// Shows that the test above can fail: with the second copy switched off, "Saved" is never said, and
/// what is said instead promises less, for the same kill loses the night.
#[tokio::test]
async fn without_the_second_copy_the_same_kill_loses_the_night() -> Result<()> {
    let no_second_copy = "Object.defineProperty(globalThis, 'indexedDB', { value: undefined })";
    let words = "Kept here, second copy pending";
    match kills_until_one_is_lost(words, Some(no_second_copy)).await? {
        Some(_) => Ok(()),
        None => bail!("no kill lost anything: the test of the second copy tests nothing"),
    }
}

/// Shows the same for a second copy that claims to have written and has not: "Saved" is then said, and
/// the test above would find out.
#[tokio::test]
async fn a_second_copy_that_only_claims_to_write_is_found_out() -> Result<()> {
    let writes_nothing = "IDBObjectStore.prototype.put = function () { return this.count(); };";
    match kills_until_one_is_lost("Saved", Some(writes_nothing)).await? {
        Some(_) => Ok(()),
        None => bail!("no kill lost anything: the test of the second copy tests nothing"),
    }
}
