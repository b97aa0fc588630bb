//! Debian's Firefox, with its driver: only to be killed, so it has neither a clock nor a size of its own.

use std::{path::Path, process::Command};

use anyhow::Result;
use serde_json::json;
use thirtyfour::Capabilities;

use super::{Device, program::Program};
use crate::ports;

/// Starts the driver, and says which browser to ask it for. The browser runs in the driver's process
/// group and ends with it.
pub fn driver(device: &Device, profile: &Path, port: u16) -> Result<(Vec<Program>, Capabilities)> {
    // The driver makes no profile of its own where one is given, and neither does Firefox.
    std::fs::create_dir_all(profile)?;
    let driver = Program::start(
        Command::new("geckodriver")
            .arg(format!("--port={port}"))
            .arg(format!("--marionette-port={}", ports::free()?))
            .arg(format!("--websocket-port={}", ports::free()?))
            .env("TZ", &device.zone),
    )?;
    let mut capabilities = Capabilities::new();
    capabilities.set(
        "moz:firefoxOptions",
        json!({
            "binary": "/usr/bin/firefox-esr",
            "args": ["-headless", "-profile", profile],
        }),
    )?;
    Ok((vec![driver], capabilities))
}
