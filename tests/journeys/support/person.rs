//! Somebody at the app: opening it, leaving it, coming back.
//!
//! What they tap and type is in `taps`, how they do it without a finger in `keyboard` and without eyes in `tree`, what they see and hear in `sees`, what they do with files in
//! `files`, how they log many urges in `urges`, and what happens to their device in `mishaps`.

mod files;
mod keyboard;
mod mishaps;
mod sees;
mod taps;
mod tree;
mod urges;

pub use keyboard::Hands;

use std::{
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use anyhow::{Result, bail, ensure};
use thirtyfour::WebDriver;
use xtask::{
    public_url::PublicUrl,
    server::{Encoding, Server},
};

use crate::{
    device::{self, Device, Engine, Running},
    watch,
};

/// A busy machine may write a copy slowly; what takes longer than this does not come.
const PATIENCE: Duration = Duration::from_secs(20);
const LOOK_AGAIN: Duration = Duration::from_millis(25);

/// A person with a device, and the host from which the app came.
pub struct Person {
    device: Device,
    running: Running,
    server: Server,
    origin: String,
    path: String,
}

impl Person {
    /// Opens the app for the first time on a new phone.
    ///
    /// # Errors
    /// If the browser or the app does not start.
    pub async fn opens_the_app(engine: Engine) -> Result<Self> {
        Self::opens_the_app_on(Device::phone(engine)).await
    }

    /// Opens the app for the first time on this device.
    ///
    /// # Errors
    /// If the browser or the app does not start.
    pub async fn opens_the_app_on(device: Device) -> Result<Self> {
        Self::opens(device, &dist("LULL_DIST", "dist")?, "/").await
    }

    /// Opens a built app that is hosted under this path.
    ///
    /// # Errors
    /// If the browser or the app does not start.
    pub async fn opens(device: Device, dist: &Path, path: &str) -> Result<Self> {
        let public_url: PublicUrl = path.parse()?;
        let server = Server::start(dist, public_url, 0, Encoding::Plain)?;
        let origin = format!("http://localhost:{}", server.port());
        let running = device::start(&device).await?;
        let person = Self {
            device,
            running,
            server,
            origin,
            path: path.to_owned(),
        };
        person.goes_to_the_start().await?;
        Ok(person)
    }

    /// The connection to the browser, for what only one journey needs.
    pub fn driver(&self) -> &WebDriver {
        &self.running.driver
    }

    /// The scheme, host and port of the app.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The host of the app.
    pub fn host(&self) -> &Server {
        &self.server
    }

    /// Opens the start page by its address.
    ///
    /// # Errors
    /// If it does not appear.
    pub async fn goes_to_the_start(&self) -> Result<()> {
        let address = format!("{}{}", self.origin, self.path);
        if !self.device.first_steps {
            self.leaves_the_first_steps_before(&address).await?;
        }
        self.driver().goto(&address).await?;
        self.sees_the_app().await
    }

    /// What only a page of the same origin can write is written from a bare file of it.
    async fn leaves_the_first_steps_before(&self, address: &str) -> Result<()> {
        if !self
            .driver()
            .current_url()
            .await?
            .as_str()
            .starts_with(address)
        {
            self.driver()
                .goto(format!("{address}icons/favicon.svg"))
                .await?;
        }
        self.script(
            "try { localStorage.setItem('lull:first-steps', 'said') } catch { /* blocked */ }",
        )
        .await?;
        Ok(())
    }

    /// Loads the page again.
    ///
    /// # Errors
    /// If the app does not appear.
    pub async fn reloads(&self) -> Result<()> {
        self.nothing_forbidden().await?;
        self.driver().refresh().await?;
        self.sees_the_app().await
    }

    /// Waits for the app after a load, and listens to it.
    ///
    /// # Errors
    /// If it does not appear.
    pub async fn sees_the_app(&self) -> Result<()> {
        if self.device.engine != Engine::Chromium {
            // These drivers cannot run a script ahead of the page.
            self.driver().execute(watch::EARS, vec![]).await?;
        }
        self.finds("link", "Tonight", None).await.map(|_| ())
    }

    /// What must never happen did not happen so far.
    ///
    /// # Errors
    /// Names what did.
    pub async fn nothing_forbidden(&self) -> Result<()> {
        watch::nothing_forbidden(self.driver(), &self.origin).await
    }

    /// Ends the visit, after a last look at what must never happen.
    ///
    /// # Errors
    /// Names what did happen.
    pub async fn leaves(self) -> Result<()> {
        self.nothing_forbidden().await?;
        if self.device.engine == Engine::Chromium {
            watch::nothing_in_the_log(self.driver(), &self.origin).await?;
        }
        Ok(())
    }

    /// Looks again and again until there is something to see.
    ///
    /// # Errors
    /// If there is nothing for too long; names it, and says what is on the page.
    pub async fn until<T, F: Future<Output = Result<Option<T>>>>(
        &self,
        what: &str,
        look: impl Fn() -> F,
    ) -> Result<T> {
        let start = Instant::now();
        loop {
            let failure = match look().await {
                Ok(Some(found)) => return Ok(found),
                Ok(None) => None,
                Err(error) => Some(error),
            };
            if start.elapsed() > PATIENCE {
                let page = self.page_text().await.unwrap_or_default();
                bail!("no {what}; {failure:?}; the page says:\n{page}");
            }
            tokio::time::sleep(LOOK_AGAIN).await;
        }
    }
}

/// The folder of a built app: the variable, or this folder of the project.
///
/// # Errors
/// If nothing is built there.
pub fn dist(variable: &str, folder: &str) -> Result<PathBuf> {
    let dist = std::env::var_os(variable).map_or_else(|| project(folder), Into::into);
    ensure!(
        dist.join("index.html").exists(),
        "no app in {}: run `cargo xtask build` first",
        dist.display()
    );
    Ok(dist.canonicalize()?)
}

/// A file or folder of the project.
pub fn project(path: &str) -> PathBuf {
    // Browsers take no path with `..` in it.
    let mut root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for _ in 0..2 {
        root = root.parent().unwrap_or(root);
    }
    root.join(path)
}
