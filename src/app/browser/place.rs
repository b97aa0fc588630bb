//! Where is the app? Its path keeps the journals of two apps on one origin apart.

use web_sys::{Url, window};

/// The app's path with a slash at its end, such as `/` or `/lull/`.
pub fn path() -> String {
    window()
        .and_then(|window| window.document())
        .and_then(|document| document.base_uri().ok().flatten())
        .and_then(|base| Url::new(&base).ok())
        .map(|base| base.pathname())
        .and_then(|path| path.rfind('/').map(|end| path[..=end].to_owned()))
        .unwrap_or_else(|| "/".to_owned())
}

/// What the keys of this app's journal begin with.
pub fn prefix() -> String {
    format!("lull:{}:", path())
}

/// The element that the app fills; until then it holds what is seen first.
pub fn root() -> Option<web_sys::Element> {
    window()?.document()?.get_element_by_id("app")
}
