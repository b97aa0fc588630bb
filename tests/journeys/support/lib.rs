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

use std::{
    io::Write,
    time::{Duration, Instant},
};

use anyhow::Result;
use thirtyfour::error::{WebDriverError, WebDriverErrorInner};
use tokio::time::error::Elapsed;

pub use device::{Device, Engine};
pub use person::{Hands, Person};

/// So long a driver waits for a page to load, by the protocol's default.
const LOAD_PATIENCE: Duration = Duration::from_mins(5);

/// Walks a journey in `WebKit`, and once more if its driver broke down: it said that it waited for a
/// page in vain although it cannot have waited so long, or it did not start a browser, or no longer
/// answered. Under a moved clock that happens now and then, and says nothing of the app. A page that
/// truly does not load, a script that hangs and words that do not come are failures.
///
/// # Errors
/// As the journey has them.
pub async fn in_webkit<Walk: Future<Output = Result<()>>>(
    journey: impl Fn() -> Walk,
) -> Result<()> {
    let start = Instant::now();
    let walked = journey().await;
    match &walked {
        Err(error) if start.elapsed() < LOAD_PATIENCE && is_the_drivers(error) => {
            // Not by a macro: those are heard only of journeys that failed.
            let said = format!("the driver broke down, once more: {error:#}\n");
            std::io::stderr().write_all(said.as_bytes())?;
            journey().await
        }
        _ => walked,
    }
}

fn is_the_drivers(error: &anyhow::Error) -> bool {
    use WebDriverErrorInner as Kind;
    let broke_down = |error: &WebDriverError| {
        matches!(
            error.as_inner(),
            Kind::WebDriverTimeout(_)
                | Kind::SessionNotCreated(_)
                | Kind::RequestFailed(_)
                | Kind::HttpError(_)
        )
    };
    error
        .chain()
        .any(|cause| cause.is::<Elapsed>() || cause.downcast_ref().is_some_and(broke_down))
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
