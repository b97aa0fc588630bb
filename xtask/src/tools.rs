//! The build tools: where they are kept, and how a missing one is installed.

use crate::{debian, pinned::Pinned, program, project};
use anyhow::{Context, Result, ensure};
use std::{
    env,
    ffi::OsString,
    fs::{self, File},
    path::{Path, PathBuf},
    process::Command,
};

/// The installed tools of the pinned versions.
pub struct Tools {
    /// The `trunk` command.
    pub trunk: PathBuf,
    folders: [PathBuf; 2],
}

impl Tools {
    /// Finds the tools, and installs what is missing: minutes on first use, nothing afterwards.
    ///
    /// # Errors
    /// When something is missing and its installation fails.
    pub fn ensure() -> Result<Self> {
        let pinned = Pinned::read(&project::root())?;
        let cache = Cache::locked()?;
        ensure_wasm_target()?;
        let crate_tool = |name: &str, version: &str, flags: &[&str], minutes: u8| {
            let folder = cache.folder(name.trim_end_matches("-cli"), version);
            installed(&folder, name, minutes, |partial| {
                install_crate(name, version, flags, partial)
            })?;
            anyhow::Ok(folder.join("bin"))
        };
        // Trunk's default features hold an updater and a second TLS stack, which a build does not use.
        let lean = ["--no-default-features", "--features", "rustls"];
        let trunk = crate_tool("trunk", &pinned.trunk, &lean, 4)?;
        let wasm_bindgen = crate_tool("wasm-bindgen-cli", &pinned.wasm_bindgen, &[], 2)?;
        let binaryen = cache.npm_package("binaryen", &pinned.binaryen)?;
        Ok(Self {
            trunk: trunk.join("trunk"),
            folders: [wasm_bindgen, binaryen.join(".bin")],
        })
    }

    /// The search path with these tools in front, for Trunk to find.
    ///
    /// # Errors
    /// When a folder's name cannot be part of a search path.
    pub fn path(&self) -> Result<OsString> {
        path_with(&self.folders)
    }
}

/// The search path with these folders in front.
fn path_with(folders: &[PathBuf]) -> Result<OsString> {
    let rest = env::var_os("PATH").unwrap_or_default();
    let folders = folders.iter().cloned();
    Ok(env::join_paths(folders.chain(env::split_paths(&rest)))?)
}

/// axe-core, which says what of a page some people cannot use. Journeys run it in the page.
///
/// # Errors
/// When it is missing and its installation fails.
pub fn axe_core() -> Result<String> {
    let file = Cache::locked()?
        .npm_package("axe-core", AXE_CORE)?
        .join("axe-core/axe.min.js");
    fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))
}

/// The search path with Firefox's driver in front, which Debian does not have.
///
/// # Errors
/// When it is missing and its installation fails.
pub fn with_geckodriver() -> Result<OsString> {
    let folder = Cache::locked()?.folder("geckodriver", GECKODRIVER);
    installed(&folder, "geckodriver", 4, |partial| {
        install_crate("geckodriver", GECKODRIVER, &[], partial)
    })?;
    path_with(&[folder.join("bin")])
}

/// No build tools, hence not in `Trunk.toml`.
const AXE_CORE: &str = "4.14.1";
const GECKODRIVER: &str = "0.36.0";

/// The folder for tools: outside `target`, so that cleaning a checkout costs no reinstallation and
/// checkouts share it.
struct Cache {
    root: PathBuf,
    /// Two runs at once must not install the same tool twice. Released when the file is closed.
    _lock: File,
}

impl Cache {
    fn locked() -> Result<Self> {
        let below = |variable, rest: &str| {
            env::var_os(variable)
                .filter(|value| !value.is_empty())
                .map(|folder| Path::new(&folder).join(rest))
        };
        let root = below("LULL_TOOLS", "")
            .or_else(|| below("XDG_CACHE_HOME", "lull-tools"))
            .or_else(|| below("HOME", ".cache/lull-tools"))
            .context("set LULL_TOOLS to a folder for the build tools")?;
        fs::create_dir_all(&root).with_context(|| format!("cannot create {}", root.display()))?;
        let lock = File::create(root.join("lock"))?;
        lock.lock()?;
        Ok(Self { root, _lock: lock })
    }

    fn folder(&self, name: &str, version: &str) -> PathBuf {
        self.root.join(format!("{name}-{version}"))
    }

    /// The `node_modules` with a package of npm's registry.
    fn npm_package(&self, name: &str, version: &str) -> Result<PathBuf> {
        let folder = self.folder(name, version);
        installed(&folder, name, 1, |partial| {
            install_npm_package(name, version, partial)
        })?;
        Ok(folder.join("node_modules"))
    }
}

/// Installs into a neighbouring folder that takes the real name only when all went well, so that an
/// interrupted installation never counts as a tool. What it had built is kept for the next attempt.
fn installed(
    folder: &Path,
    name: &str,
    minutes: u8,
    install: impl FnOnce(&Path) -> Result<()>,
) -> Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    println!(
        "Installing {name} into {} (about {minutes} min)",
        folder.display()
    );
    let mut partial = folder.as_os_str().to_owned();
    partial.push(".partial");
    let partial = PathBuf::from(partial);
    fs::create_dir_all(&partial)?;
    install(&partial).with_context(|| format!("cannot install {name}"))?;
    fs::rename(&partial, folder).with_context(|| format!("cannot create {}", folder.display()))
}

fn install_crate(name: &str, version: &str, flags: &[&str], partial: &Path) -> Result<()> {
    let target = partial.join("target");
    // A build tool runs for seconds; optimising it would take minutes.
    program::run(
        Command::new("cargo")
            .args(["install", "--locked", "--quiet", name, "--version", version])
            .args(flags)
            .arg("--root")
            .arg(partial)
            .arg("--target-dir")
            .arg(&target)
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "256"),
    )?;
    fs::remove_dir_all(&target).with_context(|| format!("cannot remove {}", target.display()))
}

fn install_npm_package(name: &str, version: &str, partial: &Path) -> Result<()> {
    debian::ensure(&debian::NPM)?;
    program::run(
        Command::new("npm")
            .args([
                "install",
                "--no-save",
                "--no-audit",
                "--no-fund",
                "--prefix",
            ])
            .arg(partial)
            .arg(format!("{name}@{version}")),
    )
}

fn ensure_wasm_target() -> Result<()> {
    let sysroot = program::output(Command::new("rustc").args(["--print", "sysroot"]))?;
    if Path::new(sysroot.trim())
        .join("lib/rustlib/wasm32-unknown-unknown")
        .is_dir()
    {
        return Ok(());
    }
    ensure!(
        program::on_path("rustup"),
        "this Rust cannot compile for wasm32-unknown-unknown, and there is no rustup to add it"
    );
    println!("Adding the WebAssembly target to this Rust (about 1 min)");
    program::run(Command::new("rustup").args(["target", "add", "wasm32-unknown-unknown"]))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed step is a failed test")]
mod tests {
    use super::installed;
    use anyhow::bail;

    #[test]
    fn an_interrupted_installation_does_not_count_as_present() {
        let cache = tempfile::tempdir().unwrap();
        let tool = cache.path().join("tool-1.0.0");
        installed(&tool, "tool", 1, |partial| {
            std::fs::write(partial.join("half"), "")?;
            bail!("interrupted")
        })
        .unwrap_err();
        assert!(!tool.exists());

        let mut attempts = 0;
        for _ in 0..2 {
            installed(&tool, "tool", 1, |partial| {
                attempts += 1;
                Ok(std::fs::write(partial.join("whole"), "")?)
            })
            .unwrap();
        }
        assert!(tool.join("whole").exists());
        assert_eq!(attempts, 1, "a present tool is not installed again");
    }
}
