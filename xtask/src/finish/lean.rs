//! What is written for those who read the source is not sent to those who use the app: remarks and
//! indentation of scripts, styles and the page.

/// A script or a style sheet without its remarks that stand on lines of their own, and without
/// indentation. It knows no more of the language than that, so what it leaves is safe: a remark behind
/// code stays, and so does every end of a line.
///
/// # Errors
/// The first line at which text over several lines begins, whose own indentation would be lost.
pub fn lines(source: &str) -> Result<String, &str> {
    let mut lean = String::with_capacity(source.len());
    let mut is_remark = false;
    for line in source.lines().map(str::trim) {
        let mut code = line;
        if is_remark || line.starts_with("/*") {
            let end = line.split_once("*/");
            is_remark = end.is_none();
            code = end.map_or("", |(_, code)| code.trim_start());
        }
        if code.is_empty() || code.starts_with("//") {
            continue;
        }
        if code.matches('`').count() % 2 == 1 {
            return Err(line);
        }
        lean.push_str(code);
        lean.push('\n');
    }
    Ok(lean)
}

/// A page without its remarks, and without indentation.
pub fn page(source: &str) -> String {
    let mut lean = String::with_capacity(source.len());
    let mut rest = source;
    while let Some((before, after)) = rest.split_once("<!--") {
        lean.push_str(before);
        rest = after.split_once("-->").map_or("", |(_, after)| after);
    }
    lean.push_str(rest);
    let lines = lean.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.flat_map(|line| [line, "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::{lines, page};

    #[test]
    fn remarks_on_lines_of_their_own_go_and_code_stays() {
        let script = "// one\nlet a = '//no'; // stays\n\n  /* two\n   * three */\n  /** four */\n  a /= 2;\n";
        assert_eq!(
            lines(script),
            Ok("let a = '//no'; // stays\na /= 2;\n".to_owned())
        );
    }

    #[test]
    fn text_over_several_lines_is_refused() {
        assert_eq!(lines("let a = `one\n  two`;"), Err("let a = `one"));
        assert!(lines("let a = `one`;").is_ok());
    }

    #[test]
    fn a_remark_does_not_count_as_text() {
        let script = "// a `mark\nlet a = 1;\n";
        assert_eq!(lines(script), Ok("let a = 1;\n".to_owned()));
    }

    #[test]
    fn code_behind_a_remark_stays() {
        let style = "/* one */ a { color: red; } /* two */\n/* three\n four */ b {}\n";
        let lean = "a { color: red; } /* two */\nb {}\n";
        assert_eq!(lines(style), Ok(lean.to_owned()));
    }

    #[test]
    fn a_page_loses_its_remarks() {
        let source = "<p>\n  <!-- for\n readers -->\n  words\n</p>\n";
        assert_eq!(page(source), "<p>\nwords\n</p>\n");
    }
}
