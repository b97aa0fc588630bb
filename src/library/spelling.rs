//! Do two spellings mean one name? Capitals, accents, hyphens and spaces do not matter.

/// The words of a name, in plain small letters. Digits part from letters, so that `gabapentin300mg`
/// holds `gabapentin`; a number keeps what stands behind its point.
pub(super) fn plain_words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut last = None;
    let mut letters = name.chars().flat_map(char::to_lowercase).peekable();
    while let Some(letter) = letters.next() {
        let is_point = matches!(letter, '.' | ',')
            && last == Some(true)
            && letters.peek().is_some_and(|next| next.is_numeric());
        // An accent may stand for itself, as some keyboards write it.
        if is_point || ('\u{300}'..='\u{36f}').contains(&letter) {
            continue;
        }
        let is_number = letter.is_alphanumeric().then(|| letter.is_numeric());
        if is_number.is_some() {
            if last != is_number {
                words.push(String::new());
            }
            if let Some(word) = words.last_mut() {
                match plain(letter) {
                    Some(plain) => word.push_str(plain),
                    None => word.push(letter),
                }
            }
        }
        last = is_number;
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

/// The name as one word, without amounts: `Magnesium 2 x 200 mg` as `magnesium`. A single digit can
/// be a part of a name: vitamin B6.
pub(super) fn joined(name: &str) -> String {
    const MEASURES: [&str; 14] = [
        "mg", "g", "mcg", "ug", "µg", "μg", "ml", "l", "iu", "x", "tablet", "tablets", "capsule",
        "capsules",
    ];
    let words = plain_words(name);
    let is_number = |word: &String| word.chars().all(char::is_numeric);
    let is_measure = |word: &String| MEASURES.contains(&word.as_str());
    let is_amount = |at: usize, word: &String| {
        let before = at.checked_sub(1).and_then(|before| words.get(before));
        let after = words.get(at + 1);
        if is_number(word) {
            word.chars().count() > 1 || after.is_some_and(is_measure)
        } else {
            is_measure(word) && before.is_some_and(is_number)
        }
    };
    let named = words.iter().enumerate();
    let named = named.filter(|(at, word)| !is_amount(*at, word));
    named.map(|(_, word)| word.as_str()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_no_part_of_a_name_but_numbers_can_be() {
        assert_eq!(joined("Magnesium 2 x 200 mg"), "magnesium");
        assert_eq!(joined("Vitamin-B6"), "vitaminb6");
        assert_eq!(joined("vitamin b 6 50mg"), "vitaminb6");
        assert_eq!(joined("Magnesium 400"), "magnesium");
        assert_eq!(joined("Iron tablets"), "irontablets");
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
