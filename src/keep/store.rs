//! What keeping asks of the places it writes to.

/// Why a place did not do what was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There is no room left.
    Full,
    /// The browser does not let this page keep anything.
    Blocked,
    /// A newer version of the app has written here, in a form that this one does not know: nothing is
    /// written over it.
    Newer,
    /// Something else, in the browser's words.
    Broken(String),
}

/// The place that answers at once: a map from key to text.
pub trait FirstCopy {
    /// Every key in it, also those of others.
    ///
    /// # Errors
    /// If the place cannot be read.
    fn keys(&self) -> Result<Vec<String>, Fault>;

    /// The text under a key.
    ///
    /// # Errors
    /// If the place cannot be read.
    fn get(&self, key: &str) -> Result<Option<String>, Fault>;

    /// Puts a text under a key. A text that does not fit leaves the old one.
    ///
    /// # Errors
    /// If it was not put there.
    fn set(&self, key: &str, text: &str) -> Result<(), Fault>;

    /// Takes a key out.
    ///
    /// # Errors
    /// If it is still there.
    fn remove(&self, key: &str) -> Result<(), Fault>;
}

/// The place that answers when the bytes are on the disk.
#[allow(
    async_fn_in_trait,
    reason = "one thread: nothing is ever sent to another"
)]
pub trait SecondCopy {
    /// The keys from the first of these up to the second, without it, each with its text.
    ///
    /// # Errors
    /// If the place cannot be read.
    async fn between(&self, from: &str, before: &str) -> Result<Vec<(String, String)>, Fault>;

    /// Puts all of these texts under their keys, or none of them. What stands there is looked at in
    /// the same transaction, so that no other tab comes in between: where `may_go` refuses one, none
    /// is put, and those that were refused are given back, key and text.
    ///
    /// # Errors
    /// If none was put there.
    async fn put(
        &self,
        texts: &[(String, String)],
        may_go: &dyn Fn(&str, &str) -> bool,
    ) -> Result<Vec<(String, String)>, Fault>;
}
