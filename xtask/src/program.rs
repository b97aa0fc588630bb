//! Running other programs: what is started is said, what fails is named.

use anyhow::{Context, Result, bail};
use std::process::Command;

/// Runs a program to its end, its output going to the terminal.
///
/// # Errors
/// When it cannot be started or ends with a failure.
pub fn run(command: &mut Command) -> Result<()> {
    let line = shown(command);
    let status = command
        .status()
        .with_context(|| format!("cannot start: {line}"))?;
    if !status.success() {
        bail!("failed ({status}): {line}");
    }
    Ok(())
}

/// Runs a program to its end and returns what it printed.
///
/// # Errors
/// When it cannot be started, ends with a failure or prints something else than UTF-8.
pub fn output(command: &mut Command) -> Result<String> {
    let line = shown(command);
    let output = command
        .output()
        .with_context(|| format!("cannot start: {line}"))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        bail!("failed ({}): {line}\n{said}", output.status);
    }
    String::from_utf8(output.stdout).with_context(|| format!("not text: the output of {line}"))
}

/// Whether a program of this name is on the path.
pub fn on_path(name: &str) -> bool {
    std::env::var_os("PATH").is_some_and(|path| {
        std::env::split_paths(&path).any(|folder| {
            let file = folder.join(name);
            file.is_file() || file.with_extension("exe").is_file()
        })
    })
}

/// The program and its arguments as one would type them.
fn shown(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed step is a failed test")]
mod tests {
    use super::{on_path, output, run};
    use std::process::{Command, Stdio};

    #[test]
    fn a_failure_names_the_command() {
        let mut command = Command::new("cargo");
        let error = run(command.arg("--no-such-flag").stderr(Stdio::null())).unwrap_err();
        assert!(
            error.to_string().contains("cargo --no-such-flag"),
            "{error}"
        );
    }

    #[test]
    fn what_a_program_prints_is_returned() {
        let version = output(Command::new("cargo").arg("--version")).unwrap();
        assert!(version.starts_with("cargo 1."), "{version}");
    }

    #[test]
    fn a_program_that_does_not_exist_is_not_on_the_path() {
        assert!(on_path("cargo"));
        assert!(!on_path("no-such-program-anywhere"));
    }
}
