//! What was asked of a night and what was answered: a list from which both the observations and the
//! raw check-in are made.

use chrono::NaiveTime;
use serde_json::{Value, json};

use super::{
    Making,
    code::{self, Absent, Category, Unit, coding, own},
    resource::words,
    window::instant,
};
use crate::{
    bounded::UpTo,
    entry::{Entry, FirstSymptom, SleepLatency},
    factor::{Factor, Known, Level},
    monthly::{Change, Noticed},
    night::Night,
    severity::Severity,
    symptom::{BodyPart, Side, SleepJerks},
    text::Text,
};

/// One question, with its answer.
pub(super) struct Item {
    /// Our own code of it.
    pub(super) code: &'static str,
    /// The question in the language's words.
    pub(super) question: String,
    pub(super) category: Category,
    /// Codes of other systems that say the same, the first first.
    pub(super) codings: Vec<Value>,
    pub(super) answer: Answer,
}

/// What was answered.
pub(super) enum Answer {
    /// A number of these units.
    Counted(f64, Unit),
    /// A time on the wall.
    Time(NaiveTime),
    /// A choice: its code, and its words.
    Choice(&'static str, String),
    /// A part of the body, on which side, and both in words.
    Place(BodyPart, Side, String),
    /// Yes or no.
    YesNo(bool),
    /// The person's own words.
    Words(String),
    /// Nothing.
    Absent(Absent),
}

/// Everything that an entry says or must say, but for remedies and moments.
pub(super) fn items(entry: &Entry, text: Text) -> Vec<Item> {
    let mut asked = List { items: Vec::new() };
    let details = &entry.details;
    let worst = entry.worst().map_or(Answer::Absent(Absent::Unknown), score);
    asked.add("urge-worst-0-10", text.tonight_question(), Some(worst));
    let evening = entry.evening_urge.map(score);
    asked.add("urge-evening-0-10", text.item_evening_urge(), evening);
    let latency = entry.sleep_latency.map(|latency| match latency {
        SleepLatency::Minutes(minutes) => counted(minutes, Unit::Minutes),
        SleepLatency::NotSure => Answer::Absent(Absent::NotSure),
    });
    asked.add("sleep-latency-min", text.item_sleep_latency(), latency);
    let disturbed = details.sleep_disturbed.map(score);
    asked.add(
        "sleep-disturbed-0-10",
        text.item_sleep_disturbed(),
        disturbed,
    );
    let first = details.first_symptom.map(|first| match first {
        FirstSymptom::At(time) => Answer::Time(time),
        FirstSymptom::None => Answer::Choice("none", text.first_symptom_none().to_owned()),
        FirstSymptom::AllDay => Answer::Choice("all_day", text.first_symptom_all_day().to_owned()),
    });
    asked.add("first-symptom-time", text.item_first_symptom(), first);
    let woke = details
        .awakenings
        .map(|times| counted(times, Unit::Awakenings));
    asked.add("awakenings", text.item_awakenings(), woke);
    let awake = details
        .awake_minutes
        .map(|minutes| counted(minutes, Unit::Minutes));
    asked.add("awake-min", text.item_awake_minutes(), awake);
    let lost = details
        .minutes_lost
        .map(|minutes| counted(minutes, Unit::Minutes));
    asked.add("sleep-lost-min", text.item_minutes_lost(), lost);
    let slept = details.sleep_quarters;
    let slept = slept.map(|quarters| Answer::Counted(f64::from(quarters.get()) / 4.0, Unit::Hours));
    asked.add("sleep-hours", text.item_sleep_hours(), slept);
    asked.add("leg-ache-0-10", text.item_ache(), details.ache.map(score));
    let jerks = details.sleep_jerks.map(|jerks| match jerks {
        SleepJerks::NotSure => Answer::Absent(Absent::NotSure),
        jerks => Answer::Choice(jerks.code(), text.sleep_jerks(jerks.code())),
    });
    asked.add("sleep-jerks", text.item_sleep_jerks(), jerks);
    let noticed = details.noticed_by;
    let noticed = noticed.map(|by| Answer::Choice(by.code(), text.noticed_by(by.code())));
    asked.add("sleep-jerks-noticed-by", text.item_sleep_jerks(), noticed);
    for (part, side) in details.body.iter() {
        let said = format!(
            "{}, {}",
            text.body_part(part.code()),
            text.body_side(side.code())
        );
        asked.add(
            "body-part",
            text.item_body(),
            Some(Answer::Place(*part, *side, said)),
        );
    }
    asked.add("tired-0-10", text.item_tired(), details.tired.map(score));
    for (factor, level) in entry.factors.iter() {
        asked.items.push(factor_item(factor, *level, text));
    }
    asked.add_words(
        "side-effects",
        text.item_side_effects(),
        details.side_effects.as_str(),
    );
    let compared = details.monthly.compared;
    let compared = compared.map(|how| Answer::Choice(how.code(), text.month_compared(how.code())));
    asked.add("compared-with-a-month-ago", text.item_month(), compared);
    for (change, noticed) in details.monthly.changes.iter() {
        let answer = match noticed {
            Noticed::No => Answer::YesNo(false),
            Noticed::Yes => Answer::YesNo(true),
            Noticed::NotSure => Answer::Absent(Absent::NotSure),
        };
        let code = match change {
            Change::Earlier => "since-medicine-earlier",
            Change::Faster => "since-medicine-faster",
            Change::Stronger => "since-medicine-stronger",
            Change::Spread => "since-medicine-spread",
            Change::Shorter => "since-medicine-shorter",
        };
        asked.add(code, &text.month_change(change.code()), Some(answer));
    }
    asked.add_words("note", text.note_label(), entry.note.as_str());
    asked.items
}

struct List {
    items: Vec<Item>,
}

impl List {
    fn add(&mut self, code: &'static str, question: &str, answer: Option<Answer>) {
        if let Some(answer) = answer {
            self.items.push(Item {
                code,
                question: question.to_owned(),
                category: Category::Survey,
                codings: elsewhere(code),
                answer,
            });
        }
    }

    fn add_words(&mut self, code: &'static str, question: &str, said: &str) {
        let said = Some(words(said)).filter(|said| !said.trim().is_empty());
        self.add(code, question, said.map(Answer::Words));
    }
}

fn score(severity: Severity) -> Answer {
    Answer::Counted(f64::from(severity.points()), Unit::Score)
}

fn counted<const MAX: u16>(count: UpTo<MAX>, unit: Unit) -> Answer {
    Answer::Counted(f64::from(count.get()), unit)
}

/// The codes of other systems for a question.
fn elsewhere(code: &str) -> Vec<Value> {
    let codings = match code {
        "sleep-latency-min" => vec![coding(code::SLEEP, "latencyToSleepOnset")],
        "awakenings" => vec![coding(code::SLEEP, "numberOfAwakenings")],
        "awake-min" => vec![coding(code::SLEEP, "wakeAfterSleepOnset")],
        "sleep-hours" => return vec![coding(code::LOINC, "93832-4")],
        "leg-ache-0-10" => return vec![coding(code::LOINC, "72514-3")],
        "exercise" => return vec![coding(code::SNOMED, "61686008")],
        "alcohol" => return vec![coding(code::SNOMED, "160573003")],
        _ => vec![],
    };
    [vec![own(code)], codings].concat()
}

fn factor_item(factor: &Factor, level: Level, text: Text) -> Item {
    let (code, question) = match factor {
        Factor::Known(known) => (known.code(), text.factor(known.code())),
        Factor::Own(tag) => {
            let said = Some(words(tag.as_str())).filter(|said| !said.trim().is_empty());
            (
                "factor-own",
                said.unwrap_or_else(|| text.factor_own().to_owned()),
            )
        }
    };
    let unit = match factor {
        Factor::Known(Known::CaffeineLate) => Some((Unit::Cups, 1.0)),
        // Halves of a drink are counted.
        Factor::Known(Known::Alcohol) => Some((Unit::Drinks, 2.0)),
        Factor::Known(Known::Stress) => Some((Unit::Score, 1.0)),
        Factor::Known(Known::Exercise) => Some((Unit::Minutes, 1.0)),
        _ => None,
    };
    let category = match factor {
        Factor::Known(Known::CaffeineLate | Known::Alcohol) => Category::SocialHistory,
        Factor::Known(Known::Exercise | Known::ExerciseLate) => Category::Activity,
        _ => Category::Survey,
    };
    let answer = match (level, unit) {
        (Level::Amount(amount), Some((unit, parts))) => {
            Answer::Counted(f64::from(amount.get()) / parts, unit)
        }
        // Of what is counted, "it was not there" is a 0 that was said.
        (Level::No, Some((unit, _))) => Answer::Counted(0.0, unit),
        (Level::No, None) => Answer::YesNo(false),
        (Level::Yes | Level::Amount(_), _) => Answer::YesNo(true),
    };
    Item {
        code,
        question,
        category,
        codings: elsewhere(code),
        answer,
    }
}

/// A number without decimals where it has none.
pub(super) fn number(value: f64) -> Value {
    // Every number here is a count of quarters or halves, and far smaller than this.
    #[allow(
        clippy::cast_possible_truncation,
        reason = "checked to be whole and small"
    )]
    let whole = value as i64;
    #[allow(clippy::cast_precision_loss, reason = "small")]
    if (whole as f64 - value).abs() < f64::EPSILON {
        json!(whole)
    } else {
        json!(value)
    }
}

/// The check-in as it was filled in. `None` where nothing was answered.
pub(super) fn response(
    night: Night,
    entry: &Entry,
    items: &[Item],
    making: &Making,
) -> Option<Value> {
    // A question with several answers is one item.
    let mut asked: Vec<(String, &str, Vec<Value>)> = Vec::new();
    for item in items {
        let Some(answer) = answered(item) else {
            continue;
        };
        let link = match item.code {
            "factor-own" => format!("factor-own:{}", item.question),
            code => code.to_owned(),
        };
        match asked.last_mut() {
            Some((last, _, answers)) if *last == link => answers.push(answer),
            _ => asked.push((link, &item.question, vec![answer])),
        }
    }
    if asked.is_empty() {
        return None;
    }
    let answers = asked.into_iter().map(
        |(link, question, answers)| json!({ "linkId": link, "text": question, "answer": answers }),
    );
    let date = json!({
        "linkId": "night",
        "text": making.text.night(night),
        "answer": [{ "valueDate": night.to_string() }],
    });
    let items: Vec<Value> = std::iter::once(date).chain(answers).collect();
    let mut response = json!({
        "resourceType": "QuestionnaireResponse",
        "status": "completed",
        "item": items,
    });
    let logged = entry
        .rating
        .as_ref()
        .and_then(|rating| rating.logged.as_ref());
    if let Some((moment, _)) = logged {
        response["authored"] = instant(moment);
    }
    Some(response)
}

fn answered(item: &Item) -> Option<Value> {
    let answer = match &item.answer {
        Answer::Counted(value, _) => match number(*value) {
            whole if whole.is_i64() => json!({ "valueInteger": whole }),
            decimal => json!({ "valueDecimal": decimal }),
        },
        Answer::Time(time) => json!({ "valueTime": time.format("%H:%M:%S").to_string() }),
        Answer::Choice(code, said) => {
            json!({ "valueCoding": { "system": code::OWN, "code": code, "display": said } })
        }
        Answer::Place(part, _, said) => {
            json!({ "valueCoding": { "system": code::OWN, "code": part.code(), "display": said } })
        }
        Answer::YesNo(said) => json!({ "valueBoolean": said }),
        Answer::Words(said) => json!({ "valueString": said }),
        Answer::Absent(_) => return None,
    };
    Some(answer)
}
