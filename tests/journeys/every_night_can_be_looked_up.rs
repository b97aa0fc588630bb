//! Every night, however old, can be found again: in the calendar, in the list, by a word.

use anyhow::{Context, Result, ensure};
use journeys::{Device, Engine, Person, in_both_browsers};
use thirtyfour::Key;

in_both_browsers!(a_note_is_found_by_its_words);
in_both_browsers!(last_tuesday_is_found_in_the_calendar);
in_both_browsers!(nights_not_logged_are_a_gap);
in_both_browsers!(the_keyboard_alone_goes_through_the_calendar);

/// 14 January 2024 has no number, 16 January a note; nothing stands between 18 and 24 January.
const TABLE: &str = "date,severity,note\n\
    2024-01-12,3,\n2024-01-13,0,\n2024-01-15,7,\n\
    2024-01-16,4,Crème brûlée at Zoë’s\n2024-01-17,8,\n2024-01-25,5,\n";

/// Somebody who opens History on Friday 26 January 2024.
async fn looks_back(engine: Engine, table: &str) -> Result<Person> {
    let device = Device {
        clock: Some("2024-01-26 09:00:00".into()),
        ..Device::phone(engine)
    };
    let person = Person::opens_the_app_on(device).await?;
    person.goes_to("Share", "Share").await?;
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("nights.csv");
    std::fs::write(&file, table)?;
    person.takes_in(&file).await?;
    person.goes_to("History", "History").await?;
    Ok(person)
}

async fn address(person: &Person) -> Result<String> {
    let hash = person.script("return location.hash").await?;
    Ok(hash.as_str().context("no address")?.to_owned())
}

async fn focused(person: &Person) -> Result<String> {
    let name = "const here = document.activeElement; return here.getAttribute('aria-label') ?? (here.querySelector('.spoken') ?? here).textContent";
    let name = person.script(name).await?;
    Ok(name.as_str().context("nothing has the focus")?.to_owned())
}

async fn presses(person: &Person, keys: &[Key]) -> Result<()> {
    for key in keys {
        person.presses(key.clone()).await?;
        // The next key goes to what this one led to.
        person
            .slow_script("const done = arguments[0]; requestAnimationFrame(() => setTimeout(done))")
            .await?;
    }
    Ok(())
}

async fn a_note_is_found_by_its_words(engine: Engine) -> Result<()> {
    let person = looks_back(engine, TABLE).await?;
    person.sees("6 nights logged.").await?;
    person
        .types("Search notes, remedies, factors and places", "creme ZOE")
        .await?;
    person.sees("1 night found.").await?;
    ensure!(rows(&person).await? == 1);
    person
        .taps_in(
            "link",
            "Tue 16 to Wed 17 Jan: 4, a note",
            Some("All nights"),
        )
        .await?;
    ensure!(address(&person).await? == "#/night/2024-01-16");
    person.leaves().await
}

async fn rows(person: &Person) -> Result<u64> {
    let rows = person
        .script("return document.querySelectorAll('li.past').length")
        .await?;
    rows.as_u64().context("no list")
}

async fn last_tuesday_is_found_in_the_calendar(engine: Engine) -> Result<()> {
    let person = looks_back(engine, TABLE).await?;
    // A calm night is a 0; one that was not logged is none.
    person
        .finds("link", "Sat 13 to Sun 14 Jan: 0", Some("Jan 2024"))
        .await?;
    person
        .taps_in("link", "Tue 23 to Wed 24 Jan: not logged", Some("Jan 2024"))
        .await?;
    ensure!(address(&person).await? == "#/night/2024-01-23");
    // The way back leads to the month that was looked at.
    person.goes_to("History", "History").await?;
    person.taps("button", "Month before").await?;
    person
        .taps_in("link", "Tue 26 to Wed 27 Dec: not logged", Some("Dec 2023"))
        .await?;
    person.driver().back().await?;
    person
        .finds("link", "Tue 26 to Wed 27 Dec: not logged", Some("Dec 2023"))
        .await?;
    person.taps("button", "This month").await?;
    person
        .finds("link", "Tue 16 to Wed 17 Jan: 4, a note", Some("Jan 2024"))
        .await?;
    person.leaves().await
}

async fn nights_not_logged_are_a_gap(engine: Engine) -> Result<()> {
    let person = looks_back(engine, TABLE).await?;
    person
        .sees("7 nights not logged: 18 Jan 2024 to 24 Jan 2024")
        .await?;
    person
        .sees("1 night not logged: Sun 14 to Mon 15 Jan")
        .await?;
    // Nobody looks for what is not there.
    person
        .types("Search notes, remedies, factors and places", "not logged")
        .await?;
    person.sees("No night speaks of this.").await?;
    person.taps("button", "Clear").await?;
    person.sees("6 nights logged.").await?;
    person.leaves().await
}

async fn the_keyboard_alone_goes_through_the_calendar(engine: Engine) -> Result<()> {
    let person = looks_back(engine, TABLE).await?;
    let tonight = "Thu 25 to Fri 26 Jan: 5";
    let cell = person.finds("link", tonight, Some("Jan 2024")).await?;
    cell.focus().await?;
    for (keys, name) in [
        (&[Key::Up, Key::Left][..], "Wed 17 to Thu 18 Jan: 8"),
        (&[Key::Home], "Mon 15 to Tue 16 Jan: 7"),
        (&[Key::End], "Sun 21 to Mon 22 Jan: not logged"),
        (&[Key::PageUp], "Thu 21 to Fri 22 Dec: not logged"),
        (&[Key::PageDown, Key::Down], tonight),
    ] {
        presses(&person, keys).await?;
        let heard = focused(&person).await?;
        // There is no way to a night that has not begun: the last step leads to tonight.
        ensure!(heard == name, "{keys:?} led to {heard:?}, not {name:?}");
    }
    presses(&person, &[Key::Left, Key::Enter]).await?;
    person
        .finds("heading", "Night of Wed 24 to Thu 25 Jan", None)
        .await
        .ok();
    ensure!(address(&person).await? == "#/night/2024-01-24");
    person.leaves().await
}
