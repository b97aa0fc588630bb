//! A program with everything it starts, ended for sure.

use std::{
    io::{BufRead, BufReader},
    os::unix::process::CommandExt,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result};
use rustix::process::{Pid, Signal, kill_process_group, test_kill_process_group};

/// After SIGKILL, the kernel needs no longer than this to clear a browser away.
const GONE: Duration = Duration::from_secs(3);

/// A process group; dropping it kills every process in it, and waits until they are gone.
#[derive(Debug)]
pub struct Program {
    group: Pid,
    child: Option<Child>,
    last_word: Signal,
}

impl Program {
    /// Starts a program in a group of its own.
    pub fn start(command: &mut Command) -> Result<Self> {
        command.stdout(Stdio::null());
        Self::spawn(command, Signal::KILL)
    }

    /// Starts a program that cleans up after itself when asked to end, and waits for the first line
    /// that it prints.
    pub fn start_and_hear(command: &mut Command) -> Result<(Self, String)> {
        command.stdout(Stdio::piped());
        let mut program = Self::spawn(command, Signal::TERM)?;
        let output = program.child.as_mut().and_then(|child| child.stdout.take());
        let mut line = String::new();
        BufReader::new(output.context("no output")?).read_line(&mut line)?;
        Ok((program, line.trim().to_owned()))
    }

    fn spawn(command: &mut Command, last_word: Signal) -> Result<Self> {
        let name = command.get_program().to_owned();
        let child = command
            .stdin(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .with_context(|| format!("{} is not installed", name.display()))?;
        Ok(Self {
            group: Pid::from_child(&child),
            child: Some(child),
            last_word,
        })
    }

    /// A group that another program started, by the number of its first process.
    pub fn group(first: i32) -> Option<Self> {
        Some(Self {
            group: Pid::from_raw(first)?,
            child: None,
            last_word: Signal::KILL,
        })
    }

    /// Tells every process to end, without waiting for it.
    pub fn end(&self) {
        // An error means that nothing is left of the group.
        let _ = kill_process_group(self.group, self.last_word);
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        self.end();
        let start = Instant::now();
        while test_kill_process_group(self.group).is_ok() && start.elapsed() < GONE {
            if let Some(child) = self.child.as_mut() {
                // Without being waited for, an ended child stays in the list of processes.
                let _ = child.try_wait();
            }
            thread::sleep(Duration::from_millis(2));
        }
        let _ = kill_process_group(self.group, Signal::KILL);
    }
}
