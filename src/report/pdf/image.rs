//! How does a painted line stand in the file? As its colours, and a mask of how opaque each dot is, so
//! that it covers nothing of the lines beside it.

use pdf_writer::{Filter, Finish, Pdf, Ref};

use super::{Refs, packed};
use crate::report::page::Picture;

/// The pictures of all sheets, in the order in which they are drawn.
#[derive(Default)]
pub(super) struct Images(Vec<Picture>);

impl Images {
    /// One more; its name in the content of a sheet.
    pub(super) fn add(&mut self, picture: Picture) -> String {
        self.0.push(picture);
        name(self.0.len())
    }

    /// The names of all.
    pub(super) fn names(&self) -> impl Iterator<Item = String> {
        (1..=self.0.len()).map(name)
    }

    /// Writes the pictures as the objects that the sheets name.
    pub(super) fn write(&self, pdf: &mut Pdf, objects: impl Iterator<Item = Ref>, refs: &mut Refs) {
        for (picture, object) in self.0.iter().zip(objects) {
            let mask = refs.next();
            let (mut colours, mut opaque) = (Vec::new(), Vec::new());
            for dot in picture.dots.as_chunks::<4>().0 {
                let [red, green, blue, alpha] = *dot;
                // What is not seen has a colour all the same: one and the same packs best.
                colours.extend(if alpha == 0 {
                    [0; 3]
                } else {
                    [red, green, blue]
                });
                opaque.push(alpha);
            }
            let [width, height] =
                [picture.width, picture.height].map(|dots| i32::try_from(dots).unwrap_or(i32::MAX));
            let colours = packed(&colours);
            let mut image = pdf.image_xobject(object, &colours);
            image.filter(Filter::FlateDecode);
            image.width(width).height(height).bits_per_component(8);
            image.color_space().device_rgb();
            image.s_mask(mask);
            image.finish();
            let opaque = packed(&opaque);
            let mut image = pdf.image_xobject(mask, &opaque);
            image.filter(Filter::FlateDecode);
            image.width(width).height(height).bits_per_component(8);
            image.color_space().device_gray();
        }
    }
}

fn name(number: usize) -> String {
    format!("P{number}")
}
