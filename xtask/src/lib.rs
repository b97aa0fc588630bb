//! The developers' commands, as a library: `main.rs` gives them names on the command line, and the
//! journeys reuse the build and the static server.
//!
//! Where to start: [`trunk`] builds the app and Trunk then calls [`finish`], which turns Trunk's output
//! into something that can be installed and used offline, or refuses. [`server`] serves the result.
//! [`steps`] is `cargo xtask test`, [`journeys`] its last. [`tools`] and [`debian`] install what is missing.
//!
//! Deliberately absent: deployment (the folder `dist` can be copied to any static host), and any
//! download other than from crates.io, npm, Debian and rustup.

pub mod debian;
pub mod dist;
pub mod finish;
pub mod headers;
pub mod journeys;
pub mod pinned;
pub mod program;
pub mod project;
pub mod public_url;
pub mod server;
pub mod steps;
pub mod tools;
pub mod trunk;
