//! A file that is not whole is refused with its line and reason, and nothing is changed.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use journeys::{Engine, Person, in_both_browsers, person::project};

in_both_browsers!(broken_files_are_refused_and_change_nothing);

/// A file, and what has to be said about it.
struct Broken {
    name: &'static str,
    text: String,
    said: &'static [&'static str],
}

fn broken_files() -> Result<Vec<Broken>> {
    let table = std::fs::read_to_string(project("tests/data/journals/effective.csv"))?;
    let backup = std::fs::read_to_string(project("tests/data/backups/v1.json"))?;
    let third_line = table.lines().nth(2).context("a short table")?;
    let cells: Vec<&str> = third_line.split(',').collect();
    let fourteen = [&cells[..1], &["14"], &cells[2..]].concat().join(",");
    let checksum = backup
        .split("\"checksum\":\"")
        .nth(1)
        .context("no checksum")?;
    let checksum = &checksum[..8];
    // Another digit in the first place: still eight hexadecimal digits, and never the right ones.
    let flipped = format!(
        "{}{}",
        if checksum.starts_with('0') { '1' } else { '0' },
        &checksum[1..]
    );
    Ok(vec![
        Broken {
            name: "ragged.csv",
            text: table.replace(third_line, &format!("{third_line},1")),
            said: &["Line 3 has 12 cells, but the first line names 11 columns."],
        },
        Broken {
            name: "fourteen.csv",
            text: table.replace(third_line, &fourteen),
            said: &["Line 3, column “severity”: “14” is not a whole number from 0 to 10"],
        },
        Broken {
            name: "torn.json",
            text: backup[..backup.len() / 2].to_owned(),
            said: &["breaks off"],
        },
        Broken {
            name: "flipped.json",
            text: backup.replace(checksum, &flipped),
            said: &["its checksum does not match"],
        },
    ])
}

fn write(folder: &Path, broken: &Broken) -> Result<PathBuf> {
    let path = folder.join(broken.name);
    std::fs::write(&path, &broken.text)?;
    Ok(path)
}

async fn broken_files_are_refused_and_change_nothing(engine: Engine) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let person = Person::opens_the_app(engine).await?;
    person.rates_the_night(5).await?;
    person.lists_a_remedy("Warm bath").await?;
    person.hears("Saved").await?;
    person.goes_to("Share", "Share").await?;
    let before = person.all_records().await?;
    for broken in broken_files()? {
        person.picks(&write(folder.path(), &broken)?).await?;
        for words in broken.said {
            person.sees(words).await.context(broken.name)?;
        }
        person
            .sees("Nothing was changed.")
            .await
            .context(broken.name)?;
        person.sees_no("button", "Take in").await?;
        assert_eq!(person.all_records().await?, before, "{}", broken.name);
    }
    person.reloads().await?;
    assert_eq!(person.all_records().await?, before);
    person.leaves().await
}
