//! Tables, a practice's system, a calendar: made on the device, without a network.

use anyhow::{Context, Result, ensure};
use journeys::{Engine, Person, in_both_browsers, person::project};
use lull::{
    exchange::{
        backup,
        tables::{self, Extent, Spreadsheet},
    },
    moment::Moment,
};
use serde_json::Value;

in_both_browsers!(tables_and_a_bundle_are_made_on_share);
in_both_browsers!(tables_come_back_as_the_same_journal);
in_both_browsers!(a_reminder_is_made_in_settings);

async fn tables_and_a_bundle_are_made_on_share(engine: Engine) -> Result<()> {
    let person = Person::is_offline_with_nights(engine).await?;
    person.goes_to("Share", "Share").await?;
    person
        .taps("button", "Tables, and a file for a practice’s system")
        .await?;
    person.taps("button", "Download tables").await?;
    person.sees("The file is in your downloads.").await?;
    let tables = person.last_file_of_bytes().await?;
    let begins = tables[2].as_str().unwrap_or_default();
    ensure!(
        tables[0] == "zip" && tables[1] == "application/zip" && begins.starts_with("PK"),
        "that is no archive: {tables}"
    );

    person.taps("button", "Download FHIR file").await?;
    let bundle = person
        .until("the bundle is handed over", async || {
            let file = person.last_file().await?;
            Ok(serde_json::from_str::<Value>(&file).ok())
        })
        .await?;
    ensure!(bundle["resourceType"] == "Bundle", "that is no bundle");
    let entries = bundle["entry"].as_array().context("no entries")?;
    let kind = |entry: &Value| entry["resource"]["resourceType"].clone();
    ensure!(entries.iter().any(|entry| kind(entry) == "Observation"));
    ensure!(
        !entries.iter().any(|entry| kind(entry) == "Patient"),
        "a person is in it"
    );
    person.leaves().await
}

async fn tables_come_back_as_the_same_journal(engine: Engine) -> Result<()> {
    let backup = std::fs::read_to_string(project("tests/data/backups/v1_clinic.json"))?;
    let journal = backup::read(&backup).ok().context("a broken backup")?;
    let files = tables::write(&journal, Extent::Whole, Spreadsheet::Any);
    let archive = tables::packed(&files, &Moment::epoch());
    let folder = tempfile::tempdir()?;
    let (whole, cut) = (
        folder.path().join("tables.zip"),
        folder.path().join("cut.zip"),
    );
    std::fs::write(&whole, &archive)?;
    std::fs::write(&cut, &archive[..archive.len() / 2])?;

    let person = Person::opens_the_app(engine).await?;
    person.goes_to("Share", "Share").await?;
    person.picks(&cut).await?;
    person
        .sees("This file is not a zip archive, or a broken one")
        .await?;
    person.sees("Nothing was changed.").await?;
    person.picks(&whole).await?;
    person.sees("6 results from a clinic are new.").await?;
    person.taps("button", "Take in").await?;
    person.hears("Saved").await?;
    person
        .goes_to_address("#/settings/about", "About me")
        .await?;
    person.sees("0.80 mmol/L").await?;
    person.sees("22 of 40").await?;
    person.leaves().await
}

async fn a_reminder_is_made_in_settings(engine: Engine) -> Result<()> {
    let person = Person::opens_the_app(engine).await?;
    person.goes_to("Settings", "Settings").await?;
    person.sees("it cannot ring while it is closed").await?;
    person.sets("Every day at", "21:30").await?;
    person.taps("button", "Download calendar file").await?;
    person.sees("The file is in your downloads.").await?;
    let file = person.last_file().await?;
    // On the wall's clock: with a zone it would ring an hour off when the clocks change.
    for line in ["BEGIN:VCALENDAR", "RRULE:FREQ=DAILY", "BEGIN:VALARM"] {
        ensure!(file.lines().any(|own| own == line), "no {line}:\n{file}");
    }
    ensure!(
        file.lines()
            .any(|line| line.starts_with("DTSTART:") && line.ends_with("T213000")),
        "not at half past nine:\n{file}"
    );
    person.leaves().await
}
