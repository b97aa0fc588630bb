//! On every screen, also with letters twice as large, with longer words and from right to left: nothing
//! sticks out, is cut off, lies over something else, or is too small for a thumb.

use anyhow::{Result, ensure};
use journeys::{Device, Engine, Person, tour};
use serde_json::json;

const SCREENS: [(u32, u32); 5] = [(320, 568), (390, 844), (844, 390), (768, 1024), (1280, 800)];

/// The narrowest, the usual and the widest: for what changes words and not sizes.
const FEW_SCREENS: [(u32, u32); 3] = [(320, 568), (390, 844), (1280, 800)];

/// How the words of the page differ from those that are there.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Words {
    AsTheyAre,
    /// Two fifths longer, as a language may have them that is still to come.
    Longer,
    /// Laid out from right to left.
    FromTheRight,
}

#[tokio::test]
async fn with_letters_as_they_come() -> Result<()> {
    with(16, Words::AsTheyAre, &SCREENS).await
}

#[tokio::test]
async fn with_letters_twice_as_large() -> Result<()> {
    with(32, Words::AsTheyAre, &SCREENS).await
}

#[tokio::test]
async fn with_longer_words() -> Result<()> {
    with(16, Words::Longer, &FEW_SCREENS).await
}

#[tokio::test]
async fn from_right_to_left() -> Result<()> {
    with(16, Words::FromTheRight, &FEW_SCREENS).await
}

const FROM_THE_RIGHT: &str =
    "addEventListener('DOMContentLoaded', () => { document.documentElement.dir = 'rtl'; });";

async fn with(letters: u8, words: Words, screens: &[(u32, u32)]) -> Result<()> {
    for screen in screens {
        let device = Device {
            size: *screen,
            first_steps: true,
            clock: Some("2024-05-06 21:30:00".into()),
            letters,
            before_page: (words == Words::FromTheRight).then(|| FROM_THE_RIGHT.into()),
            ..Device::phone(Engine::Chromium)
        };
        let person = Person::opens_the_app_on(device).await?;
        tour::every_page(&person, async |name| {
            fits(&person, words, *screen, name).await
        })
        .await?;
        person.leaves().await?;
    }
    Ok(())
}

async fn fits(person: &Person, words: Words, screen: (u32, u32), name: &str) -> Result<()> {
    let misfits = include_str!("support/misfits.js");
    let wrong = if words == Words::Longer {
        // In one go: the app must find its own words again when it draws the next time.
        let lengthen = include_str!("support/longer_words.js");
        let measured = format!(
            "{lengthen} lengthen(true); const wrong = (() => {{ {misfits} }})(); lengthen(false); return wrong;"
        );
        person.script(&measured).await?
    } else {
        person.script(misfits).await?
    };
    ensure!(wrong == json!([]), "{name} at {screen:?}: {wrong:#}");
    Ok(())
}
