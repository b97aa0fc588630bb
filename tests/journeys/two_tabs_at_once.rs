//! Two tabs at once: each shows what the other keeps, and neither overwrites it, with the browser's
//! locks and without them.

use anyhow::{Result, ensure};
use journeys::{Device, Engine, Person, in_both_browsers};
use thirtyfour::WindowHandle;

in_both_browsers!(what_one_tab_keeps_the_other_shows);

/// Two tabs of the app; the first is where the person is.
async fn two_tabs(person: &Person) -> Result<[WindowHandle; 2]> {
    let first = person.driver().window().await?;
    let second = person.driver().new_tab().await?;
    person.driver().switch_to_window(second.clone()).await?;
    person.goes_to_the_start().await?;
    person.driver().switch_to_window(first.clone()).await?;
    Ok([first, second])
}

async fn what_one_tab_keeps_the_other_shows(engine: Engine) -> Result<()> {
    let person = Person::opens_the_app_on(Device::where_it_is_morning(engine)).await?;
    let [first, second] = two_tabs(&person).await?;
    person.rates_the_night(4).await?;
    person.driver().switch_to_window(second).await?;
    person.sees_chosen(4).await?;
    person.types("Note", "from the other tab").await?;
    person.leaves_the_field().await?;
    person.hears("Saved").await?;
    person.driver().switch_to_window(first).await?;
    person.rates_the_night(5).await?;
    person.reloads().await?;
    person
        .sees_in_the_field("Note", "from the other tab")
        .await?;
    person.sees_chosen(5).await?;
    person.leaves().await
}

/// Logs in both tabs at the same time: the same night, each urge its own.
async fn both_log(times: usize, before_page: Option<&str>) -> Result<()> {
    let device = Device {
        before_page: before_page.map(str::to_owned),
        ..Device::phone(Engine::Chromium)
    };
    let person = Person::opens_the_app_on(device).await?;
    let tabs = two_tabs(&person).await?;
    for tab in &tabs {
        person.driver().switch_to_window(tab.clone()).await?;
        person.begins_to_log_urges(Some(times), 0).await?;
    }
    let mut shown = vec![];
    for tab in &tabs {
        person.driver().switch_to_window(tab.clone()).await?;
        while person.urges_logged().await? != times {
            // A tab in the background runs slowly: both get their turn.
            for turn in &tabs {
                person.driver().switch_to_window(turn.clone()).await?;
                tokio::time::sleep(std::time::Duration::from_millis(150)).await;
            }
            person.driver().switch_to_window(tab.clone()).await?;
        }
    }
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    for tab in &tabs {
        person.driver().switch_to_window(tab.clone()).await?;
        shown.push(person.urges().await?);
    }
    let count = shown[0].len();
    ensure!(
        count == 2 * times,
        "{count} of {} urges are there",
        2 * times
    );
    ensure!(shown[0] == shown[1], "the two tabs show something else");
    person.reloads().await?;
    ensure!(
        person.urges().await? == shown[0],
        "another journal is kept than was shown"
    );
    Ok(())
}

const NO_LOCKS: &str = "Object.defineProperty(navigator, 'locks', { value: undefined })";

#[tokio::test]
async fn forty_saves_in_each_of_two_tabs_lose_nothing() -> Result<()> {
    both_log(40, None).await
}

#[tokio::test]
async fn nor_without_the_browsers_locks() -> Result<()> {
    both_log(40, Some(NO_LOCKS)).await
}

#[tokio::test]
#[ignore = "takes minutes"]
async fn a_thousand_saves_in_each_of_two_tabs_lose_nothing() -> Result<()> {
    both_log(1_000, None).await?;
    both_log(1_000, Some(NO_LOCKS)).await
}
