//! "When to get help" is one tap from every page, also without a network.

use anyhow::Result;
use journeys::{Engine, Person, in_both_browsers};

in_both_browsers!(one_tap_from_every_page_without_a_network);
in_both_browsers!(the_number_that_was_set_can_be_called);

const HELP: &str = "When to get help";

async fn one_tap_from_every_page_without_a_network(engine: Engine) -> Result<()> {
    let mut person = Person::opens_the_app(engine).await?;
    person.waits_until_offline_works().await?;
    person.loses_the_network();
    person.reloads().await?;
    for (page, heading) in [
        ("Tonight", "How strong"),
        ("History", "History"),
        ("Remedies", "Remedies"),
        ("Patterns", "How did the nights go?"),
        ("Share", "Share"),
        ("Settings", "Settings"),
    ] {
        person.goes_to(page, heading).await?;
        person.goes_to(HELP, HELP).await?;
        person
            .finds("heading", "Get emergency help now", None)
            .await?;
    }
    person.goes_to("Tonight", "How strong").await?;
    person
        .goes_to("It is happening now", "How strong is the urge right now?")
        .await?;
    person.goes_to(HELP, HELP).await?;
    person
        .finds("heading", "See someone within days", None)
        .await?;
    person
        .finds("heading", "Book an ordinary visit", None)
        .await?;
    person.leaves().await
}

async fn the_number_that_was_set_can_be_called(engine: Engine) -> Result<()> {
    let person = Person::opens_the_app(engine).await?;
    person.goes_to(HELP, HELP).await?;
    person
        .goes_to("Set the number in Settings", "Settings")
        .await?;
    person.types("Number to call", "call my sister").await?;
    person.leaves_the_field().await?;
    person.sees("not a number a phone can call").await?;
    let field = person.finds("textbox", "Number to call", None).await?;
    let typed = field.prop("value").await?;
    assert_eq!(typed.as_deref(), Some("call my sister"), "to be mended");
    person.clears("Number to call").await?;
    person.types("Number to call", "116 117").await?;
    person.leaves_the_field().await?;
    person.hears("Saved").await?;
    person.reloads().await?;
    person.goes_to(HELP, HELP).await?;
    let call = person.finds("link", "Call 116 117", None).await?;
    assert_eq!(call.attr("href").await?.as_deref(), Some("tel:116117"));
    person.leaves().await
}
