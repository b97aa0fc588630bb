//! How this device installs the app; `boot.js` finds out.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::window;

/// The event by which `boot.js` says that there is another way, or none any more.
const CHANGED: &str = "lull:way-to-install";

/// A way to install the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// It is installed, and this is it.
    Installed,
    /// The browser shows an offer of its own when asked.
    Offer,
    /// Through the share sheet to the home screen, as on an iPhone or iPad.
    HomeScreen,
    /// Through the browser's menu, as on Android.
    Menu,
    /// This browser installs no apps, or does not say how.
    None,
}

impl Way {
    /// The way on this device.
    pub fn here() -> Self {
        let said = call("wayToInstall").and_then(|said| said.as_string());
        match said.as_deref() {
            Some("installed") => Self::Installed,
            Some("offer") => Self::Offer,
            Some("home-screen") => Self::HomeScreen,
            Some("menu") => Self::Menu,
            _ => Self::None,
        }
    }
}

/// Shows the browser's offer.
pub fn install() {
    call("install");
}

/// Calls back whenever the way is another; what it answers ends that.
pub fn listen(changed: impl Fn() + 'static) -> impl FnOnce() {
    let listener = Closure::<dyn Fn()>::new(changed);
    let function = listener.as_ref().unchecked_ref::<Function>().clone();
    if let Some(window) = window() {
        let _ = window.add_event_listener_with_callback(CHANGED, &function);
    }
    move || {
        if let Some(window) = window() {
            let _ = window.remove_event_listener_with_callback(CHANGED, &function);
        }
        drop(listener);
    }
}

fn call(name: &str) -> Option<JsValue> {
    let shell = Reflect::get(window()?.as_ref(), &"lull".into()).ok()?;
    let function: Function = Reflect::get(&shell, &name.into()).ok()?.dyn_into().ok()?;
    function.call0(&JsValue::NULL).ok()
}
