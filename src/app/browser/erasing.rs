//! Takes a whole journal away, from both places where it is kept.

use lull::keep::{Fault, FirstCopy};

use super::{first_copy::Local, second_copy, whose::Whose};

/// Erases the journal. The second copy goes first: a first copy alone would bring it back.
pub async fn erase(whose: Whose) -> Result<(), Fault> {
    let prefix = whose.prefix();
    second_copy::delete(&prefix).await?;
    let first = Local::probe();
    for key in first.keys()? {
        if key.starts_with(&prefix) {
            first.remove(&key)?;
        }
    }
    Ok(())
}
