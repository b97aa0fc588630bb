//! Do two spellings mean one name? Capitals, accents, hyphens and spaces do not matter.

/// The words of a name, in plain small letters. Digits part from letters, so that `gabapentin300mg`
/// holds `gabapentin`.
pub(super) fn plain_words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut last = None;
    for letter in name.chars().flat_map(char::to_lowercase) {
        if ('\u{300}'..='\u{36f}').contains(&letter) {
            continue; // an accent standing for itself, as some keyboards write it
        }
        let kind = letter.is_alphanumeric().then(|| letter.is_numeric());
        if let Some(kind) = kind {
            if last != Some(kind) {
                words.push(String::new());
            }
            if let Some(word) = words.last_mut() {
                match plain(letter) {
                    Some(plain) => word.push_str(plain),
                    None => word.push(letter),
                }
            }
        }
        last = kind;
    }
    words
}

/// The plain letters for an accented one.
fn plain(letter: char) -> Option<&'static str> {
    Some(match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' => "a",
        'ç' | 'ć' | 'č' => "c",
        'è'..='ë' | 'ē' | 'ę' | 'ě' => "e",
        'ì'..='ï' | 'ī' | 'ı' => "i",
        'ñ' | 'ń' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => "o",
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => "u",
        'ý' | 'ÿ' => "y",
        'š' | 'ś' => "s",
        'ž' | 'ź' | 'ż' => "z",
        'ł' => "l",
        'æ' => "ae",
        'œ' => "oe",
        'ß' => "ss",
        _ => return None,
    })
}

/// Whether some words standing side by side, written as one, are `wanted` written as one.
pub(super) fn holds(words: &[String], wanted: &str) -> bool {
    (0..words.len()).any(|from| {
        let mut rest = wanted;
        for word in &words[from..] {
            match rest.strip_prefix(word.as_str()) {
                Some("") => return true,
                Some(left) => rest = left,
                None => return false,
            }
        }
        false
    })
}

/// The name as one word, without amounts: `Magnesium 2 x 200 mg` as `magnesium`.
pub(super) fn joined(name: &str) -> String {
    let measures = [
        "mg", "g", "mcg", "ug", "µg", "μg", "ml", "l", "iu", "x", "min", "minutes", "tablet",
        "tablets", "capsule", "capsules",
    ];
    let words = plain_words(name);
    let is_amount = |at: usize| {
        let number = |at: usize| {
            words
                .get(at)
                .is_some_and(|word| word.chars().all(char::is_numeric))
        };
        let measure = words
            .get(at)
            .is_some_and(|word| measures.contains(&word.as_str()));
        // A number stands in a name too: vitamin B6, vitamin B12.
        let after_number = at > 0 && number(at - 1);
        number(at)
            && words
                .get(at + 1)
                .is_some_and(|next| measures.contains(&next.as_str()))
            || number(at) && number(at + 1)
            || measure && after_number
    };
    let kept = (0..words.len()).filter(|at| !is_amount(*at));
    kept.filter_map(|at| words.get(at))
        .map(String::as_str)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_no_part_of_a_name_but_numbers_can_be() {
        assert_eq!(joined("Magnesium 2 x 200 mg"), "magnesium");
        assert_eq!(joined("Vitamin-B6"), "vitaminb6");
        assert_eq!(joined("vitamin b 6 50mg"), "vitaminb6");
        assert_eq!(joined("0.5 g Passiflóra"), "passiflora");
    }

    #[test]
    fn words_match_whole_and_side_by_side() {
        let words = plain_words("my Levo-Dopa, 100mg");
        assert!(holds(&words, "levodopa"));
        assert!(!holds(&words, "evodopa"));
        assert!(!holds(&plain_words("gabapentine"), "gabapentin"));
    }
}
