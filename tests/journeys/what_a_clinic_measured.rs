//! What a person says of their health puts cautions first; what a clinic measured is kept and shown.

use anyhow::{Result, ensure};
use journeys::{Engine, Person, in_both_browsers, person::project};

in_both_browsers!(what_was_ticked_stands_above_the_cautions);
in_both_browsers!(a_result_is_written_off_changed_and_handed_over);
in_both_browsers!(who_prescribed_a_medicine_is_said_as_long_as_it_is_one);

async fn what_was_ticked_stands_above_the_cautions(engine: Engine) -> Result<()> {
    let person = Person::opens_the_app(engine).await?;
    let (bath, heading) = ("#/remedies/library/warm_bath", "Warm bath or heat pad");
    person.goes_to_address(bath, heading).await?;
    person
        .taps("link", "Say what matters for your health")
        .await?;
    person.finds("heading", "About me", None).await?;
    person.taps("checkbox", "Numb feet").await?;
    person.hears("Saved").await?;
    person.taps("checkbox", "Shift work").await?;
    person.hears("Saved").await?;
    person.reloads().await?;
    person.goes_to_address(bath, heading).await?;
    person.sees("Ask a doctor or pharmacist first.").await?;
    // What no caution of this remedy turns on is not held against it.
    person.sees("Ticked under “About me”: Numb feet.").await?;
    person
        .goes_to_address("#/remedies/library/sleep_regular", "Regular sleep times")
        .await?;
    ensure!(
        !person.page_text().await?.contains("Ticked under"),
        "a remedy that asks about nothing says that it does"
    );
    person
        .goes_to_address("#/settings/about", "About me")
        .await?;
    person.taps("checkbox", "Numb feet").await?;
    person.hears("Saved").await?;
    person.goes_to_address(bath, heading).await?;
    person.waits_until_gone("Ticked under").await?;
    person.leaves().await
}

async fn a_result_is_written_off_changed_and_handed_over(engine: Engine) -> Result<()> {
    let person = Person::opens_the_app(engine).await?;
    person
        .goes_to_address("#/settings/about", "About me")
        .await?;
    person.taps("button", "Write down a result").await?;
    person.chooses("What was measured", "irls_total").await?;
    person.types("Total, 0 to 40", "41").await?;
    person.taps("button", "Keep this result").await?;
    person
        .sees("This total is a whole number from 0 to 40.")
        .await?;
    // What was typed survives a reload.
    person.reloads().await?;
    person.finds("heading", "About me", None).await?;
    person.taps("button", "Write down a result").await?;
    person.sees_in_the_field("Total, 0 to 40", "41").await?;
    person.clears("Total, 0 to 40").await?;
    person.types("Total, 0 to 40", "22").await?;
    person.sets("Date", "2024-05-02").await?;
    person.taps("button", "Keep this result").await?;
    person.hears("Saved").await?;
    person.sees("22 of 40").await?;

    // Whoever keeps one by the keyboard goes on from there, to the next.
    let focused = "return document.activeElement.textContent.trim()";
    person
        .until("the focus to go on", async || {
            let focused = person.script(focused).await?;
            Ok((focused == "Write down a result").then_some(()))
        })
        .await?;

    // Another's name may begin like one that is known.
    person.taps("button", "Write down a result").await?;
    person.chooses("What was measured", "").await?;
    person.types("Its name", "magnesium in red cells").await?;
    person
        .sees_in_the_field("Its name", "magnesium in red cells")
        .await?;
    person.sets("Date", "2034-01-01").await?;
    person.types("Result, as in", "2.1").await?;
    person.taps("button", "Keep this result").await?;
    person.sees("This needs a date, up to today.").await?;
    person.taps("button", "Cancel").await?;

    person.taps("button", "Write down a result").await?;
    person.types("Result, as in", "<41,0").await?;
    person.sets("Date", "2024-04-20").await?;
    person.types("From whom", "Dr Gray").await?;
    person.taps("button", "Keep this result").await?;
    person.hears("Saved").await?;
    person.sees("<41.0 ng/mL").await?;

    person.taps("button", "Change: Ferritin").await?;
    person.clears("Result, as in").await?;
    person.types("Result, as in", "45").await?;
    person.taps("button", "Keep this result").await?;
    person.hears("Saved").await?;
    person.waits_until_gone("<41.0 ng/mL").await?;

    person.taps("button", "Delete: IRLS total").await?;
    person.waits_until_gone("22 of 40").await?;
    person.taps("button", "Undo").await?;
    person.sees("22 of 40").await?;

    person.goes_to("Share", "Share").await?;
    person
        .takes_in(&project("tests/data/journals/effective.csv"))
        .await?;
    person
        .goes_to_address("#/share/report", "A page for your practitioner")
        .await?;
    person.sees("Results I was given").await?;
    let page = person.page_text().await?;
    for words in ["45 ng/mL", "22 of 40", "Dr Gray"] {
        ensure!(page.contains(words), "{words} is not on the page:\n{page}");
    }
    person.taps("checkbox", "Results I was given").await?;
    person.waits_until_gone("45 ng/mL").await?;
    person.leaves().await
}

async fn who_prescribed_a_medicine_is_said_as_long_as_it_is_one(engine: Engine) -> Result<()> {
    let person = Person::opens_the_app(engine).await?;
    person.lists_a_remedy("Blue tablets").await?;
    person.goes_to("Remedies", "Remedies").await?;
    person.taps("link", "Blue tablets").await?;
    ensure!(
        !person.page_text().await?.contains("Who prescribed it"),
        "who prescribed it is asked of what nobody prescribed"
    );
    person.taps("checkbox", "A doctor prescribed it").await?;
    person.hears("Saved").await?;
    person.types("Who prescribed it", "Dr Gray").await?;
    person.leaves_the_field().await?;
    person.hears("Saved").await?;
    person.reloads().await?;
    person
        .sees_in_the_field("Who prescribed it", "Dr Gray")
        .await?;
    person.taps("checkbox", "A doctor prescribed it").await?;
    person.waits_until_gone("Who prescribed it").await?;
    person.taps("checkbox", "A doctor prescribed it").await?;
    person.sees_in_the_field("Who prescribed it", "").await?;
    person.leaves().await
}
