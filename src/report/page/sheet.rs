//! One sheet of paper while it is drawn: where the next thing stands, and what stands there already.

use super::{
    Paper,
    face::{FaceName, Faces},
    lines::{Line, Setting},
    op::{Colour, Letters, Op, Outline, Role},
};
use crate::{chart::mark::Point, report::Report, text::Text};

const SIDE: f64 = 46.0;
const TOP: f64 = 34.0;
/// From the lower edge of the paper to where the sections end.
const BOTTOM: f64 = 52.0;
const FOOT_SIZE: f64 = 7.2;
/// From one line to the next, in sizes of its letters.
pub(super) const LEADING: f64 = 1.3;

/// How words are set, but for the box of letters that no face has.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    pub face: FaceName,
    pub size: f64,
    pub colour: Colour,
}

impl Style {
    pub(super) const fn new(face: FaceName, size: f64, colour: Colour) -> Self {
        Self { face, size, colour }
    }

    pub(super) fn leading(self) -> f64 {
        self.size * LEADING
    }
}

/// Where words may stand: from the left, and how wide.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    pub left: f64,
    pub width: f64,
}

impl Column {
    pub(super) fn right(self) -> f64 {
        self.left + self.width
    }
}

pub(super) struct Sheet<'a> {
    pub paper: Paper,
    pub faces: &'a Faces,
    /// Down to where the sheet is taken, in points from its upper edge.
    pub y: f64,
    ops: Vec<Op>,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(paper: Paper, faces: &'a Faces) -> Self {
        Self {
            paper,
            faces,
            y: TOP,
            ops: Vec::new(),
        }
    }

    /// The width between the margins.
    pub(super) fn whole(&self) -> Column {
        Column {
            left: SIDE,
            width: self.paper.width() - 2.0 * SIDE,
        }
    }

    /// Where the sections end.
    pub(super) fn end(&self) -> f64 {
        self.paper.height() - BOTTOM
    }

    /// Whether nothing stands below where the sections end.
    pub(super) fn fits(&self) -> bool {
        self.y <= self.end()
    }

    pub(super) fn into_ops(self) -> Vec<Op> {
        self.ops
    }

    pub(super) fn put(&mut self, op: Op) {
        self.ops.push(op);
    }

    /// What is drawn within is part of this.
    pub(super) fn within(&mut self, role: Role, draw: impl FnOnce(&mut Self)) {
        self.open(role, None);
        draw(self);
        self.put(Op::Close);
    }

    pub(super) fn open(&mut self, role: Role, alt: Option<String>) {
        self.put(Op::Open { role, alt });
    }

    pub(super) fn setting<'b>(&'b self, style: Style, label: Option<&'b str>) -> Setting<'b>
    where
        'a: 'b,
    {
        Setting {
            faces: self.faces,
            face: style.face,
            size: style.size,
            label,
        }
    }

    /// A line of words from this point on.
    pub(super) fn line(&mut self, at: Point, line: &Line, style: Style, label: Option<&str>) {
        let setting = Setting {
            faces: self.faces,
            face: style.face,
            size: style.size,
            label,
        };
        let mut x = at.x;
        for piece in line {
            let width = setting.piece_width(piece);
            let at = Point { x, y: at.y };
            let letters = Letters {
                at,
                size: style.size,
                face: piece.face.unwrap_or(style.face),
                colour: style.colour,
                words: piece.words.clone(),
            };
            let op = match piece.face {
                Some(_) => Op::Letters(letters),
                None if setting.faces.painting().is_some() => Op::Painted {
                    line: letters,
                    width,
                },
                None => boxed(&setting, at, width, &piece.words),
            };
            self.ops.push(op);
            x += width;
        }
    }

    /// Words in as many lines as they take, up to `most`, from `self.y` on.
    pub(super) fn words(
        &mut self,
        column: Column,
        words: &str,
        style: Style,
        most: usize,
        label: Option<&str>,
    ) {
        let lines = self.setting(style, label).lines(words, column.width, most);
        let last = lines.len().saturating_sub(1);
        for (number, mut line) in lines.into_iter().enumerate() {
            self.y += style.leading();
            // Lines of one paragraph are read as one.
            if let Some(end) = line.last_mut().filter(|end| end.face.is_some())
                && number < last
            {
                end.words.push(' ');
            }
            let at = Point {
                x: column.left,
                y: self.y - style.size * (LEADING - 1.0),
            };
            self.line(at, &line, style, label);
        }
    }

    /// The same as a paragraph of its own.
    pub(super) fn paragraph(&mut self, column: Column, words: &str, style: Style, most: usize) {
        self.within(Role::Paragraph, |sheet| {
            sheet.words(column, words, style, most, None);
        });
    }

    /// A line of words that ends at the right of its column.
    pub(super) fn at_right(&mut self, column: Column, y: f64, words: &str, style: Style) {
        let setting = self.setting(style, None);
        let lines = setting.lines(words, column.width, 1);
        let Some(line) = lines.first() else { return };
        let x = column.right() - setting.width(line);
        self.line(Point { x, y }, line, style, None);
    }

    /// A hairline across a column at `self.y`.
    pub(super) fn rule(&mut self, column: Column, colour: Colour, width: f64) {
        let y = self.y;
        let points = [column.left, column.right()].map(|x| Point { x, y });
        self.within(Role::Artifact, |sheet| {
            sheet.put(Op::Shape {
                outline: Outline::Path {
                    points: points.to_vec(),
                    is_closed: false,
                },
                fill: None,
                stroke: Some((colour, width)),
            });
        });
    }

    /// What stands at the foot of every sheet.
    pub(super) fn foot(&mut self, report: &Report, sheet: usize, sheets: usize, text: Text) {
        let style = Style::new(FaceName::Sans, FOOT_SIZE, Colour::QUIET);
        let whole = self.whole();
        if self.ops.iter().any(|op| matches!(op, Op::Boxed { .. })) {
            self.y = self.paper.height() - BOTTOM + 5.0;
            self.paragraph(whole, &report.unprinted, style, 1);
        }
        self.y = self.paper.height() - BOTTOM + 18.0;
        self.rule(whole, Colour::LINE, 0.6);
        self.y += 4.0;
        let baseline = self.y + FOOT_SIZE;
        let width = Column {
            width: whole.width * 0.8,
            ..whole
        };
        self.paragraph(width, &report.foot, style, 1);
        let page = text.report_page(sheet, sheets);
        self.within(Role::Artifact, |sheet| {
            sheet.at_right(whole, baseline, &page, style);
        });
    }
}

fn boxed(setting: &Setting<'_>, at: Point, width: f64, words: &str) -> Op {
    let size = setting.size;
    let label = setting.label.map(|label| Letters {
        at: Point {
            x: at.x + size * 0.35,
            y: at.y - size * 0.05,
        },
        size: setting.label_size(),
        face: FaceName::Sans,
        colour: Colour::QUIET,
        words: label.to_owned(),
    });
    Op::Boxed {
        frame: Outline::Rect {
            corner: Point {
                x: at.x + size * 0.08,
                y: at.y - size * 0.8,
            },
            width: width - size * 0.16,
            height: size,
        },
        label,
        words: words.to_owned(),
    }
}
