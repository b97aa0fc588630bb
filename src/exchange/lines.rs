//! In which line of a file does a row of a table begin?

use csv::StringRecord;

/// Counts lines as an editor does. The reader's own count is one short where lines end in CR LF,
/// and more after blank lines.
pub(super) struct Lines<'a> {
    rest: &'a [u8],
    read: usize,
    line: usize,
}

impl<'a> Lines<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        Self {
            rest: text.as_bytes(),
            read: 0,
            line: 1,
        }
    }

    /// The line in which a record begins; asked of each record in turn.
    pub(super) fn of_record(&mut self, record: &StringRecord) -> usize {
        let start = record
            .position()
            .and_then(|position| usize::try_from(position.byte()).ok())
            .unwrap_or(self.read);
        // The reader counts the end of the line before, and blank lines, to the record.
        while let Some((&byte, rest)) = self.rest.split_first() {
            if self.read >= start && !matches!(byte, b'\r' | b'\n') {
                break;
            }
            let alone = byte == b'\r' && rest.first() != Some(&b'\n');
            if byte == b'\n' || alone {
                self.line += 1;
            }
            self.read += 1;
            self.rest = rest;
        }
        self.line
    }
}
