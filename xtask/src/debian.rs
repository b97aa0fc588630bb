//! Programs from the system's packages: installed where this is root on Debian, asked for elsewhere.

use crate::program;
use anyhow::{Result, bail};
use std::process::Command;

/// A program and the Debian package that brings it.
pub struct Wanted {
    /// The program's name on the path.
    pub program: &'static str,
    /// The package in Debian's main archive.
    pub package: &'static str,
}

/// What the journeys drive: Chromium, `WebKit` (the nearest to an iPhone that runs here), a screen that
/// is not there, and a clock that can be set.
pub const BROWSERS: [Wanted; 5] = [
    wanted("chromium", "chromium"),
    wanted("chromedriver", "chromium-driver"),
    wanted("WebKitWebDriver", "webkit2gtk-driver"),
    wanted("Xvfb", "xvfb"),
    wanted("faketime", "faketime"),
];

/// What is killed besides.
pub const FIREFOX: [Wanted; 1] = [wanted("firefox-esr", "firefox-esr")];

/// What installs wasm-opt.
pub const NPM: [Wanted; 1] = [wanted("npm", "npm")];

const fn wanted(program: &'static str, package: &'static str) -> Wanted {
    Wanted { program, package }
}

/// Makes sure that each program is on the path.
///
/// # Errors
/// When some are missing and cannot be installed here; the message says which packages to install.
pub fn ensure(wanted: &[Wanted]) -> Result<()> {
    let missing: Vec<&str> = wanted
        .iter()
        .filter(|wanted| !program::on_path(wanted.program))
        .map(|wanted| wanted.package)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    if !(program::on_path("apt-get") && is_root()) {
        bail!(
            "missing programs. On Debian or Ubuntu: sudo apt-get install {}\nElsewhere, install what \
             provides: {}",
            missing.join(" "),
            wanted
                .iter()
                .map(|wanted| wanted.program)
                .collect::<Vec<_>>()
                .join(", ")
        );
    }
    println!(
        "Installing Debian packages (a few minutes): {}",
        missing.join(" ")
    );
    program::run(Command::new("apt-get").args(["update", "--quiet"]))?;
    program::run(
        Command::new("apt-get")
            .args(["install", "--yes", "--quiet", "--no-install-recommends"])
            .args(&missing)
            .env("DEBIAN_FRONTEND", "noninteractive"),
    )
}

fn is_root() -> bool {
    program::output(Command::new("id").arg("--user")).is_ok_and(|id| id.trim() == "0")
}
