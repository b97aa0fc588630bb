//! A night takes one tap, and stays when the network and the page are gone.

use anyhow::Result;
use journeys::{Engine, Person, in_both_browsers};

in_both_browsers!(one_tap_keeps_a_night);
in_both_browsers!(a_night_and_an_episode_stay_without_a_network);
in_both_browsers!(remedies_have_three_states);

async fn one_tap_keeps_a_night(engine: Engine) -> Result<()> {
    let person = Person::opens_the_app(engine).await?;
    assert_eq!(person.number_chosen("Worst urge to move").await?, None);
    person.rates_the_night(6).await?;
    person.reloads().await?;
    assert_eq!(person.number_chosen("Worst urge to move").await?, Some(6));
    person.leaves().await
}

async fn a_night_and_an_episode_stay_without_a_network(engine: Engine) -> Result<()> {
    let mut person = Person::opens_the_app(engine).await?;
    person.rates_the_night(0).await?;
    person.waits_until_offline_works().await?;
    person.loses_the_network();
    person.reloads().await?;
    person.taps("link", "It is happening now").await?;
    person
        .taps_in("radio", "7", Some("Urge to move now"))
        .await?;
    person.hears("Saved").await?;
    person.taps("button", "cinema").await?;
    person.hears("Saved").await?;
    person.goes_to_the_start().await?;
    person.reloads().await?;
    assert_eq!(person.number_chosen("Worst urge to move").await?, Some(0));
    person.sees("7 of 10, cinema").await?;
    person.leaves().await
}

async fn remedies_have_three_states(engine: Engine) -> Result<()> {
    let person = Person::opens_the_app(engine).await?;
    for remedy in ["Warm bath", "Magnesium"] {
        person.taps("button", "other").await?;
        person.types("Name", remedy).await?;
        person.taps("button", "Add").await?;
        person
            .finds("button", &format!("{remedy}, not said"), None)
            .await?;
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
