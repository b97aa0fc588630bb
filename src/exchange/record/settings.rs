//! The journal's settings on disk.

use super::{
    field::{Fault, Read, choice, faulty, required},
    fields::Fields,
    object::{Object, quoted},
    versions,
    when::boundary,
};
use crate::{
    about::Condition,
    exchange::version::VERSION,
    journal::{EmergencyNumber, Settings, Worthwhile},
};

pub(in crate::exchange) fn written(settings: &Settings) -> String {
    let worthwhile = Some(settings.worthwhile).filter(|chosen| *chosen != Worthwhile::default());
    let mut record = Object::versioned(VERSION);
    // The hour at which a new night begins.
    record.number("boundary", Some(settings.boundary.hour()));
    record.word(
        "emergency",
        settings.emergency.as_ref().map(EmergencyNumber::as_str),
    );
    record.number("worthwhile_halves", worthwhile.map(Worthwhile::halves));
    let about = settings.about.iter();
    let about: Vec<String> = about.map(|condition| quoted(condition.code())).collect();
    record.list("about", &about);
    record.object(versions::NAME, versions::written(&settings.versions));
    record.later(&settings.later);
    record.end()
}

pub(in crate::exchange) fn read(fields: &Fields<'_>) -> Read<Settings> {
    let hour = required("boundary", fields.number("boundary")?)?;
    Ok(Settings {
        boundary: boundary("boundary", hour)?,
        emergency: fields.word("emergency")?.map(emergency).transpose()?,
        worthwhile: fields
            .number("worthwhile_halves")?
            .map_or(Ok(Worthwhile::default()), worthwhile)?,
        about: fields
            .list("about")?
            .into_iter()
            .map(|code| choice("about", code.word()?, Condition::from_code))
            .collect::<Read<_>>()?,
        versions: versions::read(fields)?,
        later: fields.later(),
    })
}

fn emergency(written: String) -> Read<EmergencyNumber> {
    EmergencyNumber::new(&written).ok_or_else(|| faulty("emergency", Fault::NotANumber(written)))
}

pub(super) fn worthwhile(halves: i64) -> Read<Worthwhile> {
    let (value, most) = (halves, 6);
    u8::try_from(halves)
        .ok()
        .and_then(Worthwhile::from_halves)
        .ok_or_else(|| faulty("worthwhile_halves", Fault::OutOfRange { value, most }))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a broken example should stop its test")]
mod tests {
    use super::*;
    use crate::night::Boundary;

    #[test]
    fn settings_of_a_journal_that_knew_only_the_boundary_still_read() {
        let fields = Fields::of(r#"{"v":1,"boundary":18}"#).unwrap();
        let settings = read(&fields).unwrap();
        assert_eq!(settings.boundary, Boundary::new(18).unwrap());
        assert_eq!(written(&settings), r#"{"v":1,"boundary":18}"#);
    }

    #[test]
    fn what_was_set_stands_under_its_name() {
        let settings = Settings {
            emergency: EmergencyNumber::new("112"),
            worthwhile: Worthwhile::from_halves(3).unwrap(),
            about: [Condition::NumbFeet, Condition::Dialysis]
                .into_iter()
                .collect(),
            ..Settings::default()
        };
        let text = written(&settings);
        let expected = r#"{"v":1,"boundary":12,"emergency":"112","worthwhile_halves":3,"about":["dialysis","numb_feet"]}"#;
        assert_eq!(text, expected);
        assert_eq!(read(&Fields::of(&text).unwrap()), Ok(settings));
    }

    #[test]
    fn what_cannot_be_set_is_refused() {
        for record in [
            r#"{"v":1,"boundary":12,"emergency":"mum"}"#,
            r#"{"v":1,"boundary":12,"worthwhile_halves":0}"#,
            r#"{"v":1,"boundary":12,"worthwhile_halves":7}"#,
        ] {
            assert!(read(&Fields::of(record).unwrap()).is_err(), "{record}");
        }
    }
}
