//! The books at the end of a history, held against what is shown.

use std::collections::BTreeMap;

use lull::keep::Opened;

use super::{Broken, History, Kinds, NAMES, PREFIX};

impl History {
    /// Opens where nothing fails any more, and compares.
    pub(super) fn last_look(&self) -> Result<(), Broken> {
        if let Some(claim) = &self.false_claim {
            return Err(claim.clone());
        }
        let kinds = self.kinds();
        {
            let mut world = self.world.borrow_mut();
            world.rate = 0;
            world.kinds = Kinds::default();
        }
        let damaged = [self.first.damaged(), self.second.damaged()];
        let good = |name: &str| {
            let key = format!("{PREFIX}{name}");
            self.first.good(&key).max(self.second.good(&key))
        };
        let good: BTreeMap<_, _> = NAMES.map(|name| (name, good(name))).into();
        let (_, opened) = self.open();
        self.world
            .borrow()
            .tell(|| format!("last look: {opened:?}"));
        let shown = self.shown(&opened)?;
        for (name, saves) in &self.acknowledged {
            let whole = good[name].unwrap_or(0);
            let Some(owed) = saves.range(..=whole).next_back() else {
                continue; // No copy of any of them is left.
            };
            // What was taken out is not among what is shown.
            let is_there = match shown.get(name) {
                Some(save) => save >= owed,
                None => self.is_taken_out_since(name, *owed),
            };
            // Where the newest of one copy and that of the other were saved without seeing each other,
            // one of them is shown, and the other lies aside and is told.
            if !is_there && !self.lies_aside(name, *owed) {
                let is = shown.get(name);
                return Err(format!(
                    "{name}: save {owed} was acknowledged and whole, shown is {is:?}"
                ));
            }
        }
        self.damage_is_reported(&damaged, &opened)?;
        let is_calm = !(kinds.flip || kinds.lose || kinds.tear || kinds.drop || kinds.revert);
        // Of two saves that did not see each other, one is shown record by record.
        let has_aside = |name: &&str| {
            [&self.first, &self.second]
                .iter()
                .any(|place| !place.aside(name).is_empty())
        };
        if is_calm && !NAMES.iter().any(has_aside) {
            self.all_or_nothing(&shown)?;
        }
        if is_calm && !kinds.throw && !kinds.kill && !opened.report.set_aside.is_empty() {
            return Err("damage is reported where there was none".into());
        }
        let mut world = self.world.borrow_mut();
        world.counts.set_aside += opened.report.set_aside.len() as u64;
        world.counts.forked += opened.report.forked.len() as u64;
        Ok(())
    }

    fn lies_aside(&self, name: &'static str, owed: u32) -> bool {
        let mut since = self.bodies.range((name, owed)..=(name, u32::MAX));
        let texts = [&self.first, &self.second].map(|place| place.aside(name));
        since.any(|(_, body)| {
            let body = body.as_deref().unwrap_or_default();
            texts
                .iter()
                .flatten()
                .any(|text| text.splitn(5, ' ').nth(4) == Some(body))
        })
    }

    fn is_taken_out_since(&self, name: &'static str, owed: u32) -> bool {
        let mut since = self.bodies.range((name, owed)..=(name, u32::MAX));
        since.any(|(_, body)| body.is_none())
    }

    /// Each damaged text was replaced by a whole one and counted, or is named.
    fn damage_is_reported(
        &self,
        damaged: &[Vec<(String, String)>; 2],
        opened: &Opened,
    ) -> Result<(), Broken> {
        let healed = [opened.report.healed_first, opened.report.healed_second];
        let places = [&self.first, &self.second];
        for ((texts, healed), place) in damaged.iter().zip(healed).zip(places) {
            let mut made_good = 0;
            for (key, text) in texts {
                let mut named = opened.report.set_aside.iter();
                let is_named = named.any(|aside| aside.text == *text);
                // A damaged key that the keeper does not know as its own is nobody's record.
                let is_made_good = place.text(key).as_ref() != Some(text);
                made_good += usize::from(is_made_good && !is_named);
                if !is_named && !is_made_good {
                    return Err(format!("{key} is damaged and nobody says so: {text}"));
                }
            }
            if made_good > healed {
                return Err(format!(
                    "{made_good} damaged texts were replaced, {healed} are told"
                ));
            }
            self.world.borrow_mut().counts.damaged_found += texts.len() as u64;
        }
        Ok(())
    }

    /// Of a save of many records all are shown, or what was saved since, or none is.
    fn all_or_nothing(&self, shown: &BTreeMap<&'static str, u32>) -> Result<(), Broken> {
        for (save, names) in &self.groups {
            let is_there = |name: &&&str| shown.get(**name) == Some(save);
            // Where a record was taken out it cannot be told by which save.
            let was_taken_out = |name: &str| {
                self.bodies
                    .iter()
                    .any(|((of, _), body)| *of == name && body.is_none())
            };
            let is_missing = |name: &&&str| {
                !was_taken_out(name) && shown.get(**name).is_none_or(|there| there < save)
            };
            let there = names.iter().find(is_there);
            let missing = names.iter().find(is_missing);
            if let (Some(there), Some(missing)) = (there, missing) {
                return Err(format!("save {save} is in {there} and not in {missing}"));
            }
        }
        Ok(())
    }
}
