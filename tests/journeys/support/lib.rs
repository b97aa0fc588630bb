//! The verbs of a person at a phone, for the journeys: no selectors in the journeys themselves.
//!
//! [`person`] has the verbs, [`device`] starts a browser with its own profile, clock and zone,
//! [`watch`] collects what must never happen: a policy violation, an error on the console, a request
//! that leaves the origin; [`deployment`] makes a next version of the app; [`tour`] walks past every
//! page; [`nights`] are made up, with a known answer.

pub mod deployment;
pub mod device;
pub mod nights;
pub mod person;
pub mod ports;
pub mod tour;
pub mod watch;

pub use device::{Device, Engine};
pub use person::{Hands, Person};

/// Runs one journey in both engines, as two tests.
#[macro_export]
macro_rules! in_both_browsers {
    ($journey:ident) => {
        mod $journey {
            #[tokio::test]
            async fn in_chromium() -> anyhow::Result<()> {
                super::$journey($crate::Engine::Chromium).await
            }

            #[tokio::test]
            async fn in_webkit() -> anyhow::Result<()> {
                super::$journey($crate::Engine::WebKit).await
            }
        }
    };
}
