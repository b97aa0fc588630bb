//! 23:59 and 00:01 are one night, also where the clocks change.

use anyhow::{Context, Result};
use journeys::{Device, Engine, Person, in_both_browsers};

in_both_browsers!(two_minutes_around_midnight_are_one_night);
in_both_browsers!(the_nights_on_which_clocks_change_are_one_night_each);

/// Logs at one time on the wall, then opens the same journal at a later one.
async fn one_night(
    engine: Engine,
    zone: &str,
    before: &str,
    after: &str,
    name: &str,
) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let device = Device {
        zone: zone.into(),
        clock: Some(before.into()),
        profile: Some(folder.path().to_owned()),
        ..Device::phone(engine)
    };
    let person = Person::opens_the_app_on(device.clone()).await?;
    person.sees(name).await?;
    person.rates_the_night(4).await?;
    if engine == Engine::WebKit {
        // Nothing outlives an automated WebKit: the night's name is what it can show.
        person.leaves().await?;
        let device = Device {
            clock: Some(after.into()),
            ..device
        };
        let person = Person::opens_the_app_on(device).await?;
        person.sees(name).await?;
        return person.leaves().await;
    }
    let person = person.comes_back_at(after).await?;
    person.sees(name).await?;
    person
        .sees_chosen(4)
        .await
        .with_context(|| format!("{zone} {after}"))?;
    person.leaves().await
}

async fn two_minutes_around_midnight_are_one_night(engine: Engine) -> Result<()> {
    for zone in ["America/Los_Angeles", "Europe/London", "Pacific/Auckland"] {
        let (before, after) = ("2026-11-23 23:59:00", "2026-11-24 00:01:00");
        one_night(engine, zone, before, after, "Mon 23 to Tue 24 Nov").await?;
    }
    Ok(())
}

async fn the_nights_on_which_clocks_change_are_one_night_each(engine: Engine) -> Result<()> {
    for (zone, evening, morning, name) in [
        (
            "Europe/London",
            "2026-10-24 23:59:00",
            "2026-10-25 11:30:00",
            "Sat 24 to Sun 25 Oct",
        ),
        (
            "Europe/London",
            "2026-03-28 23:59:00",
            "2026-03-29 02:10:00",
            "Sat 28 to Sun 29 Mar",
        ),
        (
            "America/Los_Angeles",
            "2026-10-31 23:59:00",
            "2026-11-01 11:30:00",
            "Sat 31 Oct to Sun 1 Nov",
        ),
    ] {
        one_night(engine, zone, evening, morning, name).await?;
    }
    Ok(())
}
