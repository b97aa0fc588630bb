//! In every look words are read and marks are seen: their contrast is computed from the style sheets.
#![allow(clippy::unwrap_used, reason = "a broken example should stop its test")]

use std::{collections::BTreeMap, fs};

use lull::chart::{mark::Ink, palette::Palette};

/// The tokens of one look: later sheets add to earlier ones, a look to what all of them share.
type Tokens = BTreeMap<String, String>;

const LOOKS: [&str; 3] = ["light", "dark", "night"];

/// WCAG 2.2, 1.4.3: words against what is behind them.
const WORDS: f64 = 4.5;
/// WCAG 2.2, 1.4.11: what has to be seen to work the page, or to read a picture.
const MARKS: f64 = 3.0;

/// Grounds on which words and marks stand.
const GROUNDS: [&str; 3] = ["paper", "card", "wash"];
/// Words, on every ground.
const OF_WORDS: [&str; 3] = ["ink", "quiet", "deep"];
/// Marks on the page: the edge of a field or a button, what is chosen, what is wrong.
const OF_MARKS: [&str; 2] = ["edge-line", "mark"];
/// Marks of drawings, which lie on cards.
const OF_DRAWINGS: [&str; 4] = [
    "chart-severity",
    "chart-severity-quiet",
    "chart-remedy",
    "chart-episode",
];
/// Nothing has to be read off these: hairlines, and the band behind the nights of a test.
const BEHIND: [&str; 3] = ["line", "chart-axis", "chart-test"];
/// Judged by tests of their own below.
const OF_SCALES: [&str; 5] = [
    "on-deep",
    "scale-pale",
    "scale-deep",
    "on-pale",
    "on-scale-deep",
];

fn sheet(name: &str) -> String {
    fs::read_to_string(format!("static/styles/{name}.css")).unwrap()
}

/// The colours that a rule gives to tokens.
fn rule(sheet: &str, selector: &str) -> Tokens {
    let begin = format!("\n{selector} {{");
    let sheet = format!("\n{sheet}");
    let from = sheet.find(&begin).map(|at| at + begin.len()).unwrap();
    let body = &sheet[from..][..sheet[from..].find('}').unwrap()];
    let declared = body.split(';').filter_map(|line| {
        let (name, value) = line.trim().strip_prefix("--")?.split_once(':')?;
        let value = value.trim();
        value
            .starts_with('#')
            .then(|| (name.to_owned(), value.to_owned()))
    });
    declared.collect()
}

fn tokens(look: &str) -> Tokens {
    let mut tokens = Tokens::new();
    for sheet in [sheet("app"), sheet("desk")] {
        tokens.extend(rule(&sheet, ":root"));
        if look != "light" {
            tokens.extend(rule(&sheet, &format!(":root[data-look=\"{look}\"]")));
        }
    }
    tokens
}

/// Red, green and blue from 0 to 1, without the gamma of sRGB.
fn linear(colour: &str) -> [f64; 3] {
    [1, 3, 5].map(|at| {
        let part = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
        if part <= 0.040_45 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    })
}

/// The contrast of two colours, 1 to 21, as WCAG 2.2 defines it.
fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let luminance = |[r, g, b]: [f64; 3]| 0.2126 * r + 0.7152 * g + 0.0722 * b;
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn judge(look: &str, tokens: &Tokens, (front, ground): (&str, &str), least: f64) {
    let found = contrast(linear(&tokens[front]), linear(&tokens[ground]));
    assert!(found >= least, "{look}: {front} on {ground}: {found:.2}");
}

/// A mix in Oklab, as `color-mix(in oklab, …)` makes it; the matrices are Ottosson's (2020).
fn mixed(one: [f64; 3], other: [f64; 3], share: f64) -> [f64; 3] {
    let rows = |m: [[f64; 3]; 3], v: [f64; 3]| m.map(|r| r[0] * v[0] + r[1] * v[1] + r[2] * v[2]);
    let lab = |colour| {
        let cone = rows(
            [
                [0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9],
                [0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6],
                [0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5],
            ],
            colour,
        );
        rows(
            [
                [0.210_454_255_3, 0.793_617_785_0, -0.004_072_046_8],
                [1.977_998_495_1, -2.428_592_205_0, 0.450_593_709_9],
                [0.025_904_037_1, 0.782_771_766_2, -0.808_675_766_0],
            ],
            cone.map(f64::cbrt),
        )
    };
    let (one, other) = (lab(one), lab(other));
    let [l, a, b] = [0, 1, 2].map(|at| one[at] + (other[at] - one[at]) * share);
    let cone = rows(
        [
            [1.0, 0.396_337_777_4, 0.215_803_757_3],
            [1.0, -0.105_561_345_8, -0.063_854_172_8],
            [1.0, -0.089_484_177_5, -1.291_485_548_0],
        ],
        [l, a, b],
    );
    rows(
        [
            [4.076_741_662_1, -3.307_711_591_3, 0.230_969_929_2],
            [-1.268_438_004_6, 2.609_757_401_1, -0.341_319_396_5],
            [-0.004_196_086_3, -0.703_418_614_7, 1.707_614_701_0],
        ],
        cone.map(|part| part.powi(3)),
    )
    .map(|part| part.clamp(0.0, 1.0))
}

#[test]
fn words_have_a_contrast_of_4_5_on_every_ground_in_every_look() {
    for look in LOOKS {
        let tokens = tokens(look);
        for ground in GROUNDS {
            for words in OF_WORDS {
                judge(look, &tokens, (words, ground), WORDS);
            }
        }
        // The night look fills no button: its words are those of an outlined one.
        let button = if look == "night" { "wash" } else { "deep" };
        judge(look, &tokens, ("on-deep", button), WORDS);
    }
}

#[test]
fn marks_have_a_contrast_of_3_in_every_look() {
    for look in LOOKS {
        let tokens = tokens(look);
        for mark in OF_MARKS {
            for ground in GROUNDS {
                judge(look, &tokens, (mark, ground), MARKS);
            }
        }
        for mark in OF_DRAWINGS {
            judge(look, &tokens, (mark, "card"), MARKS);
        }
        for mark in ["chart-severity", "chart-severity-quiet"] {
            judge(look, &tokens, (mark, "chart-test"), MARKS);
        }
    }
}

#[test]
fn every_number_of_the_scale_is_read_on_its_own_depth() {
    let sheet = sheet("app");
    for look in LOOKS {
        let tokens = tokens(look);
        let [pale, deep] = ["scale-pale", "scale-deep"].map(|name| linear(&tokens[name]));
        for points in 0..=10_u8 {
            let depth = depth(&sheet, points);
            let words = if points < 5 {
                "on-pale"
            } else {
                "on-scale-deep"
            };
            let found = contrast(linear(&tokens[words]), mixed(pale, deep, depth));
            assert!(found >= WORDS, "{look}: {points}: {found:.2}");
        }
    }
}

/// How deep the sheet paints a number, from 0 to 1.
fn depth(sheet: &str, points: u8) -> f64 {
    let rule = format!(".severity-{points} {{ --depth: ");
    let Some(at) = sheet.find(&rule) else {
        // The mix's own fallback.
        return 0.0;
    };
    let percent = &sheet[at + rule.len()..];
    percent[..percent.find('%').unwrap()]
        .parse::<f64>()
        .unwrap()
        / 100.0
}

#[test]
fn no_colour_is_left_unjudged() {
    for look in LOOKS {
        let judged: Vec<&str> = [
            &GROUNDS[..],
            &OF_WORDS,
            &OF_MARKS,
            &OF_DRAWINGS,
            &BEHIND,
            &OF_SCALES,
        ]
        .concat();
        for name in tokens(look).keys() {
            assert!(judged.contains(&name.as_str()), "{look}: --{name}");
        }
    }
}

#[test]
fn a_picture_file_has_the_colours_of_the_screen() {
    let palettes = [Palette::Light, Palette::Dark, Palette::Night];
    for (look, palette) in LOOKS.into_iter().zip(palettes) {
        let tokens = tokens(look);
        for (ink, token) in [
            (Ink::Severity, "chart-severity"),
            (Ink::SeverityQuiet, "chart-severity-quiet"),
            (Ink::Remedy, "chart-remedy"),
            (Ink::Episode, "chart-episode"),
            (Ink::Test, "chart-test"),
            (Ink::Axis, "chart-axis"),
        ] {
            assert_eq!(palette.colour(ink), tokens[token], "{look}: {ink:?}");
        }
    }
}

#[test]
fn the_browser_s_own_bars_have_the_colour_of_the_paper() {
    let script = fs::read_to_string("static/look.js").unwrap();
    for look in LOOKS {
        let said = format!("{look}: '{}'", tokens(look)["paper"]);
        assert!(script.contains(&said), "{said}");
    }
}
