//! Is this name a prescribed medicine? Whatever was ticked, such a remedy is only logged.
//!
//! The first program asks this as well, so the names are all there is here: no texts. They are
//! written as one word in plain small letters. A medicine that is missing is still asked for
//! ("A doctor prescribed it").

use super::spelling::{holds, plain_words};

/// The library's entry for a kind of medicine, and the names under which it is sold.
const MEDICINES: [(&str, &str); 6] = [
    (
        "rx_dopamine",
        "dopaminetypemedicine dopamineagonist dopamineagonists pramipexole pramipexol mirapex mirapexin sifrol oprymea ropinirole ropinirol requip adartrel \
         rotigotine rotigotin neupro levodopa carbidopa benserazide cocareldopa cobeneldopa sinemet \
         madopar restex stalevo rytary duopa cabergoline dostinex",
    ),
    (
        "rx_gabapentinoid",
        "gabapentinoid gabapentinoids gabapentin neurontin gralise horizant regnite pregabalin lyrica alzain axalid",
    ),
    (
        "rx_opioid",
        "opioid opioids opiate opiates oxycodone oxycodon oxycontin oxynorm percocet targin targiniq targinact naloxone methadone \
         methadon dolophine buprenorphine buprenorphin butrans subutex suboxone temgesic tramadol ultram \
         codeine codein dihydrocodeine morphine morphin hydrocodone vicodin tapentadol palexia nucynta",
    ),
    (
        "benzodiazepines",
        "benzodiazepine benzodiazepines clonazepam klonopin rivotril diazepam valium lorazepam ativan \
         tavor temazepam restoril alprazolam xanax oxazepam nitrazepam mogadon triazolam halcion",
    ),
    (
        "iron_infusion",
        "ironinfusion ironinfusions irondrip iviron ferinject injectafer monofer monoferric venofer \
         cosmofer infed feraheme ferriccarboxymaltose ferricderisomaltose ironsucrose",
    ),
    // Prescribed for restless legs or for sleep, without an entry of its own.
    (
        "",
        "dipyridamole persantine zolpidem ambien stilnox zopiclone imovane eszopiclone lunesta \
         quetiapine seroquel mirtazapine remeron amitriptyline trazodone clonidine catapres carbamazepine \
         tegretol valproate bupropion wellbutrin sertraline zoloft citalopram escitalopram fluoxetine \
         prozac venlafaxine duloxetine cymbalta",
    ),
];

/// A prescribed medicine that a name holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Medicine {
    /// Its name, as one word in small letters.
    pub name: &'static str,
    /// The library's entry about medicines of its kind, if there is one.
    pub(super) entry: Option<&'static str>,
}

/// The medicine in a name somebody typed, also beside a strength: "Mirapex 0.125 mg".
pub fn named(typed: &str) -> Option<Medicine> {
    let words = plain_words(typed);
    MEDICINES.iter().find_map(|(entry, names)| {
        let name = names.split_whitespace().find(|name| holds(&words, name))?;
        let entry = Some(*entry).filter(|entry| !entry.is_empty());
        Some(Medicine { name, entry })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn brands_are_known_however_they_are_written() {
        for typed in [
            "Mirapex 0.125 mg",
            "MIRAPEX",
            "pramipexole0.088mg",
            "Néurontin 300",
            "my Lyrica (evening)",
            "Co-Careldopa",
            "Levo dopa",
            "iron infusion at the clinic",
            "clonazepam½",
            "Neupro-patch",
            "Rivotril\u{301}",
        ] {
            assert!(named(typed).is_some(), "{typed}");
        }
    }

    #[test]
    fn what_anyone_may_buy_or_do_is_no_medicine() {
        for typed in [
            "GABA",
            "Magnesium",
            "Warm bath",
            "Iron tablets",
            "Valerian",
            "Valiumish",
            "Less wine",
            "",
            "…",
        ] {
            assert_eq!(named(typed), None, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn no_spelling_hides_a_medicine(
            at in 0_usize..200,
            upper in any::<u64>(),
            before in "[a-z]{0,6}",
            strength in "( [0-9]{1,3}([.,][0-9])? ?(mg|ml)?)?",
        ) {
            let all: Vec<&str> = MEDICINES.iter().flat_map(|(_, names)| names.split_whitespace()).collect();
            let name = all[at % all.len()];
            let cased: String = name
                .chars()
                .enumerate()
                .map(|(at, letter)| if upper >> (at % 64) & 1 == 1 { letter.to_ascii_uppercase() } else { letter })
                .collect();
            let typed = format!("{before} {cased}{strength}");
            prop_assert!(named(&typed).is_some(), "{}", typed);
        }

        #[test]
        fn any_text_can_be_asked_about(typed in any::<String>()) {
            let _ = named(&typed);
        }
    }
}
