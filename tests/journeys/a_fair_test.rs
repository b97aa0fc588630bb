//! A test of one's own: planned, lived through, kept back until its end, answered after it.

use anyhow::{Context, Result, ensure};
use journeys::{Device, Engine, Person, in_both_browsers};
use lull::{
    exchange::backup,
    journal::{Change, Journal},
    moment::Moment,
    night::Night,
    remedy::{Answer, Use},
    severity::Severity,
    statistics::allocation::Arm,
    trial::Trial,
};

in_both_browsers!(a_test_is_kept_back_until_its_end_and_answered_after_it);
in_both_browsers!(a_test_can_be_stopped_early_and_says_so);
in_both_browsers!(a_prescribed_medicine_is_never_tested);

const QUESTION: &str = "How strong";
pub const BATH: &str = "Warm bath or heat pad";

async fn opens_at(engine: Engine, clock: &str) -> Result<Person> {
    Person::opens_the_app_on(Device {
        clock: Some(clock.into()),
        ..Device::phone(engine)
    })
    .await
}

async fn adds_from_the_library(person: &Person, code: &str, heading: &str) -> Result<()> {
    let address = format!("#/remedies/library/{code}");
    person.goes_to_address(&address, heading).await?;
    person.taps("button", "On my list").await?;
    person.hears("Saved").await
}

/// Five steps, on the evening of 1 March 2026: 28 single nights from the next one on.
pub async fn begins_a_test(person: &Person) -> Result<()> {
    adds_from_the_library(person, "warm_bath", BATH).await?;
    person.goes_to("Trials", "Trials").await?;
    person.taps("link", "Plan a fair test").await?;
    person
        .finds("heading", "What do you want to test?", None)
        .await?;
    person.taps("radio", BATH).await?;
    person.taps("button", "Next").await?;
    person.finds("radio", "Nights without it", None).await?;
    person.taps("button", "Next").await?;
    person
        .taps(
            "radio",
            "28 nights: 14 times with and 14 times without, a night each",
        )
        .await?;
    person.taps("button", "Next").await?;
    person
        .finds("heading", "What would be worth it?", None)
        .await?;
    person.taps("button", "Next").await?;
    person
        .sees("From the night of Mon 2 to Tue 3 Mar to the night of Sun 29 to Mon 30 Mar")
        .await?;
    person.taps("button", "Draw the order and begin").await?;
    person
        .finds("heading", &format!("{BATH}: with and without"), None)
        .await?;
    person.sees("0 of 28 nights done").await?;
    person.sees("Tomorrow: with").await
}

async fn takes_a_backup(person: &Person) -> Result<Journal> {
    person.goes_to("Share", "Share").await?;
    person.taps("button", "Download backup").await?;
    let file = person.last_file().await?;
    backup::read(&file).ok().context("the backup does not open")
}

/// Another device that knows this journal, at this time on the wall: nothing outlives an automated
/// WebKit, and this way both engines show the same.
async fn goes_on_at(
    engine: Engine,
    person: Person,
    journal: &Journal,
    clock: &str,
) -> Result<Person> {
    person.leaves().await?;
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("backup.json");
    std::fs::write(&path, backup::write(journal, &Moment::epoch()))?;
    let person = opens_at(engine, clock).await?;
    person.goes_to("Share", "Share").await?;
    person.takes_in(&path).await?;
    Ok(person)
}

/// Lives through nights of the test: with the bath the urge is 2 or 3, without it 6 or 7.
fn lived(journal: &Journal, nights: std::ops::Range<usize>) -> Result<Journal> {
    let trial = journal.trials().next().context("no test in the backup")?;
    let remedy = trial.plan().remedies().next().context("no remedy")?;
    let mut journal = journal.clone();
    for (at, (night, turn)) in Trial::clone(trial).schedule().nights().enumerate() {
        // Two nights missed, and one on which the plan was not followed.
        if !nights.contains(&at) || [5, 12].contains(&at) {
            continue;
        }
        let with = turn.arm == Arm::B;
        let answer = if with == (at != 8) {
            Answer::Used(Use::default())
        } else {
            Answer::NotUsed
        };
        let urge = if with { 2 } else { 6 } + u8::from(at % 3 == 0);
        for change in [
            Change::AnswerRemedy(night, remedy, Some(answer)),
            Change::RateNight {
                night,
                worst: Severity::new(urge).context("up to 10")?,
                at: morning_after(night)?,
            },
        ] {
            let changed = journal.with(change).ok().context("a night was refused")?;
            journal = changed.journal;
        }
    }
    Ok(journal)
}

fn morning_after(night: Night) -> Result<Moment> {
    let ms = (i64::from(night.day_number()) + 1) * 86_400_000 + 8 * 3_600_000;
    Moment::new(ms, 0, "Europe/London").context("a time that is none")
}

/// The test's comparison stands nowhere, though its nights are plain to see.
async fn finds_no_result(person: &Person) -> Result<()> {
    person.goes_to("Trials", "Trials").await?;
    person
        .taps("link", &format!("{BATH}: with and without"))
        .await?;
    person
        .sees("The result is kept back until the planned end")
        .await?;
    person.waits_until_gone("What came of it").await?;
    person.goes_to("Patterns", "How did the nights go?").await?;
    person.sees("nights logged").await?;
    let said = person
        .reads_the_table_of("What the nights say so far", "Nights with each remedy")
        .await?;
    let row = said.iter().find(|row| row[0] == BATH);
    let row = row.context("the remedy has no row")?;
    let none = "none yet".to_owned();
    ensure!(row[1..6].iter().all(|cell| *cell == none), "{row:?}");
    ensure!(row[6] == "Kept back until its test ends", "{row:?}");
    person.looks_through_the_page().await?;
    let patterns = person.page_text().await?;
    ensure!(!patterns.contains("With it: "), "{patterns}");
    person.goes_to("Remedies", "Remedies").await?;
    person.sees("Kept back until its test ends").await?;
    person.taps("link", BATH).await?;
    person
        .sees(&format!(
            "A test of {BATH} is running. What it shows is kept"
        ))
        .await?;
    let page = person.page_text().await?;
    ensure!(!page.contains("nights so far:"), "{page}");
    // Its nights are in the backup, as they were logged; no picture sets them side by side.
    person.goes_to("Share", "Share").await?;
    person.taps("button", "Download as drawing (SVG)").await?;
    person.sees("The file is in your downloads.").await?;
    let drawing = person.last_file().await?;
    // That its nights are a test's is plain; on which of them it was used is not there.
    ensure!(drawing.contains("<svg") && !drawing.contains(&format!(">{BATH}<")));
    ensure!(!drawing.contains(&format!("{BATH}: used on")), "{drawing}");
    Ok(())
}

async fn a_test_is_kept_back_until_its_end_and_answered_after_it(engine: Engine) -> Result<()> {
    let person = opens_at(engine, "2026-03-01 20:00:00").await?;
    begins_a_test(&person).await?;
    // All nights but the last, as if lived through.
    let journal = lived(&takes_a_backup(&person).await?, 0..27)?;
    let person = goes_on_at(engine, person, &journal, "2026-03-29 21:00:00").await?;
    finds_no_result(&person).await?;
    // The last night: its plan, what was done, and in the morning its number.
    person.goes_to("Tonight", QUESTION).await?;
    person.sees("Tonight: with").await?;
    person.taps("button", &format!("{BATH}, Used it")).await?;
    person.hears("Saved").await?;
    let journal = takes_a_backup(&person).await?;
    let person = goes_on_at(engine, person, &journal, "2026-03-30 08:00:00").await?;
    person.goes_to("Tonight", QUESTION).await?;
    person.sees("This night: with").await?;
    person.rates_the_night(4).await?;
    finds_no_result(&person).await?;
    // From noon on the next night is there, and the last one over.
    let journal = takes_a_backup(&person).await?;
    let person = goes_on_at(engine, person, &journal, "2026-03-30 12:30:00").await?;
    person.goes_to("Trials", "Trials").await?;
    person.sees("Finished: its result is here").await?;
    person
        .taps("link", &format!("{BATH}: with and without"))
        .await?;
    person.finds("heading", "What came of it", None).await?;
    person
        .sees(&format!("In your test, nights with {BATH} came out"))
        .await?;
    person.sees("points lower").await?;
    person.sees("otherwise, 2 not said").await?;
    person.sees("about 4 in 10").await?;
    let chart = format!("A test: With {BATH}, Without {BATH}");
    let table = person.reads_the_table_of("What came of it", &chart).await?;
    ensure!(table.len() == 15, "{table:?}");
    let blank = table.iter().flatten().filter(|cell| *cell == "not logged");
    ensure!(blank.count() == 2, "{table:?}");
    person.finds("link", "Repeat this test", None).await?;
    person.leaves().await
}

async fn a_test_can_be_stopped_early_and_says_so(engine: Engine) -> Result<()> {
    let person = opens_at(engine, "2026-03-01 20:00:00").await?;
    begins_a_test(&person).await?;
    let journal = lived(&takes_a_backup(&person).await?, 0..20)?;
    let person = goes_on_at(engine, person, &journal, "2026-03-22 20:00:00").await?;
    person.goes_to("Trials", "Trials").await?;
    person.sees("20 of 28 nights done").await?;
    person
        .taps("link", &format!("{BATH}: with and without"))
        .await?;
    person.taps("button", "Leave tonight out").await?;
    person.sees("Tonight: no part of the test").await?;
    person.taps("button", "Undo").await?;
    person.sees("Tonight: with").await?;
    person.taps("button", "Let the test rest").await?;
    person.taps("button", "Go on with the test").await?;
    person.finds("button", "Let the test rest", None).await?;
    person.taps("button", "Stop early").await?;
    person.taps("button", "Stop this test").await?;
    person.sees("You stopped this test early.").await?;
    person.sees("which settles nothing").await?;
    person.goes_to("Trials", "Trials").await?;
    person.finds("link", "Plan a fair test", None).await?;
    person.leaves().await
}

async fn a_prescribed_medicine_is_never_tested(engine: Engine) -> Result<()> {
    let person = opens_at(engine, "2026-03-01 20:00:00").await?;
    // From the library, and by a brand typed by hand.
    adds_from_the_library(&person, "rx_dopamine", "Dopamine-type medicine").await?;
    person.goes_to("Remedies", "Remedies").await?;
    person.taps("button", "Add your own").await?;
    person.types("Name", "Requip").await?;
    person.taps("button", "Add").await?;
    person.hears("Saved").await?;
    let journal = takes_a_backup(&person).await?;
    person.goes_to("Trials", "Trials").await?;
    person.taps("link", "Plan a fair test").await?;
    person.sees("Prescribed medicines are not offered").await?;
    person.waits_until_gone("Requip").await?;
    for remedy in journal.remedies() {
        let id = remedy.id.uuid();
        let name = remedy.name.as_str();
        person
            .goes_to_address(&format!("#/remedies/{id}"), name)
            .await?;
        person.sees("Lull will not plan changes to it").await?;
        person.sees_no("link", "Plan a fair test of it").await?;
        person
            .goes_to_address(&format!("#/trials/plan/{id}"), "Plan a fair test")
            .await?;
        person.finds("heading", name, None).await?;
        person
            .sees("Never stop or change it without your prescriber")
            .await?;
        person.sees_no("button", "Next").await?;
    }
    person.leaves().await
}
