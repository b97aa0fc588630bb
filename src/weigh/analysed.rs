//! Which rated nights can be compared, and how far do words reach?

use std::ops::Range;

use super::{exposure::Exposure, rated::Rated};
use crate::statistics::checkpoints::Checkpoints;

/// Nights that are compared, as places in [`Rated::nights`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Analysed {
    pub(super) nights: Vec<usize>,
    /// For each remedy, whether its use is known on enough of the nights.
    pub(super) known: Vec<bool>,
    /// Whether the evening's rating is there on enough of the nights.
    pub(super) with_evening: bool,
    /// Rated nights among which these were looked for.
    pub(super) rated: usize,
}

/// The nights that reached the last checkpoint.
#[derive(Clone, Debug)]
pub(super) struct Look {
    pub(super) analysed: Analysed,
}

impl Analysed {
    /// The nights of a stretch on which all is known that the comparison needs.
    pub(super) fn of(rated: &Rated, stretch: Range<usize>) -> Self {
        let mut scan = Scan::new(rated, stretch.start);
        for at in stretch {
            scan.take(at);
        }
        scan.analysed()
    }

    /// How many nights there are.
    pub(super) fn len(&self) -> usize {
        self.nights.len()
    }

    /// Calendar nights from the first to the last, both counted.
    pub(super) fn span(&self, rated: &Rated) -> i32 {
        let day = |at: &usize| rated.nights[*at].day();
        match (self.nights.first(), self.nights.last()) {
            (Some(first), Some(last)) => day(last) - day(first) + 1,
            _ => 0,
        }
    }
}

impl Look {
    /// How many nights of the whole history can be compared, and the last checkpoint they reached.
    /// Night by night, so that what was said at a checkpoint depends on no later night.
    pub(super) fn last(rated: &Rated) -> (usize, Option<Self>) {
        let mut scan = Scan::new(rated, 0);
        let mut next = Checkpoints::FROM_28.next_after(0);
        let mut reached = None;
        for at in 0..rated.nights.len() {
            scan.take(at);
            let count = u32::try_from(scan.count()).unwrap_or(u32::MAX);
            if let Some(checkpoint) = Checkpoints::FROM_28.reached(count)
                && next.is_some_and(|next| next <= checkpoint)
            {
                reached = Some((checkpoint, at + 1));
                next = Checkpoints::FROM_28.next_after(checkpoint);
            }
        }
        let count = scan.count();
        let look = reached.map(|(checkpoint, end)| Self::at(rated, checkpoint, end));
        (count, look)
    }

    /// The first nights, as many as the checkpoint asks for, of those before `end`.
    fn at(rated: &Rated, checkpoint: u32, end: usize) -> Self {
        let mut scan = Scan::new(rated, 0);
        (0..end).for_each(|at| scan.take(at));
        let mut analysed = scan.analysed();
        analysed
            .nights
            .truncate(usize::try_from(checkpoint).unwrap_or(usize::MAX));
        let end = analysed.nights.last().map_or(0, |last| last + 1);
        let window = rated.window(end);
        analysed.nights.retain(|at| window.contains(at));
        analysed.rated = window.len();
        Self { analysed }
    }
}

/// Goes through nights in order and counts those that can be compared.
struct Scan<'a> {
    rated: &'a Rated,
    start: usize,
    end: usize,
    /// For each remedy, the nights on which it stands on neither side.
    unknown: Vec<usize>,
    known: Vec<bool>,
    whole: usize,
    whole_with_evening: usize,
}

impl<'a> Scan<'a> {
    fn new(rated: &'a Rated, start: usize) -> Self {
        let remedies = rated.remedies.iter();
        Self {
            rated,
            start,
            end: start,
            unknown: vec![0; rated.remedies.len()],
            known: remedies.map(|remedy| !remedy.is_in_the_moment()).collect(),
            whole: 0,
            whole_with_evening: 0,
        }
    }

    /// Takes the next night in.
    fn take(&mut self, at: usize) {
        let Some(night) = self.rated.nights.get(at) else {
            return;
        };
        self.end = at + 1;
        for (unknown, exposure) in self.unknown.iter_mut().zip(&night.exposures) {
            *unknown += usize::from(!exposure.is_known());
        }
        let nights = self.end - self.start;
        // A remedy unknown on more than a fifth of the nights leaves; the nights stay.
        let known = |(remedy, unknown): (&super::rated::Tried, &usize)| {
            !remedy.is_in_the_moment() && unknown * 5 <= nights
        };
        let remedies = self.rated.remedies.iter().zip(&self.unknown);
        let known: Vec<bool> = remedies.map(known).collect();
        let counted_from = if known == self.known {
            at
        } else {
            (self.whole, self.whole_with_evening) = (0, 0);
            self.start
        };
        self.known = known;
        for at in counted_from..self.end {
            if self.is_whole(at) {
                self.whole += 1;
                self.whole_with_evening += usize::from(self.rated.nights[at].evening.is_some());
            }
        }
    }

    fn is_whole(&self, at: usize) -> bool {
        let known = |(known, exposure): (&bool, &Exposure)| !known || exposure.is_known();
        let exposures = &self.rated.nights[at].exposures;
        self.known.iter().zip(exposures).all(known)
    }

    /// The evening's rating enters if four fifths of the nights have it; the others are then left.
    fn has_evening(&self) -> bool {
        self.whole_with_evening > 0 && self.whole_with_evening * 5 >= self.whole * 4
    }

    fn count(&self) -> usize {
        if self.has_evening() {
            self.whole_with_evening
        } else {
            self.whole
        }
    }

    fn analysed(self) -> Analysed {
        let with_evening = self.has_evening();
        let enters = |at: &usize| {
            self.is_whole(*at) && (!with_evening || self.rated.nights[*at].evening.is_some())
        };
        Analysed {
            nights: (self.start..self.end).filter(enters).collect(),
            known: self.known.clone(),
            with_evening,
            rated: self.end - self.start,
        }
    }
}
