//! Files in and out, and what the browser keeps.

use std::path::Path;

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::{Person, project};
use crate::Engine;

impl Person {
    /// Picks a file on the page Share.
    ///
    /// # Errors
    /// If there is no field for files.
    pub async fn picks(&self, file: &Path) -> Result<()> {
        let field = self.finds("file", "Choose a file", None).await?;
        field.send_keys(file.to_string_lossy()).await?;
        Ok(())
    }

    /// Takes a file in, and waits until all of it is kept.
    ///
    /// # Errors
    /// If it is not taken in.
    pub async fn takes_in(&self, file: &Path) -> Result<()> {
        self.picks(file).await?;
        self.taps("button", "Take in").await?;
        self.hears("Saved").await
    }

    /// Opens the app for a person without a network, with the nights of a sample journal.
    ///
    /// # Errors
    /// If it does not work offline, or the nights are not taken in.
    pub async fn is_offline_with_nights(engine: Engine) -> Result<Self> {
        let mut person = Self::opens_the_app(engine).await?;
        person.waits_until_offline_works().await?;
        person.loses_the_network();
        person.goes_to("Share", "Share").await?;
        person
            .takes_in(&project("tests/data/journals/effective.csv"))
            .await?;
        Ok(person)
    }

    /// The text of the file that was last handed to the downloads or the share sheet.
    ///
    /// # Errors
    /// If none was.
    pub async fn last_file(&self) -> Result<String> {
        self.until("a file", || async {
            let text = self
                .slow_script(
                    "const done = arguments[0]; const file = globalThis.__files.at(-1);
                     file ? file.text().then(done) : done(null);",
                )
                .await?;
            Ok(text.as_str().map(str::to_owned))
        })
        .await
    }

    /// The ending and the kind of the file that was handed over last, how it begins and its length.
    ///
    /// # Errors
    /// If none was.
    pub async fn last_file_of_bytes(&self) -> Result<Value> {
        self.slow_script(
            "const done = arguments[0], file = globalThis.__files.at(-1);
             file.arrayBuffer().then((bytes) => done([
                 file.name.split('.').at(-1), file.type,
                 String.fromCharCode(...new Uint8Array(bytes).slice(0, 5)), bytes.byteLength,
             ]));",
        )
        .await
    }

    /// How often these words stand in the file that was last handed over, packed parts aside.
    ///
    /// # Errors
    /// If none was.
    pub async fn counts_in_the_last_file(&self, words: &str) -> Result<u64> {
        let script = "const [words, done] = arguments, file = globalThis.__files.at(-1);
             file.arrayBuffer().then((bytes) => done(
                 new TextDecoder('latin1').decode(bytes).split(words).length - 1));";
        let count = self.driver().execute_async(script, vec![json!(words)]);
        Ok(count.await?.json().as_u64().unwrap_or(0))
    }

    /// Every record that the browser keeps for the app, in both copies; the ballast is none, and
    /// comes when it likes.
    ///
    /// # Errors
    /// If they cannot be read.
    pub async fn all_records(&self) -> Result<Value> {
        let records = self
            .slow_script(
                "const done = arguments[0];
                 const request = indexedDB.open(`lull:${new URL(document.baseURI).pathname}:`);
                 request.onerror = () => done(null);
                 request.onsuccess = () => {
                   const database = request.result, second = {};
                   const stores = [...database.objectStoreNames];
                   const finish = () => { database.close(); done({ first: Object.fromEntries(Object.entries(localStorage).filter(([key]) => !key.endsWith('!ballast'))), second }); };
                   if (stores.length === 0) return finish();
                   const reading = database.transaction(stores);
                   reading.oncomplete = finish;
                   for (const store of stores) reading.objectStore(store).openCursor().onsuccess = ({ target }) => {
                     if (!target.result) return;
                     second[`${store} ${target.result.key}`] = target.result.value;
                     target.result.continue();
                   };
                 };",
            )
            .await?;
        ensure!(records.is_object(), "the records cannot be read");
        Ok(records)
    }

    /// Clears all that the browser keeps for the app, as "clear site data" does.
    ///
    /// # Errors
    /// If something stays.
    pub async fn clears_site_data(&self) -> Result<()> {
        // The app holds its database open: only a page without it can delete it.
        let elsewhere = format!("{}{}icons/favicon.svg", self.origin, self.path);
        self.driver().goto(elsewhere).await?;
        let left = self
            .driver()
            .execute_async(
                "const [name, done] = arguments; localStorage.clear();
                 const request = indexedDB.deleteDatabase(name);
                 request.onsuccess = async () => done(localStorage.length + (await indexedDB.databases()).length);
                 request.onerror = request.onblocked = () => done(-1);",
                vec![json!(format!("lull:{}:", self.path))],
            )
            .await?;
        let left = left.json();
        ensure!(*left == json!(0), "site data is still there: {left}");
        Ok(())
    }
}
