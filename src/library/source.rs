//! Where is that written?

/// How much of a source its reviewers have seen themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Checked {
    /// The paper, with the number or address it goes by.
    Identifier,
    /// The paper or its page, but not every number.
    Page,
    /// Only that others name it.
    Mention,
}

/// Something that was written about a remedy.
#[derive(Debug, PartialEq, Eq)]
pub struct Source {
    /// Its short name, as in `cui2008`.
    pub id: &'static str,
    /// Who, what and where.
    pub shown: &'static str,
    /// Its address elsewhere, where that is known for sure: nothing fetches it but a person's tap.
    pub link: Option<&'static str>,
    /// How much of it was seen.
    pub checked: Checked,
}
