//! A test that is over says what came of it; one under way is kept back, and so is what it is about.

use std::rc::Rc;

use super::{evening, part, report, sample};
use crate::{
    journal::{Journal, Part as Kept, TrialChange},
    night::Night,
    remedy::{Access, Remedy, Speed},
    report::{
        Body, Report,
        choices::{Choices, Period, Section},
    },
    severity::Worthwhile,
    text::Text,
    trial::{
        Trial, TrialId,
        design::Design,
        gate::Confirmed,
        plan::{Blinding, Choices as PlanChoices, Plan},
    },
    weigh::scheduled::TrialResult,
};

/// A sample with a test of two weeks of pairs, and the night after its end.
pub(super) fn tested() -> (Journal, Rc<Remedy>, Night, Night) {
    let journal = sample(120);
    let last = journal.nights().next_back().unwrap().0;
    let first = Night::from_day_number(last.day_number() - 40).unwrap();
    let mut own = journal.remedies();
    let remedy = own
        .find(|remedy| remedy.access == Access::Own && remedy.speed != Speed::InTheMoment)
        .unwrap();
    let remedy = Rc::clone(remedy);
    let plan = Plan::new(&PlanChoices {
        remedy: &remedy,
        against: None,
        design: Design::ShortNightly,
        worthwhile: Worthwhile::default(),
        blinding: Blinding::None,
        confirmed: Confirmed::default(),
        seed: 42,
        first,
    });
    let trial = Trial::begin(
        TrialId::fresh(1, [1; 10]),
        plan.unwrap(),
        evening(first.before()),
    );
    let end = trial.schedule().last().unwrap();
    let parts = journal
        .parts()
        .chain([Kept::Trial(trial.id(), Some(Rc::new(trial)))]);
    (Journal::from_parts(parts), remedy, end, last)
}

#[test]
fn of_a_test_under_way_nothing_stands_beside_the_nights() {
    let (journal, remedy, end, _) = tested();
    let choices = Choices {
        // Medicines and what else was used stay.
        without: vec![Section::Notes],
        ..Choices::all_of(Period::between(&journal, end, None, Some(end)).unwrap())
    };
    let under_way = report(&journal, &choices, end);
    let over = report(&journal, &choices, end.next());
    let beside = |report: &Report| {
        let nights = report.nights.as_ref().unwrap();
        let in_table = nights.rows.iter().flat_map(|row| &row.cells);
        let in_table = in_table
            .filter(|cell| cell.contains(remedy.name.as_str()))
            .count();
        let Some(Body::Chart(drawings)) = part(report, Section::Timeline).map(|part| &part.body)
        else {
            panic!("no chart")
        };
        // That its nights are a test's is no comparison; on which of them it was used would be one.
        let used = format!("{}: used on", remedy.name.as_str());
        let charted = drawings.iter().any(|drawing| {
            let headers = drawing.table.headers.iter();
            headers.clone().any(|header| header == remedy.name.as_str())
                || drawing.description.contains(&used)
        });
        (in_table > 0, charted)
    };
    assert_eq!(beside(&under_way), (false, false));
    assert_eq!(beside(&over), (true, true));

    let said = |report: &Report| {
        let Some(Body::Items { items, drawing }) =
            part(report, Section::Trials).map(|part| &part.body)
        else {
            panic!("no test")
        };
        (
            items[0].said.join(" "),
            items[0].quiet.join(" "),
            drawing.is_some(),
        )
    };
    let (words, design, has_chart) = said(&under_way);
    assert!(words.starts_with("The result is kept back"), "{words}");
    assert!(!has_chart);
    assert!(
        design.contains("28 nights: 14 times with and 14 times without"),
        "{design}"
    );
    assert!(design.contains("as drawn"), "{design}");
    // When it is over, the words are those of its finding.
    let trial = journal.trials().next().unwrap();
    let TrialResult::Answered(answer) = TrialResult::of(&journal, trial, end.next()) else {
        panic!("not answered")
    };
    let finding = answer
        .sentences(Text::default(), remedy.name.as_str(), false)
        .join(" ");
    assert_eq!(said(&over).0, finding);
}

#[test]
fn an_earlier_result_waits_while_the_remedy_is_tested_again() {
    let (journal, remedy, end, last) = tested();
    let plan = Plan::new(&PlanChoices {
        remedy: &remedy,
        against: None,
        design: Design::ShortNightly,
        worthwhile: Worthwhile::default(),
        blinding: Blinding::None,
        confirmed: Confirmed::default(),
        seed: 7,
        first: last.next(),
    });
    let again = Trial::begin(
        TrialId::fresh(2, [2; 10]),
        plan.unwrap(),
        evening(last.next()),
    );
    let journal = journal.with(TrialChange::Begin(again)).unwrap().journal;
    let period = Period::new(end.before(), last.next()).unwrap();
    let report = report(&journal, &Choices::all_of(period), last.next());
    let Some(Body::Items { items, drawing }) =
        part(&report, Section::Trials).map(|part| &part.body)
    else {
        panic!("no test")
    };
    assert_eq!(items.len(), 2);
    assert!(
        items
            .iter()
            .all(|item| item.said.join(" ").contains("kept back")),
        "{items:?}"
    );
    assert_eq!(*drawing, None);
}
