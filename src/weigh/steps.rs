//! What takes long is weighed one small step at a time, so that a page can paint in between.

use crate::statistics::weighing::Progress;

/// Something on the scales.
pub trait Steps {
    /// What comes of it.
    type Found;

    /// Does a little more, if anything is left to do.
    fn step(&mut self) -> Progress;

    /// How far it has come.
    fn progress(&self) -> Progress;

    /// Does what is left, and says what came of it.
    fn finish(self) -> Self::Found;
}

/// How far several have come together.
pub(super) fn together(parts: impl IntoIterator<Item = Progress>) -> Progress {
    let none = Progress { done: 0, of: 0 };
    parts.into_iter().fold(none, |sum, part| Progress {
        done: sum.done + part.done,
        of: sum.of + part.of,
    })
}
