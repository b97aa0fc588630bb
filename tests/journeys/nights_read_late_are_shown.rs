//! A page that is drawn while the older nights are still being read does not stay without them.

use std::fmt::Write as _;

use anyhow::{Context, Result, ensure};
use journeys::{Device, Engine, Person, in_both_browsers, person::project};
use lull::night::Night;

in_both_browsers!(a_page_drawn_before_the_last_of_them_shows_them_all);
in_both_browsers!(what_is_logged_while_they_come_is_there_too);

/// No frame comes until it is let: the desk reads a stretch of nights in each.
const NO_FRAME: &str = "
    const frames = [], frame = requestAnimationFrame.bind(window);
    requestAnimationFrame = (call) => frames.push(call);
    window.__letFrames = () => {
        requestAnimationFrame = frame;
        frames.splice(0).forEach((call) => frame(call));
    };";

async fn what_is_logged_while_they_come_is_there_too(engine: Engine) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("nights.csv");
    let mut nights = "date,severity\n".to_owned();
    let first = Night::from_day_number(19_723).context("no night")?; // 1 January 2024
    // More than two stretches.
    let all = 700;
    for night in std::iter::successors(Some(first), |night| Some(night.next())).take(all) {
        writeln!(nights, "{night},3")?;
    }
    std::fs::write(&file, nights)?;
    let device = Device {
        clock: Some("2025-12-02 09:00:00".into()),
        ..Device::phone(engine)
    };
    let person = Person::opens_the_app_on(device).await?;
    person.goes_to("Share", "Share").await?;
    person.takes_in(&file).await?;
    person.goes_to("Tonight", "How strong").await?;
    person.script(NO_FRAME).await?;
    // The app says that all may be another, as it does when it has read its last nights.
    person
        .script("dispatchEvent(new CustomEvent('lull:journal-changed', { detail: [null, true] }))")
        .await?;
    person.rates_the_night(8).await?;
    person.script("window.__letFrames()").await?;
    person.goes_to("History", "History").await?;
    person.sees(&format!("{} nights logged.", all + 1)).await?;
    person
        .opens_the_night("2025-12-01", "Night of Mon 1 to Tue 2 Dec")
        .await?;
    person.sees_chosen(8).await?;
    person.leaves().await
}

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
