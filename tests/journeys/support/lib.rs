//! The verbs of a person at a phone, for the journeys.
