//! The browser dies at any moment while nights are logged: `cargo xtask kill --times 200`, and
//! `cargo xtask kill --firefox --times 50`.
//!
//! Not a part of the tests, for it takes minutes; `nothing_is_lost_when_the_browser_dies` is. The page
//! says what was called saved while it runs, and is asked for that again and again: what it had said
//! in its last answer before the kill has to be there when the app is opened again.

#![allow(missing_docs, reason = "a test's name says what it does")]

use std::{
    collections::BTreeSet,
    time::{Duration, Instant},
};

use anyhow::{Result, ensure};
use journeys::{Device, Engine, Person};
use serde_json::Value;

/// Logs one urge after another, as fast as the page answers or with a person's pauses, and remembers
/// each that was called saved.
const LOGS: &str = "
    const pause = %PAUSE%;
    const wait = (ms) => new Promise((next) => setTimeout(next, ms));
    const until = async (look) => { for (;;) { const found = look(); if (found) return found; await wait(0); } };
    const said = () => document.querySelector('[role=status]')?.textContent.trim();
    const urges = () => lull.journal.records().flatMap(([key, body]) =>
        key.startsWith('n:') ? (JSON.parse(body).episodes ?? []).map(({ id }) => id) : []);
    globalThis.__saved = [];
    (async () => {
        for (let number = 0; ; number += 1) {
            location.hash = '#/now';
            const urge = '[aria-label=\"Urge to move now\"] [role=radio]';
            await until(() => said() === '' && document.querySelector(urge));
            document.querySelectorAll(urge)[number % 11].click();
            await until(() => said() === 'Saved');
            globalThis.__saved = urges();
            await wait(pause ? 200 + Math.random() * pause : 0);
            location.hash = '#/';
            await until(() => document.querySelector('[aria-label=\"Worst urge to move\"]'));
        }
    })();";

/// The urges that are there once all of the journal is read.
const THERE: &str = "
    return lull.journal?.takesChanges() ? lull.journal.records().flatMap(([key, body]) =>
        key.startsWith('n:') ? (JSON.parse(body).episodes ?? []).map(({ id }) => id) : []) : null;";

#[tokio::test]
#[ignore = "kills the browser many times, for `cargo xtask kill`"]
async fn nothing_saved_is_lost_whenever_the_browser_dies() -> Result<()> {
    let times: u32 = std::env::var("LULL_KILLS")
        .ok()
        .and_then(|times| times.parse().ok())
        .unwrap_or(20);
    let engine = match std::env::var("LULL_FIREFOX") {
        Ok(_) => Engine::Firefox,
        Err(_) => Engine::Chromium,
    };
    let folder = tempfile::tempdir()?;
    let device = Device {
        profile: Some(folder.path().to_owned()),
        ..Device::phone(engine)
    };
    let mut person = Person::opens_the_app_on(device.clone()).await?;
    let mut acknowledged = BTreeSet::new();
    // The same moments in each run.
    let mut chance: u64 = 0x5eed;
    for kill in 1..=times {
        chance = chance
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        let lives = Duration::from_millis(300 + (chance >> 33) % 2_700);
        let pause = if kill % 2 == 0 { "0" } else { "500" };
        person.script(&LOGS.replace("%PAUSE%", pause)).await?;
        let start = Instant::now();
        let mut saved = BTreeSet::new();
        while start.elapsed() < lives {
            saved = urges(&person.script("return globalThis.__saved").await?);
        }
        acknowledged.extend(saved);
        person = person.opens_again(device.clone()).await?;
        let there = loop {
            let there = person.script(THERE).await?;
            if there.is_array() {
                break urges(&there);
            }
            ensure!(
                start.elapsed() < Duration::from_mins(1),
                "the journal does not open"
            );
        };
        let lost: Vec<_> = acknowledged.difference(&there).collect();
        ensure!(
            lost.is_empty(),
            "kill {kill} lost {} of {}: {lost:?}",
            lost.len(),
            acknowledged.len()
        );
        println!(
            "kill {kill}: {} saved so far, none lost",
            acknowledged.len()
        );
    }
    ensure!(
        acknowledged.len() > times as usize / 2,
        "hardly anything was logged"
    );
    println!(
        "{times} kills of {engine:?}, {} urges called saved, 0 lost",
        acknowledged.len()
    );
    Ok(())
}

fn urges(list: &Value) -> BTreeSet<String> {
    let words = list.as_array().into_iter().flatten();
    words
        .filter_map(|id| id.as_str().map(str::to_owned))
        .collect()
}
