//! A chart of many nights is looked at more closely: by buttons, by keys, by a wheel, by two fingers.

use anyhow::{Result, ensure};
use journeys::{Device, Engine, Person, in_both_browsers, person::project};
use thirtyfour::Key;

in_both_browsers!(buttons_and_keys_lead_along_the_nights);
in_both_browsers!(a_wheel_and_two_fingers_come_closer);

async fn at_the_chart(engine: Engine) -> Result<Person> {
    let person = Person::opens_the_app_on(Device {
        clock: Some("2024-05-07 09:00:00".into()),
        ..Device::phone(engine)
    })
    .await?;
    person.goes_to("Share", "Share").await?;
    let path = project("tests/data/journals/effective.csv");
    person.takes_in(&path).await?;
    person.goes_to("Patterns", "How did the nights go?").await?;
    shows(&person, "7 Feb to 6 May 2024").await?;
    Ok(person)
}

/// The nights said to be shown are those of the picture and of the table below it.
async fn shows(person: &Person, nights: &str) -> Result<()> {
    const SAID: &str = "return document.querySelector('.zoom__nights')?.textContent + '; '
        + document.querySelector('.zoom .drawing title')?.textContent;";
    let both = format!("{nights}; Worst urge to move, {nights}");
    person
        .until(&format!("chart of the nights {nights}"), || async {
            let said = person.script(SAID).await?;
            ensure!(said == both.as_str(), "the chart says {said}");
            Ok(Some(()))
        })
        .await
}

async fn buttons_and_keys_lead_along_the_nights(engine: Engine) -> Result<()> {
    let person = at_the_chart(engine).await?;
    let group = Some("Look closer");
    person
        .taps_in("button", "Closer: fewer nights", group)
        .await?;
    shows(&person, "23 Mar to 6 May 2024").await?;
    person.taps_in("button", "Earlier nights", group).await?;
    // 45 nights are shown: half of them further back.
    shows(&person, "1 Mar to 14 Apr 2024").await?;
    person.presses(Key::Right).await?;
    shows(&person, "23 Mar to 6 May 2024").await?;
    // At the end another press changes nothing, and the focus stays.
    person.presses(Key::Right).await?;
    for key in ["-", "-"] {
        let focus = person.script("return document.activeElement.ariaLabel;");
        ensure!(focus.await? == "Earlier nights");
        person
            .driver()
            .action_chain()
            .send_keys(key)
            .perform()
            .await?;
    }
    // Twice 45, and twice that would be more nights than there are: all of them.
    shows(&person, "8 Jan to 6 May 2024").await?;
    // Another choice of nights begins anew.
    person.taps("button", "30").await?;
    shows(&person, "7 Apr to 6 May 2024").await?;
    let table = person
        .reads_the_table_of("Night by night", "Worst urge to move, 7 Apr to 6 May 2024")
        .await?;
    ensure!(table.len() == 1 + 30, "{} rows", table.len());
    person.leaves().await
}

/// An event of a pointer or a wheel on the picture, at a share of its width.
const GESTURE: &str = "
    const picture = document.querySelector('.zoom .drawing');
    const box = picture.getBoundingClientRect();
    const plot = (share) => box.left + (24 + share * (box.width - 42));
    const at = (share) => ({ bubbles: true, cancelable: true, composed: true, clientX: plot(share), clientY: box.top + 90 });
    const finger = (kind, pointerId, share) => picture.dispatchEvent(
      new PointerEvent(kind, { ...at(share), pointerId, pointerType: 'touch', button: kind === 'pointermove' ? -1 : 0 }));
    const wheel = (share, more) => !picture.dispatchEvent(new WheelEvent('wheel', { ...at(share), ...more }));";

async fn a_wheel_and_two_fingers_come_closer(engine: Engine) -> Result<()> {
    let person = at_the_chart(engine).await?;
    let does = async |gesture: &str| person.script(&format!("{GESTURE} return {gesture};")).await;
    // Nights 23 to 67 of the 90, from edge to edge.
    does("finger('pointerdown', 1, 23 / 90), finger('pointerdown', 2, 68 / 90)").await?;
    does("finger('pointermove', 1, 0), finger('pointermove', 2, 1)").await?;
    does("finger('pointerup', 1, 0), finger('pointerup', 2, 1)").await?;
    shows(&person, "1 Mar to 14 Apr 2024").await?;
    // One finger takes the nights along, as it would a sheet of paper: 18 of the 45.
    does(
        "finger('pointerdown', 3, 0.2), finger('pointermove', 3, 0.6), finger('pointerup', 3, 0.6)",
    )
    .await?;
    shows(&person, "12 Feb to 27 Mar 2024").await?;
    // A plain turn is the page's; with Ctrl it is the chart's, to a third around the last night.
    let is_taken = does("wheel(0.5, { deltaY: 100 })").await?;
    ensure!(
        is_taken == false,
        "the page cannot be scrolled over the chart"
    );
    let is_taken = does("wheel(1, { deltaY: -500 * Math.log(3), ctrlKey: true })").await?;
    ensure!(is_taken == true, "the page is zoomed with the chart");
    shows(&person, "13 Mar to 27 Mar 2024").await?;
    person.leaves().await
}
