//! A record that is whole, and whose body cannot be read here.

use super::{FirstCopy, Keeper, SecondCopy, SetAside};

impl<F: FirstCopy, S: SecondCopy> Keeper<F, S> {
    /// Keeps a record aside too, as it stands: what is said of the same thing from now on takes its
    /// place. A first copy that is full or closed leaves it where it is.
    pub fn put_aside(&self, name: &str) {
        if let Ok(Some(text)) = self.first.get(&self.key(name)) {
            let aside = SetAside::of(name, &text).kept_under();
            let _ = self.set(&self.key(&aside), &text);
        }
    }
}
