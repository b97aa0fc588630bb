//! A page that is drawn while the older nights are still being read does not stay without them.

use std::fmt::Write as _;

use anyhow::{Context, Result, ensure};
use journeys::{Device, Engine, Person, in_both_browsers, person::project};
use lull::night::Night;

in_both_browsers!(a_page_drawn_before_the_last_of_them_shows_them_all);
in_both_browsers!(what_is_logged_while_they_come_is_there_too);
in_both_browsers!(nothing_is_concluded_from_a_part_of_them);

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

/// Long enough for them to be found, if anybody looked for them.
const LOOKS_AT_FINDINGS: &str = "
    const done = arguments[0], headings = [...document.querySelectorAll('h2')];
    headings.find((h2) => h2.textContent.startsWith('What the nights say')).scrollIntoView();
    setTimeout(done, 1500);";

async fn nothing_is_concluded_from_a_part_of_them(engine: Engine) -> Result<()> {
    let person = has_taken_nights_in(engine).await?;
    person.finds("button", "Download backup", None).await?;
    person.is_not_read_whole().await?;
    person
        .until("the desk to know that not all are read", async || {
            Ok((!person.has("button", "Download backup").await?).then_some(()))
        })
        .await?;
    person.goes_to("Patterns", "How did the nights go?").await?;
    person.sees("nights logged").await?;
    person.taps("button", "All").await?;
    person.sees("Your older nights are being read.").await?;
    person.taps("button", "90").await?;
    // The latest are read, and are drawn; what they say of a remedy waits for the others.
    person.sees("What the nights say so far").await?;
    person.slow_script(LOOKS_AT_FINDINGS).await?;
    let page = person.page_text().await?;
    for conclusion in ["so far:", "Calendar of a year"] {
        ensure!(!page.contains(conclusion), "too early: {page}");
    }
    person.is_read_whole().await?;
    person.sees("so far:").await?;
    person.looks_through_the_page().await?;
    person.sees("Calendar of a year").await?;
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
    let person = has_taken_nights_in(engine).await?;
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

/// On Share, with the nights of a file, on the morning after the last of them.
async fn has_taken_nights_in(engine: Engine) -> Result<Person> {
    let person = Person::opens_the_app_on(Device {
        clock: Some("2024-04-30 09:00:00".into()),
        ..Device::phone(engine)
    })
    .await?;
    person.goes_to("Share", "Share").await?;
    person
        .takes_in(&project("tests/data/journals/effective.csv"))
        .await?;
    Ok(person)
}
