//! The copy that answers at once: localStorage.

use gloo_storage::{LocalStorage, Storage};
use js_sys::Reflect;
use lull::keep::{Fault, FirstCopy};
use wasm_bindgen::JsValue;
use web_sys::window;

use super::fault;

/// Stands between two keys; none of Lull's has it within.
const BETWEEN: &str = "\0";

/// localStorage, once it has shown that it can be used.
#[derive(Debug)]
pub struct Local {
    usable: Result<(), Fault>,
}

impl Local {
    /// Tries the store before gloo touches it: gloo panics where browsers throw, and a panic here
    /// would end the app for everyone who blocks site data.
    pub fn probe() -> Self {
        let store = window().map(|window| window.local_storage());
        let usable = match store {
            Some(Ok(Some(store))) => store
                .get_item("lull:probe")
                .map(|_| ())
                .map_err(|thrown| fault::of(&thrown)),
            Some(Err(thrown)) => Err(fault::of(&thrown)),
            Some(Ok(None)) | None => Err(Fault::Blocked),
        };
        Self { usable }
    }

    fn store(&self) -> Result<web_sys::Storage, Fault> {
        self.usable.clone().map(|()| LocalStorage::raw())
    }
}

impl FirstCopy for Local {
    fn keys(&self) -> Result<Vec<String>, Fault> {
        let store = JsValue::from(self.store()?);
        let keys = Reflect::own_keys(&store).map_err(|thrown| fault::of(&thrown))?;
        // In one text: asked for one by one, ten years of keys take a slow phone longer than all the rest.
        let keys = String::from(keys.join(BETWEEN));
        // An empty store's text is one empty key, and Lull has none.
        let keys = keys.split(BETWEEN).filter(|key| !key.is_empty());
        Ok(keys.map(str::to_owned).collect())
    }

    fn get(&self, key: &str) -> Result<Option<String>, Fault> {
        self.store()?
            .get_item(key)
            .map_err(|thrown| fault::of(&thrown))
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Fault> {
        self.store()?
            .set_item(key, text)
            .map_err(|thrown| fault::of(&thrown))
    }

    fn remove(&self, key: &str) -> Result<(), Fault> {
        self.store()?
            .remove_item(key)
            .map_err(|thrown| fault::of(&thrown))
    }
}
