//! Every change can be taken back.

use anyhow::Result;
use journeys::{Engine, Person, in_both_browsers};

in_both_browsers!(a_slip_is_taken_back);

async fn a_slip_is_taken_back(engine: Engine) -> Result<()> {
    let person = Person::opens_the_app(engine).await?;
    person.rates_the_night(3).await?;
    person.rates_the_night(9).await?;
    person.taps("button", "Undo").await?;
    person.hears("Taken back").await?;
    person.sees_chosen(3).await?;
    person.taps("button", "Undo").await?;
    person.hears("Taken back").await?;
    person.reloads().await?;
    person.sees_rated("Worst urge to move", None).await?;
    person.leaves().await
}
