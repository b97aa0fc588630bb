//! The shapes on disk: what of the journal is written, and under which names.
//!
//! They are apart from the types of the domain, so that a change of the code cannot change what is
//! kept by accident. Writing cannot fail; reading names the field that could not be read. What was
//! not said is left out.

mod answer;
mod episode;
mod field;
mod fields;
mod object;
mod scalar;
#[cfg(test)]
mod tests;
mod versions;
mod when;

pub(super) mod binned;
pub(super) mod clinic;
pub(super) mod night;
pub(super) mod remedy;
pub(super) mod settings;
pub(super) mod trial;

pub use field::{Fault, FieldProblem};
pub(super) use field::{bin_id, clinic_id, remedy_id, trial_id};
pub(super) use fields::Fields;
pub(super) use when::{read_moment, written_moment};
