//! Running Trunk: the release app into a folder, or the development server.

use crate::{program, project, public_url::PublicUrl, tools::Tools};
use anyhow::{Context, Result};
use std::{fs, path::Path, process::Command};

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
    program::run(
        trunk()?
            .args(["serve", "--port", &port.to_string(), "--dist"])
            .arg(project::root().join("target/dev-dist")),
    )
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
        // Trunk takes the common value "1" for a wrong one and stops.
        .env_remove("NO_COLOR")
        .args(["--log", "warn"]);
    Ok(trunk)
}
