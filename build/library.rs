//! Turns the remedy library into a table of Rust: nothing is read at run time, and a program that
//! shows no library carries none of it.

use std::{error::Error, fmt::Write as _};

use serde_json::Value;

type Outcome<T> = Result<T, Box<dyn Error>>;

/// The library as its reviewers edit it.
pub const REMEDIES: &str = "src/library/remedies.json";

/// The table's code: one `Entry` a remedy, in the file's order. A code that the program does not
/// know names a variant that is not there, so it does not build.
pub fn table(json: &str) -> Outcome<String> {
    let remedies: Vec<Value> = serde_json::from_str(json)?;
    let mut code = String::from("static ENTRIES: &[Entry] = &[\n");
    for remedy in &remedies {
        let sources: Vec<&str> = list(remedy, "citations")?
            .iter()
            .map(|source| word(source, "id"))
            .collect::<Outcome<_>>()?;
        writeln!(code, "Entry {{ id: LibraryId({:?}),", word(remedy, "id")?)?;
        writeln!(code, "names: &{:?},", words(remedy, "names")?)?;
        writeln!(code, "what: {:?},", word(remedy, "summary")?)?;
        writeln!(code, "how: {:?},", word(remedy, "typical_use")?)?;
        writeln!(
            code,
            "evidence: Evidence::{},",
            variant(word(remedy, "evidence_level")?)
        )?;
        writeln!(code, "note: {:?},", word(remedy, "evidence_note")?)?;
        writeln!(code, "cautions: &{:?},", words(remedy, "cautions")?)?;
        writeln!(code, "ask_first_if: &{:?},", words(remedy, "ask_first_if")?)?;
        writeln!(code, "onset: {},", days(&remedy["onset_days_guess"])?)?;
        writeln!(code, "wash_out: {},", days(&remedy["washout_days_guess"])?)?;
        writeln!(code, "timing_basis: {:?},", word(remedy, "timing_basis")?)?;
        writeln!(
            code,
            "pattern: Pattern::{},",
            variant(word(remedy, "effect_pattern")?)
        )?;
        writeln!(code, "access: {},", access(word(remedy, "trial_mode")?)?)?;
        writeln!(code, "sources: &{sources:?},")?;
        let signed_off = remedy["review"]["clinician_signed_off"]
            .as_bool()
            .ok_or("signed off, or not?")?;
        writeln!(code, "signed_off: {signed_off} }},")?;
    }
    code.push_str("];\n");
    Ok(code)
}

fn word<'a>(of: &'a Value, field: &str) -> Outcome<&'a str> {
    of[field]
        .as_str()
        .ok_or_else(|| format!("{REMEDIES}: {field} of {} is not a text", of["id"]).into())
}

fn list<'a>(of: &'a Value, field: &str) -> Outcome<&'a [Value]> {
    let list = of[field].as_array().map(Vec::as_slice);
    list.ok_or_else(|| format!("{REMEDIES}: {field} of {} is not a list", of["id"]).into())
}

fn words<'a>(of: &'a Value, field: &str) -> Outcome<Vec<&'a str>> {
    let texts = list(of, field)?.iter().map(Value::as_str);
    texts
        .collect::<Option<_>>()
        .ok_or_else(|| format!("{REMEDIES}: {field} of {} holds no texts", of["id"]).into())
}

fn days(guess: &Value) -> Outcome<String> {
    if guess.is_null() {
        return Ok("None".to_owned());
    }
    let end = |end: &str| guess[end].as_u64().ok_or("a guess needs two ends");
    let (least, most) = (end("min")?, end("max")?);
    Ok(format!("Some(Days {{ least: {least}, most: {most} }})"))
}

/// `self_relief` as `SelfRelief`.
fn variant(code: &str) -> String {
    code.split('_')
        .filter(|part| !part.is_empty())
        .map(|part| part[..1].to_uppercase() + &part[1..])
        .collect()
}

fn access(mode: &str) -> Outcome<&'static str> {
    Ok(match mode {
        "self" => "Access::Own",
        "self_with_check" => "Access::OwnWithCheck",
        "practitioner_only" => "Access::PractitionerOnly",
        "log_only" => "Access::LogOnly",
        other => return Err(format!("{REMEDIES}: unknown trial mode {other}").into()),
    })
}
