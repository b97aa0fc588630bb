//! What a person taps and types, found by role and name.

use anyhow::{Context, Result};
use serde_json::json;
use thirtyfour::{Key, WebElement};

use super::{Person, keyboard::Hands};

impl Person {
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
        if self.device.hands == Hands::ScreenReader {
            return self.looks_in_the_tree(role, name, group).await;
        }
        let arguments = vec![json!(role), json!(name), json!(group)];
        let found = self
            .driver()
            .execute(include_str!("../find.js"), arguments)
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

    /// Taps something, or presses it with the keyboard, as this person's hands do.
    ///
    /// # Errors
    /// If it is not there, or something lies over it, or no key leads there.
    pub async fn taps(&self, role: &str, name: &str) -> Result<()> {
        self.taps_in(role, name, None).await
    }

    /// Taps something in a named group.
    ///
    /// # Errors
    /// If it is not there, or something lies over it.
    pub async fn taps_in(&self, role: &str, name: &str, group: Option<&str>) -> Result<()> {
        let element = self.finds(role, name, group).await?;
        if self.device.hands == Hands::ScreenReader {
            return self.activates(&element).await;
        }
        if self.device.hands == Hands::Keyboard {
            self.walks_to(&element)
                .await
                .with_context(|| format!("on the way to {role} \u{201c}{name}\u{201d}"))?;
            // A link takes Enter alone.
            let key = if role == "link" {
                Key::Enter
            } else {
                Key::Space
            };
            return self.presses(key).await;
        }
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

    /// Goes to a page by its link, and waits for its heading.
    ///
    /// # Errors
    /// If there is no such link.
    pub async fn goes_to(&self, page: &str, heading: &str) -> Result<()> {
        self.taps("link", page).await?;
        self.finds("heading", heading, None).await.map(|_| ())
    }

    /// Goes to a page by its address, and waits for its heading.
    ///
    /// # Errors
    /// If it does not come.
    pub async fn goes_to_address(&self, address: &str, heading: &str) -> Result<()> {
        self.driver()
            .execute("location.hash = arguments[0]", vec![json!(address)])
            .await?;
        self.finds("heading", heading, None).await.map(|_| ())
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

    /// Puts a remedy of their own on the list, where the night is logged on which it was used.
    ///
    /// # Errors
    /// If it does not appear there.
    pub async fn lists_a_remedy(&self, name: &str) -> Result<()> {
        self.taps("button", "other").await?;
        self.types("Name", name).await?;
        self.taps("button", "Add").await?;
        self.finds("button", &format!("{name}, used"), None)
            .await
            .map(|_| ())
    }

    /// Types into a field.
    ///
    /// # Errors
    /// If there is no such field.
    pub async fn types(&self, field: &str, words: &str) -> Result<()> {
        let field = self.finds("textbox", field, None).await?;
        if self.device.hands == Hands::Keyboard {
            self.walks_to(&field).await?;
        }
        field.send_keys(words).await?;
        Ok(())
    }

    /// Empties a field.
    ///
    /// # Errors
    /// If there is no such field.
    pub async fn clears(&self, field: &str) -> Result<()> {
        self.finds("textbox", field, None).await?.clear().await?;
        Ok(())
    }

    /// Chooses from a list, by the value behind the words.
    ///
    /// # Errors
    /// If there is no such list, or nothing of this value in it.
    pub async fn chooses(&self, list: &str, value: &str) -> Result<()> {
        let list = self.finds("combobox", list, None).await?;
        let option = format!("option[value='{value}']");
        // To the middle, as a person scrolls: at the edges lie the bars.
        let arguments = vec![list.to_json()?];
        self.driver()
            .execute(
                "arguments[0].scrollIntoView({ block: 'center' })",
                arguments,
            )
            .await?;
        list.find(thirtyfour::By::Css(option))
            .await?
            .click()
            .await?;
        Ok(())
    }

    /// Sets a field for a date or a time, as its own picker does; drivers type into them as each
    /// browser's language would have it.
    ///
    /// # Errors
    /// If there is no such field.
    pub async fn sets(&self, field: &str, value: &str) -> Result<()> {
        let field = self.finds("textbox", field, None).await?;
        let arguments = vec![field.to_json()?, json!(value)];
        self.driver()
            .execute(
                "const [field, value] = arguments;
                 field.value = value;
                 for (const kind of ['input', 'change'])
                   field.dispatchEvent(new Event(kind, { bubbles: true }));
                 field.dispatchEvent(new FocusEvent('blur'));",
                arguments,
            )
            .await?;
        Ok(())
    }

    /// Opens a night by its address, as History leads there, and waits for its heading.
    ///
    /// # Errors
    /// If it does not appear.
    pub async fn opens_the_night(&self, date: &str, heading: &str) -> Result<()> {
        self.script(&format!("location.hash = '#/night/{date}'"))
            .await?;
        self.finds("heading", heading, None).await.map(|_| ())
    }

    /// Goes on to the next thing on the page, which ends typing.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn leaves_the_field(&self) -> Result<()> {
        self.script("document.activeElement.blur()").await?;
        Ok(())
    }

    /// Runs a script in the page, for what only one journey needs.
    ///
    /// # Errors
    /// If it throws.
    pub async fn script(&self, script: &str) -> Result<serde_json::Value> {
        Ok(self.driver().execute(script, vec![]).await?.json().clone())
    }

    /// Runs a script that calls its last argument when it is done.
    ///
    /// # Errors
    /// If it throws.
    pub async fn slow_script(&self, script: &str) -> Result<serde_json::Value> {
        let answer = self.driver().execute_async(script, vec![]).await?;
        Ok(answer.json().clone())
    }
}
