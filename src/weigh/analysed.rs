//! Which rated nights can be compared, and how far do words reach?

use std::{ops::Range, rc::Rc};

use super::{exposure::Exposure, rated::Rated, survey::Surveyed};
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
    pub(super) fn of(rated: &Rc<Rated>, stretch: Range<usize>) -> Self {
        let mut scan = Scan::new(Rc::clone(rated), stretch.start);
        for _ in stretch {
            scan.take_next();
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

/// How far words reach, being found night by night, so that what was said at a checkpoint depends on
/// no later night.
#[derive(Clone, Debug)]
pub(super) struct Looking {
    scan: Scan,
    next: Option<u32>,
    /// The last checkpoint reached, and the nights it took.
    reached: Option<(u32, usize)>,
}

impl Looking {
    pub(super) fn new(rated: Rc<Rated>) -> Self {
        Self {
            scan: Scan::new(rated, 0),
            next: Checkpoints::FROM_28.next_after(0),
            reached: None,
        }
    }

    /// How many nights are not looked at yet.
    pub(super) fn left(&self) -> usize {
        self.scan.rated.nights.len() - self.scan.end
    }

    /// Looks at some more.
    pub(super) fn look(&mut self, most: usize) {
        for _ in 0..most.min(self.left()) {
            self.scan.take_next();
            let count = u32::try_from(self.scan.count()).unwrap_or(u32::MAX);
            if let Some(checkpoint) = Checkpoints::FROM_28.reached(count)
                && self.next.is_some_and(|next| next <= checkpoint)
            {
                self.reached = Some((checkpoint, self.scan.end));
                self.next = Checkpoints::FROM_28.next_after(checkpoint);
            }
        }
    }

    /// What was found, once the last night is looked at.
    pub(super) fn surveyed(mut self) -> Surveyed {
        self.look(usize::MAX);
        let rated = Rc::clone(&self.scan.rated);
        Surveyed {
            history: self.scan.count(),
            look: self
                .reached
                .map(|(checkpoint, end)| Look::at(&rated, checkpoint, end)),
            rated,
        }
    }
}

impl Look {
    /// The first nights, as many as the checkpoint asks for, of those before `end`.
    fn at(rated: &Rc<Rated>, checkpoint: u32, end: usize) -> Self {
        let mut analysed = Analysed::of(rated, 0..end);
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
#[derive(Clone, Debug)]
struct Scan {
    rated: Rc<Rated>,
    start: usize,
    end: usize,
    /// For each remedy, the nights on which it stands on neither side.
    unknown: Vec<usize>,
    known: Vec<bool>,
    whole: usize,
    whole_with_evening: usize,
}

impl Scan {
    fn new(rated: Rc<Rated>, start: usize) -> Self {
        let remedies = rated.remedies.iter();
        Self {
            start,
            end: start,
            unknown: vec![0; rated.remedies.len()],
            known: remedies.map(|remedy| !remedy.is_in_the_moment()).collect(),
            whole: 0,
            whole_with_evening: 0,
            rated,
        }
    }

    /// Takes the next night in, if there is one.
    fn take_next(&mut self) {
        let at = self.end;
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
