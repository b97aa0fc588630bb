//! What was deleted can be put back, whole and without loss.

use anyhow::Result;
use journeys::{Device, Engine, Person, in_both_browsers};

in_both_browsers!(a_deleted_night_is_put_back);

async fn a_deleted_night_is_put_back(engine: Engine) -> Result<()> {
    let person = Person::opens_the_app_on(Device::in_the_morning(engine)).await?;
    let heading = "Night of Sun 22 to Mon 23 Nov";
    person.opens_the_night("2026-11-22", heading).await?;
    person.rates_the_night(7).await?;
    person.taps("button", "Delete this night").await?;
    person.sees("This night is in the bin now.").await?;
    person.hears("Saved").await?;
    person.sees_rated("Worst urge to move", None).await?;

    // The night says something else by now: neither is lost.
    person.rates_the_night(2).await?;
    person.goes_to("All nights", "History").await?;
    let put_back = "Put back: night of Sun 22 to Mon 23 Nov, the whole night";
    person.taps("button", put_back).await?;
    person.sees("says something else by now").await?;
    person.opens_the_night("2026-11-22", heading).await?;
    person.sees_chosen(2).await?;
    person.taps("button", "Clear: Worst urge to move").await?;
    person.hears("Saved").await?;

    person.goes_to("All nights", "History").await?;
    person.taps("button", put_back).await?;
    person.sees("The bin is empty.").await?;
    person.hears("Saved").await?;
    person.opens_the_night("2026-11-22", heading).await?;
    person.sees_chosen(7).await?;
    person.reloads().await?;
    person.sees_chosen(7).await?;
    person.leaves().await
}
