//! Where do the letters behind a painted line stand? Where they are in the picture, as far as their
//! direction says it, so that a line is copied and read aloud in its own order.
//!
//! Programs that read a file take letters that stand from right to left for what is written so. The
//! order of runs is that of Unicode's bidirectional algorithm (UAX #9) with one level below the line's.

/// How wide a letter without a shape is, in sizes of the font.
pub(super) const ADVANCE: f64 = 0.5;

/// Letters side by side that run the same way.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Run<'a> {
    /// The letters, the first said first.
    pub words: &'a str,
    /// Whether they run from right to left.
    pub is_leftward: bool,
    /// Where the run begins, as a share of the line from its left; its right end, if it is leftward.
    pub from: f64,
    /// How much of the line it takes.
    pub width: f64,
}

/// A line in its runs, each as wide as it has letters.
pub(super) fn runs(line: &str) -> Vec<Run<'_>> {
    let count = line.chars().count().max(1);
    let letter = 1.0 / f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    let is_line_leftward = line.chars().find_map(is_leftward).unwrap_or(false);
    let mut runs = Vec::new();
    let mut said = 0.0;
    let mut begin = 0;
    let mut now = is_line_leftward;
    let ends = line
        .char_indices()
        .map(|(at, letter)| (at, is_leftward(letter)));
    for (at, direction) in ends.chain([(line.len(), Some(!now))]) {
        let is_end = at == line.len();
        // What has no direction goes with what is before it.
        if !is_end && direction.is_none_or(|next| next == now) {
            continue;
        }
        let words = line.get(begin..at).unwrap_or_default();
        if !words.is_empty() {
            let share = f64::from(u32::try_from(words.chars().count()).unwrap_or(0)) * letter;
            let left = if is_line_leftward {
                1.0 - said - share
            } else {
                said
            };
            runs.push(Run {
                words,
                is_leftward: now,
                from: if now { left + share } else { left },
                width: share,
            });
            said += share;
        }
        begin = at;
        now = direction.unwrap_or(now);
    }
    runs
}

/// Which way a letter runs; `None` for those that run with their neighbours.
fn is_leftward(letter: char) -> Option<bool> {
    match letter {
        '\u{590}'..='\u{8ff}'
        | '\u{fb1d}'..='\u{fdff}'
        | '\u{fe70}'..='\u{fefe}'
        | '\u{10800}'..='\u{10fff}'
        | '\u{1e800}'..='\u{1efff}' => Some(true),
        _ if letter.is_alphanumeric() => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each run with the letter it begins at, counted from the left of the line.
    fn said(line: &str) -> Vec<(&str, bool, f64)> {
        let count = f64::from(u32::try_from(line.chars().count()).unwrap_or(0));
        let runs = runs(line).into_iter();
        runs.map(|run| (run.words, run.is_leftward, (run.from * count).round()))
            .collect()
    }

    #[test]
    fn a_run_stands_where_it_is_read() {
        assert_eq!(said("昨晚 ab"), [("昨晚 ab", false, 0.0)]);
        assert_eq!(said("لم أنم"), [("لم أنم", true, 6.0)]);
        assert_eq!(
            said("ab لم cd"),
            [("ab ", false, 0.0), ("لم ", true, 6.0), ("cd", false, 6.0)]
        );
        assert_eq!(said("لم ab!"), [("لم ", true, 6.0), ("ab!", false, 0.0)]);
        assert_eq!(said(""), []);
    }
}
