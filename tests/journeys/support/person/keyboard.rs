//! How a person works the app who has a keyboard and nothing else.

use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use serde_json::json;
use thirtyfour::{Key, WebElement};

use super::Person;

/// With what a person works the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hands {
    /// They tap or click.
    Fingers,
    /// They press Tab, the arrows, Space and Enter.
    Keyboard,
    /// They work what a screen reader reads out; Chromium only.
    ScreenReader,
}

/// Nobody presses Tab more often than this on the way to anything.
const FURTHEST: usize = 250;

const FRAME: Duration = Duration::from_millis(20);
const FRAMES: u32 = 10;

/// The next key on the way from where the focus is to `arguments[0]`: `there` once it has come.
const NEXT_KEY: &str = "
    const goal = arguments[0], here = document.activeElement;
    if (here === goal) return 'there';
    const goes_on = here.compareDocumentPosition(goal) & Node.DOCUMENT_POSITION_FOLLOWING;
    const together = goal.closest('[role=radiogroup], [role=grid]');
    if (together && together.contains(here)) return goes_on ? 'right' : 'left';
    return goes_on || !here.offsetParent ? 'tab' : 'back';";

/// Whether somebody who sees finds where the focus is: a ring is drawn, and nothing lies over it.
const IS_MARKED: &str = "
    const here = document.activeElement, style = getComputedStyle(here);
    const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    const box = here.getBoundingClientRect();
    const x = box.left + box.width / 2, y = Math.min(box.top + box.height / 2, innerHeight - 1);
    const top = document.elementFromPoint(x, y);
    if (!ring) return 'no ring around ' + here.outerHTML.slice(0, 120);
    if (top && (here.contains(top) || top.contains(here) || [...(here.labels ?? [])].some((label) => label.contains(top)))) return null;
    return `${here.outerHTML.slice(0, 120)} lies under ${top?.outerHTML.slice(0, 120)}`;";

impl Person {
    /// Goes on to something with the keys that lead there.
    ///
    /// # Errors
    /// If no key leads there, or nobody sees that it did.
    pub(super) async fn walks_to(&self, goal: &WebElement) -> Result<()> {
        for _ in 0..FURTHEST {
            let next = self
                .driver()
                .execute(NEXT_KEY, vec![goal.to_json()?])
                .await?;
            match next.json().as_str().context("nothing has the focus")? {
                "there" => {
                    return self.sees_the_focus().await;
                }
                "right" => self.presses(Key::Right).await?,
                "left" => self.presses(Key::Left).await?,
                "back" => {
                    let back = self.driver().action_chain().key_down(Key::Shift);
                    back.send_keys(Key::Tab)
                        .key_up(Key::Shift)
                        .perform()
                        .await?;
                }
                _ => self.presses(Key::Tab).await?,
            }
        }
        bail!("no key leads to {}", goal.outer_html().await?)
    }

    /// It may take a frame or two to come into view.
    async fn sees_the_focus(&self) -> Result<()> {
        let mut wrong = self.script(IS_MARKED).await?;
        for _ in 0..FRAMES {
            if wrong == json!(null) {
                return Ok(());
            }
            tokio::time::sleep(FRAME).await;
            wrong = self.script(IS_MARKED).await?;
        }
        bail!("the focus is not seen: {wrong}")
    }

    /// Presses a key, wherever the focus is.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn presses(&self, key: Key) -> Result<()> {
        let keys = self.driver().action_chain().send_keys(key);
        Ok(keys.perform().await?)
    }

    /// What is on the page to be worked, and no key leads to: nothing.
    ///
    /// # Errors
    /// Names it.
    pub async fn reaches_everything(&self) -> Result<()> {
        let wrong = self.script(include_str!("../unreached.js")).await?;
        ensure!(wrong == json!([]), "no key leads there: {wrong:#}");
        Ok(())
    }
}
