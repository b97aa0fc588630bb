//! How does a remedy come onto the list and leave it, and how is it used every night?
//!
//! Spans stay in order and apart, and a standing use stays within the nights on the list.

use super::{Remedy, Span, Standing};
use crate::{bounded::Words, later_fields::LaterFields, night::Night};

impl Remedy {
    /// On the list from this night on, without an end.
    #[must_use]
    pub fn listed_from(mut self, first: Night) -> Self {
        self.listed.push(Span::since(first));
        self.tidied()
    }

    /// Off the list after this night. What was said of other nights stays.
    #[must_use]
    pub fn listed_until(mut self, last: Night) -> Self {
        self.listed = self
            .listed
            .into_iter()
            .filter_map(|span| cut(span, last))
            .collect();
        self.tidied()
    }

    /// With other nights for one of its times on the list.
    #[must_use]
    pub fn with_listed(mut self, at: usize, span: Span) -> Self {
        if let Some(listed) = self.listed.get_mut(at) {
            *listed = span;
        }
        self.tidied()
    }

    /// Used every night from this one on, with this amount, until the amount changes next. The
    /// remedy is on the list for all that time.
    #[must_use]
    pub fn every_night_from(mut self, first: Night, amount: Words<80>) -> Self {
        self.standing
            .retain(|standing| standing.span.from() != first);
        let next = self.standing.iter().map(|standing| standing.span.from());
        let next = next.filter(|from| *from > first).min();
        self.standing = self
            .standing
            .into_iter()
            .filter_map(|standing| {
                if standing.span.from() > first {
                    return Some(standing);
                }
                let span = cut(standing.span, first.before())?;
                Some(Standing { span, ..standing })
            })
            .collect();
        let span = Span {
            from: first,
            until: next.map(Night::before),
        };
        self.listed.push(span);
        self.standing.push(Standing {
            span,
            amount,
            later: LaterFields::default(),
        });
        self.tidied()
    }

    /// No longer used every night after this one.
    #[must_use]
    pub fn every_night_until(mut self, last: Night) -> Self {
        self.standing = self
            .standing
            .into_iter()
            .filter_map(|standing| {
                let span = cut(standing.span, last)?;
                Some(Standing { span, ..standing })
            })
            .collect();
        self
    }

    /// Without one of its standing uses, which was said by mistake.
    #[must_use]
    pub fn without_standing(mut self, at: usize) -> Self {
        if at < self.standing.len() {
            self.standing.remove(at);
        }
        self
    }

    /// The first night of its present time on the list.
    pub fn listed_since(&self, night: Night) -> Option<Night> {
        let spans = self.listed.iter().find(|span| span.holds(night));
        spans.map(|span| span.from())
    }

    fn tidied(mut self) -> Self {
        self.listed = joined(self.listed);
        let listed = &self.listed;
        let mut standing: Vec<Standing> = self
            .standing
            .iter()
            .flat_map(|standing| {
                let within = listed.iter().filter_map(|span| both(*span, standing.span));
                within.map(|span| Standing {
                    span,
                    amount: standing.amount.clone(),
                    later: standing.later.clone(),
                })
            })
            .collect();
        standing.sort_by_key(|standing| standing.span.from());
        self.standing = standing;
        self
    }
}

/// The span, over after this night; `None` if it had not begun by then.
fn cut(span: Span, last: Night) -> Option<Span> {
    let until = span.until().map_or(last, |until| until.min(last));
    Span::new(span.from(), Some(until))
}

fn both(one: Span, other: Span) -> Option<Span> {
    let until = match (one.until(), other.until()) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    };
    Span::new(one.from().max(other.from()), until)
}

/// In order, and those that touch made one.
pub(super) fn joined(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_by_key(|span| span.from());
    let mut apart: Vec<Span> = Vec::new();
    for span in spans {
        match apart.last_mut() {
            Some(last) if last.until().is_none_or(|until| span.from() <= until.next()) => {
                last.until = match (last.until, span.until) {
                    (Some(one), Some(other)) => Some(one.max(other)),
                    _ => None,
                };
            }
            _ => apart.push(span),
        }
    }
    apart
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a broken example should stop its test")]
mod tests {
    use super::*;
    use crate::{
        journal::arbitrary,
        remedy::{Access, RemedyId, Usage},
    };
    use proptest::prelude::*;

    fn night(day: i32) -> Night {
        Night::from_day_number(20_000 + day).unwrap()
    }

    fn remedy() -> Remedy {
        Remedy {
            listed: vec![Span::since(night(0))],
            ..Remedy::named(
                RemedyId::fresh(0, [1; 10]),
                Words::new("Magnesium").unwrap(),
                Access::Own,
            )
        }
    }

    fn amount(words: &str) -> Words<80> {
        Words::new(words).unwrap()
    }

    fn on(remedy: &Remedy, day: i32) -> Option<&str> {
        remedy
            .standing_on(night(day))
            .map(|standing| standing.amount.as_str())
    }

    #[test]
    fn a_new_amount_begins_with_its_night_and_the_old_nights_keep_theirs() {
        let remedy = remedy()
            .every_night_from(night(10), amount("one"))
            .every_night_from(night(20), amount("two"));
        assert_eq!(on(&remedy, 9), None);
        assert_eq!(
            (on(&remedy, 10), on(&remedy, 19)),
            (Some("one"), Some("one"))
        );
        assert_eq!(
            (on(&remedy, 20), on(&remedy, 400)),
            (Some("two"), Some("two"))
        );
        let remedy = remedy.every_night_from(night(5), amount("half"));
        assert_eq!(
            (on(&remedy, 5), on(&remedy, 9), on(&remedy, 10)),
            (Some("half"), Some("half"), Some("one"))
        );
    }

    #[test]
    fn an_earlier_start_reaches_back_also_on_the_list() {
        let remedy = remedy().every_night_from(night(-30), amount("one"));
        assert!(remedy.is_listed(night(-30)) && !remedy.is_listed(night(-31)));
        assert_eq!(remedy.listed, [Span::since(night(-30))]);
    }

    #[test]
    fn off_the_list_ends_the_standing_use_too_and_back_on_it_starts_none() {
        let remedy = remedy()
            .every_night_from(night(10), amount("one"))
            .listed_until(night(30));
        assert_eq!((on(&remedy, 30), on(&remedy, 31)), (Some("one"), None));
        assert_eq!(remedy.usage(night(31), None), Usage::NotUsed);
        let back = remedy.listed_from(night(40));
        assert_eq!(back.usage(night(35), None), Usage::NotUsed);
        assert_eq!(back.usage(night(40), None), Usage::Unknown);
        assert_eq!(back.listed_since(night(40)), Some(night(40)));
    }

    #[test]
    fn back_on_the_list_the_next_day_is_as_if_it_had_never_left() {
        let remedy = remedy().listed_until(night(30)).listed_from(night(31));
        assert_eq!(remedy.listed, [Span::since(night(0))]);
    }

    proptest! {
        #[test]
        fn before_the_change_everything_stays_as_it_was(
            start in 0_i32..40, more in 0_i32..40, day in -5_i32..90, end in 0_i32..80,
        ) {
            let remedy = remedy().every_night_from(night(start), amount("one"));
            let usage = |remedy: &Remedy| (remedy.usage(night(day), None), on(remedy, day).map(str::to_owned));
            let changed = remedy.clone().every_night_from(night(start + more), amount("two"));
            if day < start + more {
                prop_assert_eq!(usage(&changed), usage(&remedy));
            }
            let ended = changed.clone().listed_until(night(end));
            if day <= end {
                prop_assert_eq!(usage(&ended), usage(&changed));
            } else {
                prop_assert_eq!(usage(&ended), (Usage::NotUsed, None));
            }
        }

        #[test]
        fn spans_stay_in_order_and_standing_uses_on_the_list(
            remedy in arbitrary::remedy(), first in -30_i32..90, last in -30_i32..90,
        ) {
            let changed = remedy
                .every_night_from(night(first), amount("one"))
                .listed_until(night(last))
                .listed_from(night(first));
            for pair in changed.listed.windows(2) {
                prop_assert!(pair[0].until().unwrap().next() < pair[1].from());
            }
            for standing in &changed.standing {
                prop_assert!(changed.is_listed(standing.span.from()));
            }
        }
    }
}
