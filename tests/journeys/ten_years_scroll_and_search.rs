//! Ten years of nights scroll and search without a frame that is felt, and only what is seen is on
//! the page.

use std::fmt::Write as _;

use anyhow::{Context, Result, ensure};
use journeys::{Device, Engine, Person};
use serde_json::json;

/// The most rows that may be on the page at once.
const MOST_ROWS: u64 = 80;
/// A frame longer than this is felt, in milliseconds.
const LONGEST_FRAME: f64 = 50.0;

/// A row every night for ten years, each fifth with a note.
fn ten_years() -> String {
    let mut table = String::from("date,severity,note,magnesium,alcohol\n");
    let first = 16_770; // 1 December 2015
    for day in 0..3_650_u32 {
        let night = lull_date(first + day);
        let note = if day % 5 == 0 {
            "long drive, then restless until three"
        } else {
            ""
        };
        // Writing to a String cannot fail.
        let _ = writeln!(table, "{night},{},{note},{},{}", day % 11, day % 2, day % 3);
    }
    table.replace("long drive, then", "long drive then")
}

/// The date of a day counted since 1970, by Hinnant's algorithm `civil_from_days`.
fn lull_date(day: u32) -> String {
    let shifted = day + 719_468;
    let (era, of_era) = (shifted / 146_097, shifted % 146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let date = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year + era * 400 + u32::from(month <= 2);
    format!("{year:04}-{month:02}-{date:02}")
}

async fn looks_back() -> Result<Person> {
    let device = Device {
        clock: Some("2025-11-28 09:00:00".into()),
        ..Device::phone(Engine::Chromium)
    };
    let person = Person::opens_the_app_on(device).await?;
    person.goes_to("Share", "Share").await?;
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("nights.csv");
    std::fs::write(&file, ten_years())?;
    person.takes_in(&file).await?;
    person.goes_to("History", "History").await?;
    person.sees("3650 nights logged.").await?;
    Ok(person)
}

async fn rows(person: &Person) -> Result<u64> {
    let rows = person
        .script("return document.querySelectorAll('li.past').length")
        .await?;
    rows.as_u64().context("no list")
}

#[tokio::test]
async fn only_what_is_seen_is_on_the_page_and_the_oldest_night_is_reached() -> Result<()> {
    let person = looks_back().await?;
    ensure!(
        rows(&person).await? <= MOST_ROWS,
        "{}",
        rows(&person).await?
    );
    // Straight to the end, as with the End key.
    person
        .slow_script(
            "const done = arguments[0]; let times = 0;
             const down = () => { scrollTo(0, document.body.scrollHeight); ++times < 20 ? requestAnimationFrame(down) : done(); };
             down();",
        )
        .await?;
    person
        .finds(
            "link",
            "Tue 1 to Wed 2 Dec 2015: 0, a note",
            Some("All nights"),
        )
        .await?;
    ensure!(
        rows(&person).await? <= MOST_ROWS,
        "{}",
        rows(&person).await?
    );
    // The buttons lead on where nothing scrolls.
    person.script("scrollTo(0, 0)").await?;
    person
        .finds("link", "Thu 27 to Fri 28 Nov: 8", Some("All nights"))
        .await?;
    // At once: the list still grows towards what is seen.
    let before = person
        .script(
            "const before = [...document.querySelectorAll('li.past')].at(-1).getAttribute('aria-posinset');
             [...document.querySelectorAll('button')].find((b) => b.textContent === 'Older nights').click();
             return before",
        )
        .await?;
    let next = before
        .as_str()
        .and_then(|place| place.parse::<u64>().ok())
        .context("no place")?
        + 1;
    let place = "const done = arguments[0]; setTimeout(() => done(Number(document.activeElement.closest('li')?.getAttribute('aria-posinset'))), 300)";
    let place = person.slow_script(place).await?;
    ensure!(place == json!(next), "{place}, not {next}");
    person.leaves().await
}

/// Against a release build: `LULL_DIST=$PWD/dist cargo test -p journeys -- --ignored --nocapture frame`.
#[tokio::test]
#[ignore = "measures, so it needs a release build and a calm machine"]
async fn no_frame_is_felt_on_a_slow_phone() -> Result<()> {
    let person = looks_back().await?;
    let slow = json!({ "rate": 4 });
    person
        .driver()
        .cdp()
        .send_raw("Emulation.setCPUThrottlingRate", slow)
        .await?;
    let watched = "const done = arguments[0]; const gaps = [], long = []; let last = performance.now(), step = 0;
        new PerformanceObserver((list) => long.push(...list.getEntries().map((e) => Math.round(e.duration)))).observe({ entryTypes: ['longtask'] });
        const field = document.querySelector('.search input');
        const type = (words) => {
          Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, words);
          field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        };
        const frame = (now) => {
          gaps.push(now - last); last = now; step += 1;
          if (step > 600) {
            gaps.sort((a, b) => a - b);
            return setTimeout(() => done({ longest: gaps.at(-1), p99: gaps[Math.floor(gaps.length * 0.99)], median: gaps[300], long }), 200);
          }
          DO
          requestAnimationFrame(frame);
        };
        requestAnimationFrame((now) => { last = now; requestAnimationFrame(frame); });";
    for (what, does) in [
        ("scrolling", "scrollBy(0, 90);"),
        ("flinging", "scrollBy(0, 700);"),
        ("back up", "scrollBy(0, -350);"),
        (
            "searching",
            "if (step % 20 === 0) type('restless until magnesium'.slice(0, (step / 20) % 25));",
        ),
    ] {
        let seen = person.slow_script(&watched.replace("DO", does)).await?;
        println!("{what}: {seen}, {} rows", rows(&person).await?);
        let long = seen["long"].as_array().context("no list")?;
        ensure!(
            long.iter().all(|task| task.as_f64() <= Some(LONGEST_FRAME)),
            "{what}: {seen}"
        );
    }
    person.leaves().await
}
