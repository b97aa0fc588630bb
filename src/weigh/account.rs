//! What was taken into account and what was not, in words?

use super::{
    effect::{Account, Effects},
    regressor::{LeftOut, Regressor},
};
use crate::{factor::Factor, text::Text};

impl Effects {
    /// Which nights these are, on how many of them the words rest, and when they are chosen anew.
    pub fn nights(&self, text: Text) -> Vec<String> {
        let mut sentences = vec![text.finding_account_nights(count(self.running.nights))];
        let next = u64::from(self.nights_to_next_look);
        sentences.push(match &self.spoken {
            Some(spoken) => text.finding_account_spoken(count(spoken.nights), next),
            None => text.finding_account_first(next),
        });
        sentences
    }
}

impl Account {
    /// What was held alike, each by its name; the bends of a drift as one.
    pub fn held(&self, text: Text) -> Vec<String> {
        let is_bend = |regressor: &&Regressor| matches!(regressor, Regressor::Bend(_));
        let bends = self.taken_into_account.iter().filter(is_bend).count();
        let named = self.taken_into_account.iter();
        let named = named.filter(|regressor| !is_bend(regressor));
        let mut held: Vec<String> = named.map(|regressor| regressor.words(text)).collect();
        if bends > 0 {
            held.push(text.finding_account_bends(count(bends)));
        }
        held
    }

    /// What is not in it, and why.
    pub fn not_held(&self, text: Text) -> Vec<String> {
        let is_bend = |left: &&LeftOut| matches!(left.what, Regressor::Bend(_));
        // How finely a drift may bend is no business of a reader's.
        let named = self.left_out.iter().filter(|left| !is_bend(left));
        let words = |left: &LeftOut| {
            text.named_value(left.what.words(text), text.finding_why(left.why.code()))
        };
        named.map(words).collect()
    }
}

impl Regressor {
    /// What a reader calls it.
    pub fn words(&self, text: Text) -> String {
        match self {
            Self::Remedy(names) => names.join(" / "),
            Self::Factor(Factor::Known(known)) => text.factor_word(known.code()),
            Self::Factor(Factor::Own(_)) | Self::Prescribed(_) => self.name(),
            Self::Evening => text.finding_account_evening().to_owned(),
            Self::Trend | Self::Bend(_) => text.finding_account_drift().to_owned(),
        }
    }
}

fn count(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}
