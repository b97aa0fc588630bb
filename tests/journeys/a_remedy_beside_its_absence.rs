//! Patterns shows a remedy's nights beside those without it, and urges by place: counts, and a
//! middle only where there are enough nights.

use anyhow::{Context, Result, ensure};
use journeys::{Device, Engine, Person, in_both_browsers, person::project};

in_both_browsers!(the_counts_of_a_remedy_are_those_of_the_file);
in_both_browsers!(few_nights_have_counts_and_no_middle);
in_both_browsers!(urges_stand_by_place);

async fn on(engine: Engine, clock: &str) -> Result<Person> {
    Person::opens_the_app_on(Device {
        clock: Some(clock.into()),
        ..Device::phone(engine)
    })
    .await
}

async fn the_counts_of_a_remedy_are_those_of_the_file(engine: Engine) -> Result<()> {
    let path = project("tests/data/journals/effective.csv");
    let (with, without) = sides(&std::fs::read_to_string(&path)?, "magnesium")?;
    ensure!(with.len() >= 10 && without.len() >= 10);
    let person = on(engine, "2024-05-07 09:00:00").await?;
    person.goes_to("Share", "Share").await?;
    person.takes_in(&path).await?;
    person.goes_to("Patterns", "How did the nights go?").await?;
    person.taps("button", "All").await?;
    let counts = |rating: Option<u8>| {
        let count = |side: &[u8]| {
            let alike = side
                .iter()
                .filter(|other| rating.is_none_or(|rating| **other == rating));
            alike.count().to_string()
        };
        [count(&with), count(&without)]
    };
    // What was shown before stays until all nights are counted.
    let is_of_all = |rows: &[Vec<String>]| {
        let all = rows.iter().find(|row| row[0] == "All nights");
        all.is_some_and(|row| row[1..3] == counts(None))
    };
    let table = person
        .reads_the_table_where("Magnesium", "Magnesium: nights with it", is_of_all)
        .await?;
    let row = |name: &str| {
        let found = table.iter().find(|row| row[0] == name);
        found.with_context(|| format!("no row {name} in {table:?}"))
    };
    for rating in 0..=10 {
        ensure!(
            row(&rating.to_string())?[1..3] == counts(Some(rating)),
            "{table:?}"
        );
    }
    let middle = |side: &[u8]| {
        let mut sorted = side.to_vec();
        sorted.sort_unstable();
        sorted[(sorted.len() - 1) / 2].to_string()
    };
    ensure!(
        row("Half at or below")?[1..3] == [middle(&with), middle(&without)],
        "{table:?}"
    );
    person
        .sees("about 4 in 10 people on a dummy treatment")
        .await?;
    ids_are_unique(&person).await?;
    person.leaves().await
}

async fn few_nights_have_counts_and_no_middle(engine: Engine) -> Result<()> {
    let path = project("tests/data/journals/effective.csv");
    let table = std::fs::read_to_string(&path)?;
    // The head and twelve nights: there cannot be ten on each side.
    let few: Vec<_> = table.lines().take(13).collect();
    let (with, without) = sides(&few.join("\n"), "magnesium")?;
    ensure!(!with.is_empty() && !without.is_empty());
    let file = std::env::temp_dir().join(format!("lull-few-nights-{engine:?}.csv"));
    std::fs::write(&file, few.join("\n"))?;
    let person = on(engine, "2024-01-21 09:00:00").await?;
    person.goes_to("Share", "Share").await?;
    person.takes_in(&file).await?;
    std::fs::remove_file(&file)?;
    person.goes_to("Patterns", "How did the nights go?").await?;
    let table = person
        .reads_the_table_of("Magnesium", "Magnesium: nights with it")
        .await?;
    let all = table.iter().find(|row| row[0] == "All nights");
    let expected = [with.len(), without.len()].map(|count| count.to_string());
    ensure!(all.is_some_and(|row| row[1..3] == expected), "{table:?}");
    ensure!(
        table.iter().all(|row| !row[0].contains("Half")),
        "{table:?}"
    );
    person
        .sees("The middle is shown from 10 nights on each side.")
        .await?;
    person.leaves().await
}

async fn urges_stand_by_place(engine: Engine) -> Result<()> {
    let person = on(engine, "2026-11-24 21:30:00").await?;
    for (urge, place) in [("7", "cinema"), ("4", "in bed")] {
        person.goes_to_the_start().await?;
        person.taps("link", "It is happening now").await?;
        person
            .taps_in("radio", urge, Some("Urge to move now"))
            .await?;
        person.hears("Saved").await?;
        person.taps("button", place).await?;
        person.hears("Saved").await?;
    }
    person.goes_to_the_start().await?;
    person.sees("7 of 10, cinema").await?;
    person.goes_to("Patterns", "How did the nights go?").await?;
    let table = person
        .reads_the_table_of("Where it comes", "Urges in the moment by place")
        .await?;
    ensure!(
        table[1..] == [["in bed", "1", "4"], ["cinema", "1", "7"]],
        "{table:?}"
    );
    person.leaves().await
}

/// The severities of the nights of a file with a remedy and of those without it.
fn sides(table: &str, remedy: &str) -> Result<(Vec<u8>, Vec<u8>)> {
    let mut lines = table.lines();
    let head: Vec<_> = lines.next().context("an empty file")?.split(',').collect();
    let at = |name: &str| {
        head.iter()
            .position(|known| *known == name)
            .context("no such column")
    };
    let (severity, remedy) = (at("severity")?, at(remedy)?);
    let (mut with, mut without) = (Vec::new(), Vec::new());
    for line in lines {
        let cells: Vec<_> = line.split(',').collect();
        match (cells[severity].parse(), cells[remedy]) {
            (Ok(severity), "1") => with.push(severity),
            (Ok(severity), "0") => without.push(severity),
            _ => {}
        }
    }
    Ok((with, without))
}

/// What names one chart must not name another.
async fn ids_are_unique(person: &Person) -> Result<()> {
    let twice = person
        .script(
            "const ids = [...document.querySelectorAll('[id]')].map((e) => e.id);
             return ids.filter((id, place) => ids.indexOf(id) !== place)",
        )
        .await?;
    ensure!(twice == serde_json::json!([]), "twice: {twice}");
    Ok(())
}
