//! Turns the remedy library into a table of Rust: nothing is read at run time, and a program that
//! shows no library carries none of it.

use std::{collections::BTreeMap, error::Error, fmt::Write as _};

use serde_json::Value;

type Outcome<T> = Result<T, Box<dyn Error>>;

/// The library as its reviewers edit it.
pub const REMEDIES: &str = "src/library/remedies.json";
/// What can make it worse, as its reviewers edit it.
pub const AGGRAVATORS: &str = "src/library/aggravators.json";

/// The tables' code: one `Entry` a remedy, one `Aggravator` for each thing that makes it worse, in the
/// files' order, and each `Source` once. A code that the program does not know names a variant that is
/// not there, so it does not build.
pub fn table(remedies: &str, aggravators: &str) -> Outcome<String> {
    let mut sources = Sources::default();
    let mut code = entries(remedies, &mut sources)?;
    code.push_str(&worsening(aggravators, &mut sources)?);
    sources.write(&mut code)?;
    Ok(code)
}

fn worsening(json: &str, sources: &mut Sources) -> Outcome<String> {
    let aggravators: Vec<Value> = serde_json::from_str(json)?;
    let mut code = String::from("static AGGRAVATORS: &[Aggravator] = &[\n");
    for one in &aggravators {
        writeln!(
            code,
            "Aggravator {{ id: {:?}, names: &{:?}, kind: Kind::{}, what: {:?}, evidence: Evidence::{}, note: {:?}, advice: {:?}, sources: {}, signed_off: {} }},",
            word(one, "id")?,
            words(one, "names")?,
            variant(word(one, "kind")?),
            word(one, "summary")?,
            variant(word(one, "evidence_level")?),
            word(one, "evidence_note")?,
            word(one, "advice")?,
            sources.cited(one)?,
            signed_off(one)?,
        )?;
    }
    code.push_str("];\n");
    Ok(code)
}

fn entries(json: &str, sources: &mut Sources) -> Outcome<String> {
    let remedies: Vec<Value> = serde_json::from_str(json)?;
    let mut code = String::from("static ENTRIES: &[Entry] = &[\n");
    for remedy in &remedies {
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
        writeln!(code, "sources: {},", sources.cited(remedy)?)?;
        writeln!(code, "signed_off: {} }},", signed_off(remedy)?)?;
    }
    code.push_str("];\n");
    Ok(code)
}

fn signed_off(of: &Value) -> Outcome<bool> {
    let said = of["review"]["clinician_signed_off"].as_bool();
    said.ok_or_else(|| format!("{} is signed off, or not?", of["id"]).into())
}

/// Every source once, however many entries name it.
#[derive(Default)]
struct Sources {
    places: BTreeMap<String, usize>,
    written: Vec<String>,
}

impl Sources {
    /// The sources that this names, as an array's code.
    fn cited(&mut self, of: &Value) -> Outcome<String> {
        let places = list(of, "citations")?
            .iter()
            .map(|source| self.place(source));
        let places = places.collect::<Outcome<Vec<_>>>()?;
        let cited: Vec<_> = places
            .iter()
            .map(|place| format!("&SOURCES[{place}]"))
            .collect();
        Ok(format!("&[{}]", cited.join(", ")))
    }

    /// Where a source stands in the table; two of one id must say the same.
    fn place(&mut self, source: &Value) -> Outcome<usize> {
        let id = word(source, "id")?;
        let checked = match word(source, "status")? {
            "V" => "Checked::Identifier",
            "P" => "Checked::Page",
            "M" => "Checked::Mention",
            other => return Err(format!("{REMEDIES}: unknown status {other} of {id}").into()),
        };
        let written = format!(
            "Source {{ id: {id:?}, shown: {:?}, link: {}, checked: {checked} }},\n",
            shown(source)?,
            link(source).map_or_else(|| "None".to_owned(), |link| format!("Some({link:?})")),
        );
        if let Some(place) = self.places.get(id) {
            if self.written[*place] != written {
                return Err(format!("{REMEDIES}: {id} is two sources").into());
            }
            return Ok(*place);
        }
        self.places.insert(id.to_owned(), self.written.len());
        self.written.push(written);
        Ok(self.written.len() - 1)
    }

    fn write(&self, code: &mut String) -> Outcome<()> {
        let (count, all) = (self.written.len(), self.written.concat());
        writeln!(code, "static SOURCES: [Source; {count}] = [\n{all}];")?;
        Ok(())
    }
}

/// Who, what and where, as one line.
fn shown(source: &Value) -> Outcome<String> {
    let parts = ["authors", "title", "source"].map(|field| word(source, field));
    let mut line = String::new();
    for part in parts {
        let part = part?.trim();
        if !line.is_empty() {
            line.push_str(if line.ends_with(['.', '?', '!']) {
                " "
            } else {
                ". "
            });
        }
        line.push_str(part);
    }
    if !line.ends_with(['.', '?', '!']) {
        line.push('.');
    }
    Ok(line)
}

/// The address of a source. Of one that was only partly seen a DOI may be from memory and lead
/// elsewhere, so it gets its number at `PubMed` or nothing.
fn link(source: &Value) -> Option<String> {
    let known = |field: &str| source[field].as_str().filter(|value| !value.is_empty());
    let doi = known("doi").map(|doi| format!("https://doi.org/{doi}"));
    let pubmed = known("pmid").map(|id| format!("https://pubmed.ncbi.nlm.nih.gov/{id}/"));
    let central = known("other")
        .filter(|other| {
            other.starts_with("PMC") && other[3..].bytes().all(|byte| byte.is_ascii_digit())
        })
        .map(|id| format!("https://pmc.ncbi.nlm.nih.gov/articles/{id}/"));
    match source["status"].as_str() {
        Some("V") => doi.or(pubmed).or(central),
        Some("P") => pubmed.or(central),
        _ => None,
    }
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
