//! What time is it on this machine?

use std::time::{SystemTime, UNIX_EPOCH};

use lull::moment::Moment;

/// Now, in UTC.
pub(crate) fn now() -> Result<Moment, Vec<String>> {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .ok()
        .and_then(|since| i64::try_from(since.as_millis()).ok())
        .and_then(|utc_ms| Moment::new(utc_ms, 0, "UTC"))
        .ok_or_else(|| vec!["This machine's clock is not between 1970 and 2199.".to_owned()])
}

/// Now, by the clock of the device on which this was: the command line knows no zone of its own.
pub(crate) fn now_there(there: Option<&Moment>) -> Result<Moment, Vec<String>> {
    let now = now()?;
    let moved =
        there.and_then(|there| Moment::new(now.utc_ms(), there.offset_minutes(), there.zone()));
    Ok(moved.unwrap_or(now))
}
