//! What is felt, where on the body, and in which situation: the lists of the domain.

use crate::coded::coded;

coded! {
    /// A sensation, in the words people with restless legs use most.
    Sensation {
        /// The urge to move, the core of it.
        Urge = "urge",
        /// Need to stretch, crossing and uncrossing the legs.
        NeedStretch = "need_stretch",
        /// Restless, uncomfortable.
        Restless = "restless",
        /// Tingling, pins and needles.
        Tingling = "tingling",
        /// Creeping, crawling.
        Crawling = "crawling",
        /// Pulling, tugging.
        Pulling = "pulling",
        /// Electric, buzzing.
        Electric = "electric",
        /// Burning, hot.
        Burning = "burning",
        /// Itching inside.
        Itching = "itching",
        /// Throbbing.
        Throbbing = "throbbing",
        /// Ache or pain.
        Ache = "ache",
        /// Legs jump or twitch while awake.
        Jumping = "jumping",
        /// One sudden jerk on dropping off; kept apart, for it is not restless legs.
        FallingAsleepJerk = "falling_asleep_jerk",
        /// Numb.
        Numb = "numb",
        /// Cold.
        Cold = "cold",
        /// A hard, tight cramp; kept apart, for it only looks alike.
        Cramp = "cramp",
        /// In the person's own words, in the note.
        Other = "other",
    }
}

coded! {
    /// Where the person was when it came.
    Situation {
        /// In bed.
        Bed = "bed",
        /// On the sofa, watching.
        SofaTv = "sofa_tv",
        /// At the cinema.
        Cinema = "cinema",
        /// At the theatre or a concert.
        Theatre = "theatre",
        /// In a car, as a passenger.
        CarPassenger = "car_passenger",
        /// Driving; to be logged once they have stopped.
        CarDriver = "car_driver",
        /// On a bus or train.
        BusTrain = "bus_train",
        /// On a plane.
        Plane = "plane",
        /// At a desk.
        Desk = "desk",
        /// In a meeting.
        Meeting = "meeting",
        /// At a meal.
        Meal = "meal",
        /// In a waiting room.
        WaitingRoom = "waiting_room",
        /// In a treatment chair or scanner.
        MedicalChair = "medical_chair",
        /// In the bath.
        Bath = "bath",
        /// Standing.
        Standing = "standing",
        /// Somewhere else.
        Other = "other",
    }
}

coded! {
    /// A part of the body.
    BodyPart {
        /// Feet.
        Feet = "feet",
        /// Calves.
        Calves = "calves",
        /// Thighs.
        Thighs = "thighs",
        /// Arms and hands.
        Arms = "arms",
        /// Trunk.
        Trunk = "trunk",
    }
}

coded! {
    /// On which side.
    Side {
        /// Both sides.
        Both = "both",
        /// The left.
        Left = "left",
        /// The right.
        Right = "right",
    }
}

coded! {
    /// Whether the person could get up and move.
    CouldMove {
        /// Freely.
        Yes = "yes",
        /// A little.
        ALittle = "a_little",
        /// Not at all.
        No = "no",
    }
}

coded! {
    /// What moving did for it.
    Relief {
        /// It went.
        Full = "full",
        /// It eased.
        Partly = "partly",
        /// It stayed.
        None = "none",
        /// The person could not move.
        CouldNotMove = "could_not_move",
    }
}

coded! {
    /// Whether the legs jerked in sleep.
    SleepJerks {
        /// None noticed.
        No = "no",
        /// Some.
        Some = "some",
        /// Many.
        Many = "many",
        /// Nobody could say.
        NotSure = "not_sure",
    }
}

coded! {
    /// Who noticed the jerks in sleep.
    NoticedBy {
        /// The person.
        Own = "self",
        /// Somebody else.
        Other = "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_reads_back_as_its_own_choice() {
        for &sensation in Sensation::ALL {
            assert_eq!(Sensation::from_code(sensation.code()), Some(sensation));
        }
        for &situation in Situation::ALL {
            assert_eq!(Situation::from_code(situation.code()), Some(situation));
        }
        assert_eq!(Situation::from_code("moon"), None);
    }
}
