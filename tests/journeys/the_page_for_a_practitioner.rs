//! One page for a practitioner is chosen, read and handed over, without a network.

use anyhow::{Result, ensure};
use journeys::{Engine, Person, in_both_browsers, person::project};

in_both_browsers!(it_holds_what_was_chosen_and_nothing_else);
in_both_browsers!(a_note_in_any_script_stands_on_the_page);
in_both_browsers!(nothing_is_handed_over_before_all_nights_are_read);

async fn notes_and_makes_the_page(person: &Person, note: &str) -> Result<()> {
    person
        .opens_the_night("2024-05-06", "Night of Mon 6 to Tue 7 May")
        .await?;
    person.types("Note", note).await?;
    person.leaves_the_field().await?;
    person.hears("Saved").await?;
    person.goes_to("Share", "Share").await?;
    person.taps("link", "Make the page").await?;
    Ok(())
}

async fn it_holds_what_was_chosen_and_nothing_else(engine: Engine) -> Result<()> {
    let person = Person::is_offline_with_nights(engine).await?;
    let note = "nothing helped but walking";
    notes_and_makes_the_page(&person, note).await?;
    person
        .finds("heading", "A page for your practitioner", None)
        .await?;
    person.taps("button", "26 weeks").await?;
    person.sees(note).await?;

    let question = "Could my iron be low?";
    person
        .types("Your own question, if you have one", question)
        .await?;
    person.taps("checkbox", "Notes, in my words").await?;
    person.waits_until_gone(note).await?;
    person.sees(question).await?;

    person.taps("button", "Download page (PDF)").await?;
    person.sees("The file is in your downloads.").await?;
    let pdf = person.last_file_of_bytes().await?;
    ensure!(
        pdf[1] == "application/pdf" && pdf[2] == "%PDF-" && pdf[3].as_u64() > Some(10_000),
        "that is no PDF: {pdf}"
    );
    person.taps("button", "Download as web page").await?;
    let page = person
        .until("the web page is handed over", async || {
            let page = person.last_file().await?;
            Ok(page.starts_with("<!doctype html>").then_some(page))
        })
        .await?;
    ensure!(page.contains(question), "the question is not on the page");
    ensure!(!page.contains(note), "a note is on the page");
    ensure!(page.contains("Self-reported"), "nobody says who wrote it");

    // What was typed for the page is still there.
    person.reloads().await?;
    person
        .sees_in_the_field("Your own question, if you have one", question)
        .await?;
    person.leaves().await
}

async fn a_note_in_any_script_stands_on_the_page(engine: Engine) -> Result<()> {
    let person = Person::is_offline_with_nights(engine).await?;
    for (note, is_painted) in [
        ("Ноги, τα πόδια, the legs", false),
        ("昨晚腿很不安, पैरों में बेचैनी थी, لم أنم جيدا", true),
    ] {
        notes_and_makes_the_page(&person, note).await?;
        person.sees(note).await?;
        person.taps("button", "Download page (PDF)").await?;
        person.sees("The file is in your downloads.").await?;
        let pictures = person.counts_in_the_last_file("/Subtype /Image").await?;
        ensure!((pictures > 0) == is_painted, "{pictures} for “{note}”");
    }
    person.leaves().await
}

async fn nothing_is_handed_over_before_all_nights_are_read(engine: Engine) -> Result<()> {
    let person = Person::opens_the_app(engine).await?;
    person.goes_to("Share", "Share").await?;
    person
        .takes_in(&project("tests/data/journals/effective.csv"))
        .await?;
    person.goes_to("Share", "Share").await?;
    for file in ["Download backup", "Download picture"] {
        person.finds("button", file, None).await?;
    }
    person.is_not_read_whole().await?;
    for file in ["Download backup", "Download picture"] {
        person
            .until(&format!("no “{file}”"), async || {
                Ok((!person.has("button", file).await?).then_some(()))
            })
            .await?;
    }
    person.taps("link", "Make the page").await?;
    person.sees("Your older nights are being read.").await?;
    ensure!(
        !person.page_text().await?.contains("not logged"),
        "a night that was not read stands as one that was not logged"
    );
    person.is_read_whole().await?;
    person
        .waits_until_gone("Your older nights are being read.")
        .await?;
    person.finds("button", "Download page (PDF)", None).await?;
    person.goes_to("Share", "Share").await?;
    person.finds("button", "Download backup", None).await?;
    person.leaves().await
}
