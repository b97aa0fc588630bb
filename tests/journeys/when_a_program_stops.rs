//! A program that stops in the middle says that the entries are safe, writes nothing more, and hands out
//! a backup that opens like any other.
//!
//! It is stopped as translators and other helpers in browsers have stopped programs: the page no longer
//! takes what the program draws.

use anyhow::{Context, Result, ensure};
use journeys::{Engine, Person, in_both_browsers};
use serde_json::Value;

in_both_browsers!(the_app_stops_and_nothing_is_lost);
in_both_browsers!(the_desk_stops_and_nothing_is_lost);

async fn the_app_stops_and_nothing_is_lost(engine: Engine) -> Result<()> {
    let person = logged(engine).await?;
    let expected = backup(&person).await?;
    person.goes_to("Tonight", "How strong").await?;
    person
        .script(&format!("{}; location.hash = '#/now'", refuses("#app")))
        .await?;
    comes_back(person, expected).await
}

async fn the_desk_stops_and_nothing_is_lost(engine: Engine) -> Result<()> {
    let person = logged(engine).await?;
    let expected = backup(&person).await?;
    person.goes_to("Remedies", "Remedies").await?;
    person.types("Search the library", "magn").await?;
    person.sees("Magnesium").await?;
    person
        .script(&format!(
            "{}; const field = [...document.querySelectorAll('#desk input')].find((input) => input.value === 'magn');
             field.value = 'ma';
             field.dispatchEvent(new Event('input', {{ bubbles: true }}))",
            refuses("#desk")
        ))
        .await?;
    comes_back(person, expected).await
}

/// From now on nothing can be put into this part of the page.
fn refuses(part: &str) -> String {
    format!(
        "const insert = Node.prototype.insertBefore;
         Node.prototype.insertBefore = function (...given) {{
             if (this.closest?.('{part}')) throw new DOMException('refused', 'NotFoundError');
             return insert.apply(this, given);
         }}"
    )
}

async fn logged(engine: Engine) -> Result<Person> {
    let person = Person::opens_the_app(engine).await?;
    person.waits_until_offline_works().await?;
    person.rates_the_night(4).await?;
    person.lists_a_remedy("Warm bath").await?;
    person.types("Note", "Grüße \u{1f319}, “quoted”").await?;
    person.leaves_the_field().await?;
    person.hears("Saved").await?;
    Ok(person)
}

async fn backup(person: &Person) -> Result<Value> {
    person.goes_to("Share", "Share").await?;
    person.taps("button", "Download backup").await?;
    journal(&person.last_file().await?)
}

/// From the page that says what happened to the same journal on a device that had none.
async fn comes_back(mut person: Person, expected: Value) -> Result<()> {
    let folder = tempfile::tempdir()?;
    person.sees("Something went wrong").await?;
    person.sees("safe on this device").await?;
    // The program has said in its own words what happened.
    let said = person
        .script("return document.querySelector('pre').textContent")
        .await?;
    ensure!(
        said.as_str()
            .is_some_and(|said| said.contains("panicked at")),
        "{said}"
    );
    // The network may be gone as well.
    person.loses_the_network();
    let before = person.all_records().await?;
    let written = person
        .script("try { localStorage.setItem('lull:/:n:2026-01-01', 'x'); return true } catch { return false }")
        .await?;
    ensure!(written == Value::Bool(false), "the page can still write");
    person.taps("button", "Take a backup file").await?;
    let file = person.last_file().await?;
    ensure!(
        person.all_records().await? == before,
        "something was written"
    );
    person.has_network_again()?;
    person.taps("button", "Reload").await?;
    // It looks for a newer version first, and leaves this page only then.
    person.finds("link", "Tonight", None).await?;
    person.sees_the_app().await?;
    ensure!(backup(&person).await? == expected, "the journal is another");

    person.clears_site_data().await?;
    person.goes_to_the_start().await?;
    person.goes_to("Share", "Share").await?;
    let path = folder.path().join("backup.json");
    std::fs::write(&path, &file)?;
    person.takes_in(&path).await?;
    ensure!(backup(&person).await? == expected, "{file}");
    Ok(())
}

/// What a backup holds, without the moment at which it was made.
fn journal(backup: &str) -> Result<Value> {
    let backup: Value = serde_json::from_str(backup).context("the backup is no JSON")?;
    Ok(backup["journal"].clone())
}
