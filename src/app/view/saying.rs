//! What the browser's faults mean, in words a person can act on.

use lull::{keep::Fault, text::Text};

/// Why nothing can be kept, and what to do.
pub fn fault(fault: &Fault, text: Text) -> String {
    match fault {
        Fault::Full => text.fault_full().to_owned(),
        Fault::Blocked => text.fault_blocked().to_owned(),
        Fault::Newer => text.fault_newer().to_owned(),
        Fault::Broken(words) => text.fault_broken(words),
    }
}
