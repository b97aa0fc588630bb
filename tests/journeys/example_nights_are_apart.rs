//! A look around with example nights changes nothing of the person's own, and leaves nothing behind.

use anyhow::{Result, ensure};
use journeys::{Device, Engine, Person, in_both_browsers};
use serde_json::{Value, json};

in_both_browsers!(a_look_around_leaves_no_trace);

async fn a_look_around_leaves_no_trace(engine: Engine) -> Result<()> {
    let person = Person::opens_the_app_on(Device::where_it_is_morning(engine)).await?;
    person.rates_the_night(7).await?;
    let own = records(&person).await?;
    looks_around(&person).await?;

    // The examples have other nights than the one of our own, and say so wherever one goes.
    for (page, heading) in [
        ("Patterns", "How did the nights go?"),
        ("Share", "Share"),
        ("Settings", "Settings"),
        ("When to get help", "When to get help"),
    ] {
        person.goes_to(page, heading).await?;
        person.sees("Nothing here is yours").await?;
    }
    person.goes_to("Patterns", "How did the nights go?").await?;
    ensure!(
        person.counts_marks("Worst urge to move").await? > 40,
        "the charts have nothing to show"
    );
    // Nothing of them gets into a file that could pass for the person's own.
    person.goes_to("Share", "Share").await?;
    person.sees("Leave them first").await?;
    person.sees_no("button", "Download backup").await?;
    // What is logged among them is an example as well.
    person.taps("link", "Tonight").await?;
    person.rates_the_night(1).await?;
    person.reloads().await?;
    person.sees_chosen(1).await?;
    assert_eq!(records(&person).await?, own, "our own nights changed");

    person.taps("button", "Leave").await?;
    person
        .waits_until_gone("Example nights. Nothing here is yours.")
        .await?;
    person.sees_chosen(7).await?;
    assert_eq!(records(&person).await?, own, "our own nights changed");
    let left = person
        .slow_script(
            "const done = arguments[0];
             const keys = [...Object.keys(localStorage), ...Object.keys(sessionStorage)];
             indexedDB.databases().then((databases) => done(
                 [...keys, ...databases.map(({ name }) => name)].filter((name) => name.includes('example'))));",
        )
        .await?;
    assert_eq!(left, json!([]), "something of the examples stayed");
    person.leaves().await
}

async fn looks_around(person: &Person) -> Result<()> {
    person.goes_to("Settings", "Settings").await?;
    person
        .goes_to("Look around with example nights", "Example nights")
        .await?;
    person
        .taps("button", "Look around with example nights")
        .await?;
    person.sees("Nothing here is yours").await?;
    // The page was loaded anew, at the start.
    person.sees_the_app().await?;
    person
        .finds("radio", "0", Some("Worst urge to move"))
        .await
        .map(|_| ())
}

/// The person's own journal, in both copies.
async fn records(person: &Person) -> Result<Value> {
    let mut records = person.all_records().await?;
    if let Some(first) = records["first"].as_object_mut() {
        first.retain(|key, _| key.starts_with("lull:/:"));
    }
    Ok(records)
}
