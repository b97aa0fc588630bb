//! On every screen, also with letters twice as large: nothing sticks out, is cut off, lies over
//! something else, or is too small for a thumb.

use anyhow::{Result, ensure};
use journeys::{Device, Engine, Person, tour};
use serde_json::json;

const SCREENS: [(u32, u32); 5] = [(320, 568), (390, 844), (844, 390), (768, 1024), (1280, 800)];

#[tokio::test]
async fn with_letters_as_they_come() -> Result<()> {
    with_letters(16).await
}

#[tokio::test]
async fn with_letters_twice_as_large() -> Result<()> {
    with_letters(32).await
}

async fn with_letters(letters: u8) -> Result<()> {
    for screen in SCREENS {
        let device = Device {
            size: screen,
            first_steps: true,
            clock: Some("2024-05-06 21:30:00".into()),
            letters,
            ..Device::phone(Engine::Chromium)
        };
        let person = Person::opens_the_app_on(device).await?;
        tour::every_page(&person, async |name| fits(&person, screen, name).await).await?;
        person.leaves().await?;
    }
    Ok(())
}

async fn fits(person: &Person, screen: (u32, u32), name: &str) -> Result<()> {
    let wrong = person.script(include_str!("support/misfits.js")).await?;
    ensure!(wrong == json!([]), "{name} at {screen:?}: {wrong:#}");
    Ok(())
}
