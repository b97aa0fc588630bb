//! What axe-core finds wrong for people who do not see, or do not see well: nothing.

use std::collections::BTreeSet;

use anyhow::{Result, ensure};
use journeys::{Device, Engine, Person, tour};
use serde_json::Value;

/// Runs axe on the page as it stands; what it cannot decide is told apart from what is wrong.
const EXAMINE: &str = "
    const done = arguments[0];
    const short = (found) => found.flatMap((rule) => rule.nodes.map((node) =>
        `${rule.id}: ${node.html.slice(0, 160)} (${node.any.concat(node.all, node.none).map((c) => c.message).join('; ').slice(0, 200)})`));
    // Colours on their way from one to the other are nobody's choice.
    const still = () => Promise.allSettled(document.getAnimations().map((moving) => moving.finished));
    still().then(() => axe.run(document, { resultTypes: ['violations', 'incomplete'] })).then(
        (found) => done({ wrong: short(found.violations), unsure: short(found.incomplete), rules: found.passes.length }),
        (error) => done({ wrong: [String(error)], unsure: [], rules: 0 }),
    );";

#[tokio::test]
async fn in_the_light_look() -> Result<()> {
    in_look("light").await
}

#[tokio::test]
async fn in_the_dark_look() -> Result<()> {
    in_look("dark").await
}

#[tokio::test]
async fn in_the_night_look() -> Result<()> {
    in_look("night").await
}

async fn in_look(look: &str) -> Result<()> {
    let axe = xtask::tools::axe_core()?;
    let device = Device {
        first_steps: true,
        clock: Some("2024-05-06 21:30:00".into()),
        before_page: Some(format!("localStorage.setItem('lull:look', '{look}')")),
        ..Device::phone(Engine::Chromium)
    };
    let person = Person::opens_the_app_on(device).await?;
    tour::every_page(&person, async |name| examines(&person, &axe, name).await).await?;
    person.leaves().await
}

async fn examines(person: &Person, axe: &str, name: &str) -> Result<()> {
    person.script(axe).await?;
    let found = person.slow_script(EXAMINE).await?;
    let list = |key: &str| -> BTreeSet<String> {
        let found = found[key].as_array().into_iter().flatten();
        found.filter_map(Value::as_str).map(str::to_owned).collect()
    };
    ensure!(
        found["rules"].as_u64() > Some(10),
        "{name}: axe did not run"
    );
    ensure!(list("wrong").is_empty(), "{name}: {:#?}", list("wrong"));
    // What axe cannot decide, nearly always words on a drawing, is listed for somebody to look at.
    let unsure = list("unsure");
    if !unsure.is_empty() {
        let rules: BTreeSet<_> = unsure
            .iter()
            .filter_map(|one| one.split(':').next())
            .collect();
        println!("{name}: {} places to be looked at: {rules:?}", unsure.len());
    }
    Ok(())
}
