//! The resources of a bundle, with what all of them have in common.

use serde_json::{Value, json};

use super::{
    Making,
    code::{CHOICES, ITEMS, OWN},
};

/// Whom it is about, and who said it: words, and nobody's name.
pub(super) const PERSON: &str = "Person who kept this journal (not identified)";

/// To be printed wherever the codes go.
const LICENCES: [&str; 2] = [
    "This material includes SNOMED Clinical Terms (SNOMED CT) of the Global Patient Set, licensed under \
     CC BY 4.0. SNOMED International does not endorse this application.",
    "This material contains content from LOINC (http://loinc.org). LOINC is copyright Regenstrief \
     Institute, Inc. and the LOINC Committee and is available at no cost under the license at \
     http://loinc.org/license. LOINC is a registered United States trademark of Regenstrief Institute, \
     Inc.",
];

/// A bundle that is being filled.
pub(super) struct Resources<'a> {
    making: &'a Making,
    bundle: String,
    device: String,
    made: u32,
    /// Each as text already: as values, ten years of them took a gigabyte.
    entries: Vec<String>,
}

impl<'a> Resources<'a> {
    pub(super) fn new(making: &'a Making) -> Self {
        let mut resources = Self {
            making,
            bundle: String::new(),
            device: String::new(),
            made: 0,
            entries: Vec::new(),
        };
        resources.bundle = resources.fresh();
        resources.device = resources.fresh();
        resources
    }

    pub(super) fn bundle_id(&self) -> &str {
        &self.bundle
    }

    /// The entries, one a line.
    pub(super) fn entries(self) -> String {
        self.entries.join(",\n")
    }

    fn put(&mut self, full_url: &str, resource: &Value) {
        let entry = json!({ "fullUrl": full_url, "resource": resource });
        self.entries.push(entry.to_string());
    }

    /// An id that no other resource has, here or elsewhere: one more than the one before.
    fn fresh(&mut self) -> String {
        let mut chance = self.making.chance;
        let mut carry = self.made;
        self.made = self.made.wrapping_add(1);
        for byte in chance.iter_mut().rev() {
            let sum = u32::from(*byte) + (carry & 0xff);
            // The low eight bits; the rest is carried on.
            *byte = sum.to_le_bytes()[0];
            carry = (carry >> 8) + (sum >> 8);
        }
        let id = crate::id::fresh(self.making.made.utc_ms(), chance);
        format!("urn:uuid:{id}")
    }

    /// What made the bundle, and the codes that it made up.
    pub(super) fn add_makers(&mut self) {
        let notes = LICENCES.map(|words| json!({ "text": words }));
        let device = json!({
            "resourceType": "Device",
            "deviceName": [{ "name": "Lull", "type": "user-friendly-name" }],
            "version": [{ "value": env!("CARGO_PKG_VERSION") }],
            "type": { "text": "Symptom journal software - not a medical device" },
            "note": notes,
        });
        self.put(&self.device.clone(), &device);
        let codes = ITEMS.iter().chain(&CHOICES);
        let codes = codes.map(|(code, display)| json!({ "code": code, "display": display }));
        let codes: Vec<Value> = codes.collect();
        let list = json!({
            "resourceType": "CodeSystem",
            "url": OWN,
            "name": "LullItems",
            "title": "What the journal asks",
            "status": "active",
            "experimental": false,
            "content": "fragment",
            "concept": codes,
        });
        let full_url = self.fresh();
        self.put(&full_url, &list);
    }

    /// Adds a resource about the person.
    pub(super) fn add(&mut self, mut resource: Value) {
        let person = json!({ "display": PERSON });
        resource["subject"] = person.clone();
        match resource["resourceType"].as_str() {
            Some("Observation") => {
                resource["performer"] = json!([person]);
                resource["device"] = json!({ "reference": self.device });
            }
            Some("MedicationStatement") => resource["informationSource"] = person,
            Some("MedicationAdministration" | "Procedure") => {
                resource["performer"] = json!([{ "actor": person }]);
            }
            Some("QuestionnaireResponse") => resource["author"] = person,
            _ => {}
        }
        let full_url = self.fresh();
        self.put(&full_url, &resource);
    }

    /// Adds what a clinic observed: neither the person nor this program measured it.
    pub(super) fn add_given(&mut self, mut resource: Value) {
        resource["subject"] = json!({ "display": PERSON });
        let full_url = self.fresh();
        self.put(&full_url, &resource);
    }

    pub(super) fn add_all(&mut self, resources: impl IntoIterator<Item = Value>) {
        for resource in resources {
            self.add(resource);
        }
    }
}

/// The person's own words, without the signs that FHIR's texts may not hold.
pub(super) fn words(text: &str) -> String {
    let allowed = |sign: &char| !sign.is_control() || matches!(sign, '\n' | '\r' | '\t');
    text.chars().filter(allowed).collect()
}
