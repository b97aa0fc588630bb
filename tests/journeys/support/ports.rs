//! A port that nobody uses.

use std::net::{Ipv4Addr, TcpListener};

use anyhow::Result;

/// A free port on loopback, for a program that has to be told its port.
///
/// # Errors
/// If the machine has none left.
pub fn free() -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
        .local_addr()?
        .port())
}
