//! The person's list of remedies: standing use, prescribed medicines, the library, the archive.

use anyhow::{Result, ensure};
use journeys::{Device, Engine, Person, in_both_browsers};
use serde_json::json;

in_both_browsers!(a_standing_remedy_needs_no_tick_but_for_an_exception);
in_both_browsers!(a_prescribed_brand_is_only_logged_whatever_is_ticked);
in_both_browsers!(a_remedy_comes_from_the_library);
in_both_browsers!(the_library_says_where_it_is_written);
in_both_browsers!(an_archived_remedy_leaves_tonight_and_keeps_its_nights);

const QUESTION: &str = "How strong";

/// Before midnight both nights can be chosen: the last one, and the one that has begun.
async fn opens_in_the_evening(engine: Engine) -> Result<Person> {
    Person::opens_the_app_on(Device {
        clock: Some("2026-11-24 22:00:00".into()),
        ..Device::phone(engine)
    })
    .await
}

async fn adds_their_own(person: &Person, name: &str) -> Result<()> {
    person.goes_to("Remedies", "Remedies").await?;
    person.taps("button", "Add your own").await?;
    person.types("Name", name).await
}

/// A date field is filled by a picker, which no driver can tap.
async fn picks_a_date(person: &Person, field: &str, date: &str) -> Result<()> {
    let field = person.finds("textbox", field, None).await?;
    let arguments = vec![field.to_json()?, json!(date)];
    let script = "arguments[0].value = arguments[1];
        arguments[0].dispatchEvent(new Event('change', { bubbles: true }))";
    person.driver().execute(script, arguments).await?;
    Ok(())
}

async fn a_standing_remedy_needs_no_tick_but_for_an_exception(engine: Engine) -> Result<()> {
    let person = opens_in_the_evening(engine).await?;
    adds_their_own(&person, "Magnesium").await?;
    person.taps("button", "Add").await?;
    person.taps("link", "Magnesium On the list since").await?;
    person.finds("heading", "Magnesium", None).await?;
    picks_a_date(&person, "Every night from", "2026-11-01").await?;
    person
        .types("How much, in your own words", "one scoop")
        .await?;
    person.taps("button", "Set").await?;
    person.hears("Saved").await?;
    person
        .sees("Every night since 1 Nov 2026: one scoop")
        .await?;
    person.goes_to("Tonight", QUESTION).await?;
    person.taps("button", "Magnesium, used").await?;
    person.finds("button", "Magnesium, not used", None).await?;
    person.hears("Saved").await?;
    // An exception for one night, and no other.
    person.taps("button", "Last night").await?;
    person.finds("button", "Magnesium, used", None).await?;
    person.reloads().await?;
    person.finds("button", "Magnesium, not used", None).await?;
    person.leaves().await
}

async fn a_prescribed_brand_is_only_logged_whatever_is_ticked(engine: Engine) -> Result<()> {
    let person = opens_in_the_evening(engine).await?;
    adds_their_own(&person, "Mirapex 0.125 mg").await?;
    person
        .sees("\u{201c}Mirapex 0.125 mg\u{201d} is a prescribed medicine.")
        .await?;
    person.taps("button", "Add").await?;
    let prescribed = "On the list since 24 Nov 2026 · prescribed: only logged";
    person
        .taps("link", &format!("Mirapex 0.125 mg {prescribed}"))
        .await?;
    person.sees("Never stop or change it").await?;
    // What is known of this kind stands with it, whatever the nights say.
    person.sees("It starts earlier in the day.").await?;
    person.goes_to("Tonight", QUESTION).await?;
    // The same where a night is logged.
    person.lists_a_remedy("Requip").await?;
    person.goes_to("Remedies", "Remedies").await?;
    person
        .finds("link", &format!("Requip {prescribed}"), None)
        .await?;
    person.leaves().await
}

async fn a_remedy_comes_from_the_library(engine: Engine) -> Result<()> {
    let person = opens_in_the_evening(engine).await?;
    person.goes_to("Remedies", "Remedies").await?;
    person.finds("link", "Warm bath or heat pad", None).await?;
    person.sees_no("link", "Dopamine-type medicine").await?;
    person.types("Search the library", "mirapex").await?;
    person.finds("link", "Dopamine-type medicine", None).await?;
    person.goes_to("Tonight", QUESTION).await?;
    person.goes_to("Remedies", "Remedies").await?;
    person.taps("button", "over weeks").await?;
    person.finds("link", "Magnesium (by mouth)", None).await?;
    person.sees_no("link", "Warm bath or heat pad").await?;
    person.taps("button", "on my list").await?;
    person
        .sees("Nothing of the library is on your list.")
        .await?;
    person.taps("button", "all").await?;
    person.finds("link", "Warm bath or heat pad", None).await?;
    person.goes_to("Tonight", QUESTION).await?;
    person.goes_to("Remedies", "Remedies").await?;
    person.taps("link", "Warm bath or heat pad").await?;
    person
        .sees("No clinician has checked this text yet.")
        .await?;
    person.taps("button", "On my list").await?;
    person.hears("Saved").await?;
    person
        .taps("link", "On your list: Warm bath or heat pad")
        .await?;
    person.sees("This is the library\u{2019}s guess.").await?;
    person.goes_to("Tonight", QUESTION).await?;
    person
        .finds("button", "Warm bath or heat pad, not said", None)
        .await?;
    person.leaves().await
}

async fn the_library_says_where_it_is_written(engine: Engine) -> Result<()> {
    let mut person = Person::opens_the_app(engine).await?;
    person.waits_until_offline_works().await?;
    person.loses_the_network();
    person.reloads().await?;
    let magnesium = "#/remedies/library/magnesium_oral";
    person.goes_to_address(magnesium, "Magnesium").await?;
    person
        .taps("button", "Where this is written: 6 sources")
        .await?;
    person
        .sees("That page can see that somebody opened it")
        .await?;
    let link = person
        .finds("link", "Open outside Lull: Marshall NS", None)
        .await?;
    let leads = "const [link] = arguments; return [link.href, link.target, link.rel]";
    let leads = person
        .driver()
        .execute(leads, vec![link.to_json()?])
        .await?;
    let expected = json!([
        "https://doi.org/10.1016/j.smrv.2019.101218",
        "_blank",
        "noopener noreferrer",
    ]);
    ensure!(*leads.json() == expected, "{leads:?}");
    // Of a medicine the first word is not to stop it.
    person.goes_to("Remedies", "Remedies").await?;
    person.taps("link", "Things that can make it worse").await?;
    person.taps("button", "Some antidepressants").await?;
    person
        .sees("Do not stop. Tell the doctor who prescribes it.")
        .await?;
    person.leaves().await
}

async fn an_archived_remedy_leaves_tonight_and_keeps_its_nights(engine: Engine) -> Result<()> {
    let person = opens_in_the_evening(engine).await?;
    person.taps("button", "Last night").await?;
    person.lists_a_remedy("Warm bath").await?;
    person.finds("button", "Warm bath, used", None).await?;
    person.goes_to("Remedies", "Remedies").await?;
    person.taps("link", "Warm bath On the list since").await?;
    person.taps("button", "Archive").await?;
    person.hears("Saved").await?;
    person.finds("button", "Back on my list", None).await?;
    person.goes_to("Tonight", QUESTION).await?;
    // Last night is asked first until it is rated.
    person.taps("button", "Tonight").await?;
    person.sees_no("button", "Warm bath").await?;
    person.taps("button", "Last night").await?;
    person.finds("button", "Warm bath, used", None).await?;
    person.leaves().await
}
