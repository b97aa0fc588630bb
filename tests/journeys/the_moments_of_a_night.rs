//! An episode can be logged later, hold all there is to say, and belong to another night.

use anyhow::{Result, ensure};
use journeys::{Device, Engine, Person, in_both_browsers};

in_both_browsers!(an_episode_moved_over_noon_changes_its_night);
in_both_browsers!(what_is_said_of_an_episode_and_of_a_use_is_kept);
in_both_browsers!(a_reload_goes_on_with_the_moment_that_was_logged);
in_both_browsers!(an_afternoons_moment_is_found_on_the_start_page);

async fn opens(engine: Engine) -> Result<Person> {
    let person = Person::opens_the_app_on(Device::in_the_morning(engine)).await?;
    let heading = "Night of Sun 22 to Mon 23 Nov";
    person.opens_the_night("2026-11-22", heading).await?;
    Ok(person)
}

async fn logs_one_at(person: &Person, time: &str) -> Result<()> {
    person.taps("button", "It happened earlier").await?;
    person.sets("When it began", time).await?;
    person
        .taps_in("radio", "8", Some("Urge to move then"))
        .await?;
    person.hears("Saved").await
}

async fn an_episode_moved_over_noon_changes_its_night(engine: Engine) -> Result<()> {
    let person = opens(engine).await?;
    logs_one_at(&person, "11:40").await?;
    person.finds("button", "11:40: 8 of 10", None).await?;
    // The morning of the night of the 22nd is the 23rd.
    person
        .sees_in_the_field("When it began", "2026-11-23T11:40")
        .await?;
    person.sets("When it began", "2026-11-23T12:10").await?;
    person.sees("It is now in the").await?;
    person.sees_no("button", "12:10: 8 of 10").await?;
    person.hears("Saved").await?;
    person.taps("link", "Night of Mon 23 to Tue 24 Nov").await?;
    person.finds("button", "12:10: 8 of 10", None).await?;
    person.taps("button", "12:10: 8 of 10").await?;
    person.sets("When it began", "2026-11-24T09:30").await?;
    person.sees("That time has not come yet.").await?;
    person.finds("button", "12:10: 8 of 10", None).await?;
    person.leaves().await
}

async fn what_is_said_of_an_episode_and_of_a_use_is_kept(engine: Engine) -> Result<()> {
    let person = opens(engine).await?;
    person.lists_a_remedy("Warm bath").await?;
    person
        .taps("button", "Warm bath: how much and when")
        .await?;
    person
        .types("How much, in your own words", "20 minutes")
        .await?;
    person.leaves_the_field().await?;
    person.sets("At what time", "21:15").await?;
    person.taps("button", "before it began").await?;
    person.hears("Saved").await?;

    logs_one_at(&person, "23:50").await?;
    person
        .sees_in_the_field("When it began", "2026-11-22T23:50")
        .await?;
    person.taps("button", "car, driving").await?;
    person.taps("button", "creeping, crawling").await?;
    person
        .taps_in("button", "calves", Some("Where on the body"))
        .await?;
    person.taps_in("button", "left", Some("calves")).await?;
    person.taps("button", "it eased").await?;
    person
        .taps_in("button", "10", Some("Minutes until it eased"))
        .await?;
    person
        .taps_in("button", "Warm bath", Some("What you tried"))
        .await?;
    person.types("Note on this one", "row 12").await?;
    person.leaves_the_field().await?;
    person.hears("Saved").await?;

    person.reloads().await?;
    let line = "23:50: 8 of 10, car, driving (log once you have stopped)";
    person.taps("button", line).await?;
    person
        .sees_in_the_field("Note on this one", "row 12")
        .await?;
    person
        .sees_in_the_field("Minutes until it eased", "10")
        .await?;
    let pressed = person
        .script(
            "return [...document.querySelectorAll('.episode [aria-pressed=true]')]
               .map((chip) => chip.innerText.replace('✓', '').trim())",
        )
        .await?;
    let said = [
        "car, driving (log once you have stopped)",
        "10",
        "creeping, crawling",
        "calves",
        "left",
        "it eased",
        "Warm bath",
    ];
    ensure!(pressed == serde_json::json!(said), "{pressed}");
    person
        .taps("button", "Warm bath: how much and when")
        .await?;
    person
        .sees_in_the_field("How much, in your own words", "20 minutes")
        .await?;
    person.sees_in_the_field("At what time", "21:15").await?;
    person.leaves().await
}

async fn a_reload_goes_on_with_the_moment_that_was_logged(engine: Engine) -> Result<()> {
    reloads_in_the_middle_of_it(engine, "2026-11-24 03:10:00").await
}

/// The start page still asks about the last night; the moment belongs to the one that began at noon.
async fn an_afternoons_moment_is_found_on_the_start_page(engine: Engine) -> Result<()> {
    reloads_in_the_middle_of_it(engine, "2026-11-24 12:40:00").await
}

async fn reloads_in_the_middle_of_it(engine: Engine, clock: &str) -> Result<()> {
    let person = Person::opens_the_app_on(Device {
        clock: Some(clock.into()),
        ..Device::phone(engine)
    })
    .await?;
    let now = Some("Urge to move now");
    person.taps("link", "It is happening now").await?;
    person.taps_in("radio", "7", now).await?;
    person.hears("Saved").await?;
    person.reloads().await?;
    person.sees_rated("Urge to move now", Some(7)).await?;
    // It is that moment that changes: no second one comes to be.
    person.taps_in("radio", "5", now).await?;
    person.taps("button", "cinema").await?;
    person.hears("Saved").await?;
    person.goes_to_the_start().await?;
    person.sees("5 of 10, cinema").await?;
    person.waits_until_gone("7 of 10").await?;
    // The next one begins anew.
    person.taps("link", "It is happening now").await?;
    person.sees_rated("Urge to move now", None).await?;
    person.leaves().await
}
