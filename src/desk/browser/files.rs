//! Files made here, and files the person picks.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File, FilePropertyBag, HtmlAnchorElement, HtmlInputElement, Url, window};

/// Larger files are none of ours, and reading them could end the app.
const MOST_BYTES: f64 = 32.0 * 1024.0 * 1024.0;

/// A file of this text, named and typed.
pub fn of_text(name: &str, kind: &str, text: &str) -> Option<File> {
    of_parts(name, kind, &Array::of1(&JsValue::from_str(text)))
}

/// A file of these bytes, named and typed.
pub fn of_bytes(name: &str, kind: &str, bytes: &[u8]) -> Option<File> {
    of_parts(name, kind, &Array::of1(&Uint8Array::from(bytes)))
}

/// A file of the bytes of a blob.
pub fn of_blob(name: &str, kind: &str, blob: &Blob) -> Option<File> {
    of_parts(name, kind, &Array::of1(blob))
}

fn of_parts(name: &str, kind: &str, parts: &Array) -> Option<File> {
    let options = FilePropertyBag::new();
    options.set_type(kind);
    File::new_with_blob_sequence_and_options(parts, name, &options).ok()
}

/// Hands a file to the browser's downloads.
pub fn download(file: &File) -> Option<()> {
    let document = window()?.document()?;
    let url = Url::create_object_url_with_blob(file).ok()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&url);
    link.set_download(&file.name());
    link.click();
    // The browser has taken hold of the file by the time it comes back here from its queue.
    let release = wasm_bindgen::closure::Closure::once_into_js(move || {
        let _ = Url::revoke_object_url(&url);
    });
    let release = release.dyn_ref::<js_sys::Function>()?;
    let _ = window()?.set_timeout_with_callback_and_timeout_and_arguments_0(release, 60_000);
    Some(())
}

/// Why a picked file could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// Larger than any file of ours.
    TooLarge,
    /// The browser could not read it, or it is not text in UTF-8.
    NotText,
}

/// The file the person picked, taken out of its field, so that the same one can be picked again.
pub fn picked(field: &HtmlInputElement) -> Option<File> {
    let file = field.files()?.get(0);
    field.set_value("");
    file
}

/// A file's bytes.
///
/// # Errors
/// If it is too large, or the browser cannot read it.
pub async fn bytes(file: &File) -> Result<Vec<u8>, Unread> {
    if file.size() > MOST_BYTES {
        return Err(Unread::TooLarge);
    }
    let bytes = JsFuture::from(file.array_buffer())
        .await
        .map_err(|_| Unread::NotText)?;
    Ok(Uint8Array::new(&bytes).to_vec())
}

/// A file's text.
///
/// # Errors
/// If it is too large or no text.
pub async fn text(file: &File) -> Result<String, Unread> {
    String::from_utf8(bytes(file).await?).map_err(|_| Unread::NotText)
}
