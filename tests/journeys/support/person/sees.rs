//! What a person sees, and what is said to them.

use anyhow::{Context, Result};
use serde_json::json;

use super::Person;

impl Person {
    /// The number chosen in a scale.
    ///
    /// # Errors
    /// If the scale is not there.
    pub async fn number_chosen(&self, scale: &str) -> Result<Option<u8>> {
        // Before the journal is open nothing is chosen, and nothing can be.
        self.finds("radio", "0", Some(scale)).await?;
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

    /// Waits until this number is chosen for the night.
    ///
    /// # Errors
    /// If it is another for too long.
    pub async fn sees_chosen(&self, points: u8) -> Result<()> {
        self.until(&format!("the number {points} chosen"), || async {
            let chosen = self.number_chosen("Worst urge to move").await?;
            Ok((chosen == Some(points)).then_some(()))
        })
        .await
    }

    /// What stands in a field.
    ///
    /// # Errors
    /// If there is no such field.
    pub async fn reads_the_field(&self, field: &str) -> Result<String> {
        let field = self.finds("textbox", field, None).await?;
        let value = self
            .driver()
            .execute("return arguments[0].value", vec![field.to_json()?])
            .await?;
        Ok(value.convert()?)
    }

    /// Waits until the status region says this.
    ///
    /// # Errors
    /// If it says something else for too long.
    pub async fn hears(&self, words: &str) -> Result<()> {
        self.until(&format!("\u{201c}{words}\u{201d} to be said"), || async {
            let said = self
                .script("return document.querySelector('[role=status]')?.textContent.trim()")
                .await?;
            Ok((said == json!(words)).then_some(()))
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

    /// Waits until these words are no longer on the page.
    ///
    /// # Errors
    /// If they stay.
    pub async fn waits_until_gone(&self, words: &str) -> Result<()> {
        self.until(&format!("page without \u{201c}{words}\u{201d}"), || async {
            Ok((!self.page_text().await?.contains(words)).then_some(()))
        })
        .await
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

    /// Scrolls to a heading, opens the table of the chart below it, and reads that: its head first.
    ///
    /// # Errors
    /// If there is no such heading, or no table of that name comes to its place.
    pub async fn reads_the_table_of(&self, heading: &str, chart: &str) -> Result<Vec<Vec<String>>> {
        // Charts are drawn when they are looked at. The page may be drawn anew in between: then the
        // heading is looked for again.
        self.until(&format!("heading \u{201c}{heading}\u{201d}"), || async {
            let found = self.finds("heading", heading, None).await?;
            self.driver()
                .execute(
                    "arguments[0].scrollIntoView({ block: 'center' })",
                    vec![found.to_json()?],
                )
                .await?;
            Ok(Some(()))
        })
        .await?;
        let image = self.finds("img", chart, None).await?;
        let rows = self
            .driver()
            .execute(
                "const details = arguments[0].parentElement.querySelector('details');
                 details.querySelector('summary').click();
                 return [...details.querySelectorAll('tr')]
                   .map((row) => [...row.cells].map((cell) => cell.innerText.trim()))",
                vec![image.to_json()?],
            )
            .await?;
        Ok(rows.convert()?)
    }

    /// How many shapes the chart draws for people who see: dots, squares and lines.
    ///
    /// # Errors
    /// If there is no chart.
    pub async fn counts_marks(&self, chart: &str) -> Result<u64> {
        let chart = self.finds("img", chart, None).await?;
        let count = self
            .driver()
            .execute(
                "return [...arguments[0].querySelectorAll('circle, rect')]
                   .filter((mark) => mark.getBoundingClientRect().width > 0).length",
                vec![chart.to_json()?],
            )
            .await?;
        Ok(count.json().as_u64().unwrap_or_default())
    }
}
