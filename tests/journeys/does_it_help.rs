//! What the nights say of each remedy: in the words and with the numbers of the core, no more and no
//! less.

use anyhow::{Context, Result, ensure};
use journeys::{Device, Engine, Person, in_both_browsers, nights};
use lull::{
    chart::effects::{EffectRows, effects},
    journal::Journal,
    text::Text,
    weigh::{Question, effect::Effects, finding::Finding, weigh},
};

in_both_browsers!(each_remedy_says_what_its_nights_say);
in_both_browsers!(a_closer_look_is_taken_when_its_fold_is_opened);

const SECTION: &str = "What the nights say so far";

async fn on_the_day_after(engine: Engine) -> Result<Person> {
    Person::opens_the_app_on(Device {
        clock: Some(nights::DAY_AFTER.into()),
        ..Device::phone(engine)
    })
    .await
}

/// Takes the nights in, and looks at them on Patterns.
async fn looks_at(person: &Person, journal: &Journal) -> Result<Effects> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("nights.json");
    std::fs::write(&file, nights::backup(journal))?;
    person.goes_to("Share", "Share").await?;
    person.takes_in(&file).await?;
    person.goes_to("Patterns", "How did the nights go?").await?;
    Ok(weigh(journal, Question::of(journal)))
}

async fn each_remedy_says_what_its_nights_say(engine: Engine) -> Result<()> {
    let text = Text::default();
    let journal = nights::of_all_kinds();
    let person = on_the_day_after(engine).await?;
    let found = looks_at(&person, &journal).await?;
    for finding in [
        Finding::NotEnough,
        Finding::CannotSeparate,
        Finding::EarlyBetter,
        Finding::ClearBetter,
    ] {
        let mut said = found
            .remedies
            .iter()
            .filter_map(|one| one.outcome.as_ref().ok());
        ensure!(
            said.any(|answer| answer.words.finding == finding),
            "the nights do not show {finding:?}"
        );
    }
    let rows = EffectRows::of(&found, text);
    let width = lull::chart::drawing::Width::new(326);
    let expected = effects(&rows, width, text);
    let table = person.reads_the_table_of(SECTION, &expected.title).await?;
    ensure!(table[1..] == expected.table.rows[..], "{table:?}");
    for effect in &found.remedies {
        for sentence in effect.sentences(text, found.question.worthwhile.get()) {
            person.sees(&sentence).await?;
        }
    }
    person.sees(&expected.sentence).await?;
    person.sees(text.finding_own_scores()).await?;
    person.sees(text.finding_dummy()).await?;
    // The same of one remedy, on its own page and in the list.
    person.goes_to("Remedies", "Remedies").await?;
    let clear = found
        .remedies
        .iter()
        .find(|effect| effect.in_short(text) == text.finding_in_short("clear_better"))
        .context("no clear one")?;
    let in_short = format!("{SECTION}: {}", clear.in_short(text));
    person.sees(&in_short).await?;
    person.taps("link", &clear.name).await?;
    let first = clear.sentences(text, found.question.worthwhile.get());
    person.sees(&first[0]).await?;
    person.leaves().await
}

async fn a_closer_look_is_taken_when_its_fold_is_opened(engine: Engine) -> Result<()> {
    let text = Text::default();
    let journal = nights::that_change();
    let person = on_the_day_after(engine).await?;
    let found = looks_at(&person, &journal).await?;
    let halves = lull::weigh::halves::halves(&journal, &found.question);
    let changed = halves[0]
        .sentence(text, &found.remedies[0].name)
        .context("nothing changed")?;
    person
        .reads_the_table_of(SECTION, text.effects_title())
        .await?;
    person.waits_until_gone(&changed).await?;
    person.taps("button", text.finding_closer()).await?;
    person.sees(&changed).await?;
    person.leaves().await
}
