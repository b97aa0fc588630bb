//! A walk past every page and state of the app, for what must hold on all of them.

use anyhow::Result;

use crate::{Person, person::project};

/// Walks past every page, from an empty journal to a full one, and stops at each.
///
/// # Errors
/// If a page does not come, or a stop finds something wrong.
pub async fn every_page(
    person: &Person,
    stop: impl AsyncFn(&'static str) -> Result<()>,
) -> Result<()> {
    first_steps(person, &stop).await?;
    logging(person, &stop).await?;
    looking_back(person, &stop).await?;
    remedies(person, &stop).await?;
    trials(person, &stop).await?;
    setting(person, &stop).await?;
    visiting(person, &stop).await?;
    stopped(person, &stop).await
}

async fn first_steps(
    person: &Person,
    stop: &impl AsyncFn(&'static str) -> Result<()>,
) -> Result<()> {
    person.finds("button", "Skip", None).await?;
    stop("first-steps-1").await?;
    person.taps("button", "Next").await?;
    person.sees("2 of 3").await?;
    stop("first-steps-2").await?;
    person.taps("button", "Next").await?;
    person.sees("3 of 3").await?;
    stop("first-steps-3").await?;
    person.taps("button", "Log my first night").await?;
    person
        .finds("radio", "0", Some("Worst urge to move"))
        .await
        .map(|_| ())
}

async fn logging(person: &Person, stop: &impl AsyncFn(&'static str) -> Result<()>) -> Result<()> {
    stop("tonight-empty").await?;
    person.lists_a_remedy("Warm bath").await?;
    person.lists_a_remedy("Stretching before bed").await?;
    person.taps("button", "Stretching before bed, used").await?;
    person.rates_the_night(6).await?;
    stop("tonight-logged").await?;
    person.taps("link", "It is happening now").await?;
    person.finds("radio", "7", Some("Urge to move now")).await?;
    stop("now").await?;
    person
        .taps_in("radio", "7", Some("Urge to move now"))
        .await?;
    person.hears("Saved").await?;
    stop("now-logged").await
}

async fn looking_back(
    person: &Person,
    stop: &impl AsyncFn(&'static str) -> Result<()>,
) -> Result<()> {
    person.goes_to("Patterns", "How did the nights go?").await?;
    person.looks_through_the_page().await?;
    stop("patterns-first").await?;
    person.goes_to("Share", "Share").await?;
    person
        .picks(&project("tests/data/journals/effective.csv"))
        .await?;
    person.finds("button", "Take in", None).await?;
    stop("share-preview").await?;
    person.taps("button", "Take in").await?;
    person.hears("Saved").await?;
    person
        .taps("button", "Tables, and a file for a practice’s system")
        .await?;
    stop("share").await?;
    person
        .picks(&project("tests/data/other_trackers/trackandgraph.csv"))
        .await?;
    person.sees("This is from Track & Graph.").await?;
    person.chooses("Unruhige Beine – gêne", "worst").await?;
    person.sees("is not a whole number").await?;
    stop("share-other-tracker").await?;
    person.taps("link", "Make the page").await?;
    person.finds("button", "Download page (PDF)", None).await?;
    stop("report").await?;
    person.goes_to("Patterns", "How did the nights go?").await?;
    person.sees("nights logged").await?;
    person.looks_through_the_page().await?;
    stop("patterns").await?;
    person
        .reads_the_table_of("What the nights say so far", "Nights with each remedy")
        .await?;
    person.taps("button", "What was taken into account").await?;
    person.taps("button", "A closer look").await?;
    stop("patterns-findings").await?;
    person.goes_to("History", "History").await?;
    stop("history").await?;
    person.types("Search", "warm").await?;
    person.sees("found").await?;
    stop("history-search").await?;
    let heading = "Night of Mon 6 to Tue 7 May";
    person.opens_the_night("2024-05-06", heading).await?;
    person.taps("button", "More about this night").await?;
    person.taps("button", "Other things").await?;
    person
        .taps("button", "Warm bath: how much and when")
        .await?;
    stop("night-unfolded").await?;
    person.taps("button", "21:").await?;
    stop("episode-open").await
}

async fn remedies(person: &Person, stop: &impl AsyncFn(&'static str) -> Result<()>) -> Result<()> {
    person.goes_to("Remedies", "Remedies").await?;
    stop("remedies").await?;
    person.types("Search the library", "ro").await?;
    stop("remedies-search").await?;
    person.taps("link", "Warm bath").await?;
    person.finds("heading", "Warm bath", None).await?;
    stop("remedy").await?;
    for (address, heading, name) in [
        (
            "#/remedies/library/magnesium_oral",
            "Magnesium (by mouth)",
            "library-entry",
        ),
        (
            "#/remedies/library/rx_dopamine",
            "Dopamine-type medicine",
            "library-prescribed",
        ),
    ] {
        person.goes_to_address(address, heading).await?;
        person.taps("button", "Where this is written").await?;
        stop(name).await?;
    }
    person.goes_to("Tonight", "How strong").await?;
    person.lists_a_remedy("Requip").await?;
    person.goes_to("Remedies", "Remedies").await?;
    person.taps("link", "Requip").await?;
    person
        .finds("heading", "Over months and years", None)
        .await?;
    stop("remedy-prescribed").await?;
    person
        .goes_to_address("#/remedies/worse", "Things that can make it worse")
        .await?;
    person.taps("button", "Some antidepressants").await?;
    stop("aggravators").await
}

async fn trials(person: &Person, stop: &impl AsyncFn(&'static str) -> Result<()>) -> Result<()> {
    // A test begins with a night that is not rated yet.
    person.goes_to("Tonight", "How strong").await?;
    person.taps("button", "Clear").await?;
    person.hears("Saved").await?;
    person.goes_to("Trials", "Trials").await?;
    stop("trials-none").await?;
    person.taps("link", "Plan a fair test").await?;
    person.taps("radio", "Warm bath").await?;
    stop("trial-plan-remedy").await?;
    for (title, name) in [
        ("Against what?", "trial-plan-against"),
        ("How many nights?", "trial-plan-design"),
        ("What would be worth it?", "trial-plan-worth"),
        ("When does it begin?", "trial-plan-first"),
    ] {
        person.taps("button", "Next").await?;
        person.finds("heading", title, None).await?;
        if person.has("combobox", "How soon can it act?").await? {
            stop("trial-plan-speed").await?;
            person.chooses("How soon can it act?", "same_night").await?;
            person.hears("Saved").await?;
        }
        stop(name).await?;
    }
    person.sets("First night", "2024-05-06").await?;
    person.taps("button", "Draw the order and begin").await?;
    person.sees("The result is kept back").await?;
    person.taps("button", "Stop early").await?;
    stop("trial-under-way").await?;
    person.taps("link", "Tonight").await?;
    person.sees("Your test").await?;
    stop("tonight-trial").await?;
    person.goes_to("Trials", "Trials").await?;
    stop("trials").await?;
    // One that is over comes from another device.
    person.goes_to("Share", "Share").await?;
    person
        .takes_in(&project("tests/data/backups/v1_trial_over.json"))
        .await?;
    person.goes_to("Trials", "Trials").await?;
    person.taps("link", "Foot bath: with and without").await?;
    person.sees("What came of it").await?;
    person.taps("button", "How it was planned").await?;
    stop("trial-over").await
}

async fn setting(person: &Person, stop: &impl AsyncFn(&'static str) -> Result<()>) -> Result<()> {
    person
        .goes_to("When to get help", "When to get help")
        .await?;
    stop("help").await?;
    person.goes_to("Settings", "Settings").await?;
    stop("settings").await?;
    person.taps("link", "About me and my results").await?;
    person.finds("heading", "About me", None).await?;
    person.taps("checkbox", "Numb feet").await?;
    person.taps("button", "Write down a result").await?;
    person.types("Result, as in", "41").await?;
    person.taps("button", "Keep this result").await?;
    person.sees("41 ng/mL").await?;
    stop("settings-about").await?;
    person.taps("button", "Write down a result").await?;
    person.chooses("What was measured", "irls_total").await?;
    person.types("Total, 0 to 40", "41").await?;
    person.taps("button", "Keep this result").await?;
    person
        .sees("This total is a whole number from 0 to 40.")
        .await?;
    stop("settings-about-form").await?;
    let bath = ("#/remedies/library/warm_bath", "Warm bath or heat pad");
    person.goes_to_address(bath.0, bath.1).await?;
    person.sees("Ticked under").await?;
    stop("library-ask-first").await?;
    for (address, heading, name) in [
        ("#/settings/install", "Install", "settings-install"),
        (
            "#/settings/move",
            "Move my nights into the installed app",
            "settings-move",
        ),
        ("#/settings/examples", "Example nights", "settings-examples"),
        (
            "#/settings/erase",
            "Erase everything on this device",
            "settings-erase",
        ),
    ] {
        person.goes_to_address(address, heading).await?;
        stop(name).await?;
    }
    Ok(())
}

/// A shared backup, beside the own journal.
async fn visiting(person: &Person, stop: &impl AsyncFn(&'static str) -> Result<()>) -> Result<()> {
    person.goes_to("Share", "Share").await?;
    person
        .picks(&project("tests/data/backups/v1_trial_over.json"))
        .await?;
    person.finds("button", "Only read it", None).await?;
    stop("share-backup-preview").await?;
    person.taps("button", "Only read it").await?;
    person.sees("Somebody else’s journal: to read").await?;
    person.finds("button", "Download page (PDF)", None).await?;
    stop("guest-report").await?;
    person.goes_to("Tonight", "Somebody else’s journal").await?;
    stop("guest-tonight").await?;
    person.taps("button", "Leave").await?;
    person
        .finds("radio", "0", Some("Worst urge to move"))
        .await
        .map(|_| ())
}

/// Last of all, for afterwards there is no app any more.
async fn stopped(person: &Person, stop: &impl AsyncFn(&'static str) -> Result<()>) -> Result<()> {
    person.script("lull.panicked('an example')").await?;
    person.finds("button", "Take a backup file", None).await?;
    stop("stopped").await
}
