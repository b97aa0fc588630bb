//! The journeys, and which of them are walked once more.
//!
//! Two browsers on two cores can leave one without the processor for longer than a journey waits. So
//! the few that failed are walked again, alone, and pass if they pass there; that they failed before is
//! said at the end. A journey that looks for lost nights is never given a second chance.

use std::{
    io::{BufRead as _, BufReader, Write as _, stdout},
    process::{Command, Stdio},
};

use anyhow::{Context, Result, bail};

use crate::{program, project};

/// More than these at once is no chance.
const FEW: usize = 3;

/// What these found once, they found.
const ONE_CHANCE: [&str; 4] = [
    "nothing_is_lost_when_the_browser_dies::",
    "two_tabs_at_once::",
    "two_devices_exchange_files::",
    "when_a_program_stops::",
];

/// Walks every journey, two at a time: a browser each, on the two cores of a small machine.
///
/// # Errors
/// Names the journeys that failed twice, or may fail only once.
pub fn walk_all() -> Result<()> {
    let mut command = cargo_test(2);
    let (passed, said) = said_by(&mut command)?;
    if passed {
        return Ok(());
    }
    let failed = failed_in(&said);
    let again = once_more(&failed)
        .with_context(|| format!("journeys that failed: {}", failed.join(", ")))?;
    println!("Once more, alone: {}", again.join(", "));
    program::run(cargo_test(1).arg("--exact").args(again))?;
    println!(
        "FAILED ONCE, PASSED ALONE; look into it: {}",
        again.join(", ")
    );
    Ok(())
}

fn cargo_test(at_once: u8) -> Command {
    let mut command = Command::new("cargo");
    command
        .current_dir(project::root())
        .args(["test", "--locked", "--package", "journeys", "--"])
        .arg(format!("--test-threads={at_once}"))
        // What did not come to pass is said in a line; fifty lines of calls would bury it.
        .env("RUST_BACKTRACE", "0");
    command
}

/// Whether a program ended well, and what it printed, which goes to the terminal as it comes.
fn said_by(command: &mut Command) -> Result<(bool, Vec<String>)> {
    let mut child = command.stdout(Stdio::piped()).spawn()?;
    let mut said = Vec::new();
    if let Some(out) = child.stdout.take() {
        for line in BufReader::new(out).lines() {
            let line = line?;
            writeln!(stdout(), "{line}")?;
            said.push(line);
        }
    }
    Ok((child.wait()?.success(), said))
}

/// The names of the failed tests in what the test harness printed.
fn failed_in(said: &[String]) -> Vec<&str> {
    let name = |line| str::strip_prefix(line, "test ")?.strip_suffix(" ... FAILED");
    said.iter().filter_map(|line| name(line)).collect()
}

/// Those that are walked once more: all that failed, or it stays at that.
fn once_more<'a>(failed: &'a [&'a str]) -> Result<&'a [&'a str]> {
    let stands = |name: &&&str| ONE_CHANCE.iter().any(|module| name.starts_with(module));
    if let Some(name) = failed.iter().find(stands) {
        bail!("{name} gets no second chance");
    }
    match failed.len() {
        0 => bail!("not one of them; cargo itself failed"),
        1..=FEW => Ok(failed),
        _ => bail!("too many for a chance"),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failed step is a failed test")]
mod tests {
    use super::{ONE_CHANCE, failed_in, once_more};
    use crate::project;

    #[test]
    fn failed_journeys_are_read_from_the_harness() {
        let said = [
            "running 3 tests",
            "test undo::a_slip_is_taken_back::in_chromium ... ok",
            "test undo::a_slip_is_taken_back::in_webkit ... FAILED",
            "test shots::taken ... ignored, by hand",
            "test result: FAILED. 1 passed; 1 failed",
        ]
        .map(str::to_owned);
        assert_eq!(failed_in(&said), ["undo::a_slip_is_taken_back::in_webkit"]);
    }

    #[test]
    fn a_few_are_walked_once_more_but_none_that_looks_for_lost_nights() {
        assert_eq!(once_more(&["undo::a", "undo::b"]).unwrap().len(), 2);
        for failed in [
            &["undo::a", "two_tabs_at_once::b"][..],
            &["a::a", "b::b", "c::c", "d::d"],
            &[],
        ] {
            assert!(once_more(failed).is_err(), "{failed:?}");
        }
    }

    #[test]
    fn those_with_one_chance_exist() {
        for module in ONE_CHANCE {
            let file = format!("tests/journeys/{}.rs", module.trim_end_matches("::"));
            assert!(project::root().join(&file).exists(), "{file}");
        }
    }
}
