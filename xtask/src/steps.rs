//! `cargo xtask test`: every check of the project, the quickest first, up to the first failure.

use crate::{
    debian, journeys, program, project,
    public_url::PublicUrl,
    tools::{self, Tools},
    trunk,
};
use anyhow::{Context, Result};
use std::{
    process::Command,
    time::{Duration, Instant},
};

struct Step {
    what: &'static str,
    /// On two cores with nothing built yet; minutes less afterwards.
    about: &'static str,
    run: fn() -> Result<()>,
}

const STEPS: [Step; 10] = [
    Step {
        what: "format",
        about: "1 s",
        run: || cargo(&["fmt", "--all", "--check"]),
    },
    Step {
        // What follows asks cargo offline about every platform's crates, those not built here too.
        what: "crates",
        about: "nothing, or 1 min on first use",
        run: || cargo(&["fetch", "--locked"]),
    },
    Step {
        what: "build tools",
        about: "nothing, or 7 min on first use",
        run: || Tools::ensure().map(drop),
    },
    Step {
        what: "lints on the host: core, command line, xtask, journeys",
        about: "2 min",
        run: || {
            cargo(&[
                "clippy",
                "--locked",
                "--workspace",
                "--all-targets",
                "--features",
                "lull/cli",
                "--",
                "-D",
                "warnings",
            ])
        },
    },
    Step {
        what: "lints of the app and the desk in the browser",
        about: "1 min",
        run: || {
            cargo(&[
                "clippy",
                "--locked",
                "--package",
                "lull",
                "--bin",
                "app",
                "--bin",
                "desk",
                "--features",
                "web",
                "--target",
                "wasm32-unknown-unknown",
                "--",
                "-D",
                "warnings",
            ])
        },
    },
    Step {
        what: "tests of the core, the command line and xtask",
        about: "4 min",
        run: || {
            cargo(&[
                "test",
                "--locked",
                "--quiet",
                "--package",
                "lull",
                "--package",
                "xtask",
                "--features",
                "lull/cli",
            ])
        },
    },
    Step {
        what: "the app, built as it ships, with its checks",
        about: "3 min",
        run: || trunk::build(&PublicUrl::root(), &project::dist()),
    },
    Step {
        what: "the same under a path, beside other apps of its host",
        about: "1 min",
        run: || {
            trunk::build(
                &"/below/".parse()?,
                &project::root().join("target/dist-below"),
            )
        },
    },
    Step {
        what: "browsers for the journeys, and what they are examined with",
        about: "nothing, or a few minutes on first use",
        run: || debian::ensure(&debian::BROWSERS).and_then(|()| tools::axe_core().map(drop)),
    },
    Step {
        what: "journeys in real browsers",
        about: "20 min",
        run: journeys::walk_all,
    },
];

/// Runs every step and prints how long each took.
///
/// # Errors
/// At the first step that fails, naming it.
pub fn test() -> Result<()> {
    run(&STEPS)
}

fn run(steps: &[Step]) -> Result<()> {
    let mut times = Vec::new();
    for (index, step) in steps.iter().enumerate() {
        println!(
            "\n[{}/{}] {} (about {})",
            index + 1,
            steps.len(),
            step.what,
            step.about
        );
        let start = Instant::now();
        let outcome = (step.run)();
        times.push((step.what, start.elapsed()));
        if outcome.is_err() {
            print_times(&times);
            println!("Failed: {}", step.what);
        }
        outcome.with_context(|| format!("failed at \"{}\"", step.what))?;
    }
    print_times(&times);
    println!("All {} steps passed.", steps.len());
    Ok(())
}

fn print_times(times: &[(&str, Duration)]) {
    println!();
    for (what, time) in times {
        println!("{:>7.1} s  {what}", time.as_secs_f64());
    }
}

fn cargo(arguments: &[&str]) -> Result<()> {
    program::run(
        Command::new("cargo")
            .current_dir(project::root())
            .args(arguments),
    )
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed step is a failed test")]
mod tests {
    use super::{Step, run};
    use anyhow::bail;

    #[test]
    fn the_first_failure_ends_the_run_and_is_named() {
        let step = |what, run| Step {
            what,
            about: "no time",
            run,
        };
        let error = run(&[
            step("first", || Ok(())),
            step("second", || bail!("broken")),
            step("third", || unreachable!("a step after a failure")),
        ])
        .unwrap_err();
        assert!(error.to_string().contains("second"), "{error}");
    }
}
