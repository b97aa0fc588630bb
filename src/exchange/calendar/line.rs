//! Lines of a calendar file: ended by CR LF, folded at 75 octets, texts escaped (RFC 5545, 3.1 and
//! 3.3.11).

/// The most octets in a line, without its end.
const MOST: usize = 75;

/// Lines that are added one by one.
#[derive(Clone, Debug, Default)]
pub(super) struct Lines(String);

impl Lines {
    /// A property whose value needs no escaping.
    pub(super) fn add(&mut self, name: &str, value: &str) {
        let line = format!("{name}:{value}");
        let mut octets = 0;
        for letter in line.chars() {
            if octets + letter.len_utf8() > MOST {
                self.0.push_str("\r\n ");
                octets = 1;
            }
            self.0.push(letter);
            octets += letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// A property whose value is text.
    pub(super) fn add_text(&mut self, name: &str, text: &str) {
        self.add(name, &escaped(text));
    }

    pub(super) fn text(self) -> String {
        self.0
    }
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            '\t' => escaped.push('\t'),
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn text(name: &str, text: &str) -> String {
        let mut lines = Lines::default();
        lines.add_text(name, text);
        lines.text()
    }

    #[test]
    fn signs_with_a_meaning_are_escaped() {
        assert_eq!(
            text("SUMMARY", "a, b; c\\d\r\ne\u{7}"),
            "SUMMARY:a\\, b\\; c\\\\d\\ne\r\n"
        );
    }

    #[test]
    fn a_line_of_75_octets_stays_one_and_of_76_becomes_two() {
        // "NOTE:" is 5 octets.
        assert_eq!(text("NOTE", &"a".repeat(70)).matches("\r\n").count(), 1);
        let folded = text("NOTE", &"a".repeat(71));
        assert_eq!(folded, format!("NOTE:{}\r\n a\r\n", "a".repeat(70)));
    }

    proptest! {
        #[test]
        fn no_line_is_too_long_and_unfolding_gives_the_line_back(said in "[a-z\u{e4}\u{4e2d}\u{1f319} ]{0,200}") {
            let folded = text("NOTE", &said);
            for line in folded.split("\r\n") {
                prop_assert!(line.len() <= MOST);
            }
            prop_assert_eq!(folded.replace("\r\n ", ""), format!("NOTE:{said}\r\n"));
        }
    }
}
