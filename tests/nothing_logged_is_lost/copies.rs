//! The place as the two copies that a keeper writes.

use lull::keep::{Fault, FirstCopy, SecondCopy};

use super::{Place, Without, steps};

impl FirstCopy for Place {
    fn keys(&self) -> Result<Vec<String>, Fault> {
        self.world.borrow_mut().call(false)?;
        Ok(self.inner.borrow().state.texts.keys().cloned().collect())
    }

    fn get(&self, key: &str) -> Result<Option<String>, Fault> {
        self.world.borrow_mut().call(false)?;
        let inner = self.inner.borrow();
        let text = inner.state.texts.get(key);
        Ok(text.map(|text| inner.seen(key, text)))
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Fault> {
        let world = &mut *self.world.borrow_mut();
        world.call(false)?;
        let mut inner = self.inner.borrow_mut();
        // A text may come to its key by way of this one, long after.
        let redo = text
            .splitn(5, ' ')
            .nth(4)
            .filter(|_| key.ends_with("!redo"));
        for (key, text) in redo.map(steps).unwrap_or_default() {
            world.save(&key, &text);
        }
        let is_ignored = inner.without == Without::Redo && key.ends_with("!redo");
        if !is_ignored && !world.is_dropped() {
            inner.put(world, key, Some(text));
        }
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), Fault> {
        let world = &mut *self.world.borrow_mut();
        world.call(false)?;
        if !world.is_dropped() {
            self.inner.borrow_mut().put(world, key, None);
        }
        Ok(())
    }
}

impl SecondCopy for Place {
    async fn between(&self, from: &str, before: &str) -> Result<Vec<(String, String)>, Fault> {
        self.world.borrow_mut().call(true)?;
        let inner = self.inner.borrow();
        let found = inner.state.texts.range(from.to_owned()..before.to_owned());
        let seen = |(key, text): (&String, &String)| (key.clone(), inner.seen(key, text));
        Ok(found.map(seen).collect())
    }

    async fn put(
        &self,
        texts: &[(String, String)],
        may_go: &dyn Fn(&str, &str) -> bool,
    ) -> Result<Vec<(String, String)>, Fault> {
        let outcome = self.world.borrow_mut().call(true);
        let mut inner = self.inner.borrow_mut();
        assert!(inner.is_second);
        let refused = texts.iter().filter_map(|(key, _)| {
            let stands = inner.seen(key, inner.state.texts.get(key)?);
            (!may_go(key, &stands)).then(|| (key.clone(), stands))
        });
        let refused: Vec<_> = refused.collect();
        let world = &mut *self.world.borrow_mut();
        // A transaction may also be on the disk although its answer is lost.
        let goes = outcome.is_ok() || (!world.kinds.no_second && world.dice.happens(300));
        if refused.is_empty()
            && goes
            && inner.without != Without::SecondCopy
            && !(outcome.is_ok() && world.is_dropped())
        {
            for (key, text) in texts {
                inner.put(world, key, Some(text));
            }
        }
        outcome.map(|()| refused)
    }
}
