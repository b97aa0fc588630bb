//! What one cell says: a yes or no, a whole number, a number in halves.

/// Whether a cell says yes or no; `None` for anything else.
pub(super) fn tick(cell: &str) -> Option<bool> {
    match cell.to_lowercase().as_str() {
        "1" | "yes" | "y" | "true" => Some(true),
        "0" | "no" | "n" | "false" => Some(false),
        _ => None,
    }
}

/// A whole number, also as spreadsheets write one: `4`, `4.0`, `4,0`.
pub(super) fn whole(cell: &str) -> Option<u16> {
    halves(cell)
        .filter(|halves| halves % 2 == 0)
        .and_then(|halves| u16::try_from(halves / 2).ok())
}

/// How many halves: 3 for `1.5` or `1,5`.
pub(super) fn halves(cell: &str) -> Option<u32> {
    let (units, part) = cell.split_once(['.', ',']).unwrap_or((cell, ""));
    let half = match part.trim_end_matches('0') {
        "" => 0,
        "5" => 1,
        _ => return None,
    };
    // A sign would be read as part of the number; a table of nights has none.
    units
        .bytes()
        .all(|digit| digit.is_ascii_digit())
        .then(|| units.parse::<u16>().ok())
        .flatten()
        .map(|units| u32::from(units) * 2 + half)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_are_read_as_spreadsheets_write_them() {
        for cell in ["4", "4.0", "4,00", "04"] {
            assert_eq!(whole(cell), Some(4), "{cell}");
        }
        for cell in ["4.5", "-4", "+4", "", "four", "1e1", "70000", ".", "4.0.0"] {
            assert_eq!(whole(cell), None, "{cell}");
        }
    }

    #[test]
    fn halves_count_half_drinks() {
        assert_eq!(halves("1.5"), Some(3));
        assert_eq!(halves("2"), Some(4));
        assert_eq!(halves("1.3"), None);
    }
}
