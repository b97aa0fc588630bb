//! A phone offers to install the app, under an identity of its own.

use anyhow::Result;
use journeys::{Device, Engine, Person, person::dist};
use serde_json::json;

async fn can_be_installed(folder: (&str, &str), path: &str) -> Result<()> {
    let dist = dist(folder.0, folder.1)?;
    let person = Person::opens(Device::phone(Engine::Chromium), &dist, path).await?;
    person.waits_until_offline_works().await?;
    let cdp = person.driver().cdp();
    let errors = cdp
        .send_raw("Page.getInstallabilityErrors", json!({}))
        .await?;
    assert_eq!(errors["installabilityErrors"], json!([]));
    let manifest = cdp.send_raw("Page.getAppManifest", json!({})).await?;
    assert_eq!(manifest["errors"], json!([]));
    let id = cdp.send_raw("Page.getAppId", json!({})).await?;
    assert_eq!(id["appId"], json!(format!("{}{path}", person.origin())));
    person.leaves().await
}

#[tokio::test]
async fn alone_on_its_origin() -> Result<()> {
    can_be_installed(("LULL_DIST", "dist"), "/").await
}

#[tokio::test]
async fn beside_others_under_a_path() -> Result<()> {
    can_be_installed(("LULL_DIST_BELOW", "target/dist-below"), "/below/").await
}
