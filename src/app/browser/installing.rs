//! How this device installs the app; `boot.js` finds out.

use web_sys::window;

use super::{heard, shell};

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
        let said = shell::call("wayToInstall", &[]).and_then(|said| said.as_string());
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
    shell::call("install", &[]);
}

/// Calls back whenever the way is another; what it answers ends that.
pub fn listen(changed: Box<dyn Fn()>) -> impl FnOnce() + use<> {
    heard::listen(window().map(Into::into), CHANGED, changed)
}
