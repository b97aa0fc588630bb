//! Running Trunk: the release app into a folder, or the development server.

use crate::{program, project, public_url::PublicUrl, tools::Tools};
use anyhow::{Context, Result};
use std::{
    env,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Builds the release app into a folder, replacing what was there; all checks of [`crate::finish`] hold.
///
/// # Errors
/// When a tool is missing and cannot be installed, the code does not compile, or a check fails.
pub fn build(public_url: &PublicUrl, dist: &Path) -> Result<()> {
    let mut trunk = trunk()?;
    fs::create_dir_all(dist).with_context(|| format!("cannot create {}", dist.display()))?;
    program::run(
        trunk
            .args(["build", "--release", "--public-url", public_url.as_str()])
            .arg("--dist")
            .arg(dist),
    )
}

/// Serves a debug build on loopback and rebuilds it at every change, until stopped. Without
/// optimisation, budgets or an offline shell; under the same content security policy.
///
/// # Errors
/// When a tool is missing and cannot be installed, or the port is taken.
pub fn dev(port: u16) -> Result<()> {
    let mut trunk = trunk()?;
    println!(
        "Serving at http://localhost:{port}/ once built (about 2 min at first); reload to see a change"
    );
    program::run(
        trunk
            .args(["serve", "--port", &port.to_string(), "--dist"])
            .arg(project::root().join("target/dev-dist")),
    )
}

/// Flags that keep this machine's folders out of the app: a panic names its place in the source, and
/// the full names would tell every visitor where it was built, at 2 KB of the first visit.
fn without_paths() -> String {
    let home = env::var("CARGO_HOME").ok().map(PathBuf::from);
    let home = home.or_else(|| Some(env::home_dir()?.join(".cargo")));
    let registry = home.map(|home| home.join("registry/src"));
    let mut flags = format!("--remap-path-prefix={}=lull", project::root().display());
    for index in registry
        .and_then(|folder| fs::read_dir(folder).ok())
        .into_iter()
        .flatten()
    {
        // An entry that cannot be read holds no crate either.
        let Ok(index) = index else { continue };
        // Writing to a String cannot fail.
        let _ = write!(
            flags,
            " --remap-path-prefix={}=crates",
            index.path().display()
        );
    }
    flags
}

fn trunk() -> Result<Command> {
    let tools = Tools::ensure()?;
    let root = project::root();
    // Trunk is kept offline, which it passes on to cargo: what the app depends on is fetched before.
    program::run(
        Command::new("cargo")
            .args(["fetch", "--locked", "--quiet"])
            .current_dir(&root),
    )?;
    let mut trunk = Command::new(&tools.trunk);
    trunk
        .current_dir(&root)
        .env("PATH", tools.path()?)
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
            without_paths(),
        )
        // Trunk takes the common value "1" for a wrong one and stops.
        .env_remove("NO_COLOR")
        // When a check fails, its sentence should be the last thing on the screen, not Trunk's innards.
        .env("RUST_LIB_BACKTRACE", "0")
        .args(["--log", "warn"]);
    Ok(trunk)
}
