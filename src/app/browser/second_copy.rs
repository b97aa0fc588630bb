//! The copy that answers when the bytes are on the disk: IndexedDB, in strict transactions.

use std::cell::RefCell;

use js_sys::{Array, Function, Object, Promise, Reflect};
use lull::keep::{Fault, SecondCopy};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    EventTarget, IdbDatabase, IdbKeyRange, IdbObjectStore, IdbOpenDbRequest, IdbTransaction, window,
};

use super::fault;

const STORE: &str = "records";
/// A database that has not answered by then will not: the first copy must do.
const PATIENCE_MS: i32 = 5_000;

/// The app's database; opened when first needed, and again if the browser dropped it.
#[derive(Debug)]
pub struct Indexed {
    name: String,
    open: RefCell<Option<IdbDatabase>>,
}

impl Indexed {
    /// The database of this name; nothing is opened yet.
    pub fn new(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            open: RefCell::new(None),
        }
    }

    async fn database(&self) -> Result<IdbDatabase, JsValue> {
        if let Some(database) = self.open.borrow().clone() {
            return Ok(database);
        }
        let database = open(&self.name).await?;
        *self.open.borrow_mut() = Some(database.clone());
        Ok(database)
    }

    async fn read(&self, from: &str, before: &str) -> Result<Vec<(String, String)>, JsValue> {
        let (transaction, store) = begin(&self.database().await?, "readonly")?;
        let done = settled(&transaction, "complete", &["abort", "error"]);
        let range = IdbKeyRange::bound_with_lower_open_and_upper_open(
            &from.into(),
            &before.into(),
            false,
            true,
        )?;
        let (keys, texts) = (
            store.get_all_keys_with_key(&range)?,
            store.get_all_with_key(&range)?,
        );
        in_time(&done).await?;
        let (keys, texts) = (Array::from(&keys.result()?), Array::from(&texts.result()?));
        Ok(keys
            .iter()
            .zip(texts.iter())
            .filter_map(|(key, text)| Some((key.as_string()?, text.as_string()?)))
            .collect())
    }

    async fn write(
        &self,
        texts: &[(String, String)],
        may_go: &dyn Fn(&str, &str) -> bool,
    ) -> Result<Vec<(String, String)>, JsValue> {
        let (transaction, store) = begin(&self.database().await?, "readwrite")?;
        let done = settled(&transaction, "complete", &["abort", "error"]);
        let reads = texts.iter().map(|(key, _)| store.get(&key.into()));
        let reads = reads.collect::<Result<Vec<_>, _>>()?;
        if let Some(last) = reads.last() {
            // What follows runs before the browser ends the transaction.
            in_time(&settled(last, "success", &["error"])).await?;
        }
        let mut refused = Vec::new();
        for (read, (key, _)) in reads.iter().zip(texts) {
            let stands = read.result()?.as_string();
            refused.extend(
                stands
                    .filter(|text| !may_go(key, text))
                    .map(|text| (key.clone(), text)),
            );
        }
        if refused.is_empty() {
            for (key, text) in texts {
                store.put_with_key(&JsValue::from_str(text), &JsValue::from_str(key))?;
            }
        }
        in_time(&done).await?;
        Ok(refused)
    }
}

impl SecondCopy for Indexed {
    async fn between(&self, from: &str, before: &str) -> Result<Vec<(String, String)>, Fault> {
        if let Ok(read) = self.read(from, before).await {
            return Ok(read);
        }
        // Phones drop the connection while the app sleeps: open it anew and try once more.
        self.open.borrow_mut().take();
        let read = self.read(from, before).await;
        read.map_err(|thrown| fault::of(&thrown))
    }

    async fn put(
        &self,
        texts: &[(String, String)],
        may_go: &dyn Fn(&str, &str) -> bool,
    ) -> Result<Vec<(String, String)>, Fault> {
        if let Ok(refused) = self.write(texts, may_go).await {
            return Ok(refused);
        }
        self.open.borrow_mut().take();
        let written = self.write(texts, may_go).await;
        written.map_err(|thrown| fault::of(&thrown))
    }
}

async fn open(name: &str) -> Result<IdbDatabase, JsValue> {
    let factory = window()
        .ok_or(JsValue::NULL)?
        .indexed_db()?
        .ok_or(JsValue::NULL)?;
    let request = factory.open_with_u32(name, 1)?;
    let upgrade = {
        let request = request.clone();
        Closure::once_into_js(move || {
            // If the store cannot be made, the transaction that needs it says so.
            if let Some(database) = result(&request) {
                let _ = database.create_object_store(STORE);
            }
        })
    };
    request.set_onupgradeneeded(upgrade.dyn_ref::<Function>());
    let opened = settled(&request, "success", &["error", "blocked"]);
    in_time(&opened).await?;
    let database = result(&request).ok_or(JsValue::NULL)?;
    // Whoever erases everything, here or in another tab, need not wait for this connection.
    let close = {
        let database = database.clone();
        Closure::<dyn Fn()>::new(move || database.close()).into_js_value()
    };
    database.set_onversionchange(close.dyn_ref::<Function>());
    Ok(database)
}

/// Deletes the database of this name, whatever is in it.
pub async fn delete(name: &str) -> Result<(), Fault> {
    let deleted = async {
        let factory = window()
            .ok_or(JsValue::NULL)?
            .indexed_db()?
            .ok_or(JsValue::NULL)?;
        let request = factory.delete_database(name)?;
        let deleted = settled(&request, "success", &["error", "blocked"]);
        in_time(&deleted).await
    };
    let deleted: Result<JsValue, JsValue> = deleted.await;
    deleted.map(|_| ()).map_err(|thrown| fault::of(&thrown))
}

fn result(request: &IdbOpenDbRequest) -> Option<IdbDatabase> {
    request.result().ok()?.dyn_into().ok()
}

/// A strict transaction: it completes when the bytes are on the disk. web-sys has the option only
/// behind an unstable flag, so the call is made by name.
fn begin(database: &IdbDatabase, mode: &str) -> Result<(IdbTransaction, IdbObjectStore), JsValue> {
    let options = Object::new();
    Reflect::set(&options, &"durability".into(), &"strict".into())?;
    let call: Function = Reflect::get(database, &"transaction".into())?.dyn_into()?;
    let transaction: IdbTransaction = call
        .call3(database, &STORE.into(), &mode.into(), &options)?
        .dyn_into()?;
    let store = transaction.object_store(STORE)?;
    Ok((transaction, store))
}

/// The end of a request or a transaction, whichever event comes first.
fn settled(target: &EventTarget, good: &str, bad: &[&str]) -> Promise {
    Promise::new(&mut |resolve, reject| {
        // A listener that cannot be added leaves the promise open; `in_time` ends the wait.
        let _ = target.add_event_listener_with_callback(good, &resolve);
        let target_of_error = target.clone();
        let refuse = Closure::once_into_js(move || {
            let error = Reflect::get(&target_of_error, &"error".into()).unwrap_or(JsValue::NULL);
            let _ = reject.call1(&JsValue::NULL, &error);
        });
        if let Some(refuse) = refuse.dyn_ref::<Function>() {
            for event in bad {
                let _ = target.add_event_listener_with_callback(event, refuse);
            }
        }
    })
}

/// What a promise brings, unless it takes too long: a connection that a phone has dropped may never
/// answer, and must not stop what is saved after it.
async fn in_time(promise: &Promise) -> Result<JsValue, JsValue> {
    JsFuture::from(Promise::race(&Array::of2(promise, &patience()))).await
}

/// A promise that is refused when the wait has been long enough.
fn patience() -> Promise {
    Promise::new(&mut |_, reject| {
        if let Some(window) = window() {
            let _ =
                window.set_timeout_with_callback_and_timeout_and_arguments_0(&reject, PATIENCE_MS);
        }
    })
}
