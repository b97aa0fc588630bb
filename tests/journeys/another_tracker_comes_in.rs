//! What another tracker exported comes in: its columns are said, what cannot be taken in is named and
//! left out only if the person says so.

use anyhow::{Result, ensure};
use journeys::{Device, Engine, Person, in_both_browsers, person::project};

in_both_browsers!(a_group_of_track_and_graph);
in_both_browsers!(a_backup_of_nomie);

async fn a_group_of_track_and_graph(engine: Engine) -> Result<()> {
    let person = a_person_in_april(engine).await?;
    person
        .picks(&project("tests/data/other_trackers/trackandgraph.csv"))
        .await?;
    person.sees("This is from Track & Graph.").await?;
    person.chooses("Unruhige Beine – gêne", "worst").await?;
    // One night says 7.5: it is named, and nothing changes until the person decides.
    person
        .sees("“7.5” is not a whole number from 0 to 10")
        .await?;
    ensure!(!person.has("button", "Take in").await?);
    person.taps("button", "Leave this row out").await?;
    person.sees("One row is left out.").await?;
    // Of the next file nothing is left out and nothing chosen yet.
    person
        .picks(&project("tests/data/other_trackers/trackandgraph.csv"))
        .await?;
    person.waits_until_gone("One row is left out.").await?;
    person.chooses("Unruhige Beine – gêne", "worst").await?;
    person.taps("button", "Leave this row out").await?;
    person.sees("One row is left out.").await?;
    person.taps("button", "Take in").await?;
    person.hears("Saved").await?;
    // Half past one on the 24th was the night of the 23rd, and the stronger of two.
    person
        .opens_the_night("2026-03-23", "Night of Mon 23 to Tue 24 Mar")
        .await?;
    person.sees_chosen(8).await?;
    let note = person.finds("textbox", "Note", None).await?;
    let note = note.prop("value").await?.unwrap_or_default();
    ensure!(note.contains("awake at night"), "{note}");

    person.goes_to("Share", "Share").await?;
    person
        .picks(&project("tests/data/other_trackers/trackandgraph.csv"))
        .await?;
    person.chooses("Unruhige Beine – gêne", "worst").await?;
    person.taps("button", "Leave this row out").await?;
    person.sees("stay as they are").await?;
    person.leaves().await
}

async fn a_backup_of_nomie(engine: Engine) -> Result<()> {
    let person = a_person_in_april(engine).await?;
    person
        .picks(&project("tests/data/other_trackers/nomie.json"))
        .await?;
    person.sees("This is from Nomie.").await?;
    person.chooses("Gêne jambes (0–10)", "worst").await?;
    person.chooses("Magnesium", "amount").await?;
    person.taps("button", "Leave this row out").await?;
    person.taps("button", "Take in").await?;
    person.hears("Saved").await?;
    person
        .opens_the_night("2026-03-25", "Night of Wed 25 to Thu 26 Mar")
        .await?;
    person.sees_chosen(3).await?;
    person.finds("button", "Magnesium, used", None).await?;
    person.leaves().await
}

async fn a_person_in_april(engine: Engine) -> Result<Person> {
    let person = Person::opens_the_app_on(Device {
        clock: Some("2026-04-10 09:00:00".into()),
        ..Device::phone(engine)
    })
    .await?;
    person.goes_to("Share", "Share").await?;
    Ok(person)
}
