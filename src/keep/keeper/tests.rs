//! Keeping, with every fault made on purpose.

use pollster::block_on;

use super::*;
use crate::keep::fake::Place;

const PREFIX: &str = "lull:/:";

fn open(first: &Place, second: &Place) -> (Keeper<Place, Place>, Opened) {
    block_on(Keeper::open(first.clone(), second.clone(), PREFIX, ""))
}

fn save(keeper: &Keeper<Place, Place>, records: &[(&str, &str)]) -> Kept {
    let records: Vec<_> = records
        .iter()
        .map(|(name, body)| ((*name).to_owned(), (*body).to_owned()))
        .collect();
    block_on(keeper.finish(keeper.begin(&records)))
}

fn records(opened: &Opened) -> Vec<(&str, &str)> {
    let records = opened.records.iter();
    records.map(|(k, b)| (k.as_str(), b.as_str())).collect()
}

#[test]
fn what_was_saved_is_there_on_opening() {
    let (first, second) = (Place::default(), Place::default());
    let (keeper, _) = open(&first, &second);
    assert_eq!(save(&keeper, &[("n:1", "a")]), Kept::Twice);
    assert_eq!(save(&keeper, &[("n:1", "b")]), Kept::Twice);
    let (_, opened) = open(&first, &second);
    assert_eq!(records(&opened), [("n:1", "b")]);
    assert_eq!(opened.report, opening::Report::default());
}

#[test]
fn either_copy_alone_brings_the_journal_back() {
    for lost_first in [true, false] {
        let (first, second) = (Place::default(), Place::default());
        let (keeper, _) = open(&first, &second);
        let _ = save(&keeper, &[("n:1", "a")]);
        let lost = if lost_first { &first } else { &second };
        lost.texts.borrow_mut().clear();
        let (_, opened) = open(&first, &second);
        assert_eq!(records(&opened), [("n:1", "a")]);
        assert_eq!(*first.texts.borrow(), *second.texts.borrow());
    }
}

#[test]
fn the_last_seconds_lost_by_a_killed_browser_come_back() {
    let (first, second) = (Place::default(), Place::default());
    let (keeper, _) = open(&first, &second);
    let _ = save(&keeper, &[("n:1", "old")]);
    let flushed = first.texts.borrow().clone();
    let _ = save(&keeper, &[("n:1", "new")]);
    *first.texts.borrow_mut() = flushed;
    let (_, opened) = open(&first, &second);
    assert_eq!(records(&opened), [("n:1", "new")]);
    assert_eq!(opened.report.healed_first, 1);
}

#[test]
fn a_record_damaged_in_one_copy_is_healed_and_in_both_is_set_aside() {
    let (first, second) = (Place::default(), Place::default());
    let (keeper, _) = open(&first, &second);
    let _ = save(&keeper, &[("n:1", "a")]);
    let key = format!("{PREFIX}n:1");
    first.texts.borrow_mut().insert(key.clone(), "1 zz".into());
    let (_, opened) = open(&first, &second);
    assert_eq!(records(&opened), [("n:1", "a")]);
    assert_eq!(opened.report.healed_first, 1);

    first.texts.borrow_mut().insert(key.clone(), "half".into());
    second.texts.borrow_mut().insert(key.clone(), "gone".into());
    let (keeper, opened) = open(&first, &second);
    assert_eq!(opened.report.set_aside.len(), 2);
    let _ = save(&keeper, &[("n:1", "said again")]);
    let left: Vec<_> = first.texts.borrow().values().cloned().collect();
    assert!(left.contains(&"half".to_owned()) && left.contains(&"gone".to_owned()));
}

#[test]
fn what_nobody_here_can_read_is_not_lost_to_a_later_save() {
    let (first, second) = (Place::default(), Place::default());
    let (keeper, _) = open(&first, &second);
    let _ = save(&keeper, &[("n:1", "in unknown words")]);
    let line = first.texts.borrow()[&format!("{PREFIX}n:1")].clone();
    let (keeper, opened) = open(&first, &second);
    assert_eq!(records(&opened), [("n:1", "in unknown words")]);
    keeper.put_aside("n:1");
    let once = first.texts.borrow().len();
    keeper.put_aside("n:1");
    assert_eq!(first.texts.borrow().len(), once);
    assert_eq!(save(&keeper, &[("n:1", "said again")]), Kept::Twice);
    let (_, opened) = open(&first, &second);
    assert_eq!(records(&opened), [("n:1", "said again")]);
    let left: Vec<_> = first.texts.borrow().values().cloned().collect();
    assert!(left.contains(&line), "{left:?}");
}

#[test]
fn what_was_taken_out_does_not_come_back_from_an_older_copy() {
    let (first, second) = (Place::default(), Place::default());
    let (keeper, _) = open(&first, &second);
    let _ = save(&keeper, &[("n:1", "a")]);
    let older = second.texts.borrow().clone();
    let _ = save(&keeper, &[("n:1", "")]);
    *second.texts.borrow_mut() = older;
    assert_eq!(records(&open(&first, &second).1), []);
}

#[test]
fn a_change_of_many_records_is_all_or_nothing_wherever_it_stops() {
    let many = [("n:1", "x"), ("n:2", "y"), ("n:3", "z")];
    // Redo, three records, and the redo's end: five writes.
    for writes in 0..=5 {
        let (first, second) = (Place::default(), Place::default());
        let (keeper, _) = open(&first, &second);
        let _ = save(&keeper, &[("n:1", "a"), ("n:2", "b")]);
        first.writes_left.set(Some(writes));
        second.fails_with(Fault::Blocked);
        let _ = save(&keeper, &many);
        first.works();
        // The second copy is gone for good: only the redo text can make this whole.
        let (_, opened) = open(&first, &Place::default());
        let found = records(&opened);
        let before = found == [("n:1", "a"), ("n:2", "b")];
        assert!(before || found == many, "after {writes} writes: {found:?}");
        assert_eq!(before, writes == 0, "after {writes} writes: {found:?}");
    }
}

#[test]
fn a_change_of_many_records_needs_no_room_for_all_of_it_twice() {
    let (first, second) = (Place::default(), Place::default());
    let (keeper, _) = open(&first, &second);
    // As many writes as there are records: a redo text would be one more.
    first.writes_left.set(Some(2));
    assert_eq!(save(&keeper, &[("n:1", "a"), ("n:2", "b")]), Kept::Twice);
}

#[test]
fn a_change_of_many_records_never_overtakes_a_later_change_of_one() {
    let (first, second) = (Place::default(), Place::default());
    let (keeper, _) = open(&first, &second);
    let many = keeper.begin(&[("n:1".into(), "a".into()), ("n:2".into(), "b".into())]);
    let one = keeper.begin(&[("n:1".into(), "later".into())]);
    let _ = block_on(keeper.finish(one));
    let _ = block_on(keeper.finish(many));
    for place in [&first, &second] {
        // Either alone holds the later one.
        let (_, opened) = open(place, &Place::default());
        assert_eq!(records(&opened), [("n:1", "later"), ("n:2", "b")]);
    }
}

#[test]
fn the_latest_come_first_and_the_earlier_follow_without_a_gap() {
    let (first, second) = (Place::default(), Place::default());
    let (keeper, _) = open(&first, &second);
    let name = |number: usize| format!("n:{number:04}");
    let all: Vec<_> = (0..1_000)
        .map(|number| (name(number), "x".to_owned()))
        .collect();
    let _ = block_on(keeper.finish(keeper.begin(&all)));
    // One record that only the second copy holds lies between keys of the first.
    first.texts.borrow_mut().remove(&format!("{PREFIX}n:0100"));
    let (keeper, opened) = block_on(Keeper::open(
        first.clone(),
        second.clone(),
        PREFIX,
        "n:0950",
    ));
    assert_eq!(opened.records.len(), 50);
    let mut found = opened.records;
    for stretch in &opened.earlier {
        let mut earlier = block_on(keeper.open_earlier(stretch)).records;
        assert!(earlier.len() <= 201, "{stretch:?}");
        earlier.append(&mut found);
        found = earlier;
    }
    assert_eq!(found, all);
    assert_eq!(*first.texts.borrow(), *second.texts.borrow());
}

#[test]
fn a_fault_between_two_records_puts_back_what_was_there() {
    let (first, second) = (Place::default(), Place::default());
    let (keeper, _) = open(&first, &second);
    let _ = save(&keeper, &[("n:1", "a"), ("n:2", "b")]);
    let before = first.texts.borrow().clone();
    second.fails_with(Fault::Blocked);
    // One record larger than the room that is left.
    let room = Room(first.clone());
    let (keeper, _) = block_on(Keeper::open(room, second.clone(), PREFIX, ""));
    let large = "x".repeat(200);
    let kept = block_on(
        keeper.finish(keeper.begin(&[("n:1".into(), "new".into()), ("n:2".into(), large)])),
    );
    assert_eq!(kept, Kept::Nowhere(Fault::Full, Fault::Blocked));
    assert_eq!(*first.texts.borrow(), before);
}

/// Takes redo texts of any length and records of up to 100 bytes.
struct Room(Place);

impl FirstCopy for Room {
    fn keys(&self) -> Result<Vec<String>, Fault> {
        self.0.keys()
    }
    fn get(&self, key: &str) -> Result<Option<String>, Fault> {
        self.0.get(key)
    }
    fn set(&self, key: &str, text: &str) -> Result<(), Fault> {
        if text.len() > 100 && !key.ends_with("!redo") {
            return Err(Fault::Full);
        }
        self.0.set(key, text)
    }
    fn remove(&self, key: &str) -> Result<(), Fault> {
        self.0.remove(key)
    }
}

#[test]
fn where_a_save_is_kept_is_told_apart() {
    let (first, second) = (Place::default(), Place::default());
    let (keeper, _) = open(&first, &second);
    first.fails_with(Fault::Full);
    assert_eq!(
        save(&keeper, &[("n:1", "a")]),
        Kept::SecondOnly(Fault::Full)
    );
    second.fails_with(Fault::Blocked);
    assert_eq!(
        save(&keeper, &[("n:1", "b")]),
        Kept::Nowhere(Fault::Full, Fault::Blocked)
    );
    first.works();
    assert_eq!(
        save(&keeper, &[("n:1", "c")]),
        Kept::FirstOnly(Fault::Blocked)
    );
    second.works();
    assert_eq!(records(&open(&first, &second).1), [("n:1", "c")]);
}

#[test]
fn other_peoples_keys_are_left_alone() {
    let (first, second) = (Place::default(), Place::default());
    first.texts.borrow_mut().insert("theirs".into(), "x".into());
    let (_, opened) = open(&first, &second);
    assert_eq!(opened, Opened::default());
    assert_eq!(first.texts.borrow().len(), 1);
    assert!(second.texts.borrow().is_empty());
}

#[test]
fn one_action_writes_once_and_no_more_when_the_journal_is_long() {
    for nights in [10, 3_650] {
        let (first, second) = (Place::default(), Place::default());
        let (keeper, _) = open(&first, &second);
        for night in 0..nights {
            let _ = save(&keeper, &[(&format!("n:{night}"), "{}")]);
        }
        first.writes_left.set(Some(1));
        assert_eq!(save(&keeper, &[("n:5", "{\"worst\":6}")]), Kept::Twice);
    }
}

/// What a newer version wrote under this name, in a form of its own.
fn of_newer(name: &str) -> String {
    crate::keep::record::of_a_later_form(name, "sealed 9 aGVsbG8=")
}

#[test]
fn what_a_newer_version_wrote_in_a_form_of_its_own_is_left_as_it_is() {
    let key = format!("{PREFIX}n:1");
    for (in_first, in_second) in [(true, true), (true, false), (false, true)] {
        let (first, second) = (Place::default(), Place::default());
        let (keeper, _) = open(&first, &second);
        let _ = save(&keeper, &[("n:1", "old")]);
        let _ = save(&keeper, &[("n:2", "b")]);
        for (place, is_newer) in [(&first, in_first), (&second, in_second)] {
            if is_newer {
                place
                    .texts
                    .borrow_mut()
                    .insert(key.clone(), of_newer("n:1"));
            }
        }
        let before = (first.texts.borrow().clone(), second.texts.borrow().clone());
        let (keeper, opened) = open(&first, &second);
        // What can be read is shown; the older text of the same record is not, for it is not the newest.
        assert_eq!(records(&opened), [("n:2", "b")]);
        assert_eq!(opened.report.newer, 1);
        assert_eq!(
            (opened.report.healed_first, opened.report.healed_second),
            (0, 0)
        );
        assert_eq!(opened.report.set_aside, []);
        // Nor is it overwritten by a save that should never come.
        let newer = Kept::Nowhere(Fault::Newer, Fault::Newer);
        let kept = save(&keeper, &[("n:1", "over it")]);
        if in_second {
            assert_eq!(kept, newer);
            assert_eq!(second.texts.borrow().clone(), before.1);
            assert_eq!(first.texts.borrow().get(&key), Some(&of_newer("n:1")));
        } else {
            assert_eq!(first.texts.borrow().clone(), before.0);
        }
    }
}

#[test]
fn a_save_gives_way_to_what_a_newer_tab_has_written_meanwhile() {
    let (first, second) = (Place::default(), Place::default());
    let (keeper, _) = open(&first, &second);
    let _ = save(&keeper, &[("n:1", "old")]);
    let key = format!("{PREFIX}n:1");
    let newer = of_newer("n:1");
    let pending = keeper.begin(&[("n:1".to_owned(), "begun".to_owned())]);
    second.texts.borrow_mut().insert(key.clone(), newer.clone());
    let kept = block_on(keeper.finish(pending));
    assert_eq!(kept, Kept::Nowhere(Fault::Newer, Fault::Newer));
    assert_eq!(first.texts.borrow().get(&key), Some(&newer));
    assert_eq!(second.texts.borrow().get(&key), Some(&newer));
    assert!(keeper.is_newer(&key, &newer));
}

#[test]
fn a_change_that_a_newer_version_has_not_finished_waits_for_it() {
    let (first, second) = (Place::default(), Place::default());
    let (keeper, _) = open(&first, &second);
    let _ = save(&keeper, &[("n:1", "a")]);
    let key = format!("{PREFIX}!redo");
    let redo = of_newer(&key);
    first.texts.borrow_mut().insert(key.clone(), redo.clone());
    let before = first.texts.borrow().clone();
    let (_, opened) = open(&first, &second);
    assert_eq!(opened.report.first, Some(Fault::Newer));
    assert_eq!(records(&opened), [("n:1", "a")]);
    assert_eq!(*first.texts.borrow(), before);
}
