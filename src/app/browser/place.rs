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
