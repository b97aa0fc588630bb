//! Pictures of every page in every look and width, to be looked at: `cargo xtask shots`.
//!
//! Not a part of the tests: a picture is judged by eyes. What a script can judge is checked by the
//! journey `every_page_fits`.

#![allow(missing_docs, reason = "a test's name says what it does")]

use std::{cell::Cell, fs, path::PathBuf};

use anyhow::Result;
use journeys::{Device, Engine, Person, person::project, tour};
use serde_json::json;

const LOOKS: [&str; 3] = ["light", "dark", "night"];
const SIZES: [(u32, u32); 4] = [(320, 568), (390, 844), (844, 390), (1280, 800)];

/// As the screen shows them, for `static/screenshots`.
const SHOWN_WHEN_INSTALLING: [(&str, (u32, u32)); 2] =
    [("tonight-logged", (390, 844)), ("patterns", (1280, 800))];

struct Album {
    person: Person,
    folder: PathBuf,
    taken: Cell<u32>,
    size: (u32, u32),
}

impl Album {
    async fn opens(look: &str, size: (u32, u32)) -> Result<Self> {
        let folder = project("shots").join(format!("{look}-{}x{}", size.0, size.1));
        fs::create_dir_all(&folder)?;
        let device = Device {
            size,
            first_steps: true,
            clock: Some("2024-05-06 21:30:00".into()),
            before_page: Some(format!("localStorage.setItem('lull:look', '{look}')")),
            ..Device::phone(Engine::Chromium)
        };
        let person = Person::opens_the_app_on(device).await?;
        Ok(Self {
            person,
            folder,
            taken: Cell::new(1),
            size,
        })
    }

    /// The whole page, as if the screen were as long as it. Pages are numbered by their place on the way.
    async fn takes(&self, name: &str) -> Result<()> {
        let number = self.taken.replace(self.taken.get() + 1);
        if SHOWN_WHEN_INSTALLING.contains(&(name, self.size)) {
            self.person.script("scrollTo(0, 0)").await?;
            let picture = self.person.driver().screenshot_as_png().await?;
            fs::write(self.folder.join(format!("{name}-screen.png")), picture)?;
        }
        let height = self
            .person
            .script("return Math.max(innerHeight, document.documentElement.scrollHeight)")
            .await?;
        self.measures(height.as_u64().unwrap_or(u64::from(self.size.1)))
            .await?;
        let picture = self.person.driver().screenshot_as_png().await?;
        fs::write(self.folder.join(format!("{number:02}-{name}.png")), picture)?;
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
            tour::every_page(&album.person, async |name| album.takes(name).await).await?;
            album.person.leaves().await?;
            println!("{look} {}x{}", size.0, size.1);
        }
    }
    Ok(())
}
