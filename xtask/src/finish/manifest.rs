//! The web app manifest: what an installed Lull is called, looks like and is identified by.

use crate::{dist::Dist, public_url::PublicUrl};
use anyhow::{Result, ensure};
use serde_json::{Value, json};

/// The dark paper: what is seen while an installed app starts, often in a dark room.
const DARK: &str = "#0f171d";

/// The manifest for a host's path.
///
/// `id` is absolute because it is resolved against the origin, not the manifest: a relative one would
/// be the same for every app of a shared origin. The other addresses are relative to the manifest.
pub fn manifest(public_url: &PublicUrl) -> Value {
    let icon = |file: &str, size: &str, purpose: &str| json!({ "src": format!("icons/{file}"), "sizes": size, "type": "image/png", "purpose": purpose });
    json!({
        "id": public_url.as_str(),
        "name": "Lull",
        "short_name": "Lull",
        "description": "A private journal for restless legs: log a night in one tap, try one remedy at \
                        a time, see honestly whether it helped. What you log stays on this device.",
        "lang": "en",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "background_color": DARK,
        "theme_color": DARK,
        "categories": ["health", "lifestyle"],
        "icons": [
            icon("icon-192.png", "192x192", "any"),
            icon("icon-512.png", "512x512", "any"),
            icon("icon-maskable-512.png", "512x512", "maskable"),
        ],
        "shortcuts": [{
            "name": "Log tonight",
            "url": "./#/tonight",
            "icons": [{ "src": "icons/icon-192.png", "sizes": "192x192", "type": "image/png" }],
        }],
    })
}

/// Whether every icon is there and as large as the manifest says; browsers ignore one that is not, and
/// then refuse to install the app.
///
/// # Errors
/// Names the first icon that is missing, is no PNG or has another size.
pub fn check_icons(manifest: &Value, dist: &Dist) -> Result<()> {
    for icon in manifest["icons"].as_array().into_iter().flatten() {
        let (src, sizes) = (icon["src"].as_str(), icon["sizes"].as_str());
        let (src, sizes) = (src.unwrap_or_default(), sizes.unwrap_or_default());
        let size = dist.get(src).and_then(png_size);
        let size = size.map(|(width, height)| format!("{width}x{height}"));
        ensure!(
            size.as_deref() == Some(sizes),
            "the manifest's icon {src} should be a PNG of {sizes}, found {}",
            size.as_deref().unwrap_or("none")
        );
    }
    Ok(())
}

/// Width and height from a PNG's header: the signature, then the IHDR chunk (PNG specification, 5 and
/// 11.2.1).
fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let header = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")?;
    let number = |at| Some(u32::from_be_bytes(header.get(at..at + 4)?.try_into().ok()?));
    Some((number(0)?, number(4)?))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed step is a failed test")]
mod tests {
    use super::{check_icons, manifest};
    use crate::{dist::Dist, public_url::PublicUrl};

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        bytes.extend(width.to_be_bytes());
        bytes.extend(height.to_be_bytes());
        bytes
    }

    fn icons(large: Vec<u8>) -> Dist {
        let mut dist = Dist::default();
        dist.insert("icons/icon-192.png", png(192, 192));
        dist.insert("icons/icon-512.png", large);
        dist.insert("icons/icon-maskable-512.png", png(512, 512));
        dist
    }

    #[test]
    fn the_identity_is_the_apps_own_path() {
        let sub = "/sub/".parse::<PublicUrl>().unwrap();
        assert_eq!(manifest(&sub)["id"], "/sub/");
        assert_eq!(manifest(&sub)["start_url"], "./");
    }

    #[test]
    fn an_icon_that_is_missing_or_of_another_size_is_named() {
        let manifest = manifest(&PublicUrl::root());
        check_icons(&manifest, &icons(png(512, 512))).unwrap();
        for wrong in [png(512, 511), b"<svg/>".to_vec()] {
            let error = check_icons(&manifest, &icons(wrong)).unwrap_err();
            assert!(error.to_string().contains("icon-512.png"), "{error}");
        }
        assert!(check_icons(&manifest, &Dist::default()).is_err());
    }
}
