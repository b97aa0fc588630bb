//! A night takes one tap, and stays when the network and the page are gone.

use anyhow::{Result, ensure};
use journeys::{Device, Engine, Person, in_both_browsers};

in_both_browsers!(one_tap_keeps_a_night);
in_both_browsers!(a_night_and_an_episode_stay_without_a_network);
in_both_browsers!(a_note_is_kept);

async fn one_tap_keeps_a_night(engine: Engine) -> Result<()> {
    let person = Person::opens_the_app(engine).await?;
    person.sees_rated("Worst urge to move", None).await?;
    person.rates_the_night(6).await?;
    person.reloads().await?;
    person.sees_chosen(6).await?;
    person.leaves().await
}

async fn a_night_and_an_episode_stay_without_a_network(engine: Engine) -> Result<()> {
    let mut person = Person::opens_the_app_on(Device {
        clock: Some("2026-11-24 09:30:00".into()),
        ..Device::phone(engine)
    })
    .await?;
    person.waits_until_offline_works().await?;
    person.loses_the_network();
    person.reloads().await?;
    // Zero is a rating like any other, and not the absence of one.
    person.rates_the_night(0).await?;
    person.taps("link", "It is happening now").await?;
    person
        .taps_in("radio", "7", Some("Urge to move now"))
        .await?;
    person.hears("Saved").await?;
    person.taps("button", "cinema").await?;
    person.hears("Saved").await?;
    person.goes_to_the_start().await?;
    person.reloads().await?;
    person.sees_chosen(0).await?;
    person.sees("7 of 10, cinema").await?;
    // The charts come from a second program, which this person has never opened online.
    person.goes_to("Patterns", "How did the nights go?").await?;
    let marks = person.counts_marks("Worst urge to move").await?;
    ensure!(marks > 0, "the chart shows no night");
    let table = person
        .reads_the_table_of("Night by night", "Worst urge to move")
        .await?;
    let night = table.iter().find(|row| row[0] == "23 Nov 2026");
    ensure!(
        night.is_some_and(|row| row.iter().any(|cell| cell == "0")),
        "the night is not in the table: {table:?}"
    );
    person.leaves().await
}

async fn a_note_is_kept(engine: Engine) -> Result<()> {
    let person = Person::opens_the_app(engine).await?;
    let note = "Long drive; Grüße \u{263e}";
    person.types("Note", note).await?;
    person.leaves_the_field().await?;
    person.hears("Saved").await?;
    person.reloads().await?;
    let field = person.finds("textbox", "Note", None).await?;
    assert_eq!(field.prop("value").await?.as_deref(), Some(note));
    person.leaves().await
}
