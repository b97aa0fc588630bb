//! A trial on disk; its id is its key.

use super::{
    field::{Fault, Read, faulty, remedy_id, required},
    fields::{Fields, Value},
    object::Object,
    remedy::{read_bare_span, written_span},
    settings::worthwhile,
    when::{moment, written_moment},
};
use crate::{
    exchange::version::VERSION,
    remedy::RemedyId,
    trial::{
        Stop, Trial, TrialId,
        design::Design,
        gate::Confirmed,
        plan::{Blinding, Comparison, Plan, PlanFields},
    },
};

pub(in crate::exchange) fn written(trial: &Trial) -> String {
    let plan = trial.plan();
    let (remedy, against) = match plan.comparison() {
        Comparison::AgainstNone(remedy) => (remedy, None),
        Comparison::Against(first, second) => (second, Some(first)),
    };
    let hex = |id: RemedyId| id.uuid().simple().to_string();
    let confirmed = plan.confirmed();
    let pauses: Vec<String> = trial
        .pauses()
        .map(|pause| written_span(pause).end())
        .collect();
    let mut record = Object::versioned(VERSION);
    record.word("remedy", Some(&hex(remedy)));
    record.word("against", against.map(hex).as_deref());
    record.word("design", Some(plan.design().code()));
    record.number("worthwhile_halves", Some(plan.worthwhile().halves()));
    record.word("blinding", Some(plan.blinding().code()));
    record.yes_or_no("cautions_read", confirmed.cautions.then_some(true));
    record.yes_or_no(
        "practitioner_agreed",
        confirmed.practitioner.then_some(true),
    );
    record.word("seed", Some(&format!("{:016x}", plan.seed())));
    record.word("first", Some(&plan.first().to_string()));
    record.json("begun", Some(written_moment(trial.begun())));
    record.list("pauses", &pauses);
    if let Some(stop) = trial.stopped() {
        let mut end = Object::default();
        end.word("from", Some(&stop.from.to_string()));
        end.json("at", Some(written_moment(&stop.at)));
        end.later(&stop.later);
        record.object("stopped", end);
    }
    record.later(trial.later());
    record.end()
}

pub(in crate::exchange) fn read(id: TrialId, fields: &Fields<'_>) -> Read<Trial> {
    let halves = required("worthwhile_halves", fields.number("worthwhile_halves")?)?;
    let plan = Plan::kept(PlanFields {
        comparison: comparison(fields)?,
        design: required("design", fields.choice("design", Design::from_code)?)?,
        worthwhile: worthwhile(halves)?,
        blinding: required("blinding", fields.choice("blinding", Blinding::from_code)?)?,
        confirmed: Confirmed {
            cautions: fields.yes_or_no("cautions_read")?.unwrap_or(false),
            practitioner: fields.yes_or_no("practitioner_agreed")?.unwrap_or(false),
        },
        seed: seed(required("seed", fields.word("seed")?)?)?,
        first: required("first", fields.night("first")?)?,
    });
    let begun = moment("begun", required("begun", fields.get("begun"))?)?;
    let mut trial = Trial::begin(id, plan, begun);
    for pause in fields.list("pauses")? {
        let span = read_bare_span(pause).map_err(|damage| damage.within("pauses"))?;
        trial = trial.paused(span);
    }
    let trial = match fields.get("stopped") {
        Some(stop) => {
            trial.stopped_early(read_stop(stop).map_err(|damage| damage.within("stopped"))?)
        }
        None => trial,
    };
    Ok(trial.with_later(fields.later()))
}

fn comparison(fields: &Fields<'_>) -> Read<Comparison> {
    let remedy = remedy_id("remedy", &required("remedy", fields.word("remedy")?)?)?;
    match fields.word("against")? {
        None => Ok(Comparison::AgainstNone(remedy)),
        Some(hex) => match remedy_id("against", &hex)? {
            against if against == remedy => Err(faulty("against", Fault::Itself)),
            against => Ok(Comparison::Against(against, remedy)),
        },
    }
}

/// 16 lower-case hexadecimal digits: the draw must come out the same for ever.
fn seed(hex: String) -> Read<u64> {
    let shaped = hex.len() == 16
        && hex
            .bytes()
            .all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'));
    let seed = shaped.then(|| u64::from_str_radix(&hex, 16).ok()).flatten();
    seed.ok_or_else(|| faulty("seed", Fault::NotASeed(hex)))
}

fn read_stop(stop: Value<'_>) -> Read<Stop> {
    let fields = stop.fields()?;
    Ok(Stop {
        from: required("from", fields.night("from")?)?,
        at: moment("at", required("at", fields.get("at"))?)?,
        later: fields.later(),
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a broken example should stop its test")]
mod tests {
    use super::*;
    use crate::{exchange::codec::decode, text::Text};

    const KEY: &str = "t:018f0000000070008000000000000001";
    const WHOLE: &str = r#"{"v":1,"remedy":"018f0000000070008000000000000002","against":"018f0000000070008000000000000003","design":"pairs_10x3","worthwhile_halves":3,"blinding":"partly","cautions_read":true,"practitioner_agreed":true,"seed":"000000000000002a","first":"2026-12-01","begun":[1764583200000,60,"Europe/Berlin"],"pauses":[{"from":"2026-12-05","until":"2026-12-05"},{"from":"2026-12-20"}],"stopped":{"from":"2026-12-22","at":[1766390400000,60,"Europe/Berlin"]}}"#;

    #[test]
    fn a_trial_is_written_as_it_was_read() {
        let id = trial_id();
        let trial = read(id, &Fields::of(WHOLE).unwrap()).unwrap();
        assert_eq!(written(&trial), WHOLE);
        assert_eq!(trial.plan().seed(), 42);
        assert_eq!(trial.plan().remedies().count(), 2);
    }

    #[test]
    fn what_cannot_be_drawn_again_is_refused_in_words() {
        for (from, to, said) in [
            (
                "000000000000002a",
                "2a",
                "seed: “2a” is not a seed of 16 hexadecimal digits",
            ),
            (
                "000000000000002a",
                "000000000000002A",
                "seed: “000000000000002A” is not a seed of 16 hexadecimal digits",
            ),
            (
                "pairs_10x3",
                "pairs_11x3",
                "design: “pairs_11x3” is not a choice this version knows",
            ),
            (
                "0000000003\"",
                "0000000002\"",
                "against: a remedy cannot be set against itself",
            ),
            (
                "\"worthwhile_halves\":3",
                "\"worthwhile_halves\":0",
                "worthwhile_halves: 0 is not between 0 and 6",
            ),
        ] {
            let complaint = decode(KEY, &WHOLE.replace(from, to)).unwrap_err();
            assert_eq!(complaint.sentence(Text::default()), said);
        }
    }

    fn trial_id() -> TrialId {
        super::super::field::trial_id("id", &KEY[2..]).unwrap()
    }
}
