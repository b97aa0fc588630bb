//! A text into a table: which sign parts the columns, which lines are rows.

use csv::ReaderBuilder;

use super::{Table, TableProblem};
use crate::exchange::lines::Lines;

/// Reads a table with a line of names at its head; columns parted by commas, semicolons or tabs.
///
/// Rows without any content are left out.
///
/// # Errors
/// Says why the text is no table, and in which line.
pub fn read(text: &str) -> Result<Table, TableProblem> {
    // Spreadsheets put this mark before the text.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut lines = Lines::of(text);
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(text))
        .from_reader(text.as_bytes());
    let mut names: Option<Vec<String>> = None;
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| TableProblem::Unreadable(error.to_string()))?;
        let line = lines.of_record(&record);
        let mut cells: Vec<String> = record.iter().map(|cell| cell.trim().to_owned()).collect();
        let Some(names) = &names else {
            names = Some(cells);
            continue;
        };
        if cells.iter().all(String::is_empty) {
            continue;
        }
        // Spreadsheets leave blank cells beyond the last column.
        while cells.len() > names.len() && cells.last().is_some_and(String::is_empty) {
            cells.pop();
        }
        if cells.len() != names.len() {
            return Err(TableProblem::Ragged {
                line,
                cells: cells.len(),
                columns: names.len(),
            });
        }
        rows.push((line, cells));
    }
    let names = names.ok_or(TableProblem::Empty)?;
    if rows.is_empty() {
        return Err(TableProblem::NoRows);
    }
    Ok(Table::of(names, rows))
}

/// The sign that parts the columns: the one that the first line has most of.
fn delimiter(text: &str) -> u8 {
    let mut quoted = false;
    let (mut commas, mut semicolons, mut tabs) = (0, 0, 0);
    for letter in text.trim_start().chars() {
        match letter {
            '"' => quoted = !quoted,
            '\n' | '\r' if !quoted => break,
            ',' if !quoted => commas += 1,
            ';' if !quoted => semicolons += 1,
            '\t' if !quoted => tabs += 1,
            _ => {}
        }
    }
    if tabs > commas.max(semicolons) {
        b'\t'
    } else if semicolons > commas {
        b';'
    } else {
        b','
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a broken example should stop its test")]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn lines(text: &str) -> Vec<usize> {
        read(text)
            .unwrap()
            .rows
            .iter()
            .map(|row| row.line)
            .collect()
    }

    #[test]
    fn lines_are_counted_as_an_editor_shows_them() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["date,note", "a,1", "", "b,\"two", "lines\"", ",", "c,3"].join(end);
            assert_eq!(lines(&text), [2, 4, 7], "{end:?}");
        }
    }

    #[test]
    fn commas_semicolons_and_tabs_part_columns() {
        for text in [
            "date,severity\n2026-01-01,4\n",
            "\u{feff}date;severity\r\n2026-01-01;4\r\n",
            "date\tseverity\n2026-01-01\t4",
            "\"date, evening\";severity\n2026-01-01;4",
        ] {
            let table = read(text).unwrap();
            assert_eq!(table.columns().len(), 2, "{text}");
            assert_eq!(table.rows().next().unwrap(), ["2026-01-01", "4"], "{text}");
        }
    }

    #[test]
    fn a_row_that_misses_a_cell_is_named_by_its_line() {
        assert_eq!(
            read("date,severity\n2026-01-01,4\n2026-01-02\n"),
            Err(TableProblem::Ragged {
                line: 3,
                cells: 1,
                columns: 2
            })
        );
    }

    #[test]
    fn a_head_without_rows_is_no_table() {
        assert_eq!(read(""), Err(TableProblem::Empty));
        assert_eq!(read("date,severity\n,\n"), Err(TableProblem::NoRows));
    }

    proptest! {
        #[test]
        fn no_text_stops_the_reader(text in "[a-c0-2\",;\t\r\n\u{e4}]{0,80}", any in ".{0,80}") {
            let _ = read(&text);
            let _ = read(&any);
        }
    }
}
