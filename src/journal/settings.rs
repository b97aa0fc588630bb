//! What the person has set for the journal itself; looks and language belong to the device.

use crate::{
    about::{AboutMe, Condition},
    bounded::Words,
    later_fields::LaterFields,
    night::Boundary,
    severity::Worthwhile,
    versions::Versions,
};

/// The settings. Each has a value from the start, so that nobody has to set anything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The hour at which a new night begins.
    pub boundary: Boundary,
    /// Whom to call in an emergency; numbers differ from country to country.
    pub emergency: Option<EmergencyNumber>,
    /// From which difference on a remedy would be worth its trouble.
    pub worthwhile: Worthwhile,
    /// What of the person's health changes which cautions come first.
    pub about: AboutMe,
    /// What was set in a later version.
    pub later: LaterFields,
    /// How often each of these was set anew.
    pub versions: Versions,
}

impl Settings {
    /// These settings as they follow on others: what is not as it was there counts as newer.
    pub(crate) fn following(mut self, before: &Self) -> Self {
        let mut versions = before.versions.clone();
        versions.follow("boundary", &before.boundary, &self.boundary);
        versions.follow("emergency", &before.emergency, &self.emergency);
        versions.follow("worthwhile", &before.worthwhile, &self.worthwhile);
        for condition in Condition::ALL {
            let said = |about: &AboutMe| about.says(*condition);
            versions.follow(
                &condition.version(),
                &said(&before.about),
                &said(&self.about),
            );
        }
        self.later.follow(&before.later, &mut versions);
        self.versions = versions;
        self
    }

    /// What two devices have set: of each the newer. Of two as new as each other one that was set
    /// holds over one from the start, and then the greater.
    #[must_use]
    pub fn joined(&self, other: &Self) -> Self {
        let (ours, theirs) = (&self.versions, &other.versions);
        let boundary = ("boundary", &self.boundary, &other.boundary);
        let emergency = ("emergency", &self.emergency, &other.emergency);
        let worthwhile = ("worthwhile", &self.worthwhile, &other.worthwhile);
        let said = |condition: &Condition| {
            let both = [&self.about, &other.about].map(|about| about.says(*condition));
            ours.newer(theirs, (&condition.version(), &both[0], &both[1]))
        };
        let about = Condition::ALL.iter().copied().filter(said).collect();
        Self {
            boundary: ours.newer(theirs, boundary),
            emergency: ours.newer(theirs, emergency),
            worthwhile: ours.newer(theirs, worthwhile),
            about,
            later: self.later.joined(&other.later, (ours, theirs)),
            versions: ours.clone().newest(theirs),
        }
    }
}

/// A telephone number as the person wrote it, at most 20 characters, with digits to dial.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct EmergencyNumber(Words<20>);

impl EmergencyNumber {
    /// The most characters a number has.
    pub const MAX: usize = Words::<20>::MAX;

    /// `None` for what no telephone can dial. Spaces and other signs between digits may stay.
    pub fn new(written: &str) -> Option<Self> {
        let known = |sign: char| sign.is_ascii_digit() || " +-()/.*#".contains(sign);
        let digits = written.chars().filter(char::is_ascii_digit).count();
        let number = Words::new(written).filter(|_| written.chars().all(known) && digits >= 2)?;
        Some(Self(number))
    }

    /// The number as it was written.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// What is dialled: the number without the signs that only help the eye.
    pub fn dialled(&self) -> String {
        let dials = |sign: &char| sign.is_ascii_digit() || "+*#".contains(*sign);
        self.as_str().chars().filter(dials).collect()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a broken example should stop its test")]
mod tests {
    use super::*;

    #[test]
    fn a_number_can_be_dialled_and_keeps_its_look() {
        let number = EmergencyNumber::new(" +44 (0)20-7946 0000 ").unwrap();
        assert_eq!(number.as_str(), "+44 (0)20-7946 0000");
        assert_eq!(number.dialled(), "+4402079460000");
        assert_eq!(EmergencyNumber::new("112").unwrap().dialled(), "112");
    }

    #[test]
    fn what_no_telephone_dials_is_no_number() {
        for written in [
            "",
            "  ",
            "call mum",
            "1",
            "112;x",
            "٩١١",
            "+++",
            "123456789012345678901",
        ] {
            assert_eq!(EmergencyNumber::new(written), None, "{written}");
        }
    }

    #[test]
    fn what_two_devices_tick_of_ones_health_holds_each_by_itself() {
        let start = Settings::default();
        let tick = |settings: &Settings, condition, is_said| {
            let about = settings.about.clone().with(condition, is_said);
            let changed = Settings {
                about,
                ..settings.clone()
            };
            changed.following(settings)
        };
        let ours = tick(&start, Condition::NumbFeet, true);
        let ours = tick(&ours, Condition::Pregnancy, true);
        let ours = tick(&ours, Condition::Pregnancy, false);
        let theirs = tick(&start, Condition::BloodThinners, true);
        let theirs = tick(&theirs, Condition::Pregnancy, true);
        let both = ours.joined(&theirs);
        let ticked: Vec<_> = both.about.iter().collect();
        // What was taken back after it was ticked stays so: it was said oftener.
        assert_eq!(ticked, [Condition::NumbFeet, Condition::BloodThinners]);
        assert_eq!(theirs.joined(&ours), both);
    }

    #[test]
    fn of_each_setting_the_newer_holds_in_either_order() {
        let start = Settings::default();
        let ours = Settings {
            boundary: Boundary::new(18).unwrap(),
            ..start.clone()
        };
        let theirs = Settings {
            boundary: Boundary::new(20).unwrap(),
            emergency: EmergencyNumber::new("112"),
            ..start.clone()
        };
        let theirs = theirs.following(&start);
        let mended = Settings {
            boundary: Boundary::NOON,
            ..ours.clone()
        };
        let mended = mended.following(&ours.following(&start));
        let both = mended.joined(&theirs);
        assert_eq!(both.boundary, Boundary::NOON, "the one that was set twice");
        assert_eq!(both.emergency, theirs.emergency);
        assert_eq!(theirs.joined(&mended), both);
        assert_eq!(start.joined(&theirs), theirs);
    }
}
