//! The practitioner's page of a backup, or of every backup in a folder.

use std::{
    ffi::OsStr,
    path::{Path, PathBuf},
};

use clap::{Args, ValueEnum};
use lull::{
    bounded::Words,
    exchange::backup,
    moment::Moment,
    night::Night,
    report::{
        Report,
        choices::{Choices, Period, Section},
        html::html,
        page::{Faces, Paper},
        pdf::pdf,
    },
    text::Text,
};

use crate::{Outcome, file, present::present};

#[derive(Args)]
pub(crate) struct Options {
    /// A backup (JSON), or a folder with backups in it.
    file: PathBuf,
    /// The page to write: a PDF, or one HTML file if it ends so. For a folder, a folder.
    #[arg(short, long, value_name = "PAGE")]
    output: PathBuf,
    /// The paper of a PDF.
    #[arg(long, value_enum, default_value_t = Sheet::A4)]
    paper: Sheet,
    /// The first night; if not said, 8 weeks are shown, or as many as there are.
    #[arg(long, value_name = "DATE", value_parser = crate::night)]
    from: Option<Night>,
    /// The last night; the last one logged if not said.
    #[arg(long, value_name = "DATE", value_parser = crate::night)]
    to: Option<Night>,
    /// A name to stand on the page; there is none if not said.
    #[arg(long, value_parser = words::<80>)]
    name: Option<Words<80>>,
    /// Your own question, to stand above everything else.
    #[arg(long, value_name = "TEXT", value_parser = words::<300>)]
    question: Option<Words<300>>,
    /// What to leave out; may be given more than once.
    #[arg(long, value_name = "SECTION", num_args = 1.., value_parser = section)]
    without: Vec<Section>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Sheet {
    /// 210 by 297 mm.
    A4,
    /// 8.5 by 11 inches.
    Letter,
}

/// Writes the page, or the pages.
pub(crate) fn report(options: &Options) -> Outcome {
    if !options.file.is_dir() {
        return one(&options.file, &options.output, options);
    }
    let files = file::backups(&options.file)?;
    file::make_folder(&options.output)?;
    let (mut said, mut wrong) = (Vec::new(), Vec::new());
    for path in files {
        let name = path.file_stem().unwrap_or_default();
        let page = options.output.join(name).with_extension("pdf");
        match one(&path, &page, options) {
            Ok(lines) => said.extend(lines),
            Err(problems) => {
                let name = path.display();
                wrong.extend(problems.iter().map(|problem| format!("{name}: {problem}")));
            }
        }
    }
    // The pages that could be written are; what is wrong with the others is said.
    if wrong.is_empty() {
        Ok(said)
    } else {
        Err(said.into_iter().chain(wrong).collect())
    }
}

fn one(backup: &Path, page: &Path, options: &Options) -> Outcome {
    let text = Text::default();
    let written = file::read(backup)?;
    let journal = backup::read(&written).map_err(|problem| vec![problem.sentence(text)])?;
    let made = backup::made(&written);
    let today = present(&journal, made.as_ref())
        .ok_or_else(|| vec!["This backup holds no night.".to_owned()])?;
    let period = Period::between(&journal, today, options.from, options.to)
        .ok_or_else(|| vec!["These nights would end before they begin.".to_owned()])?;
    let choices = Choices {
        period,
        without: options.without.clone(),
        name: options.name.clone().unwrap_or_default(),
        question: options.question.clone().unwrap_or_default(),
    };
    // The page is as old as what it was made from.
    let made = made.unwrap_or_else(Moment::epoch);
    let report = Report::of(&journal, &choices, today, &made, text);
    let paper = match options.paper {
        Sheet::A4 => Paper::A4,
        Sheet::Letter => Paper::Letter,
    };
    let is_html = page.extension() == Some(OsStr::new("html"));
    let bytes = if is_html {
        html(&report).into_bytes()
    } else {
        pdf(&report, paper, &Faces::embedded(), &made, text)
    };
    file::write(page, &bytes)?;
    Ok(vec![format!("{}: {}", page.display(), report.period)])
}

fn section(code: &str) -> Result<Section, String> {
    Section::from_code(code).ok_or_else(|| {
        let codes = Section::ALL.iter().map(|section| section.code());
        format!("one of {}", codes.collect::<Vec<_>>().join(", "))
    })
}

fn words<const MOST: usize>(said: &str) -> Result<Words<MOST>, String> {
    Words::new(said).ok_or_else(|| format!("longer than {MOST} characters"))
}
