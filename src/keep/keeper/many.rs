//! A change of many records where there is no second copy to take it whole.

use super::{Fault, FirstCopy, Keeper, SecondCopy, Text};
use crate::keep::redo;

impl<F: FirstCopy, S: SecondCopy> Keeper<F, S> {
    /// All or none: the whole change is written down first, so that a kill between two records is
    /// made good on the next opening; a fault between two records puts back what was there, and a
    /// kill in the midst of that is made good in the same way.
    pub(super) fn write_many(&self, texts: &[&Text]) -> Result<(), Fault> {
        redo::finish(&self.first, &self.prefix)?;
        let redo_key = self.key(redo::NAME);
        let lines: Vec<_> = texts
            .iter()
            .map(|text| (text.key.clone(), text.line()))
            .collect();
        let step = |text: &&Text, line: String| redo::Step {
            key: text.key.clone(),
            text: line,
            until: text.stored.revision,
        };
        let steps: Vec<_> = texts.iter().map(|text| step(text, text.line())).collect();
        self.set(&redo_key, &redo::write(&steps, &redo_key))?;
        let mut before = Vec::new();
        for (text, (key, line)) in texts.iter().zip(&lines) {
            let written = self.first.get(key).and_then(|old| {
                before.push(step(text, old.unwrap_or_default()));
                self.set(key, line)
            });
            if let Err(fault) = written {
                // From here on, what was interrupted is putting back. Where that cannot be written
                // down, the next opening or change of many carries out the change instead.
                self.set(&redo_key, &redo::write(&before, &redo_key))?;
                for step in &before {
                    if step.text.is_empty() {
                        self.first.remove(&step.key)?;
                    } else {
                        self.first.set(&step.key, &step.text)?;
                    }
                }
                self.first.remove(&redo_key)?;
                return Err(fault);
            }
        }
        self.still_holds(&lines)?;
        self.first.remove(&redo_key)
    }
}
