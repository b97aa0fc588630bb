//! The chart of all remedies on one scale.

use lull::{
    chart::{
        drawing::{Drawing, Width},
        effects::{EffectRow, EffectRows, Evidence, Points, effects},
        palette::Palette,
    },
    statistics::worthwhile::Worthwhile,
    text::Text,
};

use super::{DESKTOP, PHONE, looks_as_before};

fn row(name: &str, nights: Option<(usize, usize)>, code: &str) -> EffectRow {
    EffectRow {
        name: name.to_owned(),
        nights,
        points: None,
        said: Text::default().finding_in_short(code),
        evidence: Evidence::Journal,
    }
}

fn with(row: EffectRow, [estimate, low, high]: [f64; 3]) -> EffectRow {
    let points = Points {
        estimate,
        low,
        high,
    };
    EffectRow {
        points: Some(points),
        ..row
    }
}

fn draw(rows: Vec<EffectRow>, width: u16) -> Drawing {
    let data = EffectRows {
        sentence: Text::default().finding_summary(rows.len(), "all made up"),
        rows,
        worthwhile: Worthwhile::ONE,
    };
    effects(&data, Width::new(width), Text::default())
}

fn some() -> Vec<EffectRow> {
    vec![
        with(
            row("Warm bath", Some((52, 56)), "clear_better"),
            [-1.7, -2.4, -1.0],
        ),
        with(
            row("Herbal tea", Some((32, 76)), "no_worthwhile_difference"),
            [0.1, -0.8, 0.9],
        ),
        row("Weighted blanket", Some((6, 102)), "not_enough"),
        row("Foot massage", None, "trial_running"),
        EffectRow {
            evidence: Evidence::Test,
            ..with(
                row("Magnesium", Some((28, 28)), "early_better"),
                [-1.4, -2.3, -0.6],
            )
        },
    ]
}

#[test]
fn a_few_remedies_on_a_phone() {
    looks_as_before("effects_phone", &draw(some(), PHONE), Palette::Light);
}

#[test]
fn a_few_remedies_at_night() {
    looks_as_before("effects_night", &draw(some(), 280), Palette::Night);
}

#[test]
fn a_few_remedies_in_grey_print() {
    looks_as_before("effects_print", &draw(some(), 560), Palette::Grey);
}

#[test]
fn two_remedies_on_a_desktop() {
    let two = some().into_iter().take(2).collect();
    looks_as_before("effects_desktop", &draw(two, DESKTOP), Palette::Dark);
}

#[test]
fn no_remedy_yet() {
    looks_as_before("effects_none", &draw(Vec::new(), PHONE), Palette::Light);
}
