//! Two devices take in each other's files: both say the same then, and what was deleted stays so.

use anyhow::{Context, Result, ensure};
use journeys::{Device, Engine, Person, in_both_browsers};
use serde_json::Value;

in_both_browsers!(two_devices_say_the_same_in_the_end);

const DATE: &str = "2026-11-22";
const NIGHT: &str = "Night of Sun 22 to Mon 23 Nov";

async fn two_devices_say_the_same_in_the_end(engine: Engine) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let (older, newer) = (folder.path().join("older"), folder.path().join("newer"));
    let device = || Device {
        clock: Some("2026-11-24 09:00:00".into()),
        ..Device::phone(engine)
    };
    let person = Person::opens_the_app_on(device()).await?;
    person.opens_the_night(DATE, NIGHT).await?;
    person.rates_the_night(7).await?;
    person.goes_to("Tonight", "How strong").await?;
    person.rates_the_night(4).await?;
    let before = backup(&person).await?;
    std::fs::write(&older, &before)?;

    // Deleted here, and a note written: the older file neither brings the one back nor takes the other.
    person.opens_the_night(DATE, NIGHT).await?;
    person.taps("button", "Delete this night").await?;
    person.hears("Saved").await?;
    person.goes_to("Tonight", "How strong").await?;
    person.types("Note", "windy").await?;
    person.leaves_the_field().await?;
    person.hears("Saved").await?;
    let after = backup(&person).await?;
    std::fs::write(&newer, &after)?;
    person.picks(&older).await?;
    person
        .taps("button", "Night by night: 2 are not the same")
        .await?;
    person
        .sees("deleted or taken back here. It stays so")
        .await?;
    person.taps("button", "Take in").await?;
    person.sees("Nothing new was in the file.").await?;
    person.leaves().await?;

    // The other device has the older file, and takes the newer in.
    let person = Person::opens_the_app_on(device()).await?;
    person.goes_to("Share", "Share").await?;
    person.takes_in(&older).await?;
    person.picks(&newer).await?;
    person
        .sees("One night of yours was deleted or taken back in the file")
        .await?;
    person.taps("button", "Take in").await?;
    person.sees("2 nights are new or changed.").await?;
    person.opens_the_night(DATE, NIGHT).await?;
    ensure!(person.number_chosen("Worst urge to move").await?.is_none());
    ensure!(journal(&backup(&person).await?)? == journal(&after)?);
    person.leaves().await
}

async fn backup(person: &Person) -> Result<String> {
    person.goes_to("Share", "Share").await?;
    person.taps("button", "Download backup").await?;
    person.last_file().await
}

/// What a backup holds, without the moment at which it was made.
fn journal(backup: &str) -> Result<Value> {
    let backup: Value = serde_json::from_str(backup).context("the backup is no JSON")?;
    Ok(backup["journal"].clone())
}
