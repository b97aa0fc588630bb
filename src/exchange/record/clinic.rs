//! A result from a clinic on disk; its id is its key. A mark says only how often it was changed.

use super::{
    field::{Fault, Read, faulty, required},
    fields::Fields,
    object::Object,
    versions::version_of,
};
use crate::{
    bounded::Words,
    clinic::{ClinicRecord, ClinicResult, Measure, Measured},
    exchange::version::CLINIC,
};

const NAME: &str = "name";
const VERSION: &str = "version";

pub(in crate::exchange) fn written(record: &ClinicRecord) -> String {
    let mut object = Object::versioned(CLINIC);
    if let Some(said) = &record.said {
        object.word(NAME, Some(said.measure.code()));
        object.word("value", Some(&said.value.to_string()));
        object.words("unit", said.unit.as_str());
        object.word("date", Some(&said.day.to_string()));
        object.words("source", said.source.as_str());
    }
    object.number(VERSION, Some(record.version).filter(|version| *version > 0));
    object.later(&record.later);
    object.end()
}

pub(in crate::exchange) fn read(fields: &Fields<'_>) -> Read<ClinicRecord> {
    let is_mark = [NAME, "value", "unit", "date", "source"]
        .iter()
        .all(|field| fields.get(field).is_none());
    let said = if is_mark {
        None
    } else {
        Some(read_result(fields)?)
    };
    let version = fields.get(VERSION);
    Ok(ClinicRecord {
        said,
        version: version.map_or(Ok(0), |value| version_of(VERSION, value))?,
        later: fields.later(),
    })
}

fn read_result(fields: &Fields<'_>) -> Read<ClinicResult> {
    let name: Words<80> = fields.words(NAME)?;
    let measure = required(NAME, Measure::named(name.as_str()))?;
    let value = required("value", fields.word("value")?)?;
    let measured = Measured::new(&value).filter(|value| measure.takes(value));
    Ok(ClinicResult {
        day: required("date", fields.night("date")?)?.evening(),
        measure,
        value: measured.ok_or_else(|| faulty("value", Fault::NotAMeasure(value)))?,
        unit: fields.words("unit")?,
        source: fields.words("source")?,
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a broken example should stop its test")]
mod tests {
    use super::*;
    use crate::{
        exchange::codec::{Unreadable, decode},
        text::Text,
    };

    const KEY: &str = "c:018f0000000070008000000000000001";

    #[test]
    fn a_result_reads_as_it_stands() {
        let body = r#"{"v":2,"name":"ferritin","value":"<5.0","unit":"ng/mL","date":"2026-11-02","source":"GP","version":3}"#;
        let record = read(&Fields::of(body).unwrap()).unwrap();
        let said = record.said.clone().unwrap();
        assert_eq!(said.value.to_string(), "<5.0");
        assert_eq!((said.source.as_str(), record.version), ("GP", 3));
        assert_eq!(written(&record), body);
        let mark = r#"{"v":2,"version":1}"#;
        assert_eq!(written(&read(&Fields::of(mark).unwrap()).unwrap()), mark);
    }

    #[test]
    fn what_cannot_be_measured_is_named() {
        for (fields, sentence) in [
            (
                r#""name":"ferritin","date":"2026-11-02""#,
                "value: it is not there",
            ),
            (
                r#""name":"irls_total","value":"41","date":"2026-11-02""#,
                "value: “41”",
            ),
            (
                r#""value":"41","date":"2026-11-02""#,
                "name: it is not there",
            ),
            (r#""name":"ferritin","value":"41""#, "date: it is not there"),
            (
                r#""name":"ferritin","value":"41","date":"2 Nov""#,
                "date: “2 Nov”",
            ),
        ] {
            let body = format!("{{\"v\":2,{fields}}}");
            let said = decode(KEY, &body).unwrap_err().sentence(Text::default());
            assert!(said.starts_with(sentence), "{said}");
        }
    }

    #[test]
    fn a_version_that_knew_no_results_takes_them_for_newer() {
        // What such a version does: it reads the version of a record of a kind that it does not know.
        assert!(
            crate::exchange::version::read(r#"{"v":2,"name":"ferritin"}"#)
                .is_err_and(|unreadable| unreadable == Unreadable::Newer)
        );
        assert_eq!(decode(KEY, r#"{"v":3}"#), Err(Unreadable::Newer));
        assert!(decode(KEY, r#"{"v":1,"name":"ferritin"}"#).is_err());
    }
}
