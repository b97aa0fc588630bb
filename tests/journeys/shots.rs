//! Pictures of every page in every look and width, to be looked at: `cargo xtask shots`.
//!
//! Not a part of the tests: a picture is judged by eyes. What a script can judge, that nothing
//! sticks out sideways, is checked on the way.

#![allow(missing_docs, reason = "a test's name says what it does")]

use std::{fs, path::PathBuf};

use anyhow::{Result, ensure};
use journeys::{Device, Engine, Person, person::project};
use serde_json::json;

const LOOKS: [&str; 3] = ["light", "dark", "night"];
const SIZES: [(u32, u32); 4] = [(320, 568), (390, 844), (844, 390), (1280, 800)];

struct Album {
    person: Person,
    folder: PathBuf,
    size: (u32, u32),
}

impl Album {
    async fn opens(look: &str, size: (u32, u32)) -> Result<Self> {
        let folder = project("shots").join(format!("{look}-{}x{}", size.0, size.1));
        fs::create_dir_all(&folder)?;
        let device = Device {
            size,
            clock: Some("2024-05-06 21:30:00".into()),
            before_page: Some(format!("localStorage.setItem('lull:look', '{look}')")),
            ..Device::phone(Engine::Chromium)
        };
        let person = Person::opens_the_app_on(device).await?;
        Ok(Self {
            person,
            folder,
            size,
        })
    }

    /// The whole page, as if the screen were as long as it.
    async fn takes(&self, name: &str) -> Result<()> {
        let out = self
            .person
            .script(
                "return [...document.querySelectorAll('body *')]
                    .filter((e) => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scrolls, .spoken, svg'))
                    .map((e) => e.outerHTML.slice(0, 120))",
            )
            .await?;
        ensure!(
            out == json!([]),
            "{name} sticks out at {:?}: {out}",
            self.size
        );
        let height = self
            .person
            .script("return Math.max(innerHeight, document.documentElement.scrollHeight)")
            .await?;
        self.measures(height.as_u64().unwrap_or(u64::from(self.size.1)))
            .await?;
        let picture = self.person.driver().screenshot_as_png().await?;
        fs::write(self.folder.join(format!("{name}.png")), picture)?;
        self.measures(u64::from(self.size.1)).await
    }

    async fn measures(&self, height: u64) -> Result<()> {
        let metrics = json!({
            "width": self.size.0, "height": height, "deviceScaleFactor": 1, "mobile": false
        });
        self.person
            .driver()
            .cdp()
            .send_raw("Emulation.setDeviceMetricsOverride", metrics)
            .await?;
        Ok(())
    }
}

#[tokio::test]
#[ignore = "takes pictures, for `cargo xtask shots`"]
async fn every_page_in_every_look_and_width() -> Result<()> {
    for look in LOOKS {
        for size in SIZES {
            let album = Album::opens(look, size).await?;
            let person = &album.person;
            album.takes("1-tonight-empty").await?;
            person.lists_a_remedy("Warm bath").await?;
            person.lists_a_remedy("Stretching before bed").await?;
            person.taps("button", "Warm bath, not said").await?;
            person.rates_the_night(6).await?;
            album.takes("2-tonight-logged").await?;
            person.taps("link", "It is happening now").await?;
            album.takes("3-now").await?;
            person
                .taps_in("radio", "7", Some("Urge to move now"))
                .await?;
            person.hears("Saved").await?;
            album.takes("4-now-logged").await?;
            person.goes_to("Patterns", "How did the nights go?").await?;
            album.takes("5-patterns-first").await?;
            person.goes_to("Share", "Share").await?;
            person
                .picks(&project("tests/data/journals/effective.csv"))
                .await?;
            person.finds("button", "Take in", None).await?;
            album.takes("6-share-preview").await?;
            person.taps("button", "Take in").await?;
            person.hears("Saved").await?;
            album.takes("7-share").await?;
            person.goes_to("Patterns", "How did the nights go?").await?;
            person.sees("nights logged").await?;
            album.takes("8-patterns").await?;
            album.person.leaves().await?;
            println!("{look} {}x{}", size.0, size.1);
        }
    }
    Ok(())
}
