//! One tap hides the page from whoever looks over a shoulder; nothing of it is seen or heard until the
//! person shows it again.

use anyhow::{Result, ensure};
use journeys::{Engine, Person, in_both_browsers};

in_both_browsers!(one_tap_hides_everything_and_one_shows_it_again);

async fn one_tap_hides_everything_and_one_shows_it_again(engine: Engine) -> Result<()> {
    const FOCUS: &str = "return document.activeElement.textContent;";
    let person = Person::opens_the_app(engine).await?;
    person.rates_the_night(6).await?;
    person.hears("Saved").await?;
    for page in ["Tonight", "History"] {
        if page == "History" {
            person.goes_to("History", "History").await?;
        }
        person.taps("button", "Lull: hide this page").await?;
        person.sees("Show the page again").await?;
        let left = person.page_text().await?;
        ensure!(left.trim() == "Show the page again", "still seen: {left}");
        ensure!(person.script(FOCUS).await? == "Show the page again");
        person.taps("button", "Show the page again").await?;
        person.sees("Settings").await?;
        ensure!(person.script(FOCUS).await? == "Lull");
    }
    person.sees("6").await?;
    person.leaves().await
}
