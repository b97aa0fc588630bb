//! From the evening on a second row takes tonight's rating before any remedy.

use anyhow::{Result, ensure};
use journeys::{Device, Engine, Person, in_both_browsers};
use lull::text::Text;

in_both_browsers!(a_first_evening_is_rated_before_any_remedy);
in_both_browsers!(each_row_says_which_night_it_is);
in_both_browsers!(a_remedy_for_bad_evenings_asks_for_the_evening);
in_both_browsers!(by_day_there_is_one_row);

const EVENING: &str = "Urge to move this evening, before any remedy";

async fn at(engine: Engine, clock: &str) -> Result<Person> {
    Person::opens_the_app_on(Device {
        clock: Some(clock.into()),
        ..Device::phone(engine)
    })
    .await
}

async fn a_first_evening_is_rated_before_any_remedy(engine: Engine) -> Result<()> {
    let text = Text::default();
    let person = at(engine, "2026-11-23 20:30:00").await?;
    // Tonight is not over: the question does not ask as if it were.
    person.sees(text.tonight_question_now()).await?;
    person.taps_in("radio", "6", Some(EVENING)).await?;
    person.hears("Saved").await?;
    person.sees_rated(EVENING, Some(6)).await?;
    person.sees_rated("Worst urge to move", None).await?;
    let page = person.page_text().await?;
    let evening = page.find(text.evening_question());
    ensure!(evening.is_some() && evening < page.find(text.remedies_title()));
    person.leaves().await
}

async fn each_row_says_which_night_it_is(engine: Engine) -> Result<()> {
    let text = Text::default();
    let person = at(engine, "2026-11-23 20:30:00").await?;
    person.taps("button", text.tonight_last()).await?;
    person.sees(text.tonight_question()).await?;
    person.sees("Night of Sun 22 to Mon 23 Nov").await?;
    person.sees("Night of Mon 23 to Tue 24 Nov").await?;
    person.rates_the_night(3).await?;
    person.taps_in("radio", "7", Some(EVENING)).await?;
    person.hears("Saved").await?;
    person.taps("button", text.tonight_this()).await?;
    person.sees(text.tonight_question_now()).await?;
    person.sees_rated("Worst urge to move", None).await?;
    person.sees_rated(EVENING, Some(7)).await?;
    person.leaves().await
}

async fn a_remedy_for_bad_evenings_asks_for_the_evening(engine: Engine) -> Result<()> {
    let text = Text::default();
    let person = at(engine, "2026-11-23 20:30:00").await?;
    person.lists_a_remedy("Warm bath").await?;
    person.waits_until_gone(text.evening_wanted()).await?;
    person.goes_to("Remedies", "Remedies").await?;
    person.taps("link", "Warm bath").await?;
    person.chooses(text.remedy_choice(), "as_needed").await?;
    person.hears("Saved").await?;
    person.goes_to("Tonight", "How strong").await?;
    person.sees(text.evening_wanted()).await?;
    person.taps_in("radio", "8", Some(EVENING)).await?;
    person.waits_until_gone(text.evening_wanted()).await?;
    person.leaves().await
}

async fn by_day_there_is_one_row(engine: Engine) -> Result<()> {
    let text = Text::default();
    let person = at(engine, "2026-11-24 09:00:00").await?;
    person.sees(text.tonight_question()).await?;
    person.waits_until_gone(text.evening_question()).await?;
    person.leaves().await
}
