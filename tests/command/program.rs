//! The program as it is called, and a folder to call it in.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

/// A folder of its own for each test, emptied.
pub fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

pub fn lull(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_lull"));
    command.args(arguments).output().unwrap()
}
