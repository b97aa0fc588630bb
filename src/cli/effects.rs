//! What do the nights say of each remedy?

use std::path::PathBuf;

use clap::Args;
use lull::{
    exchange::backup,
    journal::Journal,
    moment::Moment,
    statistics::interval::Interval,
    text::Text,
    weigh::{
        Question,
        carry_over::carry_over,
        comparison::Measured,
        effect::{Account, Answer, Effect, Effects, Tangled},
        finding::Finding,
        halves::{Halves, halves},
        weigh,
    },
};
use serde_json::{Value, json};

use crate::{Outcome as Said, file, present::present};

#[derive(Args)]
pub(crate) struct Options {
    /// A backup (JSON).
    file: PathBuf,
    /// Print codes and numbers instead of sentences.
    #[arg(long)]
    json: bool,
}

/// Weighs the worst urge of a backup's nights.
pub(crate) fn effects(options: &Options) -> Said {
    let text = file::read(&options.file)?;
    let journal = backup::read(&text).map_err(|problem| vec![problem.sentence(Text::default())])?;
    let made = backup::made(&text);
    let effects = weigh(&journal, question(&journal, made.as_ref()));
    if options.json {
        let remedies = effects.remedies.iter();
        let rows: Vec<Value> = remedies.map(|effect| row(effect, &effects)).collect();
        let printed = serde_json::to_string_pretty(&json!({ "remedies": rows }))
            .map_err(|error| vec![error.to_string()])?;
        Ok(vec![printed])
    } else {
        Ok(lines(&journal, &effects, Text::default()))
    }
}

/// The worst urge; of a trial that was under way when the file was made nothing is said.
fn question(journal: &Journal, made: Option<&Moment>) -> Question {
    let mut question = Question::of(journal);
    let today = present(journal, made);
    question.withheld = today.map_or_else(Vec::new, |today| journal.withheld(today));
    question
}

fn lines(journal: &Journal, effects: &Effects, text: Text) -> Vec<String> {
    let halves = halves(journal, &effects.question);
    let mut lines = Vec::new();
    for effect in &effects.remedies {
        lines.push(effect.name.clone());
        let worthwhile = effects.question.worthwhile.get();
        for sentence in effect.sentences(text, worthwhile) {
            lines.push(format!("  {sentence}"));
        }
        if let Ok(answer) = &effect.outcome {
            let said = cautions(journal, effect, answer, &halves, effects, text);
            lines.extend(said.iter().map(|caution| format!("  {caution}")));
            let running = &answer.running;
            let numbers = running.measured.as_ref().map_or_else(
                |why| format!("no estimate, {}", why.code()),
                |measured| {
                    let [estimate, low, high] = measured.sided(text);
                    format!("{estimate} ({low} to {high})")
                },
            );
            lines.push(format!(
                "  all {} nights: {} with, {} without; {numbers}",
                running.nights, running.with, running.without
            ));
        }
    }
    if !lines.is_empty() {
        lines.push(text.finding_own_scores().to_owned());
        lines.push(text.finding_dummy().to_owned());
    }
    lines
}

/// What bounds or follows from a finding that says something of a difference.
fn cautions(
    journal: &Journal,
    effect: &Effect,
    answer: &Answer,
    halves: &[Halves],
    effects: &Effects,
    text: Text,
) -> Vec<String> {
    let (name, finding) = (&effect.name, answer.words.finding);
    let mut cautions = effect.cautions(text);
    if finding.has_direction() || finding == Finding::NoWorthwhileDifference {
        let own = halves.iter().find(|halves| halves.remedy == effect.remedy);
        cautions.extend(own.and_then(|halves| halves.sentence(text, name)));
        let after = carry_over(journal, &effects.question, effect.remedy);
        cautions.extend(after.and_then(|after| after.sentence(text, name)));
    }
    cautions
}

fn row(effect: &Effect, effects: &Effects) -> Value {
    let mut row = json!({ "name": effect.name });
    let said = match &effect.outcome {
        Ok(answer) => compared(answer, effects),
        // The same keys, so that whoever reads them finds each.
        Err(why) => json!({
            "n": null,
            "n_with": null,
            "n_without": null,
            "estimate": null,
            "interval95": null,
            "p_holm": null,
            "finding": null,
            "finding_all": null,
            "flags": [],
            "reason": why.code(),
            "regressors": regressors(&effects.running),
            "dropped": dropped(&effects.running),
        }),
    };
    if let (Some(row), Value::Object(said)) = (row.as_object_mut(), said) {
        row.extend(said);
    }
    row
}

fn compared(answer: &Answer, effects: &Effects) -> Value {
    let running = &answer.running;
    let measured = running.measured.as_ref();
    let flags = answer.words.flags.iter();
    let mut row = json!({
        "n": running.nights,
        "n_with": running.with,
        "n_without": running.without,
        "estimate": measured.ok().map(|measured| measured.estimate),
        "interval95": measured.ok().map(|measured| ends(&measured.interval)),
        "p_holm": measured.ok().and_then(|measured| measured.p_holm),
        "finding": answer.words.finding.code(),
        "finding_all": answer.finding_all.code(),
        "finding_nights": effects.spoken.as_ref().map(|account| account.nights),
        "flags": flags.map(|flag| flag.code()).collect::<Vec<_>>(),
        "more_nights": answer.words.more_nights,
        "reason": measured.err().map(|why| why.code()),
        "regressors": regressors(&effects.running),
        "dropped": dropped(&effects.running),
        "dropped_because": because(&effects.running),
    });
    if let Some(Tangled::With { names, either }) = &answer.words.tangled {
        row["together"] = json!({ "names": names, "either": either.as_ref().map(numbers) });
    }
    row
}

fn numbers(measured: &Measured) -> Value {
    json!({ "estimate": measured.estimate, "interval95": ends(&measured.interval) })
}

fn ends(interval: &Interval) -> [f64; 2] {
    [interval.low(), interval.high()]
}

fn regressors(account: &Account) -> Vec<String> {
    let names = account.taken_into_account.iter();
    std::iter::once("intercept".to_owned())
        .chain(names.map(lull::weigh::regressor::Regressor::name))
        .collect()
}

fn dropped(account: &Account) -> Vec<String> {
    account
        .left_out
        .iter()
        .map(|left| left.what.name())
        .collect()
}

fn because(account: &Account) -> Value {
    let because = account.left_out.iter();
    because
        .map(|left| (left.what.name(), json!(left.why.code())))
        .collect::<serde_json::Map<_, _>>()
        .into()
}
