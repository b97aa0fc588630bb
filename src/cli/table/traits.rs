//! What a table cannot say of its remedies: how they are chosen, how soon they act, and when.

use std::rc::Rc;

use lull::{
    entry::Entry,
    journal::{Journal, Part},
    remedy::{Answer, Choice, Remedy, RemedyId, Speed, Timing},
};

/// Something said of one remedy, by its column or its name.
#[derive(Clone, Debug)]
pub(crate) struct Said<T> {
    remedy: String,
    what: T,
}

pub(crate) fn choice(said: &str) -> Result<Said<Choice>, String> {
    parse(said, Choice::ALL, Choice::code)
}

pub(crate) fn speed(said: &str) -> Result<Said<Speed>, String> {
    // The method's own word for what builds up.
    let said = said.strip_suffix("=weeks").map_or_else(
        || said.to_owned(),
        |remedy| format!("{remedy}={}", Speed::BuildUp.code()),
    );
    parse(&said, Speed::ALL, Speed::code)
}

pub(crate) fn timing(said: &str) -> Result<Said<Timing>, String> {
    parse(said, Timing::ALL, Timing::code)
}

fn parse<T: Copy>(said: &str, all: &[T], code: fn(T) -> &'static str) -> Result<Said<T>, String> {
    let codes: Vec<&str> = all.iter().map(|choice| code(*choice)).collect();
    let choices = codes.join(", ");
    let (remedy, word) = said
        .rsplit_once('=')
        .ok_or_else(|| format!("write the remedy, =, and one of {choices}"))?;
    let word = word.trim().replace('-', "_");
    let what = all.iter().copied().find(|choice| code(*choice) == word);
    Ok(Said {
        remedy: remedy.trim().to_owned(),
        what: what.ok_or_else(|| format!("{word} is none of {choices}"))?,
    })
}

/// The journal with all this said of its remedies.
///
/// # Errors
/// Names the remedies that are not in it.
pub(crate) fn with(
    journal: &Journal,
    choices: &[Said<Choice>],
    speeds: &[Said<Speed>],
    timings: &[Said<Timing>],
) -> Result<Journal, Vec<String>> {
    let mut unknown = Vec::new();
    let mut remedies: Vec<Remedy> = journal
        .remedies()
        .map(|remedy| remedy.as_ref().clone())
        .collect();
    let mut of = |name: &str, how: &mut dyn FnMut(&mut Remedy)| {
        // A column's name becomes a remedy's with spaces for underscores.
        let listed = journal.remedy_named(&name.replace('_', " "));
        let id = listed.map(|remedy| remedy.id);
        match remedies.iter_mut().find(|remedy| Some(remedy.id) == id) {
            Some(remedy) => how(remedy),
            None => unknown.push(format!("There is no remedy “{name}” in this table.")),
        }
    };
    for said in choices {
        of(&said.remedy, &mut |remedy| remedy.choice = said.what);
    }
    for said in speeds {
        of(&said.remedy, &mut |remedy| remedy.speed = said.what);
    }
    let mut times: Vec<(RemedyId, Timing)> = Vec::new();
    for said in timings {
        of(&said.remedy, &mut |remedy| {
            times.push((remedy.id, said.what));
        });
    }
    if !unknown.is_empty() {
        return Err(unknown);
    }
    let nights = journal
        .nights()
        .map(|(night, entry)| Part::Night(night, Some(Rc::new(timed(entry, &times)))));
    let remedies = remedies
        .into_iter()
        .map(|remedy| Part::Remedy(remedy.id, Some(Rc::new(remedy))));
    let settings = Part::Settings(journal.settings().clone());
    Ok(Journal::from_parts(
        nights.chain(remedies).chain([settings]),
    ))
}

/// The entry with the time of each use of these remedies.
fn timed(entry: &Entry, times: &[(RemedyId, Timing)]) -> Entry {
    let mut entry = entry.clone();
    for (id, timing) in times {
        if let Some(Answer::Used(used)) = entry.answers.get(id) {
            let mut used = used.clone();
            used.timing = Some(*timing);
            entry.answers.insert(*id, Answer::Used(used));
        }
    }
    entry
}
