//! How does each step of drawing stand in a sheet's content? Every letter belongs to an element of
//! the tree; whatever belongs to none is marked as an artifact, which is not read.

use pdf_writer::{
    Content, Name, Str, TextStr,
    types::{StructRole, TextRenderingMode},
};

use super::{
    font::{Fonts, resource},
    image::Images,
    narrow,
    tree::Tree,
    unseen,
};
use crate::{
    chart::mark::Point,
    report::page::{ABOVE, BELOW, Colour, FaceName, Faces, Letters, Op, Outline, Pages, Role},
};

/// The length of a handle that makes a quarter of a circle of radius 1 out of a Bézier curve.
const QUARTER: f64 = 0.552_284_75;

/// What is written from a report's steps.
pub(super) struct Writing {
    /// The content of each sheet.
    pub sheets: Vec<Content>,
    pub fonts: Fonts,
    pub images: Images,
    pub tree: Tree,
}

/// What was opened and not closed yet.
#[derive(Clone, Copy)]
enum Open {
    /// An element, whose letters are marked one by one.
    Element(usize),
    /// Marked content that holds whatever comes: a figure or an artifact.
    Marked,
}

struct Writer<'a> {
    faces: &'a Faces,
    height: f64,
    content: Content,
    number: usize,
    open: Vec<Open>,
    done: Writing,
}

impl Writing {
    pub(super) fn of(pages: &Pages, faces: &Faces) -> Self {
        let mut writer = Writer {
            faces,
            height: pages.paper.height(),
            content: Content::new(),
            number: 0,
            open: Vec::new(),
            done: Self {
                sheets: Vec::new(),
                fonts: Fonts::default(),
                images: Images::default(),
                tree: Tree::default(),
            },
        };
        for op in &pages.ops {
            writer.write(op);
        }
        writer.done.sheets.push(writer.content);
        writer.done
    }
}

impl Writer<'_> {
    fn write(&mut self, op: &Op) {
        match op {
            Op::Open { role, alt } => self.begin(*role, alt.as_deref()),
            Op::Close => self.end(),
            Op::NextPage => {
                let content = std::mem::replace(&mut self.content, Content::new());
                self.done.sheets.push(content);
                self.number += 1;
            }
            Op::Letters(letters) => {
                self.marked(None, |writer| writer.letters(letters));
            }
            Op::Painted { line, width } => {
                self.marked(None, |writer| {
                    writer.painted(line, *width);
                    writer.unseen(line, *width);
                });
            }
            Op::Boxed {
                frame,
                label,
                words,
            } => self.marked(Some(words), |writer| {
                writer.shape(frame, Some(Colour::PAPER), Some((Colour::QUIET, 0.5)));
                if let Some(label) = label {
                    writer.letters(label);
                }
            }),
            Op::Shape {
                outline,
                fill,
                stroke,
            } => self.shape(outline, *fill, *stroke),
        }
    }

    fn begin(&mut self, role: Role, alt: Option<&str>) {
        let inside = matches!(self.open.last(), Some(Open::Marked));
        match (role, inside) {
            // What is inside marked content is part of it already.
            (_, true) => self.open.push(Open::Element(usize::MAX)),
            (Role::Artifact, false) => {
                self.content.begin_marked_content(Name(b"Artifact"));
                self.open.push(Open::Marked);
            }
            (Role::Figure, false) => {
                let element = self.done.tree.add(Role::Figure, self.parent(), alt);
                let mark = self.done.tree.mark(element, self.number);
                self.content
                    .begin_marked_content_with_properties(StructRole::Figure.to_name())
                    .properties()
                    .identify(mark);
                self.open.push(Open::Marked);
            }
            (role, false) => {
                let element = self.done.tree.add(role, self.parent(), alt);
                self.open.push(Open::Element(element));
            }
        }
    }

    fn end(&mut self) {
        if let Some(Open::Marked) = self.open.pop() {
            self.content.end_marked_content();
        }
    }

    fn parent(&self) -> Option<usize> {
        match self.open.last() {
            Some(Open::Element(element)) => Some(*element),
            Some(Open::Marked) | None => None,
        }
    }

    /// Draws as content of the element that is open, and with what it stands for.
    fn marked(&mut self, stands_for: Option<&str>, draw: impl FnOnce(&mut Self)) {
        let element = match self.open.last() {
            Some(Open::Element(element)) => Some(*element),
            // Inside a figure only what stands for something else needs a mark of its own.
            Some(Open::Marked) if stands_for.is_none() => return draw(self),
            Some(Open::Marked) | None => None,
        };
        let mark = element.map(|element| self.done.tree.mark(element, self.number));
        {
            let mut begun = self
                .content
                .begin_marked_content_with_properties(StructRole::Span.to_name());
            let mut properties = begun.properties();
            if let Some(mark) = mark {
                properties.identify(mark);
            }
            if let Some(words) = stands_for {
                properties.actual_text(TextStr(words));
            }
        }
        draw(self);
        self.content.end_marked_content();
    }

    fn letters(&mut self, letters: &Letters) {
        let codes = self
            .done
            .fonts
            .codes(letters.face, &letters.words, self.faces);
        let (x, y) = self.place(letters.at);
        fill(&mut self.content, letters.colour);
        self.content
            .begin_text()
            .set_font(resource(letters.face), narrow(letters.size))
            .set_text_matrix([1.0, 0.0, 0.0, 1.0, x, y])
            .show(Str(&codes))
            .end_text();
    }

    /// The line's picture; a frame, where it could be measured but not drawn.
    fn painted(&mut self, line: &Letters, width: f64) {
        let height = line.size * (ABOVE + BELOW);
        let Some(picture) = self.faces.picture(line) else {
            let frame = Outline::Rect {
                corner: Point {
                    x: line.at.x,
                    y: line.at.y - line.size * ABOVE,
                },
                width,
                height,
            };
            return self.shape(&frame, Some(Colour::PAPER), Some((Colour::QUIET, 0.5)));
        };
        let name = self.done.images.add(picture);
        let (x, y) = self.place(Point {
            x: line.at.x,
            y: line.at.y + line.size * BELOW,
        });
        self.content
            .save_state()
            .transform([narrow(width), 0.0, 0.0, narrow(height), x, y])
            .x_object(Name(name.as_bytes()))
            .restore_state();
    }

    /// The letters of a painted line, to be copied and read aloud.
    fn unseen(&mut self, line: &Letters, width: f64) {
        const FACE: FaceName = FaceName::Sans;
        self.content
            .save_state()
            .set_text_rendering_mode(TextRenderingMode::Invisible);
        for run in unseen::runs(&line.words) {
            let codes = self.done.fonts.unseen(FACE, run.words);
            let advances = run.words.chars().map(|letter| {
                let glyph = self.faces.glyph(FACE, letter);
                glyph.map_or(unseen::ADVANCE, |glyph| glyph.advance)
            });
            // Marks that stand on another letter have no width of their own.
            let advance = advances.sum::<f64>().max(unseen::ADVANCE);
            let stretched = run.width * width / (advance * line.size);
            let (x, y) = self.place(Point {
                x: line.at.x + run.from * width,
                y: line.at.y,
            });
            let forwards = if run.is_leftward { -1.0 } else { 1.0 };
            self.content
                .begin_text()
                .set_font(resource(FACE), narrow(line.size))
                .set_text_matrix([narrow(forwards * stretched), 0.0, 0.0, 1.0, x, y])
                .show(Str(&codes))
                .end_text();
        }
        self.content.restore_state();
    }

    /// From the upper edge downwards, as sheets are laid out, to upwards, as the format counts.
    fn place(&self, point: Point) -> (f32, f32) {
        (narrow(point.x), narrow(self.height - point.y))
    }

    fn shape(&mut self, outline: &Outline, inside: Option<Colour>, line: Option<(Colour, f64)>) {
        if let Some(colour) = inside {
            fill(&mut self.content, colour);
        }
        if let Some((Colour(parts), width)) = line {
            let [red, green, blue] = parts.map(share);
            self.content.set_stroke_rgb(red, green, blue);
            self.content.set_line_width(narrow(width));
        }
        self.outline(outline);
        match (inside, line) {
            (Some(_), Some(_)) => self.content.fill_nonzero_and_stroke(),
            (Some(_), None) => self.content.fill_nonzero(),
            (None, Some(_)) => self.content.stroke(),
            (None, None) => self.content.end_path(),
        };
    }

    fn outline(&mut self, outline: &Outline) {
        match outline {
            Outline::Path { points, is_closed } => {
                for (at, point) in points.iter().enumerate() {
                    let (x, y) = self.place(*point);
                    match at {
                        0 => self.content.move_to(x, y),
                        _ => self.content.line_to(x, y),
                    };
                }
                if *is_closed {
                    self.content.close_path();
                }
            }
            Outline::Rect {
                corner,
                width,
                height,
            } => {
                let (x, y) = self.place(Point {
                    x: corner.x,
                    y: corner.y + height,
                });
                self.content.rect(x, y, narrow(*width), narrow(*height));
            }
            Outline::Circle { centre, radius } => self.circle(*centre, *radius),
        }
    }

    fn circle(&mut self, centre: Point, radius: f64) {
        let at = |x: f64, y: f64| Point {
            x: centre.x + x * radius,
            y: centre.y + y * radius,
        };
        let (x, y) = self.place(at(1.0, 0.0));
        self.content.move_to(x, y);
        let (mut from, mut to) = ((1.0, 0.0), (0.0, 1.0));
        for _ in 0..4 {
            // Along the tangent of each end, which is the other end.
            let first = self.place(at(from.0 + to.0 * QUARTER, from.1 + to.1 * QUARTER));
            let second = self.place(at(to.0 + from.0 * QUARTER, to.1 + from.1 * QUARTER));
            let end = self.place(at(to.0, to.1));
            self.content
                .cubic_to(first.0, first.1, second.0, second.1, end.0, end.1);
            (from, to) = (to, (-from.0, -from.1));
        }
        self.content.close_path();
    }
}

fn fill(content: &mut Content, Colour(parts): Colour) {
    let [red, green, blue] = parts.map(share);
    content.set_fill_rgb(red, green, blue);
}

fn share(part: u8) -> f32 {
    f32::from(part) / 255.0
}
