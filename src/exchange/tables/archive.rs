//! The set of tables as one zip archive, and back.

use std::io::{Read, Write};

use miniz_oxide::{deflate::compress_to_vec, inflate::decompress_to_vec_with_limit};
use rawzip::{CompressionMethod, ZipArchive, ZipArchiveWriter, time::UtcDateTime};

use super::{
    TableFile,
    problem::{Spot, TablesProblem, Why},
};
use crate::moment::Moment;

/// How hard to pack: half the time of the most, and nearly as small.
const LEVEL: u8 = 6;

/// The most that is unpacked, in bytes: twenty times ten years.
const MOST: usize = 64 << 20;

/// Whether these are the bytes of a zip archive, and not of a text.
pub fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// The files in one archive, as made at this moment; the same files give the same bytes.
pub fn packed(files: &[TableFile], made: &Moment) -> Vec<u8> {
    // Writing into memory cannot fail; an archive cut short would be refused when it is read.
    written(files, made).unwrap_or_default()
}

fn written(files: &[TableFile], made: &Moment) -> Result<Vec<u8>, rawzip::Error> {
    let made = UtcDateTime::from_unix(made.utc_ms().div_euclid(1000));
    let mut archive = ZipArchiveWriter::new(Vec::new());
    for file in files {
        let builder = archive.new_file(&file.name);
        let (mut entry, config) = builder
            .compression_method(CompressionMethod::DEFLATE)
            .last_modified(made)
            .start()?;
        let deflated = compress_to_vec(file.text.as_bytes(), LEVEL);
        entry.write_all(&deflated)?;
        let mut whole = config.wrap(std::io::sink());
        whole.write_all(file.text.as_bytes())?;
        let (_, descriptor) = whole.finish()?;
        entry.finish(descriptor)?;
    }
    archive.finish()
}

/// The files in an archive, also in one that another program packed anew, with a folder around them.
///
/// # Errors
/// Says why it is no archive of tables; then nothing of it is unpacked.
pub fn unpacked(bytes: &[u8]) -> Result<Vec<TableFile>, Vec<TablesProblem>> {
    let broken = |error: rawzip::Error| {
        let why = Why::NotAnArchive(error.to_string());
        vec![Spot::file("").problem(why)]
    };
    let archive = ZipArchive::from_slice(bytes).map_err(broken)?;
    let mut files = Vec::new();
    let mut room = MOST;
    let mut entries = archive.entries();
    while let Some(entry) = entries.next_entry().map_err(broken)? {
        let path = String::from_utf8_lossy(entry.file_path().as_bytes()).into_owned();
        let name = path
            .rsplit(['/', '\\'])
            .next()
            .unwrap_or_default()
            .to_owned();
        // Folders, and what some systems put beside each file.
        if name.is_empty() || name.starts_with('.') || path.starts_with("__MACOSX/") {
            continue;
        }
        let spot = Spot::file(&name);
        let packed = archive.get_entry(entry.wayfinder()).map_err(broken)?;
        let bytes = match entry.compression_method() {
            CompressionMethod::STORE => packed.data().to_vec(),
            CompressionMethod::DEFLATE => decompress_to_vec_with_limit(packed.data(), room)
                .map_err(|error| vec![spot.problem(unpacking(error.status))])?,
            other => {
                let why = Why::NotAnArchive(format!("{other:?}"));
                return Err(vec![spot.problem(why)]);
            }
        };
        room = room
            .checked_sub(bytes.len())
            .ok_or_else(|| vec![spot.problem(Why::TooLarge)])?;
        let mut whole = Vec::with_capacity(bytes.len());
        packed
            .verifying_reader(bytes.as_slice())
            .read_to_end(&mut whole)
            .map_err(|error| vec![spot.problem(Why::NotAnArchive(error.to_string()))])?;
        let text = String::from_utf8(whole).map_err(|_| vec![spot.problem(Why::NotText)])?;
        files.push(TableFile { name, text });
    }
    Ok(files)
}

fn unpacking(status: miniz_oxide::inflate::TINFLStatus) -> Why {
    match status {
        miniz_oxide::inflate::TINFLStatus::HasMoreOutput => Why::TooLarge,
        other => Why::NotAnArchive(format!("{other:?}")),
    }
}
