//! Many urges, logged faster than a person could or as fast as one does, and what is left of them.

use std::collections::BTreeSet;

use anyhow::Result;
use serde_json::{Value, json};

use super::Person;

/// The urges of a journal that is read whole; null before.
const THERE: &str = "
    return lull.journal?.takesChanges() ? lull.journal.records().flatMap(([key, body]) =>
        key.startsWith('n:') ? (JSON.parse(body).episodes ?? []).map(({ id }) => id) : []) : null;";

impl Person {
    /// Begins to log so many urges, or one after another for ever, with pauses of up to so many
    /// milliseconds.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn begins_to_log_urges(&self, wanted: Option<usize>, pause: u32) -> Result<()> {
        let script = include_str!("urges.js");
        let given = vec![json!(wanted), json!(pause)];
        self.driver().execute(script, given).await?;
        Ok(())
    }

    /// How many urges this page has logged since.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn urges_logged(&self) -> Result<usize> {
        Ok(serde_json::from_value(
            self.script("return window.__logged").await?,
        )?)
    }

    /// The ids of those that this page has called saved.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn urges_saved(&self) -> Result<BTreeSet<String>> {
        Ok(serde_json::from_value(
            self.script("return window.__saved").await?,
        )?)
    }

    /// The ids of all urges in the journal, once it is read whole.
    ///
    /// # Errors
    /// If it is not for too long.
    pub async fn urges(&self) -> Result<BTreeSet<String>> {
        let there = self.until("journal that is read whole", || async {
            Ok(Some(self.script(THERE).await?).filter(Value::is_array))
        });
        Ok(serde_json::from_value(there.await?)?)
    }
}
