//! `lull report`, as it is called: one file, a folder, what is left out, what is wrong.

#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, reason = "a broken example should stop its test")]

#[path = "command/program.rs"]
mod program;

use std::{fs, path::Path, process::Output};

use lull::{exchange::backup, journal::Journal};
use program::{folder, lull};

fn complained(output: &Output) -> String {
    assert!(!output.status.success());
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn sample(folder: &Path, nights: &str) -> (String, Journal) {
    let file = folder.join(format!("{nights}.json"));
    let file = file.to_str().unwrap();
    assert!(
        lull(&["sample", "--nights", nights, "-o", file])
            .status
            .success()
    );
    let journal = backup::read(&fs::read_to_string(file).unwrap()).unwrap();
    (file.to_owned(), journal)
}

fn written(folder: &Path, name: &str, arguments: &[&str]) -> Vec<u8> {
    let page = folder.join(name);
    let mut all = vec!["report", "-o", page.to_str().unwrap()];
    all.extend(arguments);
    let output = lull(&all);
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    fs::read(page).unwrap()
}

fn count(bytes: &[u8], words: &str) -> usize {
    let windows = bytes.windows(words.len());
    windows.filter(|window| *window == words.as_bytes()).count()
}

#[test]
fn a_pdf_has_one_sheet_and_the_nights_its_language_and_a_tree() {
    let folder = folder("report_pdf");
    let (file, _) = sample(&folder, "200");
    for paper in ["a4", "letter"] {
        let pdf = written(
            &folder,
            "page.pdf",
            &[&file, "--paper", paper, "--name", "Ada"],
        );
        assert!(pdf.starts_with(b"%PDF-1.7") && pdf.ends_with(b"%%EOF"));
        assert_eq!(count(&pdf, "/Count 2"), 1, "{paper}");
        let size = if paper == "a4" { "595 842" } else { "612 792" };
        assert_eq!(count(&pdf, &format!("/MediaBox [0 0 {size}]")), 2);
        for part in [
            "/Lang (en)",
            "/StructTreeRoot",
            "/Marked true",
            "/Alt",
            "/S /TH",
            "(Ada)",
        ] {
            assert!(count(&pdf, part) > 0, "{part}");
        }
        assert_eq!(
            pdf,
            written(
                &folder,
                "again.pdf",
                &[&file, "--paper", paper, "--name", "Ada"]
            )
        );
    }
    let pdf = written(&folder, "one.pdf", &[&file, "--without", "nights"]);
    assert_eq!(count(&pdf, "/Count 1"), 1);
}

#[test]
fn an_html_page_holds_every_note_and_fetches_nothing() {
    let folder = folder("report_html");
    let (file, journal) = sample(&folder, "300");
    let page = written(
        &folder,
        "page.html",
        &[
            &file,
            "--from",
            "2020-01-01",
            "--question",
            "Is <it> \"me\"?",
        ],
    );
    let page = String::from_utf8(page).unwrap();
    assert!(page.contains("<html lang=\"en\">"));
    assert!(page.contains("Is &lt;it&gt; &quot;me&quot;?"));
    assert!(!page.contains("<script") && !page.contains("<it>"));
    let addresses = page.matches("http").count() - page.matches("http-equiv").count();
    assert_eq!(
        addresses,
        page.matches("http://www.w3.org/2000/svg").count()
    );
    let notes = journal.nights().filter(|(_, entry)| !entry.note.is_empty());
    let mut some = 0;
    for (_, entry) in notes {
        let note = entry.note.as_str().replace('&', "&amp;");
        assert!(page.contains(&note), "{note}");
        some += 1;
    }
    assert!(some > 3);
}

#[test]
fn of_a_folder_each_backup_has_its_page_and_a_broken_one_stops_no_other() {
    let folder = folder("report_folder");
    let (backups, pages) = (folder.join("in"), folder.join("out"));
    fs::create_dir_all(&backups).unwrap();
    sample(&backups, "30");
    sample(&backups, "90");
    let arguments = [
        "report",
        backups.to_str().unwrap(),
        "-o",
        pages.to_str().unwrap(),
    ];
    assert!(lull(&arguments).status.success());
    for name in ["30.pdf", "90.pdf"] {
        assert!(fs::read(pages.join(name)).unwrap().starts_with(b"%PDF"));
    }
    fs::write(backups.join("20.json"), "{}").unwrap();
    fs::remove_dir_all(&pages).unwrap();
    let said = complained(&lull(&arguments));
    assert!(
        said.contains("20.json: This file is not a backup"),
        "{said}"
    );
    assert!(pages.join("90.pdf").exists() && !pages.join("20.pdf").exists());
}

#[test]
fn what_cannot_be_is_said() {
    let folder = folder("report_wrong");
    let (file, _) = sample(&folder, "30");
    let page = folder.join("page.pdf");
    let page = page.to_str().unwrap();
    let wrong = |more: &[&str]| {
        let mut arguments = vec!["report", &file, "-o", page];
        arguments.extend(more);
        complained(&lull(&arguments))
    };
    assert!(
        wrong(&["--from", "2026-11-20", "--to", "2026-11-19"]).contains("end before they begin")
    );
    assert!(wrong(&["--without", "names"]).contains("one of timeline, glance"));
    assert!(wrong(&["--name", &"a".repeat(81)]).contains("longer than 80 characters"));
    assert!(!Path::new(page).exists());
}
