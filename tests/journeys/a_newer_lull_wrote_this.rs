//! A journal that a newer version wrote is shown, never changed, and can be taken out whole.

use anyhow::{Context, Result, ensure};
use journeys::{Engine, Person, in_both_browsers};
use lull::keep::Stored;
use serde_json::{Value, json};

in_both_browsers!(what_a_newer_lull_wrote_is_shown_and_never_changed);

const NEWER: &str = r#"{"v":2,"worst":{"evening":3,"night":6}}"#;

/// Puts a record into both copies.
const PUT: &str = "const [key, line, done] = arguments;
    localStorage.setItem(key, line);
    const request = indexedDB.open(key.slice(0, key.indexOf(':n:') + 1));
    request.onsuccess = () => {
        const writing = request.result.transaction('records', 'readwrite');
        writing.objectStore('records').put(line, key);
        writing.oncomplete = () => { request.result.close(); done(true); };
    };";

async fn what_a_newer_lull_wrote_is_shown_and_never_changed(engine: Engine) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let person = Person::opens_the_app(engine).await?;
    person.rates_the_night(4).await?;
    person.lists_a_remedy("Warm bath").await?;
    person.hears("Saved").await?;
    let record = Stored {
        revision: 1,
        sequence: 900,
        body: NEWER.to_owned(),
    };
    let name = "n:2024-05-06";
    let arguments = vec![json!(format!("lull:/:{name}")), json!(record.pack(name))];
    let put = person.driver().execute_async(PUT, arguments).await?;
    ensure!(put.json() == &json!(true), "the record is not there");
    let before = person.all_records().await?;

    person.reloads().await?;
    person
        .sees("A newer Lull wrote this. Reload to update.")
        .await?;
    // What can be read is shown, and nothing can be logged.
    let chosen = person
        .script(
            "return document.querySelector('[role=radio][aria-checked=true]')?.textContent.trim()",
        )
        .await?;
    ensure!(chosen == json!("4"), "{chosen}");
    person.sees_no("radio", "7").await?;
    person
        .script("document.querySelectorAll('#app [role=radio], #app .chip').forEach((one) => one.click())")
        .await?;
    person.goes_to("Share", "Share").await?;
    person.taps("button", "Download backup").await?;
    let file = person.last_file().await?;
    let journal: Value = serde_json::from_str(&file).context("the backup is no JSON")?;
    let newer: Value = serde_json::from_str(NEWER)?;
    ensure!(
        journal["journal"]["nights"]["2024-05-06"] == newer,
        "{file}"
    );
    ensure!(file.contains("Warm bath"), "{file}");
    ensure!(
        person.all_records().await? == before,
        "something was written"
    );

    person.taps("button", "Reload").await?;
    person.sees_the_app().await?;
    person
        .sees("A newer Lull wrote this. Reload to update.")
        .await?;
    ensure!(
        person.all_records().await? == before,
        "something was written"
    );

    // A device with this version refuses the file and says why.
    person.clears_site_data().await?;
    person.goes_to_the_start().await?;
    person.goes_to("Share", "Share").await?;
    let path = folder.path().join("newer.json");
    std::fs::write(&path, &file)?;
    person.picks(&path).await?;
    person
        .sees("This backup was made by a newer version of Lull.")
        .await?;
    person.sees("Nothing was changed.").await?;
    person.leaves().await
}
