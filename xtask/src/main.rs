//! The developers' commands: `cargo xtask <command>`.

use anyhow::Result;
use clap::{Parser, Subcommand};
use std::{
    ffi::OsString,
    path::PathBuf,
    process::{Command, ExitCode},
};
use xtask::{
    debian,
    finish::Finish,
    program, project,
    public_url::PublicUrl,
    server::{Encoding, Server},
    steps, tools, trunk,
};

/// Builds, serves and tests Lull. What a command needs and does not find, it installs.
#[derive(Parser)]
#[command(name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build the app as it ships, with all checks
    Build(Target),
    /// Build the app as it ships and serve it on this machine
    Serve {
        #[command(flatten)]
        target: Target,
        /// Where to listen; 0 takes any free port
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Run every check: format, lints, tests, build, journeys in browsers
    Test,
    /// Serve a quick build and rebuild it at every change
    Dev {
        /// Where to listen
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Take pictures of every page in every look
    Shots,
    /// Measure how fast the built app is with ten years in it, on a slowed processor
    Pace,
    /// Kill the browser again and again while nights are logged, and look for what was saved
    Kill {
        /// How many times
        #[arg(long, default_value_t = 200)]
        times: u32,
        /// Kill Firefox, not Chromium
        #[arg(long)]
        firefox: bool,
    },
    /// Complete and check Trunk's output (run by Trunk itself)
    FinishDist,
}

#[derive(clap::Args)]
struct Target {
    /// The path under which a host will serve the app, such as /lull/
    #[arg(long, default_value = "/")]
    public_url: PublicUrl,
    /// The folder to build into [default: dist]
    #[arg(long)]
    dist: Option<PathBuf>,
}

impl Target {
    fn dist(&self) -> PathBuf {
        self.dist.clone().unwrap_or_else(project::dist)
    }

    fn build(&self) -> Result<()> {
        println!(
            "Building the app for {} (about 2 min at first)",
            self.public_url
        );
        trunk::build(&self.public_url, &self.dist())?;
        println!("Built into {}", self.dist().display());
        Ok(())
    }
}

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> Result<()> {
    match task {
        Task::Build(target) => target.build(),
        Task::Serve { target, port } => serve(&target, port),
        Task::Test => steps::test(),
        Task::Dev { port } => trunk::dev(port),
        Task::Shots => by_hand("shots", &[]),
        // One after the other: what runs beside it would be measured with it.
        Task::Pace => by_hand("pace", &[("RUST_TEST_THREADS", "1".into())]),
        Task::Kill { times, firefox } => kill(times, firefox),
        Task::FinishDist => Finish::from_env()?.run(),
    }
}

fn kill(times: u32, firefox: bool) -> Result<()> {
    let mut variables = vec![("LULL_KILLS", times.to_string().into())];
    if firefox {
        debian::ensure(&debian::FIREFOX)?;
        variables.push(("LULL_FIREFOX", "1".into()));
        variables.push(("PATH", tools::with_geckodriver()?));
    }
    by_hand("kill", &variables)
}

/// Runs what is like a journey and judged by people.
fn by_hand(name: &str, variables: &[(&str, OsString)]) -> Result<()> {
    program::run(
        Command::new("cargo")
            .current_dir(project::root())
            .envs(variables.iter().cloned())
            .args(["test", "--package", "journeys", "--test", name])
            .args(["--", "--ignored", "--nocapture"]),
    )
}

fn serve(target: &Target, port: u16) -> Result<()> {
    target.build()?;
    let public_url = target.public_url.clone();
    let server = Server::start(&target.dist(), public_url, port, Encoding::Brotli)?;
    println!("Serving at {} until you press Ctrl+C", server.url());
    server.wait();
    Ok(())
}
