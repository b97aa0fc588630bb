//! A remedy on a night is used, not used or not said, and "not said" is never "not used".

use anyhow::Result;
use journeys::{Device, Engine, Person, in_both_browsers};

in_both_browsers!(remedies_have_three_states);
in_both_browsers!(the_same_as_last_time_is_one_tap);
in_both_browsers!(that_was_all_says_nothing_of_a_prescribed_medicine);
in_both_browsers!(undo_takes_back_a_remedy_with_its_use);

async fn remedies_have_three_states(engine: Engine) -> Result<()> {
    let person = Person::opens_the_app(engine).await?;
    for remedy in ["Warm bath", "Magnesium"] {
        person.lists_a_remedy(remedy).await?;
    }
    for said in ["Magnesium, used", "Magnesium, not used"] {
        person.taps("button", said).await?;
    }
    person.finds("button", "Magnesium, not said", None).await?;
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
    person.taps("button", "Warm bath, used").await?;
    person.finds("button", "Warm bath, not used", None).await?;
    person.taps("button", "Tonight").await?;
    person.finds("button", "Warm bath, not said", None).await?;
    person.taps("button", "Same as last time").await?;
    person.finds("button", "Magnesium, used", None).await?;
    person.finds("button", "Warm bath, not used", None).await?;
    person.hears("Saved").await?;
    person.leaves().await
}

async fn that_was_all_says_nothing_of_a_prescribed_medicine(engine: Engine) -> Result<()> {
    let person = Person::opens_the_app(engine).await?;
    person.lists_a_remedy("Requip").await?;
    for said in ["Requip, used", "Requip, not used"] {
        person.taps("button", said).await?;
    }
    person.finds("button", "Requip, not said", None).await?;
    // It alone is open, and there is nothing to be said of it by the way.
    person.sees_no("button", "That was all").await?;
    person.lists_a_remedy("Warm bath").await?;
    for said in ["Warm bath, used", "Warm bath, not used"] {
        person.taps("button", said).await?;
    }
    person.taps("button", "That was all").await?;
    person.finds("button", "Warm bath, not used", None).await?;
    person.finds("button", "Requip, not said", None).await?;
    person.leaves().await
}

async fn undo_takes_back_a_remedy_with_its_use(engine: Engine) -> Result<()> {
    let person = Person::opens_the_app(engine).await?;
    person.lists_a_remedy("Warm bath").await?;
    person.hears("Saved").await?;
    person.taps("button", "Undo").await?;
    person.hears("Taken back").await?;
    person.sees_no("button", "Warm bath").await?;
    person.reloads().await?;
    person.finds("button", "other", None).await?;
    person.sees_no("button", "Warm bath").await?;
    person.leaves().await
}
