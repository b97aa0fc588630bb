//! What the library promises.

#![allow(clippy::unwrap_used, reason = "a broken example should stop its test")]

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;

#[test]
fn every_entry_of_the_file_is_there_once_and_says_something() {
    let ids: BTreeSet<_> = entries().iter().map(|entry| entry.id).collect();
    assert_eq!((ids.len(), entries().len()), (31, 31));
    for entry in entries() {
        assert!(
            !entry.name().is_empty() && !entry.what.is_empty(),
            "{entry:?}"
        );
        assert!(
            !entry.cautions.is_empty() && !entry.timing_basis.is_empty(),
            "{entry:?}"
        );
    }
}

#[test]
fn what_is_only_logged_is_never_suggested() {
    let shown = found("");
    assert!(shown.iter().all(|entry| entry.access != Access::LogOnly));
    assert_eq!(shown.len(), 26, "31 entries, five of them prescribed");
    assert_eq!(found(" - ").len(), 26);
}

#[test]
fn a_medicine_is_found_when_it_is_searched_for() {
    let ids = |query| {
        found(query)
            .iter()
            .map(|entry| entry.id.code())
            .collect::<Vec<_>>()
    };
    assert_eq!(ids("Mirapex"), ["rx_dopamine"]);
    assert_eq!(ids("gabapentin"), ["rx_gabapentinoid"]);
    assert_eq!(ids("nothing of the kind"), [""; 0]);
    assert_eq!(ids("magnesium"), ["magnesium_oral", "epsom_salt_bath"]);
}

#[test]
fn a_typed_name_means_its_entry() {
    for (typed, id) in [
        ("Magnesium 200 mg", "magnesium_oral"),
        ("magnesium  CITRATE", "magnesium_oral"),
        ("vitamin B 6", "vitamin_b6"),
        ("Vitamin D 1000 IU", "vitamin_d"),
        ("Hot bath", "warm_bath"),
        ("passion-flower", "passion_flower"),
        ("Requip 2 mg", "rx_dopamine"),
        ("Iron infusion", "iron_infusion"),
        ("iron tablets", "iron_oral"),
    ] {
        assert_eq!(
            named(typed).map(|entry| entry.id.code()),
            Some(id),
            "{typed}"
        );
    }
    for typed in ["Zolpidem", "Singing", "", "magnet"] {
        assert_eq!(named(typed), None, "{typed}");
    }
}

#[test]
fn other_names_belong_to_entries_that_are_there() {
    for (code, names) in ALSO_CALLED {
        for name in names.split(' ') {
            assert_eq!(
                named(name).map(|entry| entry.id.code()),
                Some(code),
                "{name}"
            );
        }
    }
}

#[test]
fn every_name_of_a_prescribed_entry_is_a_medicine() {
    for entry in entries()
        .iter()
        .filter(|entry| entry.pattern == Pattern::Prescribed)
    {
        for name in entry.names {
            assert_eq!(access_by_name(name, Access::Own), Access::LogOnly, "{name}");
        }
    }
}

#[test]
fn the_shorter_guess_of_wash_out_decides_how_soon_it_acts() {
    let speed = |code| entry(code).unwrap().speed();
    assert_eq!(speed("warm_bath"), Speed::SameNight);
    assert_eq!(speed("caffeine_less"), Speed::Days);
    assert_eq!(speed("magnesium_oral"), Speed::BuildUp);
    assert_eq!(speed("stretch_move"), Speed::InTheMoment);
    assert_eq!(speed("rx_opioid"), Speed::Unknown);
}

proptest! {
    #[test]
    fn every_name_means_its_own_entry_in_any_spelling(at in 0_usize..31, nth in 0_usize..8, loud: bool) {
        let entry = &entries()[at];
        let name = entry.names[nth % entry.names.len()];
        let typed = if loud { name.to_uppercase() } else { name.replace(' ', "-") };
        prop_assert_eq!(named(&typed).map(|entry| entry.id), Some(entry.id), "{}", typed);
    }

    #[test]
    fn any_text_can_be_searched_for(query in any::<String>()) {
        let _ = (named(&query), found(&query));
    }
}

#[test]
fn whatever_is_claimed_has_its_sources() {
    let remedies = entries()
        .iter()
        .map(|entry| (entry.id.code(), entry.sources));
    let worse = aggravators().iter().map(|one| (one.id, one.sources));
    for (id, sources) in remedies.chain(worse) {
        assert!(
            !sources.is_empty(),
            "{id} claims something without a source"
        );
        for source in sources {
            assert!(!source.shown.is_empty(), "{id}: {source:?}");
        }
    }
}

#[test]
fn every_remedy_of_the_founding_article_has_its_row() {
    for of_the_article in [
        "magnesium",
        "Epsom salt bath",
        "massage",
        "acupuncture",
        "GABA",
        "passion flower",
        "stretching",
        "walking",
        "anti-anxiety",
    ] {
        let found = found(of_the_article);
        let entry = named(of_the_article).or(found.first().copied());
        let entry = entry.unwrap_or_else(|| panic!("no row for {of_the_article}"));
        assert!(
            !entry.note.is_empty() && !entry.sources.is_empty(),
            "{entry:?}"
        );
    }
}

#[test]
fn only_numbers_that_were_seen_lead_out() {
    let remedies = entries().iter().flat_map(|entry| entry.sources);
    for source in remedies.chain(aggravators().iter().flat_map(|one| one.sources)) {
        let Some(link) = source.link else { continue };
        let places = [
            "https://doi.org/10.",
            "https://pubmed.ncbi.nlm.nih.gov/",
            "https://pmc.ncbi.nlm.nih.gov/articles/PMC",
        ];
        assert!(
            places.iter().any(|place| link.starts_with(place)),
            "{source:?}"
        );
        // A DOI that is from memory may lead to another paper.
        assert!(
            !link.contains("doi.org") || source.checked == Checked::Identifier,
            "{source:?}"
        );
        assert_ne!(source.checked, Checked::Mention, "{source:?}");
    }
}

#[test]
fn who_reads_of_a_medicine_is_told_whom_to_ask() {
    for one in aggravators()
        .iter()
        .filter(|one| one.kind == Kind::Medicine)
    {
        let asks = ["Ask ", "Tell the doctor", "Do not stop"];
        assert!(
            asks.iter().any(|words| one.advice.contains(words)),
            "{one:?}"
        );
    }
}
