//! The journal's settings on disk.

use serde::{Deserialize, Serialize};

use super::{field::Read, when::boundary};
use crate::{exchange::version::VERSION, journal::Settings};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::exchange) struct SettingsRecord {
    v: u64,
    /// The hour at which a new night begins.
    boundary: i64,
}

impl From<Settings> for SettingsRecord {
    fn from(settings: Settings) -> Self {
        Self {
            v: VERSION,
            boundary: i64::from(settings.boundary.hour()),
        }
    }
}

impl SettingsRecord {
    pub(in crate::exchange) fn read(&self) -> Read<Settings> {
        Ok(Settings {
            boundary: boundary("boundary", self.boundary)?,
        })
    }
}
