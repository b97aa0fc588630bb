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
        let pause = if kill % 2 == 0 { 0 } else { 500 };
        person.begins_to_log_urges(None, pause).await?;
        let start = Instant::now();
        let mut saved = BTreeSet::new();
        while start.elapsed() < lives {
            saved = person.urges_saved().await?;
        }
        acknowledged.extend(saved);
        person = person.opens_again(device.clone()).await?;
        let there = person.urges().await?;
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
