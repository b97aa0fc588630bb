//! Nothing that was called kept is lost while one good copy of it exists: random histories, with a
//! fault at any storage call.
//!
//! `cargo test --release --test nothing_logged_is_lost -- --ignored --nocapture` lives through 200,000
//! of them and prints what happened in them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a broken promise should stop the test"
)]
#![allow(
    clippy::struct_excessive_bools,
    clippy::struct_field_names,
    reason = "each fault may come with every other"
)]

#[path = "nothing_logged_is_lost/dice.rs"]
mod dice;
#[path = "nothing_logged_is_lost/history.rs"]
mod history;
#[path = "nothing_logged_is_lost/place.rs"]
mod place;

use std::panic::{AssertUnwindSafe, catch_unwind};

use dice::Dice;
use place::{Counts, Kinds, Without};

/// Each history has some of the faults: where all come together, hardly any promise is left to break.
fn kinds(seed: u64) -> Kinds {
    let mut dice = Dice::of(seed ^ 0xfa17);
    if dice.happens(50) {
        return Kinds::default();
    }
    let mut some = || dice.happens(350);
    Kinds {
        throw: some(),
        drop: some(),
        kill: some() || some(),
        tear: some(),
        revert: some(),
        flip: some(),
        lose: some(),
        no_second: some() && some(),
    }
}

/// Lives through so many histories; the first that breaks a promise ends it.
fn live_through(histories: u64, without: Without) -> Result<Counts, String> {
    let mut all = Counts::default();
    for seed in 0..histories {
        let kinds = kinds(seed);
        let lived = catch_unwind(AssertUnwindSafe(|| {
            history::live(seed, kinds, without, false)
        }));
        let Ok((counts, outcome)) = lived else {
            return Err(format!("history {seed} {kinds:?}: a panic"));
        };
        all = all.and(counts);
        outcome.map_err(|broken| format!("history {seed} {kinds:?}: {broken}"))?;
    }
    Ok(all)
}

/// Lives through a broken history again, call by call, and ends the test.
fn tell(broken: &str) -> Counts {
    let seed = broken.split(' ').nth(1).and_then(|seed| seed.parse().ok());
    let seed = seed.expect("the number of a history");
    let _ = catch_unwind(|| history::live(seed, kinds(seed), Without::Nothing, true));
    panic!("{broken}");
}

impl Counts {
    fn and(self, more: Self) -> Self {
        Self {
            histories: self.histories + more.histories,
            calls: self.calls + more.calls,
            thrown: self.thrown + more.thrown,
            dropped: self.dropped + more.dropped,
            kills: self.kills + more.kills,
            torn: self.torn + more.torn,
            reverted: self.reverted + more.reverted,
            flipped: self.flipped + more.flipped,
            lost_places: self.lost_places + more.lost_places,
            openings: self.openings + more.openings,
            acknowledged: self.acknowledged + more.acknowledged,
            damaged_found: self.damaged_found + more.damaged_found,
            set_aside: self.set_aside + more.set_aside,
            forked: self.forked + more.forked,
        }
    }
}

#[test]
fn nothing_acknowledged_is_lost_while_a_good_copy_exists() {
    let counts = live_through(3_000, Without::Nothing);
    let counts = counts.unwrap_or_else(|broken| tell(&broken));
    // A test in which hardly anything happens proves nothing.
    assert!(
        counts.acknowledged > 20_000 && counts.flipped > 1_000 && counts.kills > 300,
        "{counts:#?}"
    );
}

#[test]
#[ignore = "200,000 histories: run by hand, in release"]
fn two_hundred_thousand_histories() {
    let counts = live_through(200_000, Without::Nothing);
    let counts = counts.unwrap_or_else(|broken| tell(&broken));
    println!("{counts:#?}");
}

/// Shows that the test above can fail: each of the protections is taken away in turn.
#[test]
fn without_any_one_of_its_protections_something_is_lost() {
    for without in [Without::Checksum, Without::Redo, Without::SecondCopy] {
        let broken = live_through(3_000, without).expect_err("nothing was lost");
        println!("without {without:?}: {broken}");
    }
}
