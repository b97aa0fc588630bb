//! Builds the messages.
fn main() {}
