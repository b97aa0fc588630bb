//! Where this project lies on disk.

use std::path::{Path, PathBuf};

/// The folder with the workspace's `Cargo.toml`.
pub fn root() -> PathBuf {
    // Cargo sets the variable anew on each run, so a moved checkout is found; the value from the build
    // serves a binary that is started directly.
    let package = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    package
        .ancestors()
        .find(|folder| folder.join("Trunk.toml").is_file())
        .map_or_else(|| package.clone(), Path::to_path_buf)
}

/// Where `cargo xtask build` puts the app unless told otherwise.
pub fn dist() -> PathBuf {
    root().join("dist")
}

#[cfg(test)]
mod tests {
    use super::root;

    #[test]
    fn the_root_holds_the_page_the_app_starts_from() {
        assert!(root().join("index.html").is_file());
    }
}
