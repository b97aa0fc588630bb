//! Was anything tapped a moment ago? Then what is not of the tap waits, until that is saved and painted.

use std::cell::Cell;

use super::later::later;

/// For how long a tap is the only thing that is worked on, in milliseconds: on a slow phone it is saved and
/// painted by then.
pub const TAP_MS: i32 = 200;

thread_local! {
    /// How many taps there were within the last [`TAP_MS`].
    static LATELY: Cell<u32> = const { Cell::new(0) };
}

/// Something was tapped.
pub fn tapped() {
    LATELY.set(LATELY.get() + 1);
    later(TAP_MS, || LATELY.set(LATELY.get() - 1));
}

/// Whether nothing was, for a moment.
pub fn is_quiet() -> bool {
    LATELY.get() == 0
}
