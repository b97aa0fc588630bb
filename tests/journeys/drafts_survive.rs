//! Words being typed are not lost with the page.

use anyhow::{Result, ensure};
use journeys::{Engine, Person, in_both_browsers};

in_both_browsers!(a_draft_survives_a_reload);

async fn a_draft_survives_a_reload(engine: Engine) -> Result<()> {
    let person = Person::opens_the_app(engine).await?;
    person.rates_the_night(4).await?;
    person.types("Note", "woke at three").await?;
    person.taps("button", "other").await?;
    person.types("Name", "Warm ba").await?;
    // Going on to the name kept the note; the name alone is not finished.
    person.hears("Saved").await?;
    person.types("Note", ", and at f").await?;
    person.reloads().await?;
    person
        .sees_in_the_field("Note", "woke at three, and at f")
        .await?;
    person.sees_in_the_field("Name", "Warm ba").await?;
    person.sees("It is not kept yet.").await?;
    person.taps("button", "Keep it").await?;
    person.hears("Saved").await?;
    person.types("Name", "th").await?;
    person.taps("button", "Add").await?;
    person.finds("button", "Warm bath, used", None).await?;
    person.hears("Saved").await?;
    person.reloads().await?;
    person
        .sees_in_the_field("Note", "woke at three, and at f")
        .await?;
    person.waits_until_gone("It is not kept yet.").await?;
    let left = person
        .script("return Object.keys(localStorage).filter((key) => key.startsWith('lull:draft'))")
        .await?;
    ensure!(left == serde_json::json!([]), "{left}");
    person.leaves().await
}
