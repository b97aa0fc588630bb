//! What is set holds, and changes nothing that was logged before.

use anyhow::Result;
use journeys::{Device, Engine, Person, in_both_browsers};

in_both_browsers!(another_boundary_leaves_saved_nights_as_they_are);
in_both_browsers!(the_worthwhile_difference_is_kept_and_can_be_undone);
in_both_browsers!(the_look_follows_the_clock);
in_both_browsers!(nobody_is_dazzled_on_the_way_out_of_the_night);

/// At ten in the morning, with nights from noon to noon, last night is that of the 22nd to the 23rd.
fn at_ten(engine: Engine) -> Device {
    Device {
        clock: Some("2026-11-23 10:00:00".into()),
        ..Device::phone(engine)
    }
}

async fn another_boundary_leaves_saved_nights_as_they_are(engine: Engine) -> Result<()> {
    let person = Person::opens_the_app_on(at_ten(engine)).await?;
    person.sees("Night of Sun 22 to Mon 23 Nov").await?;
    person.rates_the_night(8).await?;
    person.goes_to("Settings", "Settings").await?;
    person
        .sees("now is the night of Sun 22 to Mon 23 Nov")
        .await?;
    // For somebody who sleeps in the evening: at ten the next night has begun already.
    person.chooses("A new night begins at", "9").await?;
    person.hears("Saved").await?;
    person
        .sees("now is the night of Mon 23 to Tue 24 Nov")
        .await?;
    person.reloads().await?;
    person.goes_to("Patterns", "How did the nights go?").await?;
    let table = person
        .reads_the_table_of("Night by night", "Worst urge to move")
        .await?;
    let nights: Vec<_> = table.iter().map(|row| row[0].as_str()).collect();
    assert_eq!(nights[1], "22 Nov 2026", "{table:?}");
    assert!(table[1].iter().any(|cell| cell == "8"), "{table:?}");
    person.leaves().await
}

async fn the_worthwhile_difference_is_kept_and_can_be_undone(engine: Engine) -> Result<()> {
    let person = Person::opens_the_app(engine).await?;
    person.goes_to("Settings", "Settings").await?;
    sees_pressed(&person, "1").await?;
    person.taps("button", "2.5").await?;
    person.hears("Saved").await?;
    person.reloads().await?;
    person.goes_to("Settings", "Settings").await?;
    sees_pressed(&person, "2.5").await?;
    person.taps("button", "0.5").await?;
    person.hears("Saved").await?;
    person.taps("button", "Undo").await?;
    person.hears("Taken back").await?;
    sees_pressed(&person, "2.5").await?;
    person.leaves().await
}

async fn sees_pressed(person: &Person, wanted: &str) -> Result<()> {
    let is_wanted = || async { Ok((pressed(person).await? == wanted).then_some(())) };
    person.until(&format!("{wanted} pressed"), is_wanted).await
}

async fn sees_look(person: &Person, is_wanted: impl Fn(&str) -> bool) -> Result<()> {
    let look = || async {
        Ok(look(person)
            .await?
            .as_str()
            .is_some_and(&is_wanted)
            .then_some(()))
    };
    person.until("other look", look).await
}

/// Which difference is chosen, for people who see it and for people who hear it.
async fn pressed(person: &Person) -> Result<String> {
    let group = person.finds("group", "Points, 0 to 10 scale", None).await?;
    let chosen = person
        .driver()
        .execute(
            "return [...arguments[0].querySelectorAll('[aria-pressed=true]')].map((e) => e.innerText.trim()).join()",
            vec![group.to_json()?],
        )
        .await?;
    Ok(chosen.convert()?)
}

async fn the_look_follows_the_clock(engine: Engine) -> Result<()> {
    let person = Person::opens_the_app_on(at_ten(engine)).await?;
    person.goes_to("Settings", "Settings").await?;
    person.taps("button", "by the clock").await?;
    person.chooses("until", "11").await?;
    sees_look(&person, |look| look == "night").await?;
    person.finds("button", "Look: night", None).await?;
    person.chooses("until", "10").await?;
    sees_look(&person, |look| look != "night").await?;
    person.chooses("until", "12").await?;
    person.reloads().await?;
    sees_look(&person, |look| look == "night").await?;
    // The page is whole: a reload while its style is on the way would break that off.
    person.finds("button", "by the clock", None).await?;
    // The button above every page chooses for good, and the settings say so.
    person.taps("button", "Look: night").await?;
    sees_look(&person, |look| look == "dark").await?;
    person.reloads().await?;
    sees_look(&person, |look| look == "dark").await?;
    person.finds("button", "by the clock", None).await?;
    person.leaves().await
}

async fn look(person: &Person) -> Result<serde_json::Value> {
    person
        .script("return document.documentElement.dataset.look")
        .await
}

async fn nobody_is_dazzled_on_the_way_out_of_the_night(engine: Engine) -> Result<()> {
    let person = Person::opens_the_app(engine).await?;
    // Round once: the night is left for the dark, and the light comes from the dark.
    for look in ["light", "night", "dark"] {
        person.taps("button", &format!("Look: {look}")).await?;
    }
    person.finds("button", "Look: light", None).await?;
    person.leaves().await
}
