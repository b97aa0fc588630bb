//! A night can be logged before the second program has come, and what it draws comes by itself.

use anyhow::{Result, ensure};
use journeys::{Device, Engine, Person};

/// Keeps the second program back until `letItCome` is called.
const KEEP_BACK: &str =
    "globalThis.requestIdleCallback = (come) => { globalThis.letItCome = come; };";

#[tokio::test]
async fn a_night_is_logged_before_the_rest_has_come() -> Result<()> {
    let person = Person::opens_the_app_on(Device {
        before_page: Some(KEEP_BACK.into()),
        ..Device::phone(Engine::Chromium)
    })
    .await?;
    person.rates_the_night(6).await?;
    person.types("Note", "up at three").await?;
    person.leaves_the_field().await?;
    person.hears("Saved").await?;
    person.sees("More is coming in a moment").await?;
    person.sees_no("button", "More about this night").await?;
    person.script("letItCome()").await?;
    person.taps("button", "More about this night").await?;
    // What was logged before is known to what came later, and a tap there is heard once.
    let asleep = Some("Minutes to fall asleep");
    person.taps_in("button", "20", asleep).await?;
    person.hears("Saved").await?;
    person.waits_until_gone("More is coming").await?;
    person.sees_chosen(6).await?;
    person.taps("button", "Undo").await?;
    person.hears("Taken back").await?;
    let field = person.reads_the_field("Minutes to fall asleep").await?;
    ensure!(field.is_empty(), "{field}");
    person.sees_in_the_field("Note", "up at three").await?;
    person.leaves().await
}
