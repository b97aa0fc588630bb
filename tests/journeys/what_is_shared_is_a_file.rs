//! Sharing gives the share sheet a file and nothing else; where there is none, the file is downloaded.

use anyhow::Result;
use journeys::{Device, Engine, Person, in_both_browsers};
use serde_json::json;

in_both_browsers!(the_picture_and_the_drawing_can_be_opened);

/// A share sheet that takes pictures and plain text, and remembers what it was given.
const SHARE_SHEET: &str = "
    globalThis.__shared = [];
    navigator.canShare = (given) => (given.files ?? []).every(({ type }) => type !== 'application/json');
    navigator.share = async (given) => {
        const active = navigator.userActivation?.isActive ?? true;
        const files = given.files.map(({ name, type, size }) => ({ type, ending: name.split('.').at(-1), filled: size > 0 }));
        globalThis.__shared.push({ members: Object.keys(given), files, active });
    };";

#[tokio::test]
async fn the_share_sheet_gets_files_only() -> Result<()> {
    let person = Person::opens_the_app_on(Device {
        before_page: Some(SHARE_SHEET.into()),
        ..Device::phone(Engine::Chromium)
    })
    .await?;
    person.rates_the_night(4).await?;
    person.goes_to("Share", "Share").await?;
    let given = |kind: &str, ending: &str| {
        json!({
            "members": ["files"],
            "files": [{ "type": kind, "ending": ending, "filled": true }],
            // Phones take the tap back from a page that waits before it shares.
            "active": true,
        })
    };
    for (button, kind, ending) in [
        ("Share picture", "image/png", "png"),
        ("Share as drawing (SVG)", "image/svg+xml", "svg"),
        // This sheet refuses JSON, as Chromium's does: the same text goes out as plain text.
        ("Share backup", "text/plain", "txt"),
    ] {
        person.taps("button", button).await?;
        let shared = person
            .script("return globalThis.__shared.splice(0)")
            .await?;
        assert_eq!(shared, json!([given(kind, ending)]), "{button}");
    }
    person.leaves().await
}

async fn the_picture_and_the_drawing_can_be_opened(engine: Engine) -> Result<()> {
    let person = Person::opens_the_app(engine).await?;
    person.rates_the_night(4).await?;
    person.goes_to("Share", "Share").await?;
    // What will be handed over is to be seen before.
    person.finds("img", "Worst urge to move", None).await?;
    for button in ["Download picture", "Download as drawing (SVG)"] {
        person.taps("button", button).await?;
        person.sees("The file is in your downloads.").await?;
        // As an image, which is also how phones and letters show it: no script, no font of the page.
        let size = person
            .slow_script(
                "const done = arguments[0], image = new Image();
                 image.onload = () => done([image.naturalWidth, image.naturalHeight]);
                 image.onerror = () => done(null);
                 image.src = URL.createObjectURL(globalThis.__files.pop());",
            )
            .await?;
        let wide = size[0].as_u64().unwrap_or_default();
        let high = size[1].as_u64().unwrap_or_default();
        assert!(wide >= 700 && high >= 200, "{button}: {size}");
    }
    let drawing = {
        person.taps("button", "Download as drawing (SVG)").await?;
        person.last_file().await?
    };
    assert!(drawing.contains("<title"), "a drawing without a title");
    person.leaves().await
}
