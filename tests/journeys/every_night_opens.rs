//! Any night, however old, holds everything that the last one can hold.

use anyhow::{Result, ensure};
use journeys::{Device, Engine, Person, in_both_browsers};

in_both_browsers!(a_night_400_days_back_is_edited);
in_both_browsers!(details_and_factors_are_kept);
in_both_browsers!(a_night_to_come_cannot_be_logged);

async fn opens(engine: Engine) -> Result<Person> {
    Person::opens_the_app_on(Device::in_the_morning(engine)).await
}

async fn a_night_400_days_back_is_edited(engine: Engine) -> Result<()> {
    let person = opens(engine).await?;
    let heading = "Night of Mon 20 to Tue 21 Oct 2025";
    person.opens_the_night("2025-10-20", heading).await?;
    person.sees_rated("Worst urge to move", None).await?;
    person.rates_the_night(7).await?;
    person.sees("logged late").await?;
    person.types("Note", "a long drive").await?;
    person.leaves_the_field().await?;
    person.hears("Saved").await?;
    person.taps("link", "Night before").await?;
    person
        .finds("heading", "Night of Sun 19 to Mon 20 Oct 2025", None)
        .await?;
    person.sees_rated("Worst urge to move", None).await?;
    person.waits_until_gone("logged late").await?;
    person.taps("link", "Night after").await?;
    person.finds("heading", heading, None).await?;
    person.reloads().await?;
    person.finds("heading", heading, None).await?;
    person.sees_chosen(7).await?;
    person.sees_in_the_field("Note", "a long drive").await?;
    person.goes_to("All nights", "History").await?;
    person.leaves().await
}

async fn details_and_factors_are_kept(engine: Engine) -> Result<()> {
    let person = opens(engine).await?;
    let heading = "Night of Sat 21 to Sun 22 Nov";
    person.opens_the_night("2026-11-21", heading).await?;
    person.sees_no("group", "Minutes to fall asleep").await?;
    person.taps("button", "More about this night").await?;
    let asleep = Some("Minutes to fall asleep");
    person.taps_in("button", "20", asleep).await?;
    person.types("How many times you woke", "4").await?;
    person.leaves_the_field().await?;
    person.types("Hours of sleep", "6.25").await?;
    person.leaves_the_field().await?;
    let ache = "Ache or pain in the legs";
    person.taps_in("radio", "3", Some(ache)).await?;
    let wake = "Minutes awake in the night, in all";
    person.types(wake, "ninety").await?;
    person.leaves_the_field().await?;
    person.sees("A number from 0 to 720, please.").await?;

    let more = "Coffee, stress, travel and more";
    person.taps("button", more).await?;
    person.taps("button", "stress, not said").await?;
    person
        .taps_in("button", "some", Some("stress: how much"))
        .await?;
    for chip in ["travel, not said", "travel, yes"] {
        person.taps("button", chip).await?;
    }
    person
        .types("Something else, in a word", "garden work")
        .await?;
    person.taps("button", "Add the word").await?;
    person.finds("button", "garden work, yes", None).await?;
    person.hears("Saved").await?;

    // What was used is in sight now, with what was said; the rest is folded away.
    person.reloads().await?;
    person
        .sees_in_the_field("Minutes to fall asleep", "20")
        .await?;
    person
        .sees_in_the_field("How many times you woke", "4")
        .await?;
    person.sees_in_the_field("Hours of sleep", "6.25").await?;
    person.sees_rated(ache, Some(3)).await?;
    for factor in ["stress 2, yes", "travel, no", "garden work, yes"] {
        person.finds("button", factor, None).await?;
    }
    person.sees_no("textbox", wake).await?;

    // On another night the same items are offered, and nothing is filled in.
    person.taps("link", "Night after").await?;
    person
        .finds("heading", "Night of Sun 22 to Mon 23 Nov", None)
        .await?;
    ensure!(
        person
            .reads_the_field("Minutes to fall asleep")
            .await?
            .is_empty()
    );
    person.sees_rated(ache, None).await?;
    for factor in [
        "stress, not said",
        "travel, not said",
        "garden work, not said",
    ] {
        person.finds("button", factor, None).await?;
    }

    // What was said can be taken back.
    person.taps("link", "Night before").await?;
    person.finds("heading", heading, None).await?;
    person
        .taps("button", "Clear: Ache or pain in the legs")
        .await?;
    person.hears("Saved").await?;
    person.sees_rated(ache, None).await?;
    person.leaves().await
}

async fn a_night_to_come_cannot_be_logged(engine: Engine) -> Result<()> {
    let person = opens(engine).await?;
    let heading = "Night of Tue 24 to Wed 25 Nov";
    person.opens_the_night("2026-11-24", heading).await?;
    person.sees("This night has not come yet.").await?;
    person.sees_no("radiogroup", "Worst urge to move").await?;
    person.sees_no("link", "Night after").await?;
    person.leaves().await
}
