//! How fast the app is with ten years in it, on a slow phone: `cargo xtask pace`.
//!
//! Not a part of the tests: seconds depend on the machine. It prints figures to hold against the
//! budgets of the design; the processor is slowed to a quarter, as Lighthouse does it.

#![allow(missing_docs, reason = "a test's name says what it does")]

#[path = "../../benches/weighing/journal.rs"]
#[allow(clippy::unwrap_used, reason = "a failed unwrap ends the measurement")]
mod journal;

use std::process::Command;

use anyhow::{Result, ensure};
use journeys::{Device, Engine, Person, person::project};
use serde_json::{Value, json};

/// Remembers when the first number could be pressed.
const READY: &str = "new MutationObserver((_, watching) => {
    if (!document.querySelector('[role=radio]:not([disabled])')) return;
    watching.disconnect();
    globalThis.__ready = performance.now();
}).observe(document, { childList: true, subtree: true, attributes: true });";

/// Taps numbers in turn and times each until the word for it is painted: a message that the frame
/// itself sent comes after its painting.
const TAPS: &str = "
    const done = arguments[0], times = [], painted = new MessageChannel();
    const said = () => document.querySelector('[role=status]').textContent.trim() === 'Saved';
    const tap = (points) => new Promise((next) => {
        const radios = document.querySelectorAll('[aria-label=\"Worst urge to move\"] [role=radio]');
        painted.port1.onmessage = () => {
            times.push(performance.now() - start);
            setTimeout(next, 60);
        };
        let isNew = !said();
        new MutationObserver((_, watching) => {
            isNew ||= !said();
            if (!isNew || !said()) return;
            watching.disconnect();
            requestAnimationFrame(() => painted.port2.postMessage(0));
        }).observe(document.body, { childList: true, subtree: true, characterData: true });
        const start = performance.now();
        radios[points].click();
    });
    (async () => {
        for (let at = 0; at < 60; at += 1) await tap(at % 11);
        done(times);
    })();";

/// Opens a page by its address and times until what is asked for is painted.
const OPENS: &str = "
    const [hash, wanted, done] = arguments, start = performance.now();
    location.hash = hash;
    const look = () => document.querySelector(wanted)
        ? requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)))
        : setTimeout(look);
    look();";

/// Opens Patterns and, once its first chart stands, times every frame until the remedies have their
/// sentences: milliseconds until then, the longest frame, and how many there were.
const WEIGHS: &str = "
    const done = arguments[0], start = performance.now();
    let longest = 0, frames = 0, last = null;
    const frame = (now) => {
        if (document.querySelector('.findings')) return done([performance.now() - start, longest, frames]);
        const drawn = document.querySelector('#desk svg.drawing');
        if (last !== null) { longest = Math.max(longest, now - last); frames += 1; }
        last = drawn ? now : null;
        requestAnimationFrame(frame);
    };
    location.hash = '#/patterns';
    requestAnimationFrame(frame);";

/// What every remedy's nights say, from nothing: no page stands still for it.
#[tokio::test]
#[ignore = "measures, for `cargo xtask pace`"]
async fn no_frame_is_felt_while_remedies_are_compared() -> Result<()> {
    for (what, nights) in [("two years, 30 columns", 730), ("ten years", 3_650)] {
        let folder = tempfile::tempdir()?;
        let file = folder.path().join("nights.json");
        std::fs::write(&file, journeys::nights::backup(&journal::of(nights)))?;
        let person = Person::opens_the_app_on(Device::phone(Engine::Chromium)).await?;
        person.goes_to("Share", "Share").await?;
        person.takes_in(&file).await?;
        for rate in [1, 4] {
            slows(&person, rate).await?;
            let mut whole = Vec::new();
            let mut longest = Vec::new();
            let mut script = Vec::new();
            for _ in 0..5 {
                person.goes_to_address("#/", "How strong").await?;
                person.reloads().await?;
                person
                    .finds("radio", "0", Some("Worst urge to move"))
                    .await?;
                let before = metric(&person, "ScriptDuration").await?;
                let times = person.slow_script(WEIGHS).await?;
                let after = metric(&person, "ScriptDuration").await?;
                whole.push(number(&times[0]));
                longest.push(number(&times[1]));
                script.push(1000.0 * (after - before));
            }
            println!("{what}, processor slowed to 1 / {rate}:");
            say("  from the tap to the sentences, ms", &mut whole);
            say("  longest frame after the first chart, ms", &mut longest);
            say("  script, drawing included, ms", &mut script);
        }
        person.leaves().await?;
    }
    Ok(())
}

#[tokio::test]
#[ignore = "measures, for `cargo xtask pace`"]
async fn ten_years_on_a_slow_phone() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("ten-years.json");
    let made = Command::new("cargo")
        .current_dir(project(""))
        .args(["run", "--quiet", "--features", "cli", "--bin", "lull", "--"])
        .args(["sample", "--nights", "3650", "--seed", "7", "-o"])
        .arg(&file)
        .status()?;
    ensure!(made.success(), "no sample journal");
    let device = Device {
        before_page: Some(READY.into()),
        ..Device::phone(Engine::Chromium)
    };
    let person = Person::opens_the_app_on(device).await?;
    person.waits_until_offline_works().await?;
    person.goes_to("Share", "Share").await?;
    person.takes_in(&file).await?;
    person.goes_to("Tonight", "How strong").await?;
    let kept = "return Object.entries(localStorage).reduce((sum, [key, text]) => sum + key.length + text.length, 0)";
    println!(
        "kept in the first copy: {} characters",
        person.script(kept).await?
    );
    slows(&person, 4).await?;
    let mut opened = Vec::new();
    let mut script = Vec::new();
    for _ in 0..11 {
        let (ready, busy) = opens(&person).await?;
        opened.push(ready);
        script.push(busy);
    }
    say(
        "open until a night can be logged, ms since navigation",
        &mut opened,
    );
    say("the same, ms of script", &mut script);
    let taps = person.slow_script(TAPS).await?;
    let mut taps: Vec<f64> = taps.as_array().into_iter().flatten().map(number).collect();
    say("tap to painted Saved, ms", &mut taps);
    for (hash, wanted) in [
        ("#/history", "#desk main h1"),
        ("#/patterns", "#desk svg.drawing"),
        ("#/", "#app [role=radio]"),
        ("#/patterns", "#desk svg.drawing"),
    ] {
        let arguments = vec![json!(hash), json!(wanted)];
        let time = person.driver().execute_async(OPENS, arguments).await?;
        println!("{hash}: {:.0} ms until {wanted}", number(time.json()));
    }
    person.leaves().await
}

/// Opens the app anew: milliseconds from navigation until a night can be logged, and how many of them
/// script ran. What runs after that, older nights among it, does not count.
async fn opens(person: &Person) -> Result<(f64, f64)> {
    let cdp = person.driver().cdp();
    cdp.send_raw("Profiler.enable", json!({})).await?;
    let every = json!({ "interval": 200 });
    cdp.send_raw("Profiler.setSamplingInterval", every).await?;
    cdp.send_raw("Profiler.start", json!({})).await?;
    person.reloads().await?;
    person
        .finds("radio", "0", Some("Worst urge to move"))
        .await?;
    let profile = cdp.send_raw("Profiler.stop", json!({})).await?;
    let ready = number(&person.script("return globalThis.__ready").await?);
    // Both clocks count from when the machine started.
    let until = 1e6 * metric(person, "NavigationStart").await? + 1000.0 * ready;
    Ok((ready, script_before(until, &profile["profile"]) / 1000.0))
}

/// How long script ran in a profile before this moment, in microseconds.
fn script_before(until: f64, profile: &Value) -> f64 {
    let list = |name: &str| profile[name].as_array().cloned().unwrap_or_default();
    let is_other = |node: &&Value| {
        let name = node["callFrame"]["functionName"].as_str();
        matches!(name, Some("(idle)" | "(program)" | "(root)"))
    };
    let nodes = list("nodes");
    let others: Vec<_> = nodes
        .iter()
        .filter(is_other)
        .map(|node| &node["id"])
        .collect();
    let mut at = number(&profile["startTime"]);
    let mut script = 0.0;
    let mut is_script = false;
    for (node, passed) in list("samples").iter().zip(list("timeDeltas")) {
        let passed = number(&passed);
        at += passed;
        if at > until {
            break;
        }
        script += if is_script { passed } else { 0.0 };
        is_script = !others.contains(&node);
    }
    script
}

async fn slows(person: &Person, rate: u8) -> Result<()> {
    let cdp = person.driver().cdp();
    cdp.send_raw("Emulation.setCPUThrottlingRate", json!({ "rate": rate }))
        .await?;
    cdp.send_raw("Performance.enable", json!({})).await?;
    Ok(())
}

async fn metric(person: &Person, name: &str) -> Result<f64> {
    let cdp = person.driver().cdp();
    let metrics = cdp.send_raw("Performance.getMetrics", json!({})).await?;
    let mut metrics = metrics["metrics"].as_array().into_iter().flatten();
    let found = metrics.find(|metric| metric["name"] == name);
    Ok(found.map_or(f64::NAN, |metric| number(&metric["value"])))
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or(f64::NAN)
}

fn say(what: &str, times: &mut [f64]) {
    times.sort_by(f64::total_cmp);
    let at = |share: usize| times[(times.len() * share / 100).min(times.len() - 1)];
    println!(
        "{what}: median {:.0}, 95th of 100 {:.0}, of {}",
        at(50),
        at(95),
        times.len()
    );
}
