//! The checksum by which a changed text is noticed.

use crc::{CRC_32_ISO_HDLC, Crc, Table};

/// A table of one kilobyte; larger ones are faster than a journal needs and weigh on the first visit.
static CRC: Crc<u32, Table<1>> = Crc::<u32, Table<1>>::new(&CRC_32_ISO_HDLC);

/// CRC-32 as in zip and PNG: every change of up to 32 bits in a row is noticed.
pub(crate) fn of(text: &str) -> u32 {
    CRC.checksum(text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The check value that the catalogue of CRC algorithms gives for CRC-32/ISO-HDLC.
    #[test]
    fn it_is_the_crc_that_everyone_knows() {
        assert_eq!(of("123456789"), 0xcbf4_3926);
    }
}
