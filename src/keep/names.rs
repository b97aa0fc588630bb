//! What an app at a path calls what it keeps, so that apps on one origin stay apart: each origin has
//! one store for all of them.

/// What the keys of the person's own journal begin with, and what its database is called.
pub fn own(path: &str) -> String {
    format!("lull:{path}:")
}

/// The same for example nights. Not below the person's own: whoever reads one never meets the other.
pub fn examples(path: &str) -> String {
    format!("lull-examples:{path}:")
}

/// The name of a place for somebody else's journal, of which nothing is ever kept.
pub fn guest(path: &str) -> String {
    format!("lull-guest:{path}:")
}

/// Whether a key, a database or a cache belongs to the app at this path. What is the device's, such
/// as its look, belongs to every app on it: `lull:look`. The journal of another path does not.
pub fn is_of(path: &str, name: &str) -> bool {
    let is_the_devices = name
        .strip_prefix("lull:")
        .is_some_and(|rest| !rest.starts_with('/'));
    is_the_devices
        || [own(path), examples(path), guest(path)]
            .iter()
            .any(|ours| name.starts_with(ours))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_nights_do_not_lie_among_the_persons_own() {
        for path in ["/", "/lull/"] {
            assert!(!examples(path).starts_with(&own(path)));
            assert!(!own(path).starts_with(&examples(path)));
        }
    }

    #[test]
    fn an_app_knows_its_own_and_leaves_the_rest() {
        let ours = [
            "lull:/lull/:n:2026-11-23",
            "lull:/lull/:!redo",
            "lull:/lull/:0123456789abcdef",
            "lull-examples:/lull/:n:2026-11-23",
            "lull-examples:/lull/:shown",
            "lull-guest:/lull/:n:2026-11-23",
            "lull:look",
            "lull:first-steps",
        ];
        let others = [
            "lull:/:n:2026-11-23",
            "lull:/lull/two/:n:2026-11-23",
            "lull-examples:/:n:2026-11-23",
            "lullaby",
            "notes:lull:look",
            "",
        ];
        assert!(ours.iter().all(|name| is_of("/lull/", name)));
        assert!(!others.iter().any(|name| is_of("/lull/", name)));
        assert!(!is_of("/", "lull:/lull/:n:2026-11-23"));
        assert!(is_of("/", "lull:/:n:2026-11-23"));
    }
}
