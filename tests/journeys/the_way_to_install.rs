//! How to install the app is said at the right moment, once, and drawn for the device.

use anyhow::Result;
use journeys::{Device, Engine, Person, person::project};

const IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1";
const ANDROID: &str = "Mozilla/5.0 (Android 14; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0";

/// A phone of another kind, as far as a page can tell: its name, and no offer of Chromium's own.
async fn opens_on(agent: &str) -> Result<Person> {
    let device = Device {
        first_steps: true,
        before_page: Some(format!(
            "Object.defineProperty(navigator, 'userAgent', {{ get: () => '{agent}' }});
             addEventListener('beforeinstallprompt', (event) => event.stopImmediatePropagation(), true);"
        )),
        ..Device::phone(Engine::Chromium)
    };
    Person::opens_the_app_on(device).await
}

#[tokio::test]
async fn an_iphone_is_told_before_the_first_entry() -> Result<()> {
    let person = opens_on(IPHONE).await?;
    person.taps("button", "Next").await?;
    person
        .finds("heading", "First, put Lull on your Home Screen", None)
        .await?;
    person.taps("button", "Skip").await?;
    // Whoever skipped is told once more, and is not held up by it.
    person.finds("button", "Not now", None).await?;
    person.rates_the_night(4).await?;
    person.goes_to("Show me how", "Install").await?;
    person.sees("Add to Home Screen").await?;
    person.taps("link", "Tonight").await?;
    person.taps("button", "Not now").await?;
    person.reloads().await?;
    person.sees_chosen(4).await?;
    person.sees_no("button", "Not now").await?;
    person.leaves().await
}

#[tokio::test]
async fn elsewhere_it_is_told_after_some_nights() -> Result<()> {
    let person = opens_on(ANDROID).await?;
    person.taps("button", "Next").await?;
    person
        .finds("heading", "Leave gaps. They are fine.", None)
        .await?;
    person.taps("button", "Skip").await?;
    person.rates_the_night(4).await?;
    person.sees_no("button", "Not now").await?;
    person.goes_to("Share", "Share").await?;
    person
        .takes_in(&project("tests/data/journals/effective.csv"))
        .await?;
    person.taps("link", "Tonight").await?;
    person.goes_to("Show me how", "Install").await?;
    person.sees("Open the browser’s menu.").await?;
    person.leaves().await
}
