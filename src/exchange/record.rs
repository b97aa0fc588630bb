//! The shapes on disk: what of the journal is written, and under which names.
//!
//! They are apart from the types of the domain, so that a change of the code cannot change what is
//! kept by accident. Writing cannot fail; reading names the field that could not be read. What was
//! not said is left out.

mod answer;
mod episode;
mod field;
mod night;
mod remedy;
mod scalar;
mod settings;
mod when;

pub(super) use field::remedy_id;
pub use field::{Fault, FieldProblem};
pub(super) use night::NightRecord;
pub(super) use remedy::RemedyRecord;
pub(super) use settings::SettingsRecord;
pub(super) use when::MomentRecord;
