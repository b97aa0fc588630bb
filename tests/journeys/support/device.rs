//! A browser of a journey's own: its profile, its clock, its zone, its size.

mod chromium;
mod firefox;
mod program;
mod webkit;

use std::{
    net::{Ipv4Addr, TcpStream},
    path::{Path, PathBuf},
    time::{Duration, Instant, SystemTime},
};

use anyhow::{Context, Result, bail};
use tempfile::TempDir;
use thirtyfour::{Capabilities, WebDriver};

use crate::{person::Hands, ports};
use program::Program;

/// A driver that takes longer than this to listen will not come: now and then one is stuck under a moved
/// clock, or another program has taken its port in between.
const DRIVER_PATIENCE: Duration = Duration::from_secs(20);
/// So many drivers are tried; that says nothing of the app, which has not been asked for yet.
const DRIVERS: u32 = 3;
/// A busy machine may start a browser slowly; one that takes longer is stuck.
const BROWSER_PATIENCE: Duration = Duration::from_secs(30);

/// Which browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Debian's Chromium.
    Chromium,
    /// WebKitGTK, the nearest thing to an iPhone that runs here.
    WebKit,
    /// Debian's Firefox, for `cargo xtask kill --firefox` alone.
    Firefox,
}

/// How a device is set up.
#[derive(Clone, Debug)]
pub struct Device {
    /// The browser.
    pub engine: Engine,
    /// The zone of its clock, an IANA name.
    pub zone: String,
    /// What its clock shows when it starts, as `2026-11-23 23:59:00` in its zone; otherwise that of
    /// the variable `CLOCK`, or the true time.
    pub clock: Option<String>,
    /// The window's width and height.
    pub size: (u32, u32),
    /// How tall letters are that no page sets otherwise, in pixels: 16 as browsers come; Chromium only.
    pub letters: u8,
    /// Runs before the app's own script on every page; Chromium only.
    pub before_page: Option<String>,
    /// Whether the first steps are still to be walked; otherwise somebody has left them already.
    pub first_steps: bool,
    /// With what its person works it.
    pub hands: Hands,
    /// Where Chromium or Firefox keeps its data, to find it again after a crash.
    pub profile: Option<PathBuf>,
}

impl Device {
    /// A phone with this browser on a morning, when one night alone is asked about.
    pub fn in_the_morning(engine: Engine) -> Self {
        Self {
            clock: Some("2026-11-24 09:00:00".into()),
            ..Self::phone(engine)
        }
    }

    /// A phone with this browser at the true time, where it is between nine and ten in the morning: one
    /// night alone is asked about, in every tab. (A set clock is Chromium's first tab's alone.)
    pub fn where_it_is_morning(engine: Engine) -> Self {
        let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
        let hour = now.map_or(0, |now| now.as_secs() / 3600 % 24);
        // The names of these zones count hours behind Greenwich, from 14 before it to 12 behind.
        let zone = match hour {
            0..9 => format!("Etc/GMT-{}", 9 - hour),
            9..22 => format!("Etc/GMT+{}", hour - 9),
            _ => format!("Etc/GMT-{}", 33 - hour),
        };
        Self {
            zone,
            clock: None,
            ..Self::phone(engine)
        }
    }

    /// A phone with this browser, in London, at the true time.
    pub fn phone(engine: Engine) -> Self {
        Self {
            engine,
            zone: "Europe/London".into(),
            clock: std::env::var("CLOCK").ok(),
            size: (390, 844),
            letters: 16,
            before_page: None,
            first_steps: false,
            hands: Hands::Fingers,
            profile: None,
        }
    }
}

/// A running browser with its driver, its screen and its data; all end with it.
#[derive(Debug)]
pub struct Running {
    /// The connection.
    pub driver: WebDriver,
    /// The browser first: it is to end before its driver can tell it to close.
    programs: Vec<Program>,
    /// Removed last, when nobody writes into it any more.
    _folder: TempDir,
}

impl Drop for Running {
    fn drop(&mut self) {
        // The programs end without being asked: the connection must not wait for their answer.
        // It fails only for a session that was quit already.
        let _ = self.driver.clone().leak();
        self.kill_browser();
    }
}

impl Running {
    /// Ends the browser as a phone does when it needs the memory: at once, without a goodbye.
    pub fn kill_browser(&mut self) {
        // All at once, and only then is each waited for: a driver that still lives would hold on to
        // what is left of its browser.
        self.programs.iter().for_each(Program::end);
        self.programs.clear();
    }
}

/// Starts the browser.
///
/// # Errors
/// If a program is missing or does not answer.
pub async fn start(device: &Device) -> Result<Running> {
    let folder = tempfile::Builder::new().prefix("lull-journey-").tempdir()?;
    let profile = device
        .profile
        .clone()
        .unwrap_or_else(|| folder.path().join("profile"));
    let (port, mut programs, capabilities) = listening(device, &profile, folder.path()).await?;
    let driver = connect(port, capabilities).await?;
    if device.engine == Engine::Chromium {
        programs.insert(0, chromium::browser(&driver)?);
    }
    let running = Running {
        driver,
        programs,
        _folder: folder,
    };
    running
        .driver
        .set_implicit_wait_timeout(Duration::ZERO)
        .await?;
    if device.engine == Engine::Chromium {
        chromium::prepare(device, &running.driver).await?;
    }
    Ok(running)
}

/// A driver that listens, on which port, and what to ask it for.
async fn listening(
    device: &Device,
    profile: &Path,
    folder: &Path,
) -> Result<(u16, Vec<Program>, Capabilities)> {
    for _ in 0..DRIVERS {
        let port = ports::free()?;
        let (programs, capabilities) = match device.engine {
            Engine::Chromium => chromium::driver(device, profile, port)?,
            Engine::WebKit => webkit::driver(device, folder, port)?,
            Engine::Firefox => firefox::driver(device, profile, port)?,
        };
        let start = Instant::now();
        while start.elapsed() < DRIVER_PATIENCE {
            if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
                return Ok((port, programs, capabilities));
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
    bail!("the browser's driver does not listen")
}

/// Asks the driver once for a browser: a second question would hide why the first was refused, and
/// leave its browser behind.
async fn connect(port: u16, capabilities: Capabilities) -> Result<WebDriver> {
    let asked = WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities);
    tokio::time::timeout(BROWSER_PATIENCE, asked)
        .await
        .context("the browser's driver does not answer")?
        .context("the browser does not start")
}
