//! How do words become lines? Broken at spaces, each letter in a face that has it. Where letters have
//! none, the whole line is painted, or they are boxed if nobody paints.

use super::{
    face::{FaceName, Faces},
    painted::{Painting, one_line},
};

/// Letters side by side that are printed alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// Their face; `None` for letters that no face has, and for a line that is painted.
    pub face: Option<FaceName>,
    /// The letters.
    pub words: String,
}

/// How words are set.
#[derive(Clone, Copy, Debug)]
pub(super) struct Setting<'a> {
    /// The faces.
    pub faces: &'a Faces,
    /// The face that is wanted.
    pub face: FaceName,
    /// The size in points.
    pub size: f64,
    /// What stands in the box of letters that no face has.
    pub label: Option<&'a str>,
}

pub(super) type Line = Vec<Piece>;

impl std::fmt::Debug for Faces {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Faces")
    }
}

impl Setting<'_> {
    /// The size of a box's label in points.
    pub(super) fn label_size(&self) -> f64 {
        self.size * 0.78
    }

    pub(super) fn piece_width(&self, piece: &Piece) -> f64 {
        if let Some(face) = piece.face {
            return self.faces.width(face, self.size, &piece.words);
        }
        if let Some(painting) = self.faces.painting() {
            return painting.width(&piece.words, self.face, self.size);
        }
        let label = self.label.unwrap_or_default();
        let width = self.faces.width(FaceName::Sans, self.label_size(), label);
        width + self.size * 0.7
    }

    pub(super) fn width(&self, line: &[Piece]) -> f64 {
        line.iter().map(|piece| self.piece_width(piece)).sum()
    }

    /// Who draws these words; nobody, if the faces have all their letters.
    fn painting(&self, words: &str) -> Option<&Painting> {
        let painting = self.faces.painting()?;
        let is_odd = |letter: char| {
            let is_seen = !letter.is_whitespace() && !letter.is_control() && !is_invisible(letter);
            is_seen && self.faces.printing(self.face, letter).is_none()
        };
        words.chars().any(is_odd).then_some(painting)
    }

    /// The words on one line, however wide.
    pub(super) fn line(&self, words: &str) -> Line {
        if self.painting(words).is_some() {
            return vec![painted(one_line(words))];
        }
        let mut line = Line::new();
        for token in self.tokens(words) {
            append(&mut line, token);
        }
        line
    }

    /// The words in lines that have room; at most so many, the last one cut with an ellipsis.
    pub(super) fn lines(&self, words: &str, room: f64, most: usize) -> Vec<Line> {
        if let Some(painting) = self.painting(words) {
            let lines = painting.lines(words, self.face, self.size, room, most);
            return lines.into_iter().map(|line| vec![painted(line)]).collect();
        }
        let mut lines: Vec<Line> = Vec::new();
        let mut now = Line::new();
        for token in self.tokens(words) {
            let mut longer = now.clone();
            append(&mut longer, token.clone());
            if self.width(&longer) <= room {
                now = longer;
                continue;
            }
            if !now.is_empty() {
                lines.push(std::mem::take(&mut now));
            }
            let mut parts = self.broken(token, room);
            now = parts.pop().unwrap_or_default();
            lines.append(&mut parts);
            // What is cut off in the end need not be laid out.
            if lines.len() > most {
                break;
            }
        }
        if !now.is_empty() {
            lines.push(now);
        }
        if lines.len() > most {
            lines.truncate(most);
            if let Some(last) = lines.last_mut() {
                self.cut(last, room);
            }
        }
        lines
    }

    /// The words, each in the pieces in which it is printed. Boxes with nothing but spaces between
    /// them are one.
    fn tokens(&self, words: &str) -> Vec<Line> {
        let mut tokens: Vec<Line> = Vec::new();
        for word in words.split(|letter: char| letter.is_whitespace() || letter.is_control()) {
            let token = self.token(word);
            let Some(first) = token.first() else { continue };
            let is_boxed = first.face.is_none();
            match tokens.last_mut() {
                Some(before) if is_boxed && before.last().is_some_and(|it| it.face.is_none()) => {
                    let mut rest = token.into_iter();
                    if let (Some(joined), Some(first)) = (before.last_mut(), rest.next()) {
                        joined.words.push(' ');
                        joined.words.push_str(&first.words);
                    }
                    before.extend(rest);
                }
                _ => tokens.push(token),
            }
        }
        tokens
    }

    fn token(&self, word: &str) -> Line {
        let mut token = Line::new();
        for letter in word.chars() {
            let face = self.faces.printing(self.face, letter);
            match token.last_mut() {
                // Joiners and the like belong to what they join, and are nothing by themselves.
                last if is_invisible(letter) => {
                    if let Some(last) = last.filter(|last| last.face.is_none()) {
                        last.words.push(letter);
                    }
                }
                Some(last) if last.face == face => last.words.push(letter),
                _ => token.push(Piece {
                    face,
                    words: letter.to_string(),
                }),
            }
        }
        token
    }

    /// A word that is wider than a line, broken between letters.
    fn broken(&self, token: Line, room: f64) -> Vec<Line> {
        let mut lines = vec![Line::new()];
        let mut used = 0.0;
        for piece in token {
            let Some(face) = piece.face else {
                let width = self.piece_width(&piece);
                if used > 0.0 && used + width > room {
                    lines.push(Line::new());
                    used = 0.0;
                }
                used += width;
                lines
                    .last_mut()
                    .into_iter()
                    .for_each(|line| line.push(piece.clone()));
                continue;
            };
            for letter in piece.words.chars() {
                let glyph = self.faces.glyph(face, letter);
                let width = glyph.map_or(0.0, |glyph| glyph.advance) * self.size;
                if used > 0.0 && used + width > room {
                    lines.push(Line::new());
                    used = 0.0;
                }
                used += width;
                let Some(line) = lines.last_mut() else {
                    continue;
                };
                match line.last_mut() {
                    Some(last) if last.face == Some(face) => last.words.push(letter),
                    _ => line.push(Piece {
                        face: Some(face),
                        words: letter.to_string(),
                    }),
                }
            }
        }
        lines
    }

    /// The line with an ellipsis at its end, within its room.
    fn cut(&self, line: &mut Line, room: f64) {
        let room = room - self.faces.width(self.face, self.size, "…");
        while self.width(line) > room {
            let Some(last) = line.last_mut() else { break };
            if last.face.is_some() && last.words.chars().count() > 1 {
                last.words.pop();
            } else {
                line.pop();
            }
        }
        if let Some(last) = line.last_mut().filter(|last| last.face.is_some()) {
            let kept = last.words.trim_end().len();
            last.words.truncate(kept);
        }
        line.push(Piece {
            face: Some(self.face),
            words: "…".to_owned(),
        });
    }
}

fn painted(words: String) -> Piece {
    Piece { face: None, words }
}

/// Letters that are not seen: joiners, marks of direction, choices of a variant, soft hyphens.
fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}' | '\u{e0000}'..='\u{e0fff}'
    )
}

/// Adds a word behind a space.
fn append(line: &mut Line, token: Line) {
    if let Some(last) = line.last_mut() {
        match last.face {
            Some(_) => last.words.push(' '),
            None => line.push(Piece {
                face: Some(FaceName::Sans),
                words: " ".to_owned(),
            }),
        }
    }
    for piece in token {
        match line.last_mut() {
            Some(last) if last.face == piece.face && piece.face.is_some() => {
                last.words.push_str(&piece.words);
            }
            _ => line.push(piece),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(lines: &[Line]) -> String {
        let lines = lines.iter().map(|line| {
            let pieces = line.iter().map(|piece| piece.words.as_str());
            pieces.collect::<String>().trim_end().to_owned()
        });
        lines.collect::<Vec<_>>().join(" ")
    }

    fn setting(faces: &Faces) -> Setting<'_> {
        Setting {
            faces,
            face: FaceName::Serif,
            size: 9.0,
            label: Some("23 Nov"),
        }
    }

    #[test]
    fn lines_keep_every_word_and_stay_within_their_room() {
        let faces = Faces::embedded();
        let words = "Slept badly, चाय देर से after tea; ноги не давали покоя, τα πόδια μου 😴 again.";
        let lines = setting(&faces).lines(words, 90.0, 99);
        assert_eq!(joined(&lines), words);
        assert!(lines.len() > 3);
        for line in &lines {
            assert!(setting(&faces).width(line) <= 90.0 + 9.0, "{line:?}");
        }
    }

    #[test]
    fn a_sentence_of_letters_without_shapes_is_one_box() {
        let faces = Faces::embedded();
        let line = setting(&faces).line("नींद अच्छी थी 👩\u{200d}👧");
        let [boxed] = line.as_slice() else {
            panic!("{line:?}")
        };
        assert_eq!(
            (boxed.face, boxed.words.as_str()),
            (None, "नींद अच्छी थी 👩\u{200d}👧")
        );
    }

    #[test]
    fn a_word_wider_than_a_line_is_broken_and_a_long_text_says_that_it_is_cut() {
        let faces = Faces::embedded();
        let word = "Donaudampfschifffahrtsgesellschaft".repeat(4);
        let lines = setting(&faces).lines(&word, 100.0, 99);
        assert_eq!(joined(&lines).replace(' ', ""), word);
        let lines = setting(&faces).lines(&word, 100.0, 2);
        assert_eq!(lines.len(), 2);
        assert!(joined(&lines).ends_with('…'));
        assert!(
            lines
                .iter()
                .all(|line| setting(&faces).width(line) <= 100.0)
        );
    }
}
