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

use anyhow::Result;
use thirtyfour::error::{WebDriverError, WebDriverErrorInner};

pub use device::{Device, Engine};
pub use person::{Hands, Person};

/// Walks a journey in `WebKit`, and once more if its driver never heard that a page had loaded. Under
/// a moved clock that happens now and then, and says nothing of the app: a script that hangs, or
/// words that do not come, are other errors.
///
/// # Errors
/// As the journey has them.
pub async fn in_webkit<Walk: Future<Output = Result<()>>>(
    journey: impl Fn() -> Walk,
) -> Result<()> {
    let walked = journey().await;
    match &walked {
        Err(error) if is_lost_load(error) => {
            eprintln!("the driver lost a page, once more: {error}");
            journey().await
        }
        _ => walked,
    }
}

fn is_lost_load(error: &anyhow::Error) -> bool {
    let known = error.chain().find_map(|cause| cause.downcast_ref());
    known.is_some_and(|error: &WebDriverError| {
        matches!(error.as_inner(), WebDriverErrorInner::WebDriverTimeout(_))
    })
}

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
                $crate::in_webkit(|| super::$journey($crate::Engine::WebKit)).await
            }
        }
    };
}
