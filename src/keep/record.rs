//! One record as it is stored: a checksum, a revision, a sequence number, and the body.

/// A record read from one of the copies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// How often this record was written; the higher of two copies is the newer.
    pub revision: u32,
    /// The place of this write among all writes of the journal.
    pub sequence: u64,
    /// What is kept; empty marks what was taken out.
    pub body: String,
}

/// What tells one save of a record from every other: two tabs may give the same revision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    pub revision: u32,
    pub sequence: u64,
    sum: u32,
}

impl Stamp {
    /// The stamp that a line shows, whole or not.
    pub(super) fn shown(line: &str) -> Option<Self> {
        let (
            sum,
            Stored {
                revision, sequence, ..
            },
        ) = Stored::split(line).ok()?;
        let sum = u32::from_str_radix(sum, 16).ok()?;
        Some(Self {
            revision,
            sequence,
            sum,
        })
    }
}

/// A stored text that is not what was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Broken;

/// The form of the line, apart from the form of the body.
const FORM: &str = "1";

/// Whether a later version has written this line, in a form that this one cannot take apart. Every
/// form to come begins with its number, a blank, a CRC-32 over the key, that number and all that
/// follows, and a blank: so a later form is told from a damaged line for ever.
pub(super) fn is_newer(key: &str, line: &str) -> bool {
    let mut words = line.splitn(3, ' ');
    let (Some(form), Some(sum), Some(rest)) = (words.next(), words.next(), words.next()) else {
        return false;
    };
    let is_later = form.parse::<u32>().is_ok_and(|form| form > 1);
    is_later
        && format!(
            "{:08x}",
            crate::checksum::of(&format!("{key} {form} {rest}"))
        ) == sum
}

/// A line of a form that is still to come.
#[cfg(test)]
pub(super) fn of_a_later_form(key: &str, rest: &str) -> String {
    let sum = crate::checksum::of(&format!("{key} 2 {rest}"));
    format!("2 {sum:08x} {rest}")
}

/// How far a save leaps that was made without seeing one of the copies. What that copy holds may be
/// newer than what was seen: the leap keeps the two apart, with the revision that was seen below it.
const LEAP: u32 = 1 << 16;

/// The revision after one that was read; `is_blind` where one of the copies could not be.
pub(super) fn next_revision(seen: u32, is_blind: bool) -> u32 {
    seen.saturating_add(if is_blind { LEAP } else { 1 })
}

/// Whether the newer of two revisions was made without having seen the older: then both are somebody's.
pub(super) fn is_fork(newer: u32, older: u32) -> bool {
    newer / LEAP > older / LEAP && older % LEAP > newer % LEAP
}

/// Whether what has this revision may be written over by what was built on that one: it is older, and
/// surely of the same line. After a blind save there may be two lines, and nothing tells them apart.
pub(super) fn is_before(older: u32, newer: u32) -> bool {
    older < newer && older < LEAP && !is_fork(newer, older)
}

impl Stored {
    /// The line as it is stored: `1 checksum revision sequence body`.
    pub fn pack(&self, key: &str) -> String {
        let Self {
            revision,
            sequence,
            body,
        } = self;
        let sum = checksum(key, *revision, *sequence, body);
        format!("{FORM} {sum:08x} {revision} {sequence} {body}")
    }

    /// Reads a line again.
    ///
    /// # Errors
    /// If it is not what was written under this key.
    pub fn unpack(key: &str, line: &str) -> Result<Self, Broken> {
        let (sum, stored) = Self::split(line)?;
        let Self {
            revision,
            sequence,
            body,
        } = &stored;
        if format!("{:08x}", checksum(key, *revision, *sequence, body)) == sum {
            Ok(stored)
        } else {
            Err(Broken)
        }
    }

    /// Reads a line of which both copies hold the same: two places do not change a text alike, so
    /// its checksum is not worked out again. That is most of what opening ten years would cost.
    ///
    /// # Errors
    /// If it has not the form of a line.
    pub(super) fn unpack_agreed(line: &str) -> Result<Self, Broken> {
        Self::split(line).map(|(_, stored)| stored)
    }

    /// The checksum that stands in a line, and the rest of it.
    fn split(line: &str) -> Result<(&str, Self), Broken> {
        let mut words = line.splitn(5, ' ');
        let mut word = || words.next().ok_or(Broken);
        if word()? != FORM {
            return Err(Broken);
        }
        let sum = word()?;
        let stored = Self {
            revision: word()?.parse().map_err(|_| Broken)?,
            sequence: word()?.parse().map_err(|_| Broken)?,
            body: word()?.to_owned(),
        };
        Ok((sum, stored))
    }
}

/// CRC-32 over everything, the key too: a record under another's key is not taken for its own.
fn checksum(key: &str, revision: u32, sequence: u64, body: &str) -> u32 {
    crate::checksum::of(&format!("{key} {revision} {sequence} {body}"))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a broken example should stop its test")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_record_reads_back_as_it_was_written(revision: u32, sequence: u64, body in ".{0,80}") {
            let stored = Stored { revision, sequence, body };
            prop_assert_eq!(Stored::unpack("n:1", &stored.pack("n:1")), Ok(stored));
        }

        #[test]
        fn any_changed_byte_is_noticed(at in 0_usize..40, change in 1_u8..=255) {
            let line = Stored { revision: 3, sequence: 90, body: "{\"worst\":6,\"note\":\"ok\"}".into() }.pack("n:1");
            let mut bytes = line.clone().into_bytes();
            let at = at % bytes.len();
            bytes[at] ^= change;
            if let Ok(changed) = String::from_utf8(bytes) {
                prop_assert_eq!(Stored::unpack("n:1", &changed), Err(Broken));
            }
        }
    }

    #[test]
    fn what_was_saved_blindly_is_newer_and_told_from_what_it_did_not_see() {
        let seen = 5;
        let blind = next_revision(next_revision(seen, true), true);
        // The other copy held what was seen, or less.
        assert!(blind > seen && !is_fork(blind, seen) && !is_fork(blind, seen - 1));
        // It held more.
        let unseen = next_revision(seen, false);
        assert!(blind > unseen && is_fork(blind, unseen));
        // Afterwards both copies go on from there.
        assert!(!is_fork(next_revision(blind, false), blind));
        assert!(!is_fork(next_revision(seen, false), seen));
    }

    #[test]
    fn a_line_of_a_later_form_is_told_from_a_damaged_one() {
        let line = of_a_later_form("n:1", "sealed 7 a");
        assert!(is_newer("n:1", &line));
        assert!(!is_newer("n:2", &line));
        assert!(!is_newer("n:1", &line.replace('7', "8")));
        let ours = Stored {
            revision: 1,
            sequence: 1,
            body: "a".into(),
        }
        .pack("n:1");
        assert!(!is_newer("n:1", &ours));
        assert!(!is_newer("n:1", &ours.replacen('1', "2", 1)));
    }

    #[test]
    fn a_record_under_anothers_key_is_broken() {
        let line = Stored {
            revision: 1,
            sequence: 1,
            body: "a".into(),
        }
        .pack("n:1");
        assert_eq!(Stored::unpack("n:2", &line), Err(Broken));
    }

    #[test]
    fn a_line_cut_short_is_broken() {
        let line = Stored {
            revision: 1,
            sequence: 1,
            body: "abc".into(),
        }
        .pack("n:1");
        for length in 0..line.len() {
            assert_eq!(
                Stored::unpack("n:1", &line[..length]),
                Err(Broken),
                "{length}"
            );
        }
    }
}
