//! The browser.

fn main() {}
