//! The nights move into the installed app, or to a new phone, by a file.

use anyhow::Result;
use journeys::{Device, Engine, Person, in_both_browsers};

in_both_browsers!(a_backup_takes_the_nights_across);

const MOVE: &str = "Move my nights into the installed app";

async fn a_backup_takes_the_nights_across(engine: Engine) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let person = Person::opens_the_app(engine).await?;
    person.rates_the_night(9).await?;
    person.lists_a_remedy("Warm bath").await?;
    person.goes_to("Settings", "Settings").await?;
    person.taps("button", "1.5").await?;
    person.hears("Saved").await?;
    person.goes_to_address("#/settings/move", MOVE).await?;
    person.taps("button", "Download backup").await?;
    let file = folder.path().join("lull.json");
    std::fs::write(&file, person.last_file().await?)?;
    person.leaves().await?;

    let device = Device {
        first_steps: true,
        ..Device::phone(engine)
    };
    let person = Person::opens_the_app_on(device).await?;
    person.taps("button", "Next").await?;
    person.taps("button", "Next").await?;
    person.goes_to("Bring my nights in", "Share").await?;
    person.takes_in(&file).await?;
    person.taps("link", "Tonight").await?;
    person.sees_chosen(9).await?;
    person.finds("button", "Warm bath, used", None).await?;
    // What was set comes along.
    person.goes_to("Settings", "Settings").await?;
    let chosen = person.finds("button", "1.5", None).await?;
    assert_eq!(chosen.attr("aria-pressed").await?.as_deref(), Some("true"));
    person.leaves().await
}
