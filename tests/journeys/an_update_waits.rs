//! A new version waits for the person's tap and loses nothing; one that is not whole on the host never
//! comes, and the present one goes on.

use anyhow::{Result, ensure};
use journeys::{
    Engine, Person,
    deployment::{self, Mishap},
    in_both_browsers, person,
};
use serde_json::json;

in_both_browsers!(a_new_version_waits_for_the_tap_and_loses_nothing);
in_both_browsers!(a_deployment_that_is_not_whole_leaves_the_present_version);

/// Whether the page is served from the next version.
const IS_NEXT: &str = "const done = arguments[0];
    fetch('desk.css').then((answer) => answer.text())
        .then((text) => done(text.includes('the next version')), () => done(null))";

/// Looks for a new version as the browser does, until there is none on its way any more; says whether
/// one waits.
const LOOKED: &str = "const done = arguments[0];
    navigator.serviceWorker.getRegistration().then(async (registration) => {
        await registration.update().catch(() => {});
        const settled = () => registration.installing ? setTimeout(settled, 50) : done(Boolean(registration.waiting));
        settled();
    })";

async fn a_new_version_waits_for_the_tap_and_loses_nothing(engine: Engine) -> Result<()> {
    let folder = tempfile::tempdir()?;
    deployment::next_version(&person::dist("LULL_DIST", "dist")?, folder.path(), None)?;
    let person = Person::opens_the_app(engine).await?;
    person.expects_a_new_version().await?;
    person.rates_the_night(4).await?;
    person.types("Note", "woke at thr").await?;
    person.waits_until_offline_works().await?;
    person.host().swap(folder.path())?;
    ensure!(
        person.slow_script(LOOKED).await? == json!(true),
        "no new version waits"
    );
    person.sees("A new version of Lull is ready.").await?;
    // Until the tap it is the present version, also after a reload.
    ensure!(
        person.slow_script(IS_NEXT).await? == json!(false),
        "it did not wait"
    );
    person.sees_in_the_field("Note", "woke at thr").await?;
    person.taps("button", "Reload").await?;
    person.waits_for_script(IS_NEXT).await?;
    person.sees_the_app().await?;
    person.sees_chosen(4).await?;
    person.sees_in_the_field("Note", "woke at thr").await?;
    person
        .waits_until_gone("A new version of Lull is ready.")
        .await?;
    person.nothing_forbidden().await
}

async fn a_deployment_that_is_not_whole_leaves_the_present_version(engine: Engine) -> Result<()> {
    let dist = person::dist("LULL_DIST", "dist")?;
    let mut person = Person::opens_the_app(engine).await?;
    person.rates_the_night(4).await?;
    person.waits_until_offline_works().await?;
    for (mishap, points) in [
        (Mishap::Missing, 5),
        (Mishap::Stale, 6),
        (Mishap::Truncated, 7),
    ] {
        let folder = tempfile::tempdir()?;
        deployment::next_version(&dist, folder.path(), Some(mishap))?;
        person.host().swap(folder.path())?;
        ensure!(
            person.slow_script(LOOKED).await? == json!(false),
            "{mishap:?}: it waits"
        );
        person.loses_the_network();
        person.reloads().await?;
        person.rates_the_night(points).await?;
        ensure!(
            person.slow_script(IS_NEXT).await? == json!(false),
            "{mishap:?}"
        );
        // Every file of it is still there: the second program comes from the same cache.
        person.goes_to("Patterns", "How did the nights go?").await?;
        person.goes_to_the_start().await?;
        person.has_network_again()?;
    }
    // The next one that is whole is taken.
    person.expects_a_new_version().await?;
    let folder = tempfile::tempdir()?;
    deployment::next_version(&dist, folder.path(), None)?;
    person.host().swap(folder.path())?;
    ensure!(
        person.slow_script(LOOKED).await? == json!(true),
        "no new version waits"
    );
    person.nothing_forbidden().await
}
