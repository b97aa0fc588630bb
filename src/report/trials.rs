//! What came of the planned tests? The finding of one that is over, in its own sentence, with its
//! design and how it was followed; of one under way only that it is.

use super::{Body, Item, Part, Source, choices::Section};
use crate::{
    chart::{
        drawing::Width,
        effects::{EffectRow, EffectRows, effects},
    },
    journal::Standing,
    statistics::worthwhile::Worthwhile,
    trial::{Stage, Trial, plan::Blinding},
    weigh::{
        scheduled::{TrialResult, adherence},
        trial_names::TrialNames,
    },
};

/// The chart's width in pixels: half a sheet of paper.
const WIDTH: u16 = 420;

pub(super) fn part(source: Source<'_>) -> Option<Part> {
    let text = source.text;
    // Those planned after the time that was chosen are no part of it.
    let last = source.choices.period.to();
    let trials = source.journal.trials().rev();
    let trials: Vec<&Trial> = trials
        .filter(|trial| trial.plan().first() <= last)
        .map(AsRef::as_ref)
        .collect();
    if trials.is_empty() {
        return None;
    }
    let rows = trials.iter().filter_map(|trial| row(source, trial));
    let rows: Vec<EffectRow> = rows.collect();
    let points = source.journal.settings().worthwhile.points();
    let drawing = (!rows.is_empty()).then(|| {
        let data = EffectRows {
            rows,
            worthwhile: Worthwhile::new(points).unwrap_or(Worthwhile::ONE),
            sentence: text.report_tests_charted().to_owned(),
        };
        effects(&data, Width::new(WIDTH), text)
    });
    Some(Part {
        section: Section::Trials,
        heading: text.report_part(Section::Trials.code()),
        body: Body::Items {
            items: trials.iter().map(|trial| item(source, trial)).collect(),
            drawing,
        },
        plain: Some(text.finding_dummy().to_owned()),
    })
}

/// What may be looked at of a trial. While another one of the same remedy is under way, the result
/// of an earlier one is kept back, too.
fn result(source: Source<'_>, trial: &Trial) -> TrialResult {
    let mut remedies = trial.plan().remedies();
    if remedies.any(|remedy| source.withheld.contains(&remedy)) {
        return TrialResult::KeptBack;
    }
    TrialResult::of(source.journal, trial, source.today)
}

/// The trial's row on the chart, if it may be drawn.
fn row(source: Source<'_>, trial: &Trial) -> Option<EffectRow> {
    let TrialResult::Answered(answer) = result(source, trial) else {
        return None;
    };
    let names = TrialNames::of(source.journal, trial.plan(), source.text);
    EffectRow::of_test(trial, &answer, &names.remedy, source.text)
}

fn item(source: Source<'_>, trial: &Trial) -> Item {
    let Source {
        journal,
        today,
        text,
        ..
    } = source;
    let names = TrialNames::of(journal, trial.plan(), text);
    let blinded = trial.plan().blinding() == Blinding::Full;
    let (said, is_closed) = match result(source, trial) {
        TrialResult::Answered(answer) => (answer.sentences(text, &names.remedy, blinded), false),
        TrialResult::None(_) => (vec![text.trial_result_none().to_owned()], false),
        TrialResult::Prescribed => (vec![text.trial_result_prescribed(&names.remedy)], true),
        TrialResult::KeptBack => (vec![kept_back(source, trial)], false),
    };
    let mut quiet = Vec::new();
    if !is_closed {
        quiet.extend(design(source, trial));
        let followed = adherence(journal, trial, today);
        quiet.push(text.trial_adherence(
            u64::from(followed.as_drawn),
            followed.otherwise,
            followed.unknown,
        ));
        if followed.is_loose() {
            quiet.push(text.trial_loose().to_owned());
        }
    }
    Item {
        name: names.title,
        night: Some(trial.plan().first()),
        said,
        quiet,
    }
}

/// How it was planned.
fn design(source: Source<'_>, trial: &Trial) -> Vec<String> {
    let text = source.text;
    let plan = trial.plan();
    let design = plan.design();
    let pairs = text.trial_plan_pairs(
        design.nights(),
        design.pairs(),
        u64::from(design.nights_in_block()),
    );
    let mut lines = vec![text.report_full_stop(pairs)];
    if let Some(last) = trial.schedule().last() {
        let night = |night: crate::night::Night| text.full_day(night.evening());
        lines.push(text.trial_method_from(night(plan.first()), night(last)));
    }
    if design.washout() > 0 {
        lines.push(text.trial_plan_washout(u64::from(design.washout())));
    }
    lines.push(text.trial_method_worthwhile(plan.worthwhile()));
    lines
}

fn kept_back(source: Source<'_>, trial: &Trial) -> String {
    let text = source.text;
    let rests = trial.pauses().any(|pause| pause.until().is_none());
    match source.journal.standing(trial, source.today) {
        Standing::UnderWay(Stage::Ahead | Stage::Running | Stage::Paused) => {
            match trial.schedule().last().filter(|_| !rests) {
                Some(last) => text.trial_kept_back(text.night(last)),
                None => text.trial_kept_back_open().to_owned(),
            }
        }
        // Another test of the same remedy is under way.
        _ => text.report_kept_back_again().to_owned(),
    }
}
