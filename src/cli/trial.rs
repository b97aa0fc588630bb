//! What came of a trial in pairs, from a table of its nights?

use std::path::PathBuf;

use clap::Args;
use lull::{
    exchange::nights_csv::{self, Table},
    night::Night,
    statistics::{allocation::Arm, worthwhile::Worthwhile},
    text::Text,
    trial::answer::{Terms, TrialAnswer, TrialNight},
};
use serde_json::json;

use crate::{Outcome, file};

#[derive(Args)]
pub(crate) struct Options {
    /// A table with the columns date, pair, position, arm (A or B) and severity.
    file: PathBuf,
    /// Nights at the start of each block that do not count.
    #[arg(long, default_value_t = 0)]
    washout: u32,
    /// Print codes and numbers instead of sentences.
    #[arg(long)]
    json: bool,
}

const COLUMNS: [&str; 5] = ["date", "pair", "position", "arm", "severity"];

/// Judges the nights as they were drawn; the trial is taken to have run to its end.
pub(crate) fn trial(options: &Options) -> Outcome {
    let text = file::read(&options.file)?;
    let english = Text::default();
    let table = nights_csv::read(&text).map_err(|problem| vec![problem.sentence(english)])?;
    let terms = Terms {
        washout: options.washout,
        worthwhile: Worthwhile::ONE,
        completed: true,
    };
    let answer = TrialAnswer::of(&nights(&table)?, &terms)
        .map_err(|refusal| vec![format!("No estimate: {refusal}")])?;
    let interval = answer
        .interval
        .map(|interval| [interval.low(), interval.high()]);
    if options.json {
        return Ok(vec![
            json!({
                "pairs": answer.pairs,
                "estimate": answer.test.estimate,
                "interval95": interval.ok(),
                "p": answer.test.p_two_sided,
                "finding": answer.finding.code(),
                "second_look": answer.second_look.ok(),
            })
            .to_string(),
        ]);
    }
    let mut lines = vec![
        format!("pairs: {}", answer.pairs),
        format!("estimate: {}", answer.test.estimate),
        match interval {
            Ok([low, high]) => format!("interval: {low} to {high}"),
            Err(refusal) => format!("interval: none. {refusal}"),
        },
        format!("p: {}", answer.test.p_two_sided),
        format!("code: {}", answer.finding.code()),
    ];
    lines.extend(answer.sentences(english, "B", false));
    Ok(lines)
}

/// The rows as nights, or every cell that cannot be one.
fn nights(table: &Table) -> Result<Vec<TrialNight>, Vec<String>> {
    let place = |name: &str| {
        let mut columns = table.columns().iter();
        columns.position(|heading| heading.name.to_lowercase() == name)
    };
    let mut problems = Vec::new();
    let places = COLUMNS.map(|name| {
        place(name).unwrap_or_else(|| {
            problems.push(format!("There is no column “{name}” in this table."));
            usize::MAX
        })
    });
    if !problems.is_empty() {
        return Err(problems);
    }
    let mut nights = Vec::new();
    for (line, row) in table.numbered_rows() {
        let cells = places.map(|at| row.get(at).map_or("", String::as_str));
        match night(cells) {
            Ok(night) => nights.push(night),
            Err(why) => problems.push(format!("Line {line}: {why}")),
        }
    }
    if problems.is_empty() {
        Ok(nights)
    } else {
        Err(problems)
    }
}

fn night([date, pair, position, arm, severity]: [&str; 5]) -> Result<TrialNight, String> {
    let whole = |cell: &str| {
        let number = cell.parse::<u32>();
        number.map_err(|_| format!("“{cell}” is not a whole number"))
    };
    let outcome = if severity.is_empty() {
        None
    } else {
        let number = severity.parse::<f64>().ok();
        let on_the_scale = number.filter(|number| (0.0..=10.0).contains(number));
        Some(on_the_scale.ok_or_else(|| format!("“{severity}” is not a number from 0 to 10"))?)
    };
    Ok(TrialNight {
        night: date
            .parse::<Night>()
            .map_err(|_| format!("“{date}” is not a date written as 2026-11-23"))?,
        pair: whole(pair)?,
        position: whole(position)?,
        arm: match arm {
            "A" | "a" => Arm::A,
            "B" | "b" => Arm::B,
            other => return Err(format!("“{other}” is neither A nor B")),
        },
        outcome,
    })
}
