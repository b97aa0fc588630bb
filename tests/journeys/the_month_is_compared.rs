//! Whoever wants to is asked once a month how it is, compared with a month ago; with a dopamine medicine on the
//! list also what such medicines may change over the years.

use anyhow::{Result, ensure};
use journeys::{Device, Engine, Person, in_both_browsers};

in_both_browsers!(it_is_asked_again_after_a_month_and_never_before);
in_both_browsers!(a_dopamine_medicine_brings_its_own_questions);

const QUESTION: &str = "Compared with a month ago, my restless legs are";
const OF_THE_MEDICINE: &str = "Since you began the medicine, does it start earlier in the day?";

async fn opens(engine: Engine) -> Result<Person> {
    Person::opens_the_app_on(Device {
        clock: Some("2026-11-24 21:00:00".into()),
        ..Device::phone(engine)
    })
    .await
}

async fn it_is_asked_again_after_a_month_and_never_before(engine: Engine) -> Result<()> {
    let person = opens(engine).await?;
    let first = "Night of Tue 20 to Wed 21 Oct";
    person.opens_the_night("2026-10-20", first).await?;
    let page = person.page_text().await?;
    ensure!(!page.contains(QUESTION), "asked without having been wanted");
    person.taps("button", "More about this night").await?;
    person
        .taps_in("button", "a little worse", Some(QUESTION))
        .await?;
    person.hears("Saved").await?;
    person
        .opens_the_night("2026-11-10", "Night of Tue 10 to Wed 11 Nov")
        .await?;
    person.sees("More about this night").await?;
    let page = person.page_text().await?;
    ensure!(!page.contains(QUESTION), "asked again within a month");
    person
        .opens_the_night("2026-11-20", "Night of Fri 20 to Sat 21 Nov")
        .await?;
    person.sees(QUESTION).await?;
    let page = person.page_text().await?;
    ensure!(!page.contains(OF_THE_MEDICINE), "{page}");
    person.leaves().await
}

async fn a_dopamine_medicine_brings_its_own_questions(engine: Engine) -> Result<()> {
    let person = opens(engine).await?;
    person
        .goes_to_address("#/remedies/library/rx_dopamine", "Dopamine-type medicine")
        .await?;
    person.taps("button", "On my list").await?;
    person.hears("Saved").await?;
    let heading = "Night of Tue 24 to Wed 25 Nov";
    person.opens_the_night("2026-11-24", heading).await?;
    person.taps("button", "More about this night").await?;
    person
        .taps_in("button", "not sure", Some(OF_THE_MEDICINE))
        .await?;
    person.hears("Saved").await?;
    person
        .sees("Never stop or change the medicine yourself.")
        .await?;
    person.goes_to("Share", "Share").await?;
    person.taps("button", "Download backup").await?;
    let file = person.last_file().await?;
    ensure!(file.contains("\"month_earlier\":\"not_sure\""), "{file}");
    person.leaves().await
}
