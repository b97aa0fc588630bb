//! A backup taken out, everything lost, the backup taken in: the journal is the same.

use anyhow::{Context, Result, ensure};
use journeys::{Device, Engine, Person, in_both_browsers, person::project};
use serde_json::Value;

in_both_browsers!(a_lost_journal_comes_back_whole);
in_both_browsers!(what_is_in_no_backup_is_said_below_the_night);

async fn a_lost_journal_comes_back_whole(engine: Engine) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let person = Person::opens_the_app(engine).await?;
    person.rates_the_night(4).await?;
    person.lists_a_remedy("Warm bath").await?;
    person.types("Note", "Grüße \u{1f319}, “quoted”").await?;
    person.leaves_the_field().await?;
    person.hears("Saved").await?;
    person.taps("link", "It is happening now").await?;
    person
        .taps_in("radio", "7", Some("Urge to move now"))
        .await?;
    person.hears("Saved").await?;
    person.goes_to("Share", "Share").await?;
    person
        .takes_in(&project("tests/data/journals/effective.csv"))
        .await?;
    person.taps("button", "Download backup").await?;
    let first = person.last_file().await?;
    assert_ne!(journal(&first)?, Value::Null);

    person.clears_site_data().await?;
    person.goes_to_the_start().await?;
    person.sees_rated("Worst urge to move", None).await?;
    person.goes_to("Share", "Share").await?;
    let path = folder.path().join("backup.json");
    std::fs::write(&path, &first)?;
    person.takes_in(&path).await?;
    person.reloads().await?;
    person.goes_to("Share", "Share").await?;
    person.taps("button", "Download backup").await?;
    let second = person.last_file().await?;
    assert_eq!(journal(&first)?, journal(&second)?);
    person.leaves().await
}

/// Many nights in no backup: the start page says so, below all that is logged there, until there is one.
async fn what_is_in_no_backup_is_said_below_the_night(engine: Engine) -> Result<()> {
    let person = Person::opens_the_app(engine).await?;
    person.rates_the_night(4).await?;
    person.waits_until_gone("in no backup yet").await?;
    person.goes_to("Share", "Share").await?;
    person
        .takes_in(&project("tests/data/journals/effective.csv"))
        .await?;
    person.goes_to_the_start().await?;
    person.sees("entries are in no backup yet").await?;
    let page = person.page_text().await?;
    let more = page.find("More about this night");
    ensure!(more.is_some() && more < page.find("in no backup yet"));
    person.goes_to("Share", "Share").await?;
    person.taps("button", "Download backup").await?;
    person.last_file().await?;
    person.goes_to_the_start().await?;
    person
        .finds("button", "More about this night", None)
        .await?;
    person.waits_until_gone("in no backup yet").await?;
    person.leaves().await
}

/// What a backup holds, without the moment at which it was made.
fn journal(backup: &str) -> Result<Value> {
    let backup: Value = serde_json::from_str(backup).context("the backup is no JSON")?;
    Ok(backup["journal"].clone())
}

/// A browser that opened the installed app with a backup and holds it back until the app asks.
const OPENED_WITH: &str = "
    Object.defineProperty(globalThis, 'launchQueue', { value: { setConsumer(take) {
        take({ files: [{ getFile: async () => new File([BACKUP], 'lull-backup.json') }] });
    } } });";

#[tokio::test]
async fn a_file_that_opened_the_app_is_shown_before_it_is_taken_in() -> Result<()> {
    let backup = std::fs::read_to_string(project("tests/data/backups/v1.json"))?;
    let opened_with = OPENED_WITH.replace("BACKUP", &serde_json::to_string(&backup)?);
    let person = Person::opens_the_app_on(Device {
        before_page: Some(opened_with),
        ..Device::phone(Engine::Chromium)
    })
    .await?;
    person.goes_to("Share", "Share").await?;
    person.taps("button", "Take in").await?;
    person.hears("Saved").await?;
    person.leaves().await
}
