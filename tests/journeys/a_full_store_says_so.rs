//! A store that is full still takes an edit of tonight, says what is happening, and lets the backup out.

use anyhow::{Result, ensure};
use journeys::{Device, Engine, Person};

/// Fills the first copy to its last byte, beside the journal.
const FILL: &str = "
    let room = 8 * 1024 * 1024;
    for (let number = 0; room >= 1; number += 1) {
        try { localStorage.setItem(`lull:/:!fill${number}`, 'x'.repeat(room)); }
        catch { room = Math.floor(room / 2); }
    }
    return Object.keys(localStorage).length;";

#[tokio::test]
async fn an_edit_of_tonight_and_the_backup_go_through() -> Result<()> {
    for engine in [Engine::Chromium, Engine::WebKit] {
        let person = Person::opens_the_app(engine).await?;
        person.rates_the_night(3).await?;
        person.script(FILL).await?;
        // A longer record than there was finds room where the ballast lay, if that was laid already.
        person.types("Note", &"a long note ".repeat(20)).await?;
        person.leaves_the_field().await?;
        person.hears("Saved").await?;
        // And then it does not fit into the first copy any more.
        person.script(FILL).await?;
        person.types("Note", &"and longer ".repeat(20)).await?;
        person.leaves_the_field().await?;
        person.sees("There is no room left in this browser").await?;
        person.rates_the_night(8).await?;
        person.goes_to("Share", "Share").await?;
        person.taps("button", "Download backup").await?;
        let backup = person.last_file().await?;
        ensure!(
            backup.contains("\"worst\":8") && backup.contains("a long note"),
            "{backup}"
        );
        person.reloads().await?;
        person.goes_to_the_start().await?;
        person.sees_chosen(8).await?;
    }
    Ok(())
}

#[tokio::test]
async fn how_much_room_is_taken_is_said_in_time() -> Result<()> {
    let person = Person::opens_the_app(Engine::Chromium).await?;
    person.rates_the_night(3).await?;
    // Nights whose notes take two thirds of the budget, as another tab would keep them.
    person
        .script(
            "for (let day = 0; day < 3000; day += 1) {
               const date = new Date(Date.UTC(2015, 0, 1 + day)).toISOString().slice(0, 10);
               const body = JSON.stringify({ v: 1, worst: 3, note: 'n'.repeat(900) });
               const key = `n:${date}`, text = `${key} 1 1 ${body}`;
               let sum = ~0;
               for (let at = 0; at < text.length; at += 1) {
                 sum ^= text.charCodeAt(at);
                 for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
               }
               const hex = (~sum >>> 0).toString(16).padStart(8, '0');
               localStorage.setItem(`lull:/:${key}`, `1 ${hex} 1 1 ${body}`);
             }",
        )
        .await?;
    person.reloads().await?;
    person
        .sees("% of the room that is safe in a browser")
        .await?;
    person.taps("button", "All right").await?;
    person
        .waits_until_gone("% of the room that is safe in a browser")
        .await?;
    person.reloads().await?;
    person.rates_the_night(5).await?;
    person.waits_until_gone("% of the room").await?;
    person.leaves().await
}

#[tokio::test]
async fn a_second_copy_that_is_slow_is_said_to_be_pending() -> Result<()> {
    let device = Device {
        before_page: Some(
            "const listen = IDBTransaction.prototype.addEventListener;
             IDBTransaction.prototype.addEventListener = function (kind, call) {
               const late = (event) => setTimeout(() => call(event), 1500);
               return listen.call(this, kind, this.mode === 'readwrite' && kind === 'complete' ? late : call);
             };"
                .into(),
        ),
        ..Device::phone(Engine::Chromium)
    };
    let person = Person::opens_the_app_on(device).await?;
    person
        .taps_in("radio", "6", Some("Worst urge to move"))
        .await?;
    person.hears("Kept here, second copy pending").await?;
    person.hears("Saved").await?;
    person.leaves().await
}

/// What no copy takes is said not to be kept, stays on the screen, and is kept once that is possible.
#[tokio::test]
async fn what_is_kept_nowhere_stays_on_the_screen() -> Result<()> {
    let device = Device {
        before_page: Some(
            "globalThis.__broken = false;
             const set = Storage.prototype.setItem, begin = IDBDatabase.prototype.transaction;
             Storage.prototype.setItem = function (key, text) {
               if (__broken && key.startsWith('lull:/:')) throw new DOMException('', 'QuotaExceededError');
               return set.call(this, key, text);
             };
             IDBDatabase.prototype.transaction = function (...given) {
               if (__broken) throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
               return begin.apply(this, given);
             };"
                .into(),
        ),
        ..Device::phone(Engine::Chromium)
    };
    let person = Person::opens_the_app_on(device).await?;
    person.rates_the_night(2).await?;
    person.script("globalThis.__broken = true").await?;
    person
        .taps_in("radio", "9", Some("Worst urge to move"))
        .await?;
    person.sees("Not kept.").await?;
    person.sees_chosen(9).await?;
    person.script("globalThis.__broken = false").await?;
    person.taps("button", "Try again").await?;
    person.hears("Saved").await?;
    person.reloads().await?;
    person.sees_chosen(9).await?;
    person.leaves().await
}

/// A phone drops the connection while the app sleeps; the next save opens it anew.
#[tokio::test]
async fn a_lost_connection_is_opened_again() -> Result<()> {
    let device = Device {
        before_page: Some(
            "const begin = IDBDatabase.prototype.transaction, dead = new WeakSet();
             globalThis.__lose = false;
             IDBDatabase.prototype.transaction = function (...given) {
               if (__lose) { dead.add(this); globalThis.__lose = false; }
               if (dead.has(this)) throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
               return begin.apply(this, given);
             };"
                .into(),
        ),
        ..Device::phone(Engine::Chromium)
    };
    let person = Person::opens_the_app_on(device).await?;
    person.rates_the_night(2).await?;
    person.script("globalThis.__lose = true").await?;
    person.rates_the_night(7).await?;
    person.reloads().await?;
    person.sees_chosen(7).await?;
    person.leaves().await
}
