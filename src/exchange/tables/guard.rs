//! A cell that a spreadsheet would take for a formula is written so that it does not.
//!
//! A text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return gets a `'` in front, and so
//! does one that begins so after some `'`: then one `'` is taken off again in reading, whatever the
//! person wrote.

fn is_guarded(text: &str) -> bool {
    let bare = text.trim_start_matches('\'');
    bare.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// The text as it stands in a cell.
pub(super) fn guarded(text: String) -> String {
    if is_guarded(&text) {
        format!("'{text}")
    } else {
        text
    }
}

/// The text that stands in a cell; also of a cell that lost its guard on the way.
pub(super) fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if is_guarded(text) => text,
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_a_spreadsheet_would_reckon_with_is_guarded_and_nothing_else() {
        for (text, cell) in [
            ("=1+1", "'=1+1"),
            ("+44", "'+44"),
            ("-2", "'-2"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\tx", "'\tx"),
            ("\rx", "'\rx"),
            ("'=1", "''=1"),
            ("'tis calm", "'tis calm"),
            ("1+1", "1+1"),
            ("", ""),
        ] {
            assert_eq!(guarded(text.to_owned()), cell);
            assert_eq!(unguarded(cell), text);
        }
    }

    proptest! {
        #[test]
        fn no_cell_begins_like_a_formula_and_each_reads_back(text in "['=+@\t\r -]{0,4}.{0,6}") {
            let cell = guarded(text.clone());
            prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']));
            prop_assert_eq!(unguarded(&cell), text);
        }
    }
}
