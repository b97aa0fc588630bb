//! Where in a text does a slice of it stand?

/// The line in which the slice begins, from 1, and how many bytes stand before it there. Its address
/// tells, so it must be a slice of this text and not a copy.
pub(super) fn place_of(slice: &str, text: &str) -> (usize, usize) {
    let offset = slice.as_ptr().addr().saturating_sub(text.as_ptr().addr());
    let before = text.get(..offset).unwrap_or_default();
    let line = 1 + before.matches('\n').count();
    let column = before.rsplit('\n').next().map_or(0, str::len);
    (line, column)
}

/// The line and column of the text that are these of the slice.
pub(super) fn place_within(
    slice: &str,
    text: &str,
    (line, column): (usize, usize),
) -> (usize, usize) {
    let (first_line, first_column) = place_of(slice, text);
    let indent = if line > 1 { 0 } else { first_column };
    ((first_line + line).saturating_sub(1), indent + column)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_in_a_slice_is_a_place_in_the_text() {
        let text = "one\ntwo three\nfour";
        let slice = text.get(8..).unwrap_or_default();
        assert_eq!(slice, "three\nfour");
        assert_eq!(place_of(slice, text), (2, 4));
        assert_eq!(place_within(slice, text, (1, 5)), (2, 9));
        assert_eq!(place_within(slice, text, (2, 4)), (3, 4));
    }
}
