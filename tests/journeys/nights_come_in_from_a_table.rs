//! A table of nights comes in, and what was used on them can be seen.

use anyhow::{Context, Result, ensure};
use journeys::{Device, Engine, Person, in_both_browsers, person::project};

in_both_browsers!(the_nights_of_effective_show_their_remedies);
in_both_browsers!(the_nights_of_overlap_one_works_show_their_remedies);

async fn the_nights_of_effective_show_their_remedies(engine: Engine) -> Result<()> {
    let remedies = [("magnesium", "Magnesium"), ("hot_bath", "Hot bath")];
    shows_its_remedies(engine, "effective.csv", "2024-04-30 09:00:00", &remedies).await
}

async fn the_nights_of_overlap_one_works_show_their_remedies(engine: Engine) -> Result<()> {
    let remedies = [
        ("iron_evening", "Iron evening"),
        ("compression", "Compression"),
    ];
    let morning = "2024-05-27 09:00:00";
    shows_its_remedies(engine, "overlap_one_works.csv", morning, &remedies).await
}

async fn shows_its_remedies(
    engine: Engine,
    file: &str,
    morning: &str,
    remedies: &Names<'_>,
) -> Result<()> {
    let path = project("tests/data/journals").join(file);
    let expected = uses(&std::fs::read_to_string(&path)?, remedies)?;
    let person = Person::opens_the_app_on(Device {
        clock: Some(morning.into()),
        ..Device::phone(engine)
    })
    .await?;
    person.goes_to("Share", "Share").await?;
    person.takes_in(&path).await?;
    person.sees("nights were taken in.").await?;
    // Kept, not only shown.
    person.reloads().await?;
    person.goes_to("Patterns", "How did the nights go?").await?;
    person.taps("button", "All").await?;
    person.finds("img", "Worst urge to move", None).await?;
    let is_of_the_file = |rows: &[Vec<String>]| {
        let shown = shown_uses(rows, remedies);
        shown.is_some_and(|shown| shown == expected || shown.iter().rev().eq(&expected))
    };
    person
        .reads_the_table_where("Night by night", "Worst urge to move", is_of_the_file)
        .await?;
    // The year is drawn when somebody comes near it: a month a row, a day a column.
    let year = person
        .reads_the_table_of("Calendar of a year", "Worst urge to move, 2024")
        .await?;
    let (_, months) = year.split_first().context("an empty year")?;
    let points = |cell: &String| cell.split(',').next()?.parse::<u64>().ok();
    let of_year: Vec<u64> = months
        .iter()
        .flat_map(|month| month[1..].iter().filter_map(points))
        .collect();
    let of_file: Vec<u64> = expected.iter().map(|(worst, _)| *worst).collect();
    ensure!(
        of_year == of_file,
        "the year shows other nights: {of_year:?}"
    );
    person.leaves().await
}

/// Remedies by their name in the file and in the app.
type Names<'a> = [(&'a str, &'a str)];

/// Each rated night of a table of the app, as [`uses`] has them; `None` where it lacks a column.
fn shown_uses(table: &[Vec<String>], remedies: &Names<'_>) -> Option<Vec<(u64, Vec<bool>)>> {
    let (head, rows) = table.split_first()?;
    let column = |name: &str| head.iter().position(|known| known == name);
    let worst = column("Worst urge, 0 to 10")?;
    let columns: Vec<usize> = remedies
        .iter()
        .map(|(_, name)| column(name))
        .collect::<Option<_>>()?;
    let night = |row: &Vec<String>| {
        let points = row[worst].parse().ok()?;
        let used = columns.iter().map(|&column| row[column] == "used");
        Some((points, used.collect()))
    };
    Some(rows.iter().filter_map(night).collect())
}

/// Each rated night of the file: the severity, and which of the remedies were used.
fn uses(table: &str, remedies: &Names<'_>) -> Result<Vec<(u64, Vec<bool>)>> {
    let mut lines = table.lines();
    let head: Vec<&str> = lines.next().context("an empty file")?.split(',').collect();
    let at = |name: &str| {
        head.iter()
            .position(|column| *column == name)
            .with_context(|| format!("no column {name}"))
    };
    let severity = at("severity")?;
    let remedies: Vec<usize> = remedies
        .iter()
        .map(|(name, _)| at(name))
        .collect::<Result<_>>()?;
    let rows = lines.map(|line| line.split(',').collect::<Vec<_>>());
    // A night without a number is in the file, and is not a zero.
    rows.filter(|cells| !cells[severity].is_empty())
        .map(|cells| {
            let used = remedies.iter().map(|&column| cells[column] == "1");
            Ok((cells[severity].parse()?, used.collect()))
        })
        .collect()
}
