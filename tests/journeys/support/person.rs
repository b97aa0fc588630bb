//! Somebody at the app: what they tap, type, see and hear.

use std::{path::Path, time::Duration};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use thirtyfour::{WebDriver, WebElement};
use xtask::{
    public_url::PublicUrl,
    server::{Encoding, Server},
};

use crate::{
    device::{self, Device, Engine, Running},
    watch,
};

const PATIENCE: Duration = Duration::from_secs(10);
const LOOK_AGAIN: Duration = Duration::from_millis(25);

/// A person with a device, and the host from which the app came.
pub struct Person {
    device: Device,
    running: Running,
    server: Option<Server>,
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
            server: Some(server),
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

    /// Opens the start page by its address.
    ///
    /// # Errors
    /// If it does not appear.
    pub async fn goes_to_the_start(&self) -> Result<()> {
        let address = format!("{}{}", self.origin, self.path);
        self.driver().goto(&address).await?;
        self.sees_the_app().await
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

    async fn sees_the_app(&self) -> Result<()> {
        if self.device.engine == Engine::WebKit {
            // This driver cannot run a script ahead of the page.
            self.driver().execute(watch::EARS, vec![]).await?;
        }
        self.finds("link", "Tonight", None).await.map(|_| ())
    }

    /// Waits until the offline shell is in place.
    ///
    /// # Errors
    /// If it is not within a while.
    pub async fn waits_until_offline_works(&self) -> Result<()> {
        self.until("the offline shell", || async {
            let ready: bool = self
                .driver()
                .execute("return !!navigator.serviceWorker?.controller", vec![])
                .await?
                .convert()?;
            Ok(ready.then_some(()))
        })
        .await
    }

    /// The host goes away, as when the phone has no network.
    pub fn loses_the_network(&mut self) {
        if let Some(server) = self.server.as_mut() {
            server.stop();
        }
    }

    /// The host is back.
    ///
    /// # Errors
    /// If its port was taken meanwhile.
    pub fn has_network_again(&mut self) -> Result<()> {
        match self.server.as_mut() {
            Some(server) => server.restart(),
            None => Ok(()),
        }
    }

    /// Finds something by its role and name, also within a named group, waiting until it is there.
    ///
    /// # Errors
    /// If it does not come.
    pub async fn finds(&self, role: &str, name: &str, group: Option<&str>) -> Result<WebElement> {
        let what = format!("{role} \u{201c}{name}\u{201d}");
        self.until(&what, || self.looks_for(role, name, group))
            .await
    }

    async fn looks_for(
        &self,
        role: &str,
        name: &str,
        group: Option<&str>,
    ) -> Result<Option<WebElement>> {
        let arguments = vec![json!(role), json!(name), json!(group)];
        let found = self
            .driver()
            .execute(include_str!("find.js"), arguments)
            .await?;
        if found.json().is_null() {
            return Ok(None);
        }
        Ok(Some(found.element()?))
    }

    /// Whether something is there now.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn has(&self, role: &str, name: &str) -> Result<bool> {
        Ok(self.looks_for(role, name, None).await?.is_some())
    }

    /// Taps something.
    ///
    /// # Errors
    /// If it is not there, or something lies over it.
    pub async fn taps(&self, role: &str, name: &str) -> Result<()> {
        self.taps_in(role, name, None).await
    }

    /// Taps something in a named group.
    ///
    /// # Errors
    /// If it is not there, or something lies over it.
    pub async fn taps_in(&self, role: &str, name: &str, group: Option<&str>) -> Result<()> {
        let element = self.finds(role, name, group).await?;
        // To the middle, as a person scrolls: at the edges lie the bars.
        let arguments = vec![element.to_json()?];
        self.driver()
            .execute(
                "arguments[0].scrollIntoView({ block: 'center' })",
                arguments,
            )
            .await?;
        element
            .click()
            .await
            .with_context(|| format!("tapping {role} \u{201c}{name}\u{201d}"))
    }

    /// Goes to a page by its link.
    ///
    /// # Errors
    /// If there is no such link.
    pub async fn goes_to(&self, page: &str) -> Result<()> {
        self.taps("link", page).await
    }

    /// Taps a number for the night, and waits for "Saved".
    ///
    /// # Errors
    /// If it is not saved.
    pub async fn rates_the_night(&self, points: u8) -> Result<()> {
        self.taps_in("radio", &points.to_string(), Some("Worst urge to move"))
            .await?;
        self.hears("Saved").await
    }

    /// The number chosen in a scale.
    ///
    /// # Errors
    /// If the scale is not there.
    pub async fn number_chosen(&self, scale: &str) -> Result<Option<u8>> {
        let group = self.finds("radiogroup", scale, None).await?;
        let chosen = self
            .driver()
            .execute(
                "return arguments[0].querySelector('[aria-checked=true]')?.textContent ?? null",
                vec![group.to_json()?],
            )
            .await?;
        Ok(chosen
            .json()
            .as_str()
            .and_then(|text| text.trim().parse().ok()))
    }

    /// Waits until the status region says this.
    ///
    /// # Errors
    /// If it says something else for too long.
    pub async fn hears(&self, words: &str) -> Result<()> {
        self.until(&format!("\u{201c}{words}\u{201d} to be said"), || async {
            let said: String = self
                .driver()
                .execute(
                    "return document.querySelector('[role=status]')?.textContent ?? ''",
                    vec![],
                )
                .await?
                .convert()?;
            Ok((said.trim() == words).then_some(()))
        })
        .await
    }

    /// Waits until these words stand on the page.
    ///
    /// # Errors
    /// If they do not come.
    pub async fn sees(&self, words: &str) -> Result<()> {
        self.until(&format!("\u{201c}{words}\u{201d} on the page"), || async {
            Ok(self.page_text().await?.contains(words).then_some(()))
        })
        .await
        .with_context(|| format!("waiting for \u{201c}{words}\u{201d}"))
    }

    /// All words on the page.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn page_text(&self) -> Result<String> {
        let text = self
            .driver()
            .execute("return document.body.innerText", vec![])
            .await?;
        Ok(text.convert()?)
    }

    /// Types into a field.
    ///
    /// # Errors
    /// If there is no such field.
    pub async fn types(&self, field: &str, words: &str) -> Result<()> {
        let field = self.finds("textbox", field, None).await?;
        field.send_keys(words).await?;
        Ok(())
    }

    /// Picks a file for a field.
    ///
    /// # Errors
    /// If there is no such field.
    pub async fn picks(&self, field: &str, file: &Path) -> Result<()> {
        let field = self.finds("file", field, None).await?;
        field.send_keys(file.to_string_lossy()).await?;
        Ok(())
    }

    /// The text of the file that was last handed to the downloads.
    ///
    /// # Errors
    /// If none was.
    pub async fn last_file(&self) -> Result<String> {
        self.until("a file", || async {
            let text = self
                .driver()
                .execute_async(
                    "const done = arguments[0]; const file = globalThis.__files.at(-1);
                     file ? file.text().then(done) : done(null);",
                    vec![],
                )
                .await?;
            Ok(text.json().as_str().map(str::to_owned))
        })
        .await
    }

    /// Runs a script in the page, for what only one journey needs.
    ///
    /// # Errors
    /// If it throws.
    pub async fn script(&self, script: &str) -> Result<Value> {
        Ok(self.driver().execute(script, vec![]).await?.json().clone())
    }

    /// Runs a script that calls its last argument when it is done.
    ///
    /// # Errors
    /// If it throws.
    pub async fn slow_script(&self, script: &str) -> Result<Value> {
        Ok(self
            .driver()
            .execute_async(script, vec![])
            .await?
            .json()
            .clone())
    }

    /// Clears all that the browser keeps for the app, as "clear site data" does.
    ///
    /// # Errors
    /// If something stays.
    pub async fn clears_site_data(&self) -> Result<()> {
        let left = self
            .slow_script(
                "const done = arguments[0]; localStorage.clear();
                 const name = `lull:${new URL(document.baseURI).pathname}:`;
                 const request = indexedDB.deleteDatabase(name);
                 request.onsuccess = request.onblocked = () => done(localStorage.length);
                 request.onerror = () => done(-1);",
            )
            .await?;
        ensure!(left == json!(0), "site data is still there: {left}");
        Ok(())
    }

    /// Taps a number for the night; the moment the status region says these words, the browser dies
    /// without a goodbye.
    ///
    /// # Errors
    /// If the words are not said.
    pub async fn kills_the_browser_when(&self, points: u8, words: &str) -> Result<()> {
        let number = points.to_string();
        self.finds("radio", &number, Some("Worst urge to move"))
            .await?;
        let said = self
            .driver()
            .execute_async(
                "const [points, words, done] = arguments;
                 const status = document.querySelector('[role=status]');
                 const said = () => status.textContent.trim() === words && done(true);
                 new MutationObserver(said).observe(status, { childList: true, characterData: true, subtree: true });
                 [...document.querySelectorAll('[role=radio]')].find((radio) => radio.textContent.trim() === points).click();",
                vec![json!(number), json!(words)],
            )
            .await?;
        self.running.kill_browser();
        ensure!(said.json() == &json!(true), "not said");
        Ok(())
    }

    /// Opens the app again on the same device, from the same host.
    ///
    /// # Errors
    /// If the browser or the app does not start.
    pub async fn opens_again(self, device: Device) -> Result<Self> {
        let Self {
            running,
            server,
            origin,
            path,
            ..
        } = self;
        drop(running);
        let running = device::start(&device).await?;
        let person = Self {
            device,
            running,
            server,
            origin,
            path,
        };
        person.goes_to_the_start().await?;
        Ok(person)
    }

    /// Closes the app and opens it at another time on the wall.
    ///
    /// # Errors
    /// If the browser or the app does not start.
    pub async fn comes_back_at(self, wall: &str) -> Result<Self> {
        self.nothing_forbidden().await?;
        self.running.driver.clone().quit().await?;
        let device = Device {
            clock: Some(wall.to_owned()),
            ..self.device.clone()
        };
        self.opens_again(device).await
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
        self.running.driver.clone().quit().await?;
        Ok(())
    }

    async fn until<T, F: Future<Output = Result<Option<T>>>>(
        &self,
        what: &str,
        look: impl Fn() -> F,
    ) -> Result<T> {
        let start = std::time::Instant::now();
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
pub fn dist(variable: &str, folder: &str) -> Result<std::path::PathBuf> {
    let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let dist = std::env::var_os(variable).map_or_else(|| project.join(folder), Into::into);
    ensure!(
        dist.join("index.html").exists(),
        "no app in {}: run `cargo xtask build` first",
        dist.display()
    );
    Ok(dist.canonicalize()?)
}
