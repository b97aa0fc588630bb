//! What happens to a person's device: no network, a crash, another day.

use anyhow::{Result, ensure};
use serde_json::json;

use super::{Person, device};
use crate::device::Device;

const NOT_READ_WHOLE: &str = "
    const journal = lull.journal, { isWhole } = journal;
    const tell = () => dispatchEvent(new CustomEvent('lull:journal-changed', { detail: [null, true] }));
    journal.isWhole = () => false;
    tell();
    window.__readWhole = () => {
        journal.isWhole = isWhole;
        tell();
    };";

impl Person {
    /// Waits until the offline shell is in place.
    ///
    /// # Errors
    /// If it is not within a while.
    pub async fn waits_until_offline_works(&self) -> Result<()> {
        self.until("the offline shell", || async {
            let ready = self
                .script("return !!navigator.serviceWorker?.controller")
                .await?;
            Ok((ready == json!(true)).then_some(()))
        })
        .await
    }

    /// The host goes away, as when the phone has no network.
    pub fn loses_the_network(&mut self) {
        self.server.stop();
    }

    /// The host is back.
    ///
    /// # Errors
    /// If its port was taken meanwhile.
    pub fn has_network_again(&mut self) -> Result<()> {
        self.server.restart()
    }

    /// The app says that it has not read all nights yet, as in the first moments with many of them.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn is_not_read_whole(&self) -> Result<()> {
        self.script(NOT_READ_WHOLE).await.map(|_| ())
    }

    /// The nights are all read.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn is_read_whole(&self) -> Result<()> {
        self.script("window.__readWhole()").await.map(|_| ())
    }

    /// From now on a new version may be announced.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn expects_a_new_version(&self) -> Result<()> {
        self.script("sessionStorage.setItem('__deployed', 'yes')")
            .await?;
        Ok(())
    }

    /// Waits until a script that calls its last argument says yes.
    ///
    /// # Errors
    /// If it does not for too long.
    pub async fn waits_for_script(&self, script: &str) -> Result<()> {
        self.until("yes from the page", || async {
            let answer = self.slow_script(script).await?;
            Ok((answer == json!(true)).then_some(()))
        })
        .await
    }

    /// Taps a number for the night; the moment the status region says these words, the browser dies
    /// without a goodbye.
    ///
    /// # Errors
    /// If the words are not said.
    pub async fn kills_the_browser_when(&mut self, points: u8, words: &str) -> Result<()> {
        let number = points.to_string();
        self.finds("radio", &number, Some("Worst urge to move"))
            .await?;
        let said = self
            .driver()
            .execute_async(
                "const [points, words, done] = arguments;
                 const said = () => document.querySelector('[role=status]').textContent.trim() === words && done(true);
                 new MutationObserver(said).observe(document.body, { childList: true, characterData: true, subtree: true });
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
    pub async fn opens_again(mut self, device: Device) -> Result<Self> {
        self.running.kill_browser();
        self.running = device::start(&device).await?;
        self.device = device;
        self.goes_to_the_start().await?;
        Ok(self)
    }

    /// Closes the app and opens it at another time on the wall.
    ///
    /// # Errors
    /// If the browser or the app does not start.
    pub async fn comes_back_at(self, wall: &str) -> Result<Self> {
        self.nothing_forbidden().await?;
        self.driver().clone().quit().await?;
        let device = Device {
            clock: Some(wall.to_owned()),
            ..self.device.clone()
        };
        self.opens_again(device).await
    }
}
