//! A practitioner opens a shared backup beside their own journal, which stays as it is.

use anyhow::{Result, ensure};
use journeys::{Engine, Person, in_both_browsers, person::project};

in_both_browsers!(it_is_marked_read_and_gone_and_the_own_one_is_untouched);

const BAND: &str = "Somebody else’s journal: to read";

async fn it_is_marked_read_and_gone_and_the_own_one_is_untouched(engine: Engine) -> Result<()> {
    let mut person = Person::opens_the_app(engine).await?;
    person.rates_the_night(4).await?;
    person.types("Note", "my own night").await?;
    person.leaves_the_field().await?;
    person.hears("Saved").await?;
    person.waits_until_offline_works().await?;
    person.loses_the_network();
    // Words that a reload caught, of a night that the other journal has too.
    let (night, heading) = ("2024-04-01", "Night of Mon 1 to Tue 2 Apr");
    person.opens_the_night(night, heading).await?;
    person.types("Note", "for me alone").await?;
    person.reloads().await?;
    person.sees("It is not kept yet.").await?;
    let own = person.all_records().await?;

    person.goes_to("Share", "Share").await?;
    person
        .picks(&project("tests/data/backups/v1_trial_over.json"))
        .await?;
    person.taps("button", "Only read it").await?;
    person
        .finds("heading", "A page for your practitioner", None)
        .await?;
    person.sees(BAND).await?;
    ensure!(
        !person
            .page_text()
            .await?
            .contains("A newer Lull wrote this"),
        "what cannot be changed is taken for what a newer version wrote"
    );
    // The report is theirs: of a test that is over.
    person.sees("Foot bath").await?;
    ensure!(
        !person.page_text().await?.contains("my own night"),
        "the own note is on somebody else's page"
    );

    person.opens_the_night(night, heading).await?;
    ensure!(
        !person.page_text().await?.contains("not kept yet")
            && person.reads_the_field("Note").await?.is_empty(),
        "the own words are offered for somebody else's night"
    );
    person.goes_to("History", "History").await?;
    person.sees(BAND).await?;
    person.sees("nights logged").await?;
    ensure!(
        !person.page_text().await?.contains("my own night"),
        "the own night is in somebody else's list"
    );
    for page in ["Trials", "Patterns"] {
        person.taps("link", page).await?;
        person.sees(BAND).await?;
    }
    // Nothing of the device can be handed over, taken in or erased from here.
    person.goes_to("Share", "Share").await?;
    for file in ["Download backup", "Erase everything"] {
        ensure!(!person.has("button", file).await?, "{file}");
    }
    person.goes_to("Settings", "Settings").await?;
    ensure!(
        !person.page_text().await?.contains("Erase everything"),
        "the device can be erased while somebody else's journal is shown"
    );
    person.goes_to("Tonight", "Somebody else’s journal").await?;
    ensure!(
        !person.has("radio", "7").await?,
        "a night can be logged into somebody else's journal"
    );
    ensure!(
        person.all_records().await? == own,
        "reading somebody else's journal changed what is kept"
    );

    person.taps("button", "Leave").await?;
    person.sees_rated("Worst urge to move", Some(4)).await?;
    person.waits_until_gone(BAND).await?;
    ensure!(
        person.all_records().await? == own,
        "leaving changed what is kept"
    );

    person.opens_the_night(night, heading).await?;
    person.sees_in_the_field("Note", "for me alone").await?;

    // Who comes back after a reload finds their own.
    person.goes_to("Share", "Share").await?;
    person
        .picks(&project("tests/data/backups/v1_trial_over.json"))
        .await?;
    person.taps("button", "Only read it").await?;
    person.sees(BAND).await?;
    person.reloads().await?;
    person.waits_until_gone(BAND).await?;
    person.goes_to("History", "History").await?;
    person.sees("my own night").await?;
    person.leaves().await
}
