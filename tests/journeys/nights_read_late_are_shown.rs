//! A page that is drawn while the older nights are still being read does not stay without them.

use anyhow::{Context, Result, ensure};
use journeys::{Device, Engine, Person, in_both_browsers, person::project};

in_both_browsers!(a_page_drawn_before_the_last_of_them_shows_them_all);

/// The desk sees only the later nights, until a page has taken up what it draws: then all are read.
const READ_LATE: &str = "
    const journal = lull.journal, { records, isWhole } = journal;
    const tell = () => dispatchEvent(new CustomEvent('lull:journal-changed', { detail: [null, true] }));
    journal.records = (before) => records(before).filter(([key]) => !key.startsWith('n:2024-01'));
    tell();
    journal.isWhole = () => false;
    window.__readTheRest = () => {
        journal.isWhole = () => {
            journal.isWhole = isWhole;
            journal.records = records;
            tell();
            return false;
        };
    };";

async fn a_page_drawn_before_the_last_of_them_shows_them_all(engine: Engine) -> Result<()> {
    let person = Person::opens_the_app_on(Device {
        clock: Some("2024-04-30 09:00:00".into()),
        ..Device::phone(engine)
    })
    .await?;
    person.goes_to("Share", "Share").await?;
    person
        .takes_in(&project("tests/data/journals/effective.csv"))
        .await?;
    let all = nights_in_history(&person).await?;
    leaves_the_desk(&person).await?;
    person.script(READ_LATE).await?;
    let some = nights_in_history(&person).await?;
    ensure!(some < all, "{some} of {all} nights: nothing was late");
    leaves_the_desk(&person).await?;
    person.script("window.__readTheRest()").await?;
    person.goes_to("History", "History").await?;
    person.sees(&format!("{all} nights logged.")).await?;
    person.leaves().await
}

/// Where nothing of the desk is on the screen, so that its next page is drawn from nothing.
async fn leaves_the_desk(person: &Person) -> Result<()> {
    person.goes_to("Tonight", "How strong").await?;
    person.taps("link", "It is happening now").await?;
    person.finds("radio", "0", Some("Urge to move now")).await?;
    Ok(())
}

/// How many nights History says there are.
async fn nights_in_history(person: &Person) -> Result<usize> {
    person.goes_to("History", "History").await?;
    person.sees("nights logged.").await?;
    let page = person.page_text().await?;
    let (before, _) = page.split_once(" nights logged.").context("no count")?;
    let count = before.split_whitespace().next_back().context("no number")?;
    Ok(count.parse()?)
}
