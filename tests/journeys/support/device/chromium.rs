//! Debian's Chromium, with its driver.

use std::{path::Path, process::Command};

use anyhow::{Context, Result};
use serde_json::{Value, json};
use thirtyfour::{Capabilities, ChromiumLikeCapabilities, DesiredCapabilities, WebDriver};

use super::{Device, program::Program};
use crate::watch;

/// Starts the driver, and says which browser to ask it for.
pub fn driver(device: &Device, profile: &Path, port: u16) -> Result<(Vec<Program>, Capabilities)> {
    let driver = Program::start(
        Command::new("chromedriver")
            .arg(format!("--port={port}"))
            .env("TZ", &device.zone),
    )?;
    let mut capabilities = DesiredCapabilities::chrome();
    let (width, height) = device.size;
    for argument in [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        &format!("--window-size={width},{height}"),
        &format!("--user-data-dir={}", profile.display()),
    ] {
        capabilities.add_arg(argument)?;
    }
    let letters = json!({ "webkit.webprefs.default_font_size": device.letters });
    capabilities.add_experimental_option("prefs", letters)?;
    let mut capabilities: Capabilities = capabilities.into();
    capabilities.set(
        "goog:loggingPrefs",
        json!({ "browser": "ALL", "performance": "ALL" }),
    )?;
    Ok((vec![driver], capabilities))
}

/// The browser that the driver started, in a process group of its own.
pub fn browser(driver: &WebDriver) -> Result<Program> {
    driver
        .handle()
        .capabilities()
        .get("goog:processID")
        .and_then(Value::as_i64)
        .and_then(|id| Program::group(i32::try_from(id).ok()?))
        .context("Chromium's driver does not say which process its browser is")
}

/// Size, clock and listeners, before the first page.
pub async fn prepare(device: &Device, driver: &WebDriver) -> Result<()> {
    let (width, height) = device.size;
    let cdp = driver.cdp();
    // A headless window is never narrower than 500 px; the page may be.
    cdp.send_raw(
        "Emulation.setDeviceMetricsOverride",
        json!({ "width": width, "height": height, "deviceScaleFactor": 2, "mobile": false }),
    )
    .await?;
    let mut scripts = vec![watch::EARS.to_owned()];
    scripts.extend(device.clock.as_deref().map(shifted_clock));
    scripts.extend(device.before_page.clone());
    for source in scripts {
        let script = json!({ "source": source });
        cdp.send_raw("Page.addScriptToEvaluateOnNewDocument", script)
            .await?;
    }
    Ok(())
}

/// A `Date` that starts at the given time on the wall and goes on from there.
fn shifted_clock(wall: &str) -> String {
    let wall = wall.replace(' ', "T");
    format!(
        "(() => {{
            const True = Date, shift = new True('{wall}').getTime() - True.now();
            globalThis.Date = class Date extends True {{
                constructor(...given) {{ given.length ? super(...given) : super(True.now() + shift); }}
                static now() {{ return True.now() + shift; }}
            }};
        }})();"
    )
}
