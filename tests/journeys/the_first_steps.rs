//! The very first opening is calm and short, and is never in the way of somebody in a hurry.

use anyhow::Result;
use journeys::{Device, Engine, Person, in_both_browsers};

in_both_browsers!(one_tap_skips_them_for_good);
in_both_browsers!(walked_they_end_at_the_first_night);
in_both_browsers!(an_urge_can_be_logged_at_once);

async fn opens_for_the_first_time(engine: Engine) -> Result<Person> {
    let device = Device {
        first_steps: true,
        ..Device::phone(engine)
    };
    Person::opens_the_app_on(device).await
}

async fn one_tap_skips_them_for_good(engine: Engine) -> Result<()> {
    let person = opens_for_the_first_time(engine).await?;
    person
        .finds("heading", "A quiet diary for restless legs", None)
        .await?;
    person.taps("button", "Skip").await?;
    person.rates_the_night(5).await?;
    person.taps("button", "Undo").await?;
    person.hears("Taken back").await?;
    // The journal is empty again, and still they do not come back.
    person.reloads().await?;
    person.sees_rated("Worst urge to move", None).await?;
    person.sees_no("button", "Skip").await?;
    person.leaves().await
}

async fn walked_they_end_at_the_first_night(engine: Engine) -> Result<()> {
    let person = opens_for_the_first_time(engine).await?;
    person.sees("What you log stays on this device.").await?;
    person.taps("button", "Next").await?;
    person.sees("2 of 3").await?;
    person.taps("button", "Next").await?;
    person.sees("3 of 3").await?;
    person
        .finds("link", "Look around with example nights", None)
        .await?;
    person.taps("button", "Log my first night").await?;
    person.rates_the_night(3).await?;
    person.reloads().await?;
    person.sees_chosen(3).await?;
    person.leaves().await
}

async fn an_urge_can_be_logged_at_once(engine: Engine) -> Result<()> {
    let person = opens_for_the_first_time(engine).await?;
    person.finds("button", "Skip", None).await?;
    person.taps("link", "It is happening now").await?;
    person
        .taps_in("radio", "8", Some("Urge to move now"))
        .await?;
    person.hears("Saved").await?;
    person.leaves().await
}
