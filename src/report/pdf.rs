//! How does a page become a PDF? Text that can be selected, charts as vectors, and a tree that says
//! what each part is and in which order it is read.
//!
//! `pdf-writer` writes the objects. The faces are embedded as far as they are used (`font`), the
//! drawing goes into a content stream for each sheet (`content`), and `tree` holds the structure.

mod content;
mod font;
mod image;
#[cfg(test)]
mod tests;
mod tree;
mod unseen;

use chrono::{Datelike, Timelike};
use pdf_writer::{Content, Date, Filter, Finish, Name, Pdf, Rect, Ref, TextStr, types::TabOrder};

use super::{
    Report,
    page::{FaceName, Faces, Pages, Paper, pages},
};
use crate::{moment::Moment, text::Text};
use content::Writing;

/// How hard streams are packed, 0 to 10.
const PACKING: u8 = 7;

/// The report as a PDF of one sheet, and one for the nights. The same report gives the same bytes, as
/// far as the faces have its letters or nobody paints the others.
pub fn pdf(report: &Report, paper: Paper, faces: &Faces, made: &Moment, text: Text) -> Vec<u8> {
    let pages = pages(report, paper, faces, text);
    write(report, &pages, faces, made)
}

/// Hands out the numbers of objects.
struct Refs(i32);

impl Refs {
    fn next(&mut self) -> Ref {
        self.0 += 1;
        Ref::new(self.0)
    }
}

fn write(report: &Report, pages: &Pages, faces: &Faces, made: &Moment) -> Vec<u8> {
    let mut refs = Refs(0);
    let [catalog, list, info] = [refs.next(), refs.next(), refs.next()];
    let written = Writing::of(pages, faces);
    let sheets: Vec<Ref> = written.sheets.iter().map(|_| refs.next()).collect();
    let fonts: Vec<(FaceName, Ref)> = written
        .fonts
        .used()
        .map(|name| (name, refs.next()))
        .collect();
    let images: Vec<(String, Ref)> = written
        .images
        .names()
        .map(|name| (name, refs.next()))
        .collect();
    let mut pdf = Pdf::new();
    let root = refs.next();
    {
        let mut catalog = pdf.catalog(catalog);
        catalog.pages(list);
        catalog.lang(TextStr(report.language));
        catalog.mark_info().marked(true);
        catalog.viewer_preferences().display_doc_title(true);
        catalog.pair(Name(b"StructTreeRoot"), root);
    }
    about(&mut pdf, info, report, made);
    let count = i32::try_from(sheets.len()).unwrap_or(i32::MAX);
    pdf.pages(list).kids(sheets.iter().copied()).count(count);
    let media = Rect::new(
        0.0,
        0.0,
        narrow(pages.paper.width()),
        narrow(pages.paper.height()),
    );
    for ((sheet, content), number) in sheets.iter().zip(written.sheets).zip(0..) {
        let stream = refs.next();
        let mut page = pdf.page(*sheet);
        page.parent(list).media_box(media).contents(stream);
        page.struct_parents(number)
            .tab_order(TabOrder::StructureOrder);
        let mut resources = page.resources();
        let mut named = resources.fonts();
        for (name, font) in &fonts {
            named.pair(font::resource(*name), *font);
        }
        named.finish();
        let mut pictures = resources.x_objects();
        for (name, image) in &images {
            pictures.pair(Name(name.as_bytes()), *image);
        }
        pictures.finish();
        resources.finish();
        page.finish();
        stream_of(&mut pdf, stream, content);
    }
    for (name, font) in fonts {
        written.fonts.write(&mut pdf, name, font, faces, &mut refs);
    }
    let images = images.into_iter().map(|(_, image)| image);
    written.images.write(&mut pdf, images, &mut refs);
    written.tree.write(&mut pdf, root, &sheets, &mut refs);
    pdf.finish()
}

fn stream_of(pdf: &mut Pdf, stream: Ref, content: Content) {
    let packed = packed(&content.finish());
    pdf.stream(stream, &packed).filter(Filter::FlateDecode);
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    miniz_oxide::deflate::compress_to_vec_zlib(bytes, PACKING)
}

/// What a viewer shows of the file: its title, and when it was made.
fn about(pdf: &mut Pdf, info: Ref, report: &Report, made: &Moment) {
    let title = format!("{} · {}", report.title, report.period);
    let local = made.local();
    let small = |part: u32| u8::try_from(part).unwrap_or(0);
    let hours = i8::try_from(made.offset_minutes() / 60).unwrap_or(0);
    let minutes = u8::try_from(made.offset_minutes().unsigned_abs() % 60).unwrap_or(0);
    let date = Date::new(u16::try_from(local.year()).unwrap_or(1900))
        .month(small(local.month()))
        .day(small(local.day()))
        .hour(small(local.hour()))
        .minute(small(local.minute()))
        .second(small(local.second()))
        .utc_offset_hour(hours)
        .utc_offset_minute(minutes);
    let mut info = pdf.document_info(info);
    info.title(TextStr(&title));
    if let Some(name) = &report.name {
        info.author(TextStr(name));
    }
    info.creator(TextStr("Lull")).creation_date(date);
}

/// Lengths are written with the precision of the format.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a length on paper, to a ten-thousandth of a point"
)]
fn narrow(length: f64) -> f32 {
    length as f32
}
