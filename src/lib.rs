//! Lull's core: a private journal for restless legs, without a screen, a clock or a disk.
//!
//! # Where to start
//!
//! - What is logged: [`entry::Entry`] for a [`night::Night`], [`episode::Episode`] in the moment,
//!   [`remedy::Remedy`] for what is tried. "Not logged" is absence, never 0.
//! - What a clinic measured: [`clinic::ClinicResult`]; what cautions turn on: [`about::AboutMe`].
//! - How it may change: [`journal::Change`], through [`journal::Journal::with`] alone.
//! - How it is kept: [`keep::Keeper`], in two copies; what a record looks like on disk:
//!   [`exchange::record`].
//! - How it is weighed: [`weigh`], by [`statistics`], which know no word of the field.
//! - What a planned comparison is, and what came of it: [`trial`].
//! - How it is looked back on: [`history`], as rows with their gaps, by months and by words.
//! - How it is drawn: [`chart::timeline`], as marks and as words.
//! - What a practitioner gets: [`report`], one page in words, and as a PDF or an HTML file.
//! - How it runs: [`session::Session`] turns events into the next session and its errands. The app
//!   (`src/app`) draws that and runs the errands; the command line (`src/cli`) uses the same core.
//!
//! The data's way is log, keep, weigh, draw. Nothing derived is stored.
//!
//! # Deliberately absent
//!
//! - A clock and dice: every moment, every random byte is handed in.
//! - The browser: no crate of it compiles here. `tests/tidy.rs` keeps that so, and the arrows
//!   between these modules one way.
//! - Words of the interface: they are in `static/locales`, one file a language, and [`text`] makes
//!   them functions; a missing or unused one does not build.
//! - A server, an account, a diagnosis, a recommendation.

mod checksum;
mod coded;
mod id;

pub mod about;
pub mod bounded;
pub mod chart;
pub mod clinic;
pub mod entry;
pub mod episode;
pub mod exchange;
pub mod factor;
pub mod history;
pub mod journal;
pub mod keep;
pub mod later_fields;
pub mod library;
pub mod moment;
pub mod monthly;
pub mod night;
pub mod remedy;
pub mod report;
pub mod sample;
pub mod session;
pub mod severity;
pub mod sorted;
pub mod statistics;
pub mod symptom;
pub mod text;
pub mod tonight;
pub mod trial;
pub mod usual;
pub mod versions;
pub mod weigh;
