//! Somebody without a finger to tap with, or a mouse, does all that others do.

use anyhow::Result;
use journeys::{Device, Engine, Hands, Person, in_both_browsers, tour};
use serde_json::json;

in_both_browsers!(every_page_is_walked_past);
in_both_browsers!(a_night_is_logged_and_changed);
in_both_browsers!(everything_is_erased);

fn with_a_keyboard(engine: Engine) -> Device {
    Device {
        hands: Hands::Keyboard,
        ..Device::phone(engine)
    }
}

async fn every_page_is_walked_past(engine: Engine) -> Result<()> {
    let device = Device {
        first_steps: true,
        clock: Some("2024-05-06 21:30:00".into()),
        ..with_a_keyboard(engine)
    };
    let person = Person::opens_the_app_on(device).await?;
    tour::every_page(&person, async |name| {
        person
            .reaches_everything()
            .await
            .map_err(|error| error.context(name))
    })
    .await?;
    person.leaves().await
}

/// Rates a night, says what was used and what it was like, changes the number and takes that back.
pub async fn logs_a_night_and_changes_it(person: &Person) -> Result<()> {
    person.rates_the_night(6).await?;
    person.lists_a_remedy("Warm bath").await?;
    person.taps("button", "Warm bath, used").await?;
    person.finds("button", "Warm bath, not used", None).await?;
    person.hears("Saved").await?;
    person.types("Note", "a long drive").await?;
    person.leaves_the_field().await?;
    person.hears("Saved").await?;
    person.rates_the_night(3).await?;
    person.taps("button", "Undo").await?;
    person.hears("Taken back").await
}

async fn a_night_is_logged_and_changed(engine: Engine) -> Result<()> {
    let person = Person::opens_the_app_on(with_a_keyboard(engine)).await?;
    logs_a_night_and_changes_it(&person).await?;
    person.sees_chosen(6).await?;
    person.taps("link", "It is happening now").await?;
    person
        .taps_in("radio", "7", Some("Urge to move now"))
        .await?;
    person.hears("Saved").await?;
    person.taps("button", "cinema").await?;
    person.hears("Saved").await?;
    person.goes_to("Tonight", "How strong").await?;
    person.sees("7 of 10, cinema").await?;
    person.leaves().await
}

async fn everything_is_erased(engine: Engine) -> Result<()> {
    let person = Person::opens_the_app_on(with_a_keyboard(engine)).await?;
    person.rates_the_night(6).await?;
    person.goes_to("Settings", "Settings").await?;
    person
        .goes_to("Erase everything …", "Erase everything on this device")
        .await?;
    person
        .types("To go on, type the word “erase”", "erase")
        .await?;
    person.taps("button", "Erase everything now").await?;
    person.finds("heading", "Everything is gone", None).await?;
    let left = person.script("return localStorage.length").await?;
    assert_eq!(left, json!(0));
    person.leaves().await
}
