//! Random versions, and random fields of a later version.

use proptest::{
    collection::{btree_map, vec},
    prelude::*,
};

use crate::{later_fields::LaterFields, versions::Versions};

/// How often something was said anew: mostly never.
pub(super) fn few_times() -> impl Strategy<Value = u32> {
    prop_oneof![3 => Just(0), 1 => 1_u32..4]
}

/// Versions of some of these names.
pub(super) fn versions(names: &'static [&'static str]) -> impl Strategy<Value = Versions> {
    vec(few_times(), names.len()).prop_map(|counted| {
        let mut versions = Versions::default();
        for (name, version) in names.iter().zip(counted) {
            versions.set((*name).to_owned(), version);
        }
        versions
    })
}

/// Fields that no version knows yet, of every kind that JSON has; most things have none. Their
/// names are few, so that two devices may say something of one.
pub(crate) fn later() -> impl Strategy<Value = LaterFields> {
    let value = prop_oneof![
        Just("null".to_owned()),
        any::<bool>().prop_map(|said| said.to_string()),
        any::<i32>().prop_map(|number| number.to_string()),
        "[a-z ]{0,6}".prop_map(|word| format!("\"{word}\"")),
        any::<u8>().prop_map(|number| format!("[{number},{{\"at\":[]}}]")),
        any::<u8>().prop_map(|number| format!("{{\"worst\":{number}}}")),
    ];
    let fields = btree_map("zz_[a-d]", value, 1..3).prop_map(|fields| {
        let field = |(name, value)| format!("\"{name}\":{value}");
        LaterFields::of(&fields.into_iter().map(field).collect::<Vec<_>>().join(","))
    });
    prop_oneof![3 => Just(LaterFields::default()), 1 => fields]
}
