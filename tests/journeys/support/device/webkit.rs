//! `WebKitGTK`'s small browser, with its driver, on a screen that is not there.

use std::{path::Path, process::Command};

use anyhow::{Context, Result, bail};
use serde_json::json;
use thirtyfour::Capabilities;

use super::{Device, program::Program};

/// Starts the screen and the driver, and says which browser to ask it for. The browser runs in the
/// driver's process group and ends with it; it keeps nothing beyond that.
pub fn driver(device: &Device, folder: &Path, port: u16) -> Result<(Vec<Program>, Capabilities)> {
    let (width, height) = device.size;
    let area = format!("{}x{}x24", width.max(1400), height.max(1000));
    // It takes a free number and prints it once it can be used.
    let (screen, display) = Program::start_and_hear(Command::new("Xvfb").args([
        "-displayfd",
        "1",
        "-screen",
        "0",
        &area,
        "-nolisten",
        "tcp",
    ]))?;
    let mut command = match &device.clock {
        // The driver's own waits must run on, so the clock moves from the given time.
        Some(wall) => {
            let mut command = Command::new("faketime");
            command.args(["-f", &format!("@{wall}"), "WebKitWebDriver"]);
            command
        }
        None => Command::new("WebKitWebDriver"),
    };
    let driver = Program::start(
        command
            .arg(format!("--port={port}"))
            .env("DISPLAY", format!(":{display}"))
            .env("TZ", &device.zone)
            .env("HOME", folder)
            .env("XDG_CACHE_HOME", folder.join("cache"))
            .env("XDG_DATA_HOME", folder.join("data"))
            // As root there is no sandbox to be had, and the pages are our own.
            .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1"),
    )?;
    let mut capabilities = Capabilities::new();
    capabilities.set(
        "webkitgtk:browserOptions",
        json!({ "binary": mini_browser()?, "args": ["--automation"] }),
    )?;
    Ok((vec![driver, screen], capabilities))
}

/// Debian keeps it in a folder of the machine's architecture.
fn mini_browser() -> Result<String> {
    let libraries = std::fs::read_dir("/usr/lib").context("no /usr/lib")?;
    for library in libraries.flatten() {
        let path = library.path().join("webkit2gtk-4.1/MiniBrowser");
        if path.exists() {
            return Ok(path.to_string_lossy().into_owned());
        }
    }
    bail!("MiniBrowser is not installed (Debian: webkit2gtk-driver)")
}
