//! What a person sees, and what is said to them.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::{Hands, Person};

/// Scrolls a heading into sight, opens the table beside the chart of its section, and reads it.
const READ_THE_TABLE: &str = "const [heading, chart] = arguments;
    heading.scrollIntoView({ block: 'center' });
    const drawn = [...heading.closest('section').querySelectorAll('[role=img]')]
      .find((image) => image.querySelector('title').textContent.includes(chart));
    const details = drawn?.parentElement.querySelector('details');
    if (!details) return null;
    if (!details.open) details.querySelector('summary').click();
    const rows = [...details.querySelectorAll('tr')];
    return rows.length && rows.map((row) => [...row.cells].map((cell) => cell.innerText.trim()))";

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

    /// Waits until this number is chosen in a scale, or none. A page is drawn in its own time: what it
    /// shows at once may be what it showed before.
    ///
    /// # Errors
    /// If it is another for too long.
    pub async fn sees_rated(&self, scale: &str, points: Option<u8>) -> Result<()> {
        self.until(&format!("{points:?} in {scale}"), || async {
            Ok((self.number_chosen(scale).await? == points).then_some(()))
        })
        .await
    }

    /// Waits until this number is chosen for the night.
    ///
    /// # Errors
    /// If it is another for too long.
    pub async fn sees_chosen(&self, points: u8) -> Result<()> {
        self.sees_rated("Worst urge to move", Some(points)).await
    }

    /// Waits until there is nothing of this kind and name.
    ///
    /// # Errors
    /// If it stays.
    pub async fn sees_no(&self, role: &str, name: &str) -> Result<()> {
        let what = format!("page without the {role} \u{201c}{name}\u{201d}");
        self.until(&what, || async {
            Ok((!self.has(role, name).await?).then_some(()))
        })
        .await
    }

    /// What stands in a field.
    ///
    /// # Errors
    /// If there is no such field.
    pub async fn reads_the_field(&self, field: &str) -> Result<String> {
        // A page that is drawn anew between looking and reading has another field in its place.
        self.until(&format!("field \u{201c}{field}\u{201d}"), || async {
            let found = self.finds("textbox", field, None).await?;
            let value = self
                .driver()
                .execute("return arguments[0].value", vec![found.to_json()?])
                .await?;
            Ok(Some(value.convert()?))
        })
        .await
    }

    /// Waits until this stands in a field.
    ///
    /// # Errors
    /// If it holds something else for too long.
    pub async fn sees_in_the_field(&self, field: &str, value: &str) -> Result<()> {
        self.until(&format!("\u{201c}{value}\u{201d} in {field}"), || async {
            Ok((self.reads_the_field(field).await? == value).then_some(()))
        })
        .await
    }

    /// Waits until the status region says this.
    ///
    /// # Errors
    /// If it says something else for too long.
    pub async fn hears(&self, words: &str) -> Result<()> {
        self.until(&format!("\u{201c}{words}\u{201d} to be said"), || async {
            if self.device.hands == Hands::ScreenReader {
                let said = self.tree_status().await?;
                return Ok((said.as_deref() == Some(words)).then_some(()));
            }
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
        if self.device.hands == Hands::ScreenReader {
            return self.tree_words().await;
        }
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
        self.reads_the_table_where(heading, chart, |_| true).await
    }

    /// The same, once the table shows this: a page that was just told to show something else may still
    /// show what it did.
    ///
    /// # Errors
    /// If there is no such heading, or no such table comes to its place.
    pub async fn reads_the_table_where(
        &self,
        heading: &str,
        chart: &str,
        shows: impl Fn(&[Vec<String>]) -> bool,
    ) -> Result<Vec<Vec<String>>> {
        // Charts are drawn when they are looked at, and the page may be drawn anew in between: all is
        // looked for again until it is there. Another chart's description may hold the same words,
        // so only the heading's own section is looked through.
        self.until(&format!("table of \u{201c}{chart}\u{201d}"), || async {
            let found = self.finds("heading", heading, None).await?;
            let rows = self
                .driver()
                .execute(READ_THE_TABLE, vec![found.to_json()?, json!(chart)])
                .await?;
            let rows: Option<Vec<Vec<String>>> = match rows.json() {
                rows @ Value::Array(_) => Some(serde_json::from_value(rows.clone())?),
                _ => None,
            };
            Ok(rows.filter(|rows| shows(rows)))
        })
        .await
    }

    /// Looks through the whole page, so that all is drawn that is drawn when somebody comes near it, and
    /// goes back to its top.
    ///
    /// # Errors
    /// If something stays undrawn.
    pub async fn looks_through_the_page(&self) -> Result<()> {
        self.until("page drawn to its end", || async {
            let left = self
                .script(
                    "const next = document.querySelector('.unseen');
                     if (next) next.scrollIntoView({ block: 'center' });
                     else scrollTo(0, 0);
                     return Boolean(next)",
                )
                .await?;
            Ok((left == json!(false)).then_some(()))
        })
        .await
    }

    /// How many dots and squares the chart draws for people who see. What is alike is one path, with a
    /// move for each.
    ///
    /// # Errors
    /// If there is no chart.
    pub async fn counts_marks(&self, chart: &str) -> Result<u64> {
        let chart = self.finds("img", chart, None).await?;
        let count = self
            .driver()
            .execute(
                "const moves = (mark) => (mark.getAttribute('d') ?? 'M').split('M').length - 1;
                 return [...arguments[0].querySelectorAll('circle, rect, path:not(.ink__line)')]
                   .filter((mark) => mark.getBoundingClientRect().width > 0)
                   .reduce((sum, mark) => sum + moves(mark), 0)",
                vec![chart.to_json()?],
            )
            .await?;
        Ok(count.json().as_u64().unwrap_or_default())
    }
}
