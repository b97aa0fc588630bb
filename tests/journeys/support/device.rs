//! A browser of a journey's own: its profile, its clock, its zone, its size.

use std::{
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

use anyhow::{Context, Result, bail};
use serde_json::json;
use tempfile::TempDir;
use thirtyfour::{Capabilities, ChromiumLikeCapabilities, DesiredCapabilities, WebDriver};

use crate::{ports, watch};

/// Which browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Debian's Chromium.
    Chromium,
    /// WebKitGTK, the nearest thing to an iPhone that runs here.
    WebKit,
}

/// How a device is set up.
#[derive(Clone, Debug)]
pub struct Device {
    /// The browser.
    pub engine: Engine,
    /// The zone of its clock, an IANA name.
    pub zone: String,
    /// What its clock shows when it starts, as `2026-11-23 23:59:00` in its zone; the true time
    /// otherwise.
    pub clock: Option<String>,
    /// The window's width and height.
    pub size: (u32, u32),
    /// Runs before the app's own script on every page; Chromium only.
    pub before_page: Option<String>,
    /// Where Chromium keeps its data, to find it again after a crash.
    pub profile: Option<PathBuf>,
}

impl Device {
    /// A phone with this browser, in London, at the true time.
    pub fn phone(engine: Engine) -> Self {
        Self {
            engine,
            zone: "Europe/London".into(),
            clock: None,
            size: (390, 844),
            before_page: None,
            profile: None,
        }
    }
}

/// A running browser with its driver; ends with it.
#[derive(Debug)]
pub struct Running {
    /// The connection.
    pub driver: WebDriver,
    /// The browser's data.
    pub profile: PathBuf,
    programs: Vec<Child>,
    _folder: Option<TempDir>,
}

impl Drop for Running {
    fn drop(&mut self) {
        kill_all_with(&self.profile);
        for program in &mut self.programs {
            // Ended already: nothing to do.
            let _ = program.kill();
            let _ = program.wait();
        }
    }
}

impl Running {
    /// Ends the browser as a phone does when it needs the memory: at once, without a goodbye.
    pub fn kill_browser(&self) {
        kill_all_with(&self.profile);
    }
}

/// SIGKILL to every process that names this profile.
fn kill_all_with(profile: &Path) {
    let pattern = profile.to_string_lossy().into_owned();
    let _ = Command::new("pkill")
        .args(["-KILL", "-f", &pattern])
        .status();
}

/// Starts the browser.
///
/// # Errors
/// If a program is missing or does not answer.
pub async fn start(device: &Device) -> Result<Running> {
    let folder = match device.profile {
        Some(_) => None,
        None => Some(tempfile::Builder::new().prefix("lull-journey-").tempdir()?),
    };
    let profile = match (&device.profile, &folder) {
        (Some(profile), _) => profile.clone(),
        (None, Some(folder)) => folder.path().to_owned(),
        (None, None) => bail!("a device needs a folder"),
    };
    let port = ports::free()?;
    let (programs, capabilities) = match device.engine {
        Engine::Chromium => chromium(device, &profile, port)?,
        Engine::WebKit => webkit(device, port)?,
    };
    let driver = connect(port, capabilities).await?;
    let running = Running {
        driver,
        profile,
        programs,
        _folder: folder,
    };
    running
        .driver
        .set_implicit_wait_timeout(Duration::ZERO)
        .await?;
    if device.engine == Engine::Chromium {
        prepare_chromium(device, &running.driver).await?;
    }
    Ok(running)
}

async fn connect(port: u16, capabilities: Capabilities) -> Result<WebDriver> {
    let address = format!("http://127.0.0.1:{port}");
    let mut last = None;
    for _ in 0..100 {
        match WebDriver::new(&address, capabilities.clone()).await {
            Ok(driver) => return Ok(driver),
            Err(error) => last = Some(error),
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    Err(last.map_or_else(|| anyhow::anyhow!("never tried"), Into::into))
        .context("the browser's driver does not answer")
}

fn spawn(command: &mut Command) -> Result<Child> {
    let name = command.get_program().to_owned();
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .with_context(|| format!("{} is not installed", name.display()))
}

fn chromium(device: &Device, profile: &Path, port: u16) -> Result<(Vec<Child>, Capabilities)> {
    let driver = spawn(
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
    let mut capabilities: Capabilities = capabilities.into();
    capabilities.set(
        "goog:loggingPrefs",
        json!({ "browser": "ALL", "performance": "ALL" }),
    )?;
    Ok((vec![driver], capabilities))
}

async fn prepare_chromium(device: &Device, driver: &WebDriver) -> Result<()> {
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

fn webkit(device: &Device, port: u16) -> Result<(Vec<Child>, Capabilities)> {
    let display = 100 + port;
    let (width, height) = device.size;
    let screen = spawn(Command::new("Xvfb").args([
        &format!(":{display}"),
        "-screen",
        "0",
        &format!("{}x{}x24", width.max(1400), height.max(1000)),
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
    let driver = spawn(
        command
            .arg(format!("--port={port}"))
            .env("DISPLAY", format!(":{display}"))
            .env("TZ", &device.zone)
            .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1"),
    )?;
    let mut capabilities = Capabilities::new();
    capabilities.set(
        "webkitgtk:browserOptions",
        json!({ "binary": mini_browser()?, "args": ["--automation"] }),
    )?;
    Ok((vec![driver, screen], capabilities))
}

/// Debian keeps WebKit's small browser in a folder of the machine's architecture.
fn mini_browser() -> Result<String> {
    for arch in ["x86_64", "aarch64"] {
        let path = format!("/usr/lib/{arch}-linux-gnu/webkit2gtk-4.1/MiniBrowser");
        if Path::new(&path).exists() {
            return Ok(path);
        }
    }
    bail!("MiniBrowser is not installed (Debian: webkit2gtk-driver)")
}
