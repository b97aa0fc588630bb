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
    let screenshot = |file: &str, size: &str, width: &str, label: &str| json!({ "src": format!("screenshots/{file}"), "sizes": size, "type": "image/png", "form_factor": width, "label": label });
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
        "screenshots": [
            screenshot("tonight.png", "390x844", "narrow", "A night is logged with one tap"),
            screenshot("patterns.png", "1280x800", "wide", "The nights on a chart"),
        ],
        "file_handlers": [{
            "action": "./#/share",
            "accept": {
                "application/json": [".json"],
                "application/zip": [".zip"],
                "text/csv": [".csv"],
                "text/plain": [".txt"],
            },
        }],
        "shortcuts": [{
            "name": "Log tonight",
            "url": "./#/tonight",
            "icons": [{ "src": "icons/icon-192.png", "sizes": "192x192", "type": "image/png" }],
        }],
    })
}

/// Whether every icon and screenshot is there and as large as the manifest says; browsers ignore one
/// that is not, and without an icon refuse to install the app.
///
/// # Errors
/// Names the first picture that is missing, is no PNG or has another size.
pub fn check_pictures(manifest: &Value, dist: &Dist) -> Result<()> {
    let pictures = |kind: &str| manifest[kind].as_array().into_iter().flatten();
    for picture in pictures("icons").chain(pictures("screenshots")) {
        let (src, sizes) = (picture["src"].as_str(), picture["sizes"].as_str());
        let (src, sizes) = (src.unwrap_or_default(), sizes.unwrap_or_default());
        let size = dist.get(src).and_then(png_size);
        let size = size.map(|(width, height)| format!("{width}x{height}"));
        ensure!(
            size.as_deref() == Some(sizes),
            "the manifest's picture {src} should be a PNG of {sizes}, found {}",
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
    use super::{check_pictures, manifest};
    use crate::{dist::Dist, public_url::PublicUrl};

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        bytes.extend(width.to_be_bytes());
        bytes.extend(height.to_be_bytes());
        bytes
    }

    fn pictures(large: Vec<u8>) -> Dist {
        let mut dist = Dist::default();
        dist.insert("icons/icon-192.png", png(192, 192));
        dist.insert("icons/icon-512.png", large);
        dist.insert("icons/icon-maskable-512.png", png(512, 512));
        dist.insert("screenshots/tonight.png", png(390, 844));
        dist.insert("screenshots/patterns.png", png(1280, 800));
        dist
    }

    #[test]
    fn the_identity_is_the_apps_own_path() {
        let sub = "/sub/".parse::<PublicUrl>().unwrap();
        assert_eq!(manifest(&sub)["id"], "/sub/");
        assert_eq!(manifest(&sub)["start_url"], "./");
    }

    #[test]
    fn a_picture_that_is_missing_or_of_another_size_is_named() {
        let manifest = manifest(&PublicUrl::root());
        check_pictures(&manifest, &pictures(png(512, 512))).unwrap();
        for wrong in [png(512, 511), b"<svg/>".to_vec()] {
            let error = check_pictures(&manifest, &pictures(wrong)).unwrap_err();
            assert!(error.to_string().contains("icon-512.png"), "{error}");
        }
        assert!(check_pictures(&manifest, &Dist::default()).is_err());
        let mut dist = pictures(png(512, 512));
        dist.insert("screenshots/patterns.png", png(800, 1280));
        let error = check_pictures(&manifest, &dist).unwrap_err();
        assert!(error.to_string().contains("patterns.png"), "{error}");
    }
}
