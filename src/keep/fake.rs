//! Places to keep things in that fail on request.

use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    rc::Rc,
};

use super::{Fault, FirstCopy, SecondCopy};

/// A map in memory that can be told to fail, shared with the test through its clones.
#[derive(Clone, Debug, Default)]
pub(super) struct Place {
    pub texts: Rc<RefCell<BTreeMap<String, String>>>,
    /// Writes that still succeed; after them the place is as good as gone.
    pub writes_left: Rc<Cell<Option<usize>>>,
    pub fault: Rc<RefCell<Option<Fault>>>,
}

impl Place {
    pub fn fails_with(&self, fault: Fault) {
        *self.fault.borrow_mut() = Some(fault);
    }

    pub fn works(&self) {
        *self.fault.borrow_mut() = None;
        self.writes_left.set(None);
    }

    fn try_write(&self) -> Result<(), Fault> {
        if let Some(fault) = self.fault.borrow().clone() {
            return Err(fault);
        }
        match self.writes_left.get() {
            Some(0) => Err(Fault::Broken("killed".into())),
            Some(left) => {
                self.writes_left.set(Some(left - 1));
                Ok(())
            }
            None => Ok(()),
        }
    }
}

impl FirstCopy for Place {
    fn keys(&self) -> Result<Vec<String>, Fault> {
        self.fault.borrow().clone().map_or(Ok(()), Err)?;
        Ok(self.texts.borrow().keys().cloned().collect())
    }

    fn get(&self, key: &str) -> Result<Option<String>, Fault> {
        Ok(self.texts.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Fault> {
        self.try_write()?;
        self.texts.borrow_mut().insert(key.into(), text.into());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), Fault> {
        self.try_write()?;
        self.texts.borrow_mut().remove(key);
        Ok(())
    }
}

impl SecondCopy for Place {
    async fn between(&self, from: &str, before: &str) -> Result<Vec<(String, String)>, Fault> {
        self.fault.borrow().clone().map_or(Ok(()), Err)?;
        let texts = self.texts.borrow();
        let found = texts.range(from.to_owned()..before.to_owned());
        Ok(found
            .map(|(key, text)| (key.clone(), text.clone()))
            .collect())
    }

    async fn put(
        &self,
        texts: &[(String, String)],
        may_go: &dyn Fn(&str, &str) -> bool,
    ) -> Result<Vec<(String, String)>, Fault> {
        self.try_write()?;
        let mut stand = self.texts.borrow_mut();
        let refused = texts.iter().filter_map(|(key, _)| {
            let stands = stand.get(key)?;
            (!may_go(key, stands)).then(|| (key.clone(), stands.clone()))
        });
        let refused: Vec<_> = refused.collect();
        if refused.is_empty() {
            stand.extend(texts.iter().cloned());
        }
        Ok(refused)
    }
}
