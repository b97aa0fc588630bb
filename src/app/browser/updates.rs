//! A new version of the app waits until the person says "Reload"; `boot.js` does the waiting.

use js_sys::Reflect;
use web_sys::window;

use super::{heard, shell};

/// The event by which `boot.js` says that a new version waits.
const READY: &str = "lull:update-ready";

/// Calls back whenever a new version begins to wait; what it answers ends that.
pub fn listen(ready: Box<dyn Fn()>) -> impl FnOnce() + use<> {
    heard::listen(window().map(Into::into), READY, ready)
}

/// Whether a new version waits already.
pub fn is_ready() -> bool {
    let ready = shell::shell().and_then(|shell| Reflect::get(&shell, &"updateReady".into()).ok());
    ready.is_some_and(|ready| ready.is_truthy())
}

/// Changes over to it: the page reloads. If that fails the old version goes on working, and the
/// offer stays.
pub fn apply() {
    shell::call("applyUpdate", &[]);
}
