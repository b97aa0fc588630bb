//! A remedy on a night is used, not used or not said, and "not said" is never "not used".

use anyhow::Result;
use journeys::{Device, Engine, Person, in_both_browsers};

in_both_browsers!(remedies_have_three_states);
in_both_browsers!(the_same_as_last_time_is_one_tap);

async fn remedies_have_three_states(engine: Engine) -> Result<()> {
    let person = Person::opens_the_app(engine).await?;
    for remedy in ["Warm bath", "Magnesium"] {
        person.lists_a_remedy(remedy).await?;
    }
    person.taps("button", "Warm bath, not said").await?;
    person.finds("button", "Warm bath, used", None).await?;
    person.taps("button", "That was all").await?;
    person.finds("button", "Magnesium, not used", None).await?;
    person.hears("Saved").await?;
    person.reloads().await?;
    person.finds("button", "Warm bath, used", None).await?;
    person.taps("button", "Magnesium, not used").await?;
    person.finds("button", "Magnesium, not said", None).await?;
    person.leaves().await
}

async fn the_same_as_last_time_is_one_tap(engine: Engine) -> Result<()> {
    // Before midnight both nights can be chosen: the last one, and the one that has begun.
    let person = Person::opens_the_app_on(Device {
        clock: Some("2026-11-24 22:00:00".into()),
        ..Device::phone(engine)
    })
    .await?;
    person.taps("button", "Last night").await?;
    for remedy in ["Warm bath", "Magnesium"] {
        person.lists_a_remedy(remedy).await?;
    }
    person.taps("button", "Magnesium, not said").await?;
    person.taps("button", "That was all").await?;
    person.finds("button", "Warm bath, not used", None).await?;
    person.taps("button", "Tonight").await?;
    person.finds("button", "Warm bath, not said", None).await?;
    person.taps("button", "Same as last time").await?;
    person.finds("button", "Magnesium, used", None).await?;
    person.finds("button", "Warm bath, not used", None).await?;
    person.hears("Saved").await?;
    person.leaves().await
}
